import { describe, expect, it } from "vitest";
import { rememberedParts } from "../../../src/desk/corrections/rememberedParts.ts";
import { readAs, withColumn } from "../../../src/desk/preview/columnChoice.ts";
import { type Choice, editOf, withChoice, withoutChoice } from "../../../src/desk/preview/pendingChoices.ts";
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

const hazard = (field: string, heading: string | null): Choice => ({ type: "map-hazard", layer: "a", field, heading });

describe("a column that is to be read otherwise", () => {
  const told = { key: "铺面", field: "name", hazardField: null, namedFor: [] };
  const name = { of: "layer", field: "name" } as const;
  const remark = { of: "layer", field: "remark" } as const;
  const due = { of: "hazard", field: "due" } as const;

  it("takes the field, and lets go the one that the layer names it for", () => {
    expect(withColumn([], "a", told, name, remark)).toEqual([column("remark", "铺面")]);
    expect(withColumn([], "a", { ...told, namedFor: ["name"] }, name, remark)).toEqual([
      column("remark", "铺面"),
      column("name", null),
    ]);
  });

  it("is left out, be it recognised or not", () => {
    expect(withColumn([], "a", told, name, null)).toEqual([column("name", "")]);
    expect(withColumn([], "a", { ...told, field: null }, null, null)).toEqual([]);
  });

  it("has one choice, the last, and none once it is put back to what stands", () => {
    const once = withColumn([crs], "a", told, name, remark);
    const twice = withColumn(once, "a", told, remark, { of: "layer", field: "address" });
    expect(twice).toEqual([crs, column("address", "铺面")]);
    expect(withColumn(twice, "a", told, { of: "layer", field: "address" }, name)).toEqual([crs]);
    expect(withColumn(withColumn([], "a", told, name, null), "a", told, null, name)).toEqual([]);
  });

  it("gives its field to another, and takes it back from it", () => {
    const other = { key: "店名", field: null, hazardField: null, namedFor: [] };
    const given = withColumn([], "a", other, null, name);
    expect(readAs(given, told)).toEqual({ layer: null, hazard: null });
    expect(withColumn(given, "a", told, null, name)).toEqual([]);
  });

  it("is one of the hazards in the rows, or of the site and of its hazard apart", () => {
    const both = { key: "铺面", field: "contact", hazardField: "responsible", namedFor: [] };
    const contact = { of: "layer", field: "contact" } as const;
    const responsible = { of: "hazard", field: "responsible" } as const;
    expect(readAs([], both)).toEqual({ layer: "contact", hazard: "responsible" });
    expect(withColumn([], "a", both, responsible, null)).toEqual([hazard("responsible", null)]);
    expect(withColumn([], "a", both, responsible, due)).toEqual([hazard("due", "铺面"), hazard("responsible", null)]);
    expect(withColumn([], "a", both, contact, null)).toEqual([column("contact", "")]);
    const asHazard = withColumn([], "a", told, name, due);
    expect(asHazard).toEqual([column("name", ""), hazard("due", "铺面")]);
    expect(readAs(asHazard, told)).toEqual({ layer: null, hazard: "due" });
    expect(withColumn(asHazard, "a", told, due, name)).toEqual([]);
  });
});

it("what was remembered is told by ledger: which settings, and how many columns and words", async () => {
  const words = await lateWords("zh", "corrections");
  const other: Choice = { ...crs, layer: "b" };
  const edits = [
    header(3),
    crs,
    column("name", "甲"),
    column("lng", "乙"),
    hazard("due", "丙"),
    word("归档", "open"),
    other,
  ];
  expect(rememberedParts(words, edits, (id) => `台账${id}`)).toEqual([
    "台账a（表头、坐标系、3 列、1 个用词）",
    "台账b（坐标系）",
  ]);
});
