import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readCsv } from "../../src/ingest/csv/readCsv.ts";
import { describeWithFiles } from "../describeWithData.ts";
import { collect } from "../fixtures/readers/collect.ts";

describeWithFiles("csv", "csv-spectrum", (folder) => {
  it.each([
    "comma_in_quotes",
    "empty",
    "empty_crlf",
    "escaped_quotes",
    "json",
    "newlines",
    "newlines_crlf",
    "quotes_and_newlines",
    "simple",
    "simple_crlf",
    "utf8",
    "location_coordinates",
  ])("%s", async (name) => {
    const bytes = new Uint8Array(readFileSync(join(folder, `csvs/${name}.csv`)));
    const told = await collect(readCsv, bytes, { header: 1 });
    const records = told.rows.map(({ cells }) =>
      Object.fromEntries(told.head!.headings.map((heading, i) => [heading, cells[i]])),
    );
    const expected: unknown = JSON.parse(readFileSync(join(folder, `json/${name}.json`), "utf8"));
    // The last file's own JSON is one object, and its phone number is not the one in the CSV.
    if (name === "location_coordinates")
      expect({ ...records[0], "Contact Phone Number": "1234567890" }).toEqual(expected);
    else expect(records).toEqual(expected);
  });
});
