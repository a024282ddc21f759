import { expect, it } from "vitest";
import { buildLayer } from "../../../src/ingest/records/layerBuilder.ts";
import { numberOf } from "../../../src/ingest/records/records.ts";

it("a file of which nothing is wanted takes no room from the larger one that follows", () => {
  const floors = { column: "层数", op: ">", value: 3 } as const;
  const builder = buildLayer({ id: "a", kind: "site", source: ["a.csv", "b.csv"], where: [floors] }, "Asia/Shanghai");
  for (const [file, rows, count] of [
    ["a.csv", 3, "1"],
    ["b.csv", 200, "9"],
  ] as const) {
    const sink = builder.file(file);
    sink.head({ headings: ["编号", "层数"], headerLine: 1, encoding: "utf-8", isGeojson: false, about: rows });
    sink.rows(Array.from({ length: rows }, (_, i) => ({ row: i + 1, line: i + 2, cells: [`S${i}`, count] })));
  }
  const { records, counts } = builder.finish();
  expect(counts).toMatchObject({ skipped: 3, loaded: 200 });
  expect(Array.from({ length: 200 }, (_, record) => numberOf(records, "floors", record, -1))).toEqual(
    new Array(200).fill(9),
  );
});
