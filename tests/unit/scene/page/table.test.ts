import { expect, it } from "vitest";
import { planTable } from "../../../../src/scene/page/table.ts";
import { plainMeasure } from "../../../builders/laidOutPages.ts";

it("a heading of rows stays on one line over the columns behind it, and makes none of them wider", () => {
  const columns = [{ title: "序号" }, { title: "场所", share: 1, most: 2 }, { title: "类别" }, { title: "距离" }];
  const row = { cells: ["1", "某店", "消防车道占堵小区", "1,000 米"].map((text) => ({ text })) };
  const heading = { cells: [{ text: "" }, { text: "重大隐患 1,024 家", isHeading: true }], isStrong: true };
  const laid = (rows: readonly (typeof row | typeof heading)[]) =>
    planTable(columns, rows, 260, 13, plainMeasure).lay({ x: 0, y: 0, width: 260, height: 900 }, 0).block;
  const headed = laid([heading, row]);
  expect(headed.rows[0]!.cells[1]).toMatchObject({ lines: ["重大隐患 1,024 家"], span: 3 });
  expect(headed.columns).toEqual(laid([row]).columns);
});
