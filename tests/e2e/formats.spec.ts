import { readFileSync } from "node:fs";
import { join } from "node:path";
import { utils, write } from "@e965/xlsx";
import { expect, it } from "vitest";
import type { Files } from "../builders/openFiles.ts";
import { sitDown } from "./desk.ts";

const { given, when, then } = sitDown();

const ROWS = [
  ["编号", "名称", "经度", "纬度"],
  ["1", "甲", 106.5, 29.5],
  ["2", "乙", 106.6, 29.6],
  ["3", "丙", 106.7, 29.7],
];

function bookAs(bookType: "biff8" | "xlsb" | "ods"): Uint8Array<ArrayBuffer> {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(ROWS), "台账");
  return new Uint8Array(write(book, { bookType, type: "array" }) as ArrayBuffer);
}

const PLACEMARKS = ROWS.slice(1).map(
  ([, name, lng, lat]) =>
    `<Placemark><name>${name}</name><Point><coordinates>${lng},${lat}</coordinates></Point></Placemark>`,
);

/** Readers that are fetched when they are needed: from the server, and from inside the portable file, under its policy. */
const FILES: Files = {
  "甲.xls": bookAs("biff8"),
  "乙.xlsb": bookAs("xlsb"),
  "丙.ods": bookAs("ods"),
  "丁.kml": `<?xml version="1.0"?><kml><Document>${PLACEMARKS.join("")}</Document></kml>`,
  "points.zip": new Uint8Array(readFileSync(join(import.meta.dirname, "../fixtures/shapefiles/points.zip"))),
};

it.each([
  ["the page", () => given.theDemo()],
  ["the portable file", () => given.thePortableFile()],
])("one file of each late format is opened when it is dropped on %s", async (_, open) => {
  await open();
  await when.dropping(FILES);
  await then.totalIs(5 * 3);
  expect(then.consoleErrors()).toEqual([]);
});
