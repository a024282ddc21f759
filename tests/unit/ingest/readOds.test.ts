import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readOds } from "../../../src/ingest/ods/readOds.ts";
import { collect, type Told } from "../../fixtures/readers/collect.ts";

const NAMES = ["office", "table", "text", "style", "number", "calcext"].map((name) => `xmlns:${name}="urn:${name}"`);
const content = (tables: string, styles = ""): string =>
  `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${NAMES.join(" ")}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
const ods = (xml: string, more: Record<string, string> = {}): Uint8Array =>
  zipSync({
    mimetype: [strToU8("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }],
    "content.xml": strToU8(xml),
    ...Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)])),
  });
const table = (rows: string, attributes = 'table:name="台账"'): string =>
  `<table:table ${attributes}>${rows}</table:table>`;
const row = (cells: string, attributes = ""): string => `<table:table-row ${attributes}>${cells}</table:table-row>`;
const cell = (inside: string, attributes = 'office:value-type="string"', name = "table-cell"): string =>
  `<table:${name} ${attributes}>${inside}</table:${name}>`;
const texts = (...words: readonly string[]): string => words.map((word) => cell(`<text:p>${word}</text:p>`)).join("");
const HEAD = row(texts("编号", "名称"));
const read = (bytes: Uint8Array, options = {}): Promise<Told> => collect(readOds, bytes, options);
const rows = ({ rows: told }: Told) => told.map(({ line, cells }) => [line, ...cells]);
/** What the cells of one row are read as. */
const cellsOf = async (cells: string, styles = "", columns = ""): Promise<readonly string[]> =>
  (await read(ods(content(table(columns + HEAD + row(cells)), styles)))).rows[0]?.cells ?? [];

describe("cells", () => {
  it.each<[string, string, string]>([
    [
      "a number with more digits than it shows",
      '<table:table-cell office:value-type="float" office:value="29.567800000000002"/>',
      "29.5678",
    ],
    ["money", cell("<text:p>￥1,200.00</text:p>", 'office:value-type="currency" office:value="1200"'), "1200"],
    ["a share", cell("<text:p>12%</text:p>", 'office:value-type="percentage" office:value="0.12"'), "12%"],
    ["a day", cell("<text:p>3/11</text:p>", 'office:value-type="date" office:date-value="2026-11-03"'), "2026-11-03"],
    ["a moment", cell("", 'office:value-type="date" office:date-value="2026-11-03T18:30:00"'), "2026-11-03 18:30"],
    [
      "a moment with seconds",
      cell("", 'office:value-type="date" office:date-value="2026-11-03T18:30:05.25"'),
      "2026-11-03 18:30:05",
    ],
    ["midnight", cell("", 'office:value-type="date" office:date-value="2026-11-03T00:00:00"'), "2026-11-03"],
    ["a time", cell("", 'office:value-type="time" office:time-value="PT08H05M00S"'), "08:05"],
    ["a span", cell("", 'office:value-type="time" office:time-value="PT36H00M00S"'), "36:00"],
    ["a flag", cell("<text:p>是</text:p>", 'office:value-type="boolean" office:boolean-value="true"'), "true"],
    [
      "several lines",
      cell('<text:p>甲<text:s text:c="2"/>乙<text:tab/>丙</text:p><text:p>丁<text:line-break/>戊</text:p>'),
      "甲  乙\t丙\n丁\n戊",
    ],
    ["a text in parts", cell("<text:p>甲<text:span>乙 <text:a>丙</text:a></text:span>\n   丁</text:p>"), "甲乙 丙 丁"],
    ["a text that only the attribute has", cell("", 'office:value-type="string" office:string-value="甲"'), "甲"],
    [
      "a note, which is no text",
      cell("<office:annotation><text:p>批注</text:p></office:annotation><text:p>甲</text:p>"),
      "甲",
    ],
    [
      "a drawing, which is none",
      cell("<draw:frame><draw:text-box><text:p>框</text:p></draw:text-box></draw:frame><text:p>甲</text:p>"),
      "甲",
    ],
    [
      "an error",
      cell("<text:p>#N/A</text:p>", 'office:value-type="string" calcext:value-type="error" table:formula="of:=NA()"'),
      "#N/A",
    ],
    [
      "an error by number",
      cell("<text:p>Err:502</text:p>", 'office:value-type="string" office:string-value="" calcext:value-type="error"'),
      "#VALUE!",
    ],
    ["a formula without a value", cell("", 'table:formula="of:=[.A1]+1"'), "#=[.A1]+1"],
  ])("%s", async (_, xml, expected) => {
    expect(await cellsOf(xml)).toEqual([expected]);
  });

  it("an id keeps its zeros by the style of its cell, its row or its column", async () => {
    const styles =
      '<number:number-style style:name="N1"><number:number number:decimal-places="0" number:min-integer-digits="5"/></number:number-style><style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/><number:number-style style:name="N2"><number:number number:decimal-places="2" number:min-integer-digits="2"/></number:number-style><style:style style:name="ce2" style:family="table-cell" style:data-style-name="N2"/>';
    const seven = (style: string): string => cell("", `office:value-type="float" office:value="7" ${style}`);
    expect(
      await cellsOf(
        seven('table:style-name="ce1"') + seven('table:style-name="ce2"') + seven("") + seven(""),
        styles,
        '<table:table-column table:number-columns-repeated="3"/><table:table-column table:default-cell-style-name="ce1"/>',
      ),
    ).toEqual(["00007", "7", "7", "00007"]);
  });
});

describe("rows", () => {
  it("that come again, and blanks between, keep their lines; headers in groups are rows", async () => {
    const told = await read(
      ods(
        content(
          table(
            `<table:table-header-rows>${HEAD}</table:table-header-rows>${row("<table:table-cell/>", 'table:number-rows-repeated="3"')}${row(texts("1", "甲"), 'table:number-rows-repeated="2"')}${row(cell("<text:p>同</text:p>", 'office:value-type="string" table:number-columns-repeated="2"'))}${row("<table:table-cell/>", 'table:number-rows-repeated="1048000"')}`,
          ),
        ),
      ),
    );
    expect(told.result.ok).toBe(true);
    expect(rows(told)).toEqual([
      [5, "1", "甲"],
      [6, "1", "甲"],
      [7, "同", "同"],
    ]);
    expect(told.head).toMatchObject({ encoding: "ods", sheet: "台账", headerLine: 1 });
  });

  it("a cell merged over rows counts in each", async () => {
    const told = await read(
      ods(
        content(
          table(
            `${HEAD}${row(`${cell("<text:p>1</text:p>", 'office:value-type="string" table:number-rows-spanned="2"')}${texts("甲")}`)}${row(`<table:covered-table-cell/>${texts("乙")}`)}${row(texts("2", "丙"))}`,
          ),
        ),
      ),
    );
    expect(rows(told)).toEqual([
      [2, "1", "甲"],
      [3, "1", "乙"],
      [4, "2", "丙"],
    ]);
  });
});

describe("sheets", () => {
  const sheet = (name: string, style = "ta0"): string =>
    table(HEAD + row(texts("1", name)), `table:name="${name}" table:style-name="${style}"`);
  const styles =
    '<style:style style:name="ta0" style:family="table"><style:table-properties table:display="true"/></style:style><style:style style:name="ta1" style:family="table"><style:table-properties table:display="false"/></style:style>';
  const book = ods(
    content(
      `${sheet("隐", "ta1")}${table(row(texts("说明")) + row(texts("x")), 'table:name="说明"')}${sheet("甲")}${sheet("乙")}<table:dde-links><table:dde-link>${sheet("外")}</table:dde-link></table:dde-links>`,
      styles,
    ),
  );

  it("the first visible one with rows under known headings is read, and the others that are tables are named", async () => {
    const told = await read(book);
    expect(rows(told)).toEqual([[2, "1", "甲"]]);
    expect(told.head).toMatchObject({ sheet: "甲", otherSheets: ["乙"] });
  });

  it("one that is named is read, hidden or not; one that is not there is missed", async () => {
    expect(rows(await read(book, { sheet: "隐" }))).toEqual([[2, "1", "隐"]]);
    const told = await read(book, { sheet: "外" });
    expect(told.result).toEqual({
      ok: false,
      error: { code: "sheet-missing", subject: "file", detail: "隐、说明、甲、乙" },
    });
  });
});

describe("what cannot be read says so", () => {
  const whole = ods(content(table(HEAD + row(texts("1", "甲")))));
  const torn = content(table(HEAD + row(texts("1", "甲")))).slice(0, -40);
  const many = 'table:number-columns-repeated="1900"';
  const bomb = content(
    table(
      row(texts("编号", "名称")) +
        row(cell("<text:p>x</text:p>", `office:value-type="string" ${many}`), 'table:number-rows-repeated="1048570"'),
    ),
  );
  it.each<[string, Uint8Array, string, string | undefined]>([
    ["a torn zip", whole.subarray(0, 200), "archive-broken", undefined],
    ["a torn text", ods(torn), "archive-broken", "xml"],
    ["no tables", ods(content("")), "archive-broken", "content.xml"],
    ["no content", zipSync({ mimetype: strToU8("x") }), "archive-broken", "content.xml"],
    ["an empty table", ods(content(table(""))), "file-empty", undefined],
    [
      "a locked one",
      ods("\u0001", { "META-INF/manifest.xml": "<manifest:encryption-data/>" }),
      "format-legacy-excel",
      "encrypted",
    ],
    ["one that says it has two thousand million cells", ods(bomb), "file-too-large", "> 10000000"],
  ])("%s", async (_, bytes, code, detail) => {
    const { result } = await read(bytes);
    expect(result).toEqual({
      ok: false,
      error: { code, subject: "file", ...(detail === undefined ? {} : { detail }) },
    });
  });

  it("stops when it is told to", async () => {
    const two = ods(content(table(HEAD + row(texts("1", "甲"))) + table(HEAD, 'table:name="b"')));
    const { result } = await read(two, { aborted: () => true });
    expect(!result.ok && result.error.code).toBe("aborted");
  });
});
