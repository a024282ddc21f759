import { describe, expect, it } from "vitest";
import { rememberedParts } from "../../../src/desk/corrections/rememberedParts.ts";
import {
  type Choice,
  columnChoices,
  editOf,
  withChoice,
  withoutChoice,
} from "../../../src/desk/preview/pendingChoices.ts";
import { lateWords } from "../../../src/words/wordsOf.ts";

const header = (value: number | null): Choice => ({ type: "set-layer", layer: "a", key: "header", value });
const crs: Choice = { type: "set-layer", layer: "a", key: "crs", value: "GCJ02" };
const column = (field: string, heading: string | null): Choice => ({ type: "map-column", layer: "a", field, heading });
const word = (of: string, value: string): Choice => ({ type: "teach", layer: "a", field: "status", word: of, value });

describe("choices that are not taken yet", () => {
  it("are one edit, in which the newest about a thing stands", () => {
    const pending = [
      header(1),
      crs,
      header(2),
      column("name", "甲"),
      column("name", "乙"),
      word("归档", "open"),
    ].reduce(withChoice, [] as readonly Choice[]);
    expect(editOf(pending, [])).toEqual({
      type: "many",
      edits: [crs, header(2), column("name", "乙"), word("归档", "open")],
    });
    expect(editOf(withoutChoice([crs, header(2)], header(null)), [])).toEqual(crs);
    expect(editOf([], ["b"])).toBeNull();
  });

  it("hold for ledgers that are alike too", () => {
    expect(editOf([crs], ["b"])).toEqual({ type: "many", edits: [crs, { ...crs, layer: "b" }] });
  });
});

describe("a column that is to be read otherwise", () => {
  it("takes the field, and lets go the one that the layer names it for", () => {
    const told = { heading: "铺面", field: "name" };
    expect(columnChoices("a", told, "remark", {})).toEqual([column("remark", "铺面")]);
    expect(columnChoices("a", told, "remark", { name: "铺面" })).toEqual([
      column("remark", "铺面"),
      column("name", null),
    ]);
    expect(columnChoices("a", told, "name", { name: "铺面" })).toEqual([column("name", "铺面")]);
  });

  it("is left out, be it recognised or not", () => {
    expect(columnChoices("a", { heading: "铺面", field: "name" }, null, {})).toEqual([column("name", "")]);
    expect(columnChoices("a", { heading: "铺面", field: null }, null, {})).toEqual([]);
  });
});

it("what was remembered is told by ledger: which settings, and how many columns and words", async () => {
  const words = await lateWords("zh", "corrections");
  const other: Choice = { ...crs, layer: "b" };
  const edits = [header(3), crs, column("name", "甲"), column("lng", "乙"), word("归档", "open"), other];
  expect(rememberedParts(words, edits, (id) => `台账${id}`)).toEqual([
    "台账a（表头、坐标系、2 列、1 个用词）",
    "台账b（坐标系）",
  ]);
});
