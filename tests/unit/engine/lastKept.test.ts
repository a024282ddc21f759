import { expect, it } from "vitest";
import { lastKept } from "../../../src/engine/index/lastKept.ts";

/** Two are kept; what is made is told in order. */
function keeper() {
  const made: unknown[] = [];
  const kept = lastKept<object, string>(2);
  const ask = (of: object, asked: unknown) =>
    kept(of, asked, () => {
      made.push(asked);
      return JSON.stringify(asked);
    });
  return { ask, made };
}

it("makes what is asked alike once, and that of another thing anew", () => {
  const { ask, made } = keeper();
  const [day, other] = [{}, {}];
  expect([ask(day, ["a", 1]), ask(day, ["a", 1]), ask(day, ["a", 2]), ask(other, ["a", 1])]).toEqual([
    '["a",1]',
    '["a",1]',
    '["a",2]',
    '["a",1]',
  ]);
  expect(made).toEqual([
    ["a", 1],
    ["a", 2],
    ["a", 1],
  ]);
});

it("lets go of what was asked for longest ago, not of what was made longest ago", () => {
  const { ask, made } = keeper();
  const day = {};
  for (const asked of ["table", "search", "table", "search 2", "table"]) ask(day, asked);
  expect(made).toEqual(["table", "search", "search 2"]);
  ask(day, "search");
  expect(made).toEqual(["table", "search", "search 2", "search"]);
});
