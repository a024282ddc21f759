import { expect, it } from "vitest";
import { gathered } from "../../../src/desk/corrections/gathered.ts";
import type { Decision } from "../../../src/state/answers.ts";

const places = (layer: string): Decision => ({ type: "places", layer, title: layer, rows: 1 });
const words = (layer: string, column: string): Decision => ({
  type: "words",
  layer,
  title: layer,
  rows: 1,
  code: "status-unknown",
  column,
  words: [{ word: "搁起了", rows: 1 }],
});
const layersOf = (decisions: readonly Decision[]) =>
  gathered(decisions).map((group) => group.decisions.map(({ layer }) => layer).join("+"));

it("what three ledgers lack is one decision, in the place of the first; what two lack are two", () => {
  expect(layersOf([places("a"), words("x", "状态"), places("b"), places("c")])).toEqual(["a+b+c", "x"]);
  expect(layersOf([places("a"), places("b")])).toEqual(["a", "b"]);
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
