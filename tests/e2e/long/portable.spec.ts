import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { tilesIn } from "../../../src/core/tilesIn.ts";
import { TINTS } from "../../../src/map/ground/tints.ts";
import { lateWords } from "../../../src/words/wordsOf.ts";
import { madeArchive, tileOf } from "../../builders/pmtiles.ts";
import { sitDown } from "../desk.ts";

const { given, when, then } = sitDown({ pixels: 1 });
const words = await lateWords("zh", "portable");

const SITES = "编号,名称,经度,纬度\n1,甲楼,106.55,29.56\n2,乙楼,106.56,29.56\n";
const PROJECT = {
  version: 1,
  title: "带走的一张图",
  layers: [{ id: "a", kind: "site", source: "a.csv", crs: "WGS84" }],
  basemap: { type: "pmtiles", url: "city.pmtiles" },
};
const DEEPEST = 14;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "guatu-saved-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Saves what is open as one file, with the deepest part of its ground, and says where it lies. */
async function saved(name: string): Promise<string> {
  const path = join(folder, name);
  await when.openingTheReport();
  writeFileSync(path, await when.savingOneFile());
  return `file://${path}`;
}

it("what is open is saved as one file with its part of the ground, which opens by itself and saves the same again", async () => {
  const tiles = tilesIn([106.5, 29.5, 106.6, 29.6], 0, DEEPEST).map(
    ([z, x, y]) => [`${z}/${x}/${y}`, tileOf({ water: { tags: { kind: "lake" } } })] as const,
  );
  const city = madeArchive({
    metadata: { vector_layers: [{ id: "roads" }, { id: "water" }] },
    tiles: Object.fromEntries(tiles),
  });
  await given.thePortableFile();
  await when.dropping({ "p/project.json": PROJECT, "p/a.csv": SITES, "p/city.pmtiles": city });
  await then.totalIs(2);
  const first = await saved("一.html");
  // Another page: what it has it has from its own file.
  await given.theAppAt(`${first}#theme=light`);
  await then.totalIs(2);
  await then.mapHas(TINTS.light.water, 100_000);
  await given.theAppAt(`${await saved("二.html")}#theme=light&at=106.555,29.56,13`);
  await then.totalIs(2);
  await then.mapHas(TINTS.light.water, 100_000);
  expect(then.consoleErrors()).toEqual([]);
});

it("a page from a server says what it needs for that, where it has no portable file beside it", async () => {
  await given.theDemo();
  await when.openingTheReport();
  await when.wantingOneFile();
  await then.sees(words.noTemplate("guatu.html"));
});
