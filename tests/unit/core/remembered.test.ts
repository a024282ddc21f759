import { expect, it } from "vitest";
import { remembered, remembering } from "../../../src/core/remembered.ts";

it("works out each key once, one that comes to nothing too", () => {
  const asked: string[] = [];
  const half = remembering((word: string): string | null => {
    asked.push(word);
    return word.length < 2 ? null : word.slice(0, word.length / 2);
  });
  expect(["abcd", "a", "abcd", "a"].map(half)).toEqual(["ab", null, "ab", null]);
  expect(asked).toEqual(["abcd", "a"]);
});

it("keeps apart what two remember", () => {
  const [one, other] = [remembered<string, number>(), remembered<string, number>()];
  expect([one("a", () => 1), other("a", () => 2), one("a", () => 3), other("a", () => 4)]).toEqual([1, 2, 1, 2]);
});
