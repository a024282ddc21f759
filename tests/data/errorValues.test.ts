import { describe, expect, it } from "vitest";
import { account, issuesOf, line, on, openFiles, openLayer } from "../builders/openFiles.ts";
import { row, workbook } from "../builders/workbook.ts";

const COLUMNS =
  "编号,场所名称,隐患类型,隐患级别,挂牌督办,状态,发现日期,整改期限,反弹次数,责任人,整改措施,资金,预案".split(",");
const LETTERS = "ABCDEFGHIJKLM";
const GIVEN = "h1,甲楼,电气,一般,市级,未整改,2027-01-01,2027-03-01,0,张三,换线,500,有".split(",");

/** A ledger of hazards as CSV and as a workbook, in which every cell that shows an error is a formula. */
function bothWays(rows: readonly (readonly string[])[]) {
  const cell = (text: string, column: number, number: number) =>
    text.startsWith("#") ? `<c r="${LETTERS[column]}${number}" t="e"><f>A1</f><v>${text}</v></c>` : text;
  const sheet = [COLUMNS, ...rows].map((cells, i) => row(i + 1, ...cells.map((text, at) => cell(text, at, i + 1))));
  return {
    csv: [COLUMNS, ...rows].map((cells) => cells.join(",")).join("\n"),
    xlsx: workbook({ sheets: [{ rows: sheet.join("") }] }),
  };
}

async function openHazards(type: "csv" | "xlsx", rows: readonly (readonly string[])[]) {
  const { engine, opened } = await openFiles({
    "project.json": {
      version: 1,
      asOf: "2027-02-18",
      layers: [
        { id: "s", kind: "site", source: "s.csv", crs: "WGS84" },
        { id: "h", kind: "hazard", source: `h.${type}` },
      ],
    },
    "s.csv": "编号,名称,经度,纬度\n1,甲楼,106.55,29.56",
    [`h.${type}`]: bothWays(rows)[type],
  });
  const issues = (await issuesOf(engine, "h")).map((issue) => line(issue).replace(/^\d+ /, ""));
  return { engine, report: opened.layers[1]!, issues };
}

describe.each(["csv", "xlsx"] as const)("an error of Excel in a %s file", (type) => {
  it.each([
    ["编号", "formula-without-value"],
    ["隐患类型", "formula-without-value"],
    ["隐患级别", "level-unknown"],
    ["挂牌督办", "supervision-unknown"],
    ["状态", "status-unknown"],
    ["发现日期", "date-unreadable"],
    ["整改期限", "date-unreadable"],
    ["反弹次数", "number-unreadable"],
    ["责任人", "formula-without-value"],
  ])("under %s is emptied and said", async (heading, code) => {
    for (const word of ["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"]) {
      const cells = GIVEN.map((text, at) => (COLUMNS[at] === heading ? word : text));
      const { report, issues } = await openHazards(type, [cells]);
      expect(issues).toEqual([`${heading}: ${code} "${word}" emptied`]);
      expect(report).toMatchObject({ rows: 1, loaded: 1 });
    }
  });

  it("is none of the five elements", async () => {
    const withError = (heading: string) => GIVEN.map((text, at) => (COLUMNS[at] === heading ? "#N/A" : text));
    const rows = ["责任人", "整改措施", "整改期限", "资金", "预案"].map(withError);
    const { engine } = await openHazards(type, [GIVEN, ...rows]);
    const tally = await engine.ask("tally", { ...on("2027-02-18"), by: "type" });
    expect(tally.rows).toMatchObject([{ key: "电气", found: 6, fiveElements: 1 }]);
  });

  it("finds no site, and says which cell it was", async () => {
    const { report, issues } = await openHazards(type, [["h1", "#N/A", "电气"]]);
    expect(report).toMatchObject({ rows: 1, loaded: 1 });
    expect(issues).toEqual([
      '场所名称: formula-without-value "#N/A" emptied',
      expect.stringContaining("site-not-found"),
    ]);
  });

  it("makes a row that is counted, where it holds nothing else", async () => {
    const { report, issues } = await openHazards(type, [GIVEN, ["#N/A", "#N/A", "#N/A"]]);
    expect(report).toMatchObject({ rows: 2, loaded: 1, rejected: 1 });
    expect(issues.at(-1)).toBe(': nothing-to-hold "" rejected');
  });

  it("leaves a sum line a sum line", async () => {
    const { report } = await openHazards(type, [GIVEN, ["合计", "", "1", "", "", "#DIV/0!"]]);
    expect(report).toMatchObject({ rows: 1, loaded: 1 });
  });

  it("stays in the file of problems as it stood", async () => {
    const { engine } = await openHazards(type, [["h1", "甲楼", "#N/A"]]);
    const text = await engine.ask("problems", { personal: "show", layer: "h", file: `h.${type}` });
    expect(text.split("\r\n")[1]).toMatch(/^h1,甲楼,#N\/A,/);
  });
});

it("a coordinate that is an error is said once a cell, in place of coordinates that are missing", async () => {
  const { report, issues } = await openLayer({}, "名称,经度,纬度\n甲,#N/A,#REF!\n乙,#N/A,29.5\n丙,106.5,29.5");
  expect(account(report)).toBe("3 = 3 + 0 + 0, repaired 0, not on map 2");
  expect(issues.map(line)).toEqual([
    '2 经度: coordinates-unreadable "#N/A" emptied',
    '2 纬度: coordinates-unreadable "#REF!" emptied',
    '3 经度: coordinates-unreadable "#N/A" emptied',
  ]);
});

it("an error is no key: rows with one are not merged into one record", async () => {
  const csv = "户号,名称,经度,纬度\n#N/A,甲,106.5,29.5\n#N/A,乙,106.6,29.5\n7,丙,106.7,29.5";
  const { report, issues } = await openLayer({ key: "户号", merge: true }, csv);
  expect(report).toMatchObject({ rows: 3, loaded: 3, records: 3 });
  expect(issues.map(line)).toEqual([
    '2 户号: formula-without-value "#N/A" emptied',
    '3 户号: formula-without-value "#N/A" emptied',
  ]);
});

it("an error meets no condition of a layer, and a row left out is not complained of", async () => {
  const csv = "名称,经度,纬度,备注\n甲,106.5,29.5,#N/A\n乙,106.6,29.5,好";
  const { report, issues } = await openLayer({ where: [{ column: "备注", op: "exists", value: true }] }, csv);
  expect(account(report)).toBe("2 = 1 + 0 + 1, repaired 0, not on map 0");
  expect(issues).toEqual([]);
});

it("an error makes no hazard of a site's row, and is said there", async () => {
  const hazards = { hazards: { status: "状态" } };
  const csv = "名称,经度,纬度,状态\n甲,106.5,29.5,#REF!\n乙,106.6,29.5,未整改";
  const { engine, issues } = await openLayer(hazards, csv);
  expect(issues.map(line)).toEqual(['2 状态: status-unknown "#REF!" emptied']);
  expect(await engine.ask("tally", { ...on("2027-02-18"), by: "type" })).toMatchObject({ rows: [{ found: 1 }] });
});

it("an error in a feature's properties is emptied, and the feature keeps its place", async () => {
  const feature = {
    type: "Feature",
    id: 7,
    properties: { name: "甲", address: "#REF!" },
    geometry: { type: "Point", coordinates: [106.5, 29.5] },
  };
  const { report, issues } = await openLayer({}, { type: "FeatureCollection", features: [feature] });
  expect(account(report)).toBe("1 = 1 + 0 + 0, repaired 0, not on map 0");
  expect(issues.map(line)).toEqual(['1 address: formula-without-value "#REF!" emptied']);
});

it("3#楼 and #5 are names", async () => {
  const { issues } = await openLayer({}, "名称,地址,经度,纬度\n3#楼,#5,106.5,29.5\n#1,#,106.6,29.5");
  expect(issues).toEqual([]);
});

it("a formula that was saved without a value is said with its formula; a text that begins like one stays", async () => {
  const formula = (ref: string) => `<c r="${ref}"><f>VLOOKUP(A2,B:C,2,0)</f></c>`;
  const sheet =
    row(1, "名称", "经度", "纬度", "地址") +
    row(2, "甲", formula("B2"), formula("C2"), '<c r="D2" t="str"><f>IF(1,"")</f><v></v></c>') +
    row(3, "乙", "106.5", "29.5", "=1+1");
  const { engine, opened } = await openFiles({
    "project.json": { version: 1, layers: [{ id: "a", kind: "site", source: "a.xlsx", crs: "WGS84" }] },
    "a.xlsx": workbook({ sheets: [{ rows: sheet }] }),
  });
  expect((await issuesOf(engine, "a")).map(line)).toEqual([
    '2 经度: formula-without-value "=VLOOKUP(A2,B:C,2,0)" emptied',
    '2 纬度: formula-without-value "=VLOOKUP(A2,B:C,2,0)" emptied',
  ]);
  expect(opened.layers[0]).toMatchObject({ rows: 2, loaded: 2, notOnMap: 1 });
});

it("a serial without a date format counts from the first day of its own workbook's system", async () => {
  const cell = (ref: string, value: number, style: number) => `<c r="${ref}" s="${style}"><v>${value}</v></c>`;
  const sheet =
    row(1, "编号", "隐患类型", "整改期限") +
    row(2, "h1", "电气", cell("C2", 44938, 1)) +
    row(3, "h2", "电气", cell("C3", 44938, 0));
  for (const [properties, day] of [
    ["", "2023-01-12"],
    ['<workbookPr date1904="1"/>', "2027-01-13"],
  ] as const) {
    const { engine } = await openFiles({
      "project.json": { version: 1, layers: [{ id: "h", kind: "hazard", source: "h.xlsx" }] },
      "h.xlsx": workbook({ properties, styles: [0, 14], sheets: [{ rows: sheet }] }),
    });
    const { rows } = await engine.ask("hazards", {
      ...on("2027-02-18"),
      which: "without-site",
      sort: { by: "days", descending: false },
      offset: 0,
      limit: 9,
    });
    expect(rows.map(({ due }) => due)).toEqual([day, day]);
    expect((await issuesOf(engine, "h")).map(line)).toContain('3 整改期限: date-as-serial "44938" repaired');
  }
});
