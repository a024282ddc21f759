import { zipSync } from "fflate";
import { expect, it } from "vitest";
import { writeXlsx } from "../../src/ingest/write/writeXlsx.ts";
import { openEntry } from "../../src/ingest/zip/unpackEntry.ts";
import { zipEntries } from "../../src/ingest/zip/zipEntries.ts";

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
