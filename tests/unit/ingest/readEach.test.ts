import { expect, it } from "vitest";
import { newRecords, readEach } from "../../../src/ingest/records/records.ts";
import { TextColumn } from "../../../src/ingest/records/textColumn.ts";

/** Records with one column of texts, and a reader of their lengths that counts its work. */
function lengths(texts: readonly string[]) {
  const records = newRecords("a", "site");
  const column = new TextColumn(0);
  for (const text of texts) column.push(text);
  records.columns.set("area", { holds: "texts", texts: column });
  const read: string[] = [];
  const lengthOf = readEach(records, "area", (text) => {
    read.push(text);
    return text.length;
  });
  return { column, read, lengthOf };
}

it("reads each word of a column once, however many records repeat it", () => {
  const { read, lengthOf } = lengths(["甲社区", "乙区", "甲社区", "", "乙区", ""]);
  expect([0, 1, 2, 3, 4, 5].map(lengthOf)).toEqual([3, 2, 3, 0, 2, 0]);
  expect(read).toEqual(["甲社区", "乙区", ""]);
});

it("reads names, and texts that were changed later, as they are", () => {
  const names = Array.from({ length: 2500 }, (_, i) => "x".repeat(i % 7) + i);
  const { column, lengthOf } = lengths(names);
  expect(names.map((_, record) => lengthOf(record))).toEqual(names.map(({ length }) => length));
  const words = lengths(["甲", "甲"]);
  words.column.set(1, "甲乙丙");
  expect([words.lengthOf(0), words.lengthOf(1), column.codeOf(2499)]).toEqual([1, 3, -1]);
});

it("reads nothing where the column is not there", () => {
  expect(readEach(newRecords("a", "site"), "area", (text) => text === "")(7)).toBe(true);
});
