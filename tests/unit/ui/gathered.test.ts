import { expect, it } from "vitest";
import { gathered } from "../../../src/desk/corrections/gathered.ts";
import type { Decision } from "../../../src/state/answers.ts";

const places = (layer: string, rows = 1): Decision => ({ type: "places", layer, title: layer, rows });
const words = (layer: string, column: string): Decision => ({
  type: "words",
  layer,
  title: layer,
  rows: 1,
  code: "status-unknown",
  column,
  words: [{ key: "搁起了", word: "搁起了", rows: 1 }],
});
const layersOf = (decisions: readonly Decision[]) =>
  gathered(decisions).map((group) => group.decisions.map(({ layer }) => layer).join("+"));

it("what three ledgers lack is one decision; what two lack are two", () => {
  expect(layersOf([words("x", "状态"), places("a"), places("b"), places("c")])).toEqual(["x", "a+b+c"]);
  expect(layersOf([places("a"), places("b")])).toEqual(["a", "b"]);
});

it("the year of their dates is asked of three ledgers once", () => {
  const years = (layer: string): Decision => ({
    type: "years",
    layer,
    title: layer,
    rows: 1,
    example: "3月5日",
    year: null,
  });
  expect(layersOf([years("a"), years("b"), years("c"), places("a")])).toEqual(["a+b+c", "a"]);
});

it("words of different columns are apart, and so are files that failed", () => {
  expect(layersOf([words("a", "状态"), words("b", "状态"), words("c", "进展")])).toEqual(["a", "b", "c"]);
  const failed = (layer: string): Decision => ({
    type: "failed",
    layer,
    title: layer,
    rows: 0,
    failure: { code: "file-empty", subject: layer },
  });
  expect(layersOf(["a", "b", "c"].map(failed))).toEqual(["a", "b", "c"]);
});

it("in each type the greatest help is first, what is gathered counted as one", () => {
  const of = (layer: string, column: string, rows: number): Decision => ({ ...words(layer, column), rows });
  const several = [of("a", "进展", 3), of("b", "状态", 2), of("c", "状态", 2), of("d", "状态", 2)];
  expect(layersOf(several)).toEqual(["b+c+d", "a"]);
  // Of two that are alike one stands where the other does not.
  expect(layersOf([of("a", "状态", 9), of("b", "进展", 7), of("c", "状态", 5)])).toEqual(["a", "b", "c"]);
  expect(layersOf([of("a", "状态", 1), of("b", "进展", 1), of("c", "状态", 1)])).toEqual(["a", "b", "c"]);
  // What stands in the way of all else stays first, however little it is.
  expect(layersOf([of("a", "状态", 1), places("b", 9), places("c", 9), places("d", 9)])).toEqual(["a", "b+c+d"]);
});
