import { describe, expect, it } from "vitest";
import { allWith, insteadOf } from "../../../scripts/pictures/instead.ts";

describe("screen, language and theme of a picture", () => {
  it("stand instead of what the sight says, and only those that are told", () => {
    const screenshots = [
      { name: "wall", screen: "4x3", language: "en" },
      { name: "help", view: "asOf=2027-01-01", theme: "light" },
    ] as const;
    expect(allWith(insteadOf({ screen: "3840x2160", theme: "dark" }), screenshots)).toEqual([
      { name: "wall", screen: "3840", language: "en", theme: "dark" },
      { name: "help", view: "asOf=2027-01-01", screen: "3840", theme: "dark" },
    ]);
    expect(allWith(insteadOf({}), screenshots)).toEqual(screenshots);
  });

  it("leave one sight of those that differed in nothing else", () => {
    const screenshots = [{ name: "wall" }, { name: "wall", screen: "1920" }, { name: "wall", language: "en" }] as const;
    expect(allWith(insteadOf({ screen: "390x844" }), screenshots)).toEqual([
      { name: "wall", screen: "390" },
      { name: "wall", screen: "390", language: "en" },
    ]);
  });

  it.each([
    [{ screen: "1920" }, "--screen 1920: must be one of 390x844, 1366x768, "],
    [{ language: "de" }, "--language de: must be one of zh, en"],
    [{ theme: "" }, "--theme : must be one of dark, light"],
  ])("are refused with what they may be: %o", (told, reason) => {
    expect(() => insteadOf(told)).toThrow(reason);
  });
});
