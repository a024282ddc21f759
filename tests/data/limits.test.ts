import { strToU8, zipSync } from "fflate";
import { expect, it } from "vitest";
import { writeXlsx } from "../../src/ingest/write/writeXlsx.ts";
import { readXlsx } from "../../src/ingest/xlsx/readXlsx.ts";
import { openEntry } from "../../src/ingest/zip/unpackEntry.ts";
import { zipEntries } from "../../src/ingest/zip/zipEntries.ts";
import { openLayer } from "../builders/openFiles.ts";
import { row, workbookParts } from "../builders/workbook.ts";
import { collect } from "../fixtures/readers/collect.ts";

it("a workbook stops at the rows that a sheet can hold", async () => {
  function* rows(count: number): Generator<string[]> {
    for (let i = 0; i < count; i++) yield [""];
  }
  const written = await writeXlsx("a", [{ heading: "x", holds: "text" }], rows(1_048_576));
  expect(written).toMatchObject({ error: { code: "file-too-large" } });
});

it("an entry of 200 MB that declares 1,000 bytes is left after the first of them", () => {
  const bomb = zipSync({ "a.txt": new Uint8Array(200_000_000) }, { level: 9 });
  const entries = zipEntries(bomb, "a.zip");
  if (!entries.ok) throw new Error(entries.error.code);
  const stream = openEntry(bomb, { ...entries.value[0]!, size: 1000 }, "a.zip");
  expect(stream.ok && stream.value.next()).toMatchObject({ ok: false, error: { code: "archive-broken" } });
  expect(stream.ok && stream.value.fraction()).toBeLessThan(0.2);
});

it("a text in a workbook that has no end is left", async () => {
  const endless = `<row r="2"><c r="A2" t="inlineStr"><is><t>${"a".repeat(18_000_000)}</t></is></c></row>`;
  const parts = workbookParts({ sheets: [{ rows: row(1, "编号", "名称") + endless }] });
  // Stored, so that it comes in small pieces.
  const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])), {
    level: 0,
  });
  expect((await collect(readXlsx, bytes)).result).toMatchObject({ ok: false, error: { code: "archive-broken" } });
});

/** More than a call takes arguments, in a test's thread too, which may stack more than a browser's worker. */
const TOO_MANY = 600_000;

it("as many lines like a foot as that, before the last record, are records", async () => {
  const { report } = await openLayer(
    {},
    `编号,名称,地址\n1,甲,一路\n${"备注：见附件,,\n".repeat(TOO_MANY)}2,乙,二路\n`,
  );
  expect(report.rows).toBe(TOO_MANY + 2);
});

it("two rows of one record with as many points as that are one shape", async () => {
  const feature = (lat: number, count: number) => ({
    type: "Feature",
    properties: { 编号: "A", 名称: "甲" },
    geometry: { type: "MultiPoint", coordinates: Array.from({ length: count }, (_, i) => [106 + i / 1e6, lat]) },
  });
  const features = [feature(29.5, 1), feature(29.6, TOO_MANY)];
  const { report } = await openLayer({ merge: true, key: "编号" }, { type: "FeatureCollection", features });
  expect(report).toMatchObject({ rows: 2, records: 1, notOnMap: 0 });
});
