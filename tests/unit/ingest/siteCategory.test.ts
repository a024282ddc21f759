import { describe, expect, it } from "vitest";
import type { CategorySpec } from "../../../src/core/layerSpec.ts";
import { readCategory } from "../../../src/ingest/values/categoryWords.ts";
import { categoryReader } from "../../../src/ingest/values/siteCategory.ts";
import { wordsOf } from "../../../src/words/wordsOf.ts";

const OWN = [{ id: "oil-depot", title: "油库" }, { id: "hospital" }, { id: "night-market", title: "市场" }];
const BY_COLUMN: CategorySpec = { column: "类", values: { 高: "high-rise" } };

describe("the category of a site", () => {
  it.each<[string, CategorySpec | undefined, string, string, string | null]>([
    ["the layer's own", "hotel", "医院", "hotel", null],
    ["by the layer's table", BY_COLUMN, "高 ", "high-rise", null],
    ["a word outside the table", BY_COLUMN, "养", "other", "养"],
    ["a word outside the table that is provided for", { ...BY_COLUMN, other: "shop" }, "养", "shop", null],
    ["a word of the catalogue", undefined, "医院", "hospital", null],
    ["an id of the catalogue", undefined, "high-rise", "high-rise", null],
    ["an id of the project", undefined, "oil-depot", "oil-depot", null],
    ["a title of the project", undefined, " 油 库", "oil-depot", null],
    ["a title of the project that the catalogue knows too", undefined, "市场", "night-market", null],
    ["none", undefined, "", "other", null],
    ["a stranger", undefined, "怪词", "怪词", "怪词"],
  ])("%s", (_, category, word, id, unknown) => {
    expect(categoryReader(category, OWN)(word)).toEqual({ id, unknown });
  });
});

it("every name that the app gives a category is read back as that category", () => {
  const strangers = Object.entries(wordsOf("zh").categories).filter(([id, title]) => readCategory(title) !== id);
  expect(strangers).toEqual([]);
});
