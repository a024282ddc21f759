import { describe, expect, it } from "vitest";
import { clockAfter, parseClock, stayMinutes, travelMinutes } from "../../../src/core/patrol.ts";

describe("minutes of a patrol", () => {
  it.each([
    ["foot", 13.333],
    ["e-bike", 4],
    ["car", 3],
  ] as const)("a kilometre by %s", (mode, minutes) => {
    expect(travelMinutes(1000, mode)).toBeCloseTo(minutes, 3);
  });

  it("stays as long as the project says, else the catalogue, else ten", () => {
    const own = [{ id: "tea-house", stayMinutes: 0 }, { id: "bathhouse" }];
    expect(["tea-house", "bathhouse", "high-rise", "unheard-of"].map((id) => stayMinutes(id, own))).toEqual([
      0, 15, 25, 10,
    ]);
  });
});

describe("the clock", () => {
  it.each([
    ["09:00", 0, "09:00", 0],
    ["9:05", 65.4, "10:10", 0],
    ["23:30", 45, "00:15", 1],
    ["23:30", 45 + 24 * 60, "00:15", 2],
  ])("%s and %d minutes is %s", (start, minutes, clock, days) => {
    expect(clockAfter(start, minutes)).toEqual({ clock, days });
  });

  it.each(["24:00", "9", "09:60", "", "nine"])("takes %j for no time", (text) => {
    expect(parseClock(text)).toBeNull();
  });
});
