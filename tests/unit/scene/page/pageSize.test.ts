import { describe, expect, it } from "vitest";
import { pageSize } from "../../../../src/scene/page/pageSize.ts";

const slide = (size: string) => pageSize({ size, isPortrait: false, dpi: 150 });

describe("the size of a page", () => {
  it.each([
    ["A4", false, 300, 3508, 2480],
    ["A4", true, 300, 2480, 3508],
    ["A3", false, 150, 2480, 1754],
    ["A0", true, 150, 4967, 7022],
    ["A4", false, 20, 1123, 794],
    ["A4", false, 9999, 3508, 2480],
  ])("%s, upright %s, at %i dots an inch has %i x %i pixels", (size, isPortrait, dpi, width, height) => {
    expect(pageSize({ size, isPortrait, dpi })?.pixels).toEqual({ width, height });
  });

  it("its shorter side has 1080 units", () => {
    for (const size of ["1920x1080", "3840x2160", "A4", "1080x1920"]) {
      const { width, height } = slide(size)!;
      expect(Math.min(width, height)).toBeCloseTo(1080, 6);
    }
  });

  it.each(["", "A9", "1920", "100x100", "1920x", "20000x9000", "4000x900", "-1x5", "1e4x900", "__proto__"])(
    "%j is none",
    (size) => {
      expect(slide(size)).toBeNull();
    },
  );

  it("a slide has the pixels that were asked for", () => {
    expect(slide("2560×1440")?.pixels).toEqual({ width: 2560, height: 1440 });
  });
});
