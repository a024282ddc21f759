import { expect, test } from "vitest";
import { openLayer } from "../../builders/openFiles.ts";

test.each([
  ["letters and figures", "甲,乙,1,2,3", 1],
  ["figures in brackets", "(1),（2）,(3),(4),(5)", 1],
  ["figures in circles", "①,②,③,④,⑤", 1],
  ["letters", "A,B,C,D,E", 1],
  ["not a record of figures", "1,2,3,4,6", 2],
  ["not a record that begins like one", "1,甲楼,3,4,5", 2],
])("a line that numbers the columns is none of a ledger: %s", async (_, line, records) => {
  const { report } = await openLayer(
    { kind: "site" },
    `编号,名称,地址,层数,高度\n${line}\nA1,金鼎大厦,一路1号,28,98\n`,
  );
  expect([report.rows, report.loaded]).toEqual([records, records]);
  expect(report.files[0]?.notRecords).toEqual(records === 1 ? [{ line: 2, why: "header" }] : []);
});
