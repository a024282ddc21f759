import { describe, expect, it } from "vitest";
import { compareFits, isClearlyBetter, verdict } from "../../../../src/analysis/proposals/crsVerdict.ts";

/** Records that fit in both readings, only in the second, only in the first, in neither, and such of which nothing is known. */
const fits = (both: number, gained: number, lost: number, neither = 0, unknown = 0) => {
  const list = (...counts: readonly (readonly [fit: number, count: number])[]) =>
    Int8Array.from(counts.flatMap(([fit, count]) => Array.from({ length: count }, () => fit)));
  return [
    list([1, both], [0, gained], [1, lost], [0, neither], [-1, unknown]),
    list([1, both], [1, gained], [0, lost], [0, neither], [-1, unknown]),
  ];
};
const witness = (all: readonly Int8Array[]) =>
  ({ kind: "areas", layer: "areas", least: 0.7, more: 0.1, fewest: 5, fits: all }) as const;

describe("what a witness says of another reading", () => {
  it.each([
    ["for it", fits(50, 40, 2), 1],
    ["for it, though it knows nothing of most", fits(0, 6, 0, 0, 900), 1],
    ["nothing of too few", fits(50, 4, 0), 0],
    ["nothing when as many are lost", fits(50, 40, 10), 0],
    ["nothing when most fit in neither", fits(10, 40, 0, 60), 0],
    ["nothing when it hardly makes a difference", fits(500, 40, 0), 0],
    ["against it", fits(50, 0, 40), -1],
    ["nothing when few are lost", fits(50, 0, 3), 0],
    ["nothing against it when few fit as it is", fits(5, 0, 30, 60), 0],
    ["nothing of nothing", fits(0, 0, 0), 0],
  ])("%s", (_, all, says) => expect(verdict(witness(all), 0, 1)).toBe(says));
});

it("counts what fits before and after", () => {
  const [before, after] = fits(5, 4, 3, 2, 1);
  expect(compareFits(before!, after!)).toEqual({ of: 14, before: 8, after: 9, gained: 4, lost: 3 });
});

it("witnesses together prefer a reading", () => {
  expect(isClearlyBetter([witness(fits(5, 3, 0)), witness(fits(5, 3, 1))], 1, 0)).toBe(true);
  expect(isClearlyBetter([witness(fits(5, 3, 0)), witness(fits(5, 3, 2))], 1, 0)).toBe(false);
  expect(isClearlyBetter([witness(fits(5, 4, 0))], 1, 0)).toBe(false);
});
