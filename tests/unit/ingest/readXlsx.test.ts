import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { ReadOptions } from "../../../src/ingest/rows/sourceRow.ts";
import { readXlsx } from "../../../src/ingest/xlsx/readXlsx.ts";
import { row, type WorkbookXml, workbook, workbookParts, zipped } from "../../builders/workbook.ts";
import { collect } from "../../fixtures/readers/collect.ts";

const HEADER = row(1, "编号", "名称", "地址");
const read = (rows: string, xml: Partial<WorkbookXml> = {}, options: Partial<ReadOptions> = {}) =>
  collect(readXlsx, workbook({ sheets: [{ rows }], ...xml }), options);
const cellsOf = async (...given: Parameters<typeof read>) =>
  (await read(...given)).rows.map(({ line, cells }) => [line, ...cells]);
/** The text of a single cell under a header. */
const textOf = async (cell: string, xml: Partial<WorkbookXml> = {}) =>
  (await read(`${HEADER}<row r="2"><c r="B2"${cell}</row>`, xml)).rows[0]?.cells[1] ?? "";

describe("cells", () => {
  it.each([
    ["an id typed as text", ' t="inlineStr"><is><t>007</t></is></c>', "007"],
    ["a shared text", ' t="s"><v>1</v></c>', "甲"],
    ["the runs of a rich text, without readings", ' t="s"><v>2</v></c>', "渝中区解放碑"],
    ["a shared text that is not there", ' t="s"><v>9</v></c>', ""],
    ["a stored result of a formula", ' t="str"><f>A1&amp;"x"</f><v>甲&amp;乙</v></c>', "甲&乙"],
    ["a stored number of a formula", "><f>1+1</f><v>2</v></c>", "2"],
    ["a formula without a stored value", "><f>1+1</f></c>", "#=1+1"],
    ["a formula whose stored value is an empty text", ' t="str"><f>IF(1,"")</f><v></v></c>', ""],
    ["an error", ' t="e"><v>#N/A</v></c>', "#N/A"],
    ["a true value", ' t="b"><v>1</v></c>', "true"],
    ["a false value", ' t="b"><v>0</v></c>', "false"],
    ["full-width digits", ' t="inlineStr"><is><t>１２</t></is></c>', "１２"],
    ["a rare character as an entity", ' t="inlineStr"><is><t>&#x20BB7;&#21513;&lt;</t></is></c>', "𠮷吉<"],
    ["CDATA", ' t="inlineStr"><is><t><![CDATA[a<b&amp;]]></t></is></c>', "a<b&amp;"],
    ["Excel's own escapes", ' t="inlineStr"><is><t>a_x000A_b_x005F_x</t></is></c>', "a\nb_x"],
    ["a date as text", ' t="d"><v>2026-12-03T00:00:00</v></c>', "2026-12-03"],
    ["a time as text", ' t="d"><v>2026-12-03T18:30:00</v></c>', "2026-12-03 18:30:00"],
  ])("%s", async (_, cell, text) => {
    const strings =
      '<si><t>乙</t></si><si><t>甲</t></si><si><r><t>渝中区</t></r><r><rPr><b/></rPr><t>解放碑</t></r><rPh sb="0" eb="1"><t>yu</t></rPh></si>';
    expect(await textOf(cell, { strings })).toBe(text);
  });

  it.each([
    ["13800000000", "13800000000"],
    ["1.38E10", "13800000000"],
    ["1.3800000001E10", "13800000001"],
    ["1.0", "1"],
    ["29.567800000000002", "29.5678"],
    ["106.5512345", "106.5512345"],
    ["0.1", "0.1"],
    ["1.0000000000000001E-7", "0.0000001"],
    ["-1.25e-9", "-0.00000000125"],
    ["-0", "0"],
    ["-12.50", "-12.5"],
    ["5.0010119900101123E17", "500101199001011000"],
    ["46359", "46359"],
    ["abc", "abc"],
  ])("the number %s is %s", async (raw, text) => {
    expect(await textOf(`><v>${raw}</v></c>`)).toBe(text);
  });
});

describe("dates and times by the format of their cell", () => {
  const formats = {
    164: "yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@",
    165: "[$-804]aaaa;@",
    166: "[h]:mm",
    167: "h:mm AM/PM",
    168: "00000",
    169: "0.00&quot;日&quot;",
    170: "[Red]#,##0;[Blue]-#,##0",
    171: "General&quot;d&quot;",
    172: "G/通用格式",
    173: "m/d h:mm",
    174: "0.00E+00",
    175: "\\d0",
    176: "0.0 s",
    177: "0.0%;[Red]-0.0%",
    178: "0&quot;%&quot;",
  };
  const styles = [
    0, 14, 22, 21, 31, 164, 165, 166, 167, 168, 169, 170, 171, 172, 173, 174, 175, 176, 58, 9, 10, 177, 178,
  ];
  const look = (id: number) => styles.indexOf(id);

  it.each([
    [14, "46359", "2026-12-03"],
    [22, "46359.770833333336", "2026-12-03 18:30"],
    [14, "46359.000011574074", "2026-12-03 00:00:01"],
    [14, "46358.999999", "2026-12-03"],
    [31, "46359", "2026-12-03"],
    [58, "46359", "2026-12-03"],
    [164, "46359", "2026-12-03"],
    [165, "46359", "2026-12-03"],
    [173, "46359.5", "2026-12-03 12:00"],
    [21, "0.77083333333333337", "18:30"],
    [167, "0", "00:00"],
    [166, "1.1041666666666667", "26:30"],
    [14, "1", "1900-01-01"],
    [14, "59", "1900-02-28"],
    [14, "60", "1900-02-29"],
    [14, "61", "1900-03-01"],
    [14, "0", "1900-01-00"],
    [14, "-5", "-5"],
    [14, "99999999", "99999999"],
    [168, "7", "00007"],
    [0, "46359", "46359"],
    [169, "46359.25", "46359.25"],
    [170, "46359", "46359"],
    [171, "46359", "46359"],
    [172, "46359", "46359"],
    [174, "46359", "46359"],
    [175, "7", "7"],
    [176, "46359", "46359"],
    [9, "0.95", "95%"],
    [10, "0.12345", "12.345%"],
    [177, "-0.07", "-7%"],
    [177, "1", "100%"],
    [178, "95", "95"],
  ])("format %i: %s is %s", async (id, raw, text) => {
    expect(await textOf(` s="${look(id)}"><v>${raw}</v></c>`, { formats, styles })).toBe(text);
  });

  it.each([
    [14, "44897", "2026-12-03"],
    [14, "0", "1904-01-01"],
    [21, "0.5", "12:00"],
  ])("in the 1904 system format %i: %s is %s", async (id, raw, text) => {
    expect(
      await textOf(` s="${look(id)}"><v>${raw}</v></c>`, { formats, styles, properties: '<workbookPr date1904="1"/>' }),
    ).toBe(text);
  });
});

describe("rows", () => {
  it("have the number that Excel shows, over titles, blank rows and sums", async () => {
    const told = await read(
      row(2, "示例街道高层建筑台账") +
        row(4, "编号", "名称", "地址") +
        row(5, "1", "甲", "a") +
        row(8, "2", "乙", "b") +
        row(9, "合计", "", '<c r="C9"><v>2</v></c>'),
    );
    expect(told.head).toMatchObject({
      headings: ["编号", "名称", "地址"],
      headerLine: 4,
      encoding: "xlsx",
      sheet: "Sheet1",
      isGeojson: false,
    });
    expect(told.rows.map(({ row, line, cells }) => [row, line, ...cells])).toEqual([
      [1, 5, "1", "甲", "a"],
      [4, 8, "2", "乙", "b"],
    ]);
  });

  it("find the declared header by the number that Excel shows", async () => {
    const told = await read(row(3, "编号", "名称") + row(7, "甲", "乙") + row(8, "1", "2"), {}, { header: 7 });
    expect([told.head?.headerLine, told.head?.headings, told.rows.map(({ line }) => line)]).toEqual([
      7,
      ["甲", "乙"],
      [8],
    ]);
  });

  it("without numbers follow one another, and so do their cells", async () => {
    const plain = (...cells: string[]) =>
      `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join("")}</row>`;
    expect(await cellsOf(plain("编号", "名称") + plain("1", "甲"))).toEqual([[2, "1", "甲"]]);
  });

  it("are read where they are hidden, with hidden columns", async () => {
    const hidden = row(2, "1", "甲").replace("<row ", '<row hidden="1" ');
    expect(await cellsOf(HEADER + hidden)).toEqual([[2, "1", "甲"]]);
  });

  it("may stand in a namespace of their own", async () => {
    const parts = workbookParts({ sheets: [{ rows: HEADER + row(2, "1", "甲") }] });
    const sheet = "xl/worksheets/sheet1.xml";
    const prefixed = parts[sheet]!.replace(/<(\/?)(\w)/g, "<$1x:$2").replace("xmlns=", "xmlns:x=");
    const told = await collect(readXlsx, zipped({ ...parts, [sheet]: prefixed }));
    expect(told.rows.map(({ cells }) => cells)).toEqual([["1", "甲"]]);
  });

  it("may lie in folders parted by backslashes", async () => {
    const parts = workbookParts({ sheets: [{ rows: HEADER + row(2, "1", "甲") }] });
    const told = await collect(
      readXlsx,
      zipped(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path.replaceAll("/", "\\"), text]))),
    );
    expect(told.rows.map(({ cells }) => cells)).toEqual([["1", "甲"]]);
  });

  it("beyond a thousand and across pieces all arrive in order", async () => {
    let rows = HEADER;
    const far = "示例路".repeat(150);
    for (let i = 2; i <= 3001; i++) rows += row(i, `S${i}`, `测试大厦${i}号楼`, far);
    const told = await read(rows);
    expect(told.rows.length).toBe(3000);
    expect(
      told.rows.every(
        ({ line, row, cells }) => line === row + 1 && cells[0] === `S${line}` && cells[1] === `测试大厦${line}号楼`,
      ),
    ).toBe(true);
    expect(told.progress.at(-1)).toBe(1);
    expect(told.progress.every((fraction, i) => i === 0 || fraction >= told.progress[i - 1]!)).toBe(true);
  });

  it("of a sheet with one cell far down do not fill the memory", async () => {
    const told = await read(
      `${HEADER + row(2, "1")}<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>end</t></is></c></row>`,
    );
    expect(told.rows.map(({ row, line }) => [row, line])).toEqual([
      [1, 2],
      [1048575, 1048576],
    ]);
  });
});

describe("cells that go over several rows", () => {
  const merged = (...refs: string[]) =>
    `<mergeCells count="${refs.length}">${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;
  const readMerged = async (rows: string, after: string) =>
    (await collect(readXlsx, workbook({ sheets: [{ rows, after }] }))).rows.map(({ line, cells }) => [line, ...cells]);

  it("count in each row that has anything of its own", async () => {
    const rows =
      HEADER +
      row(2, "", "甲", "滨江社区") +
      row(3, "", "乙") +
      row(4) +
      row(5, "", "丙", '<c r="C5" s="1"/>') +
      row(6, "", "丁", "新桥社区");
    expect(await readMerged(rows, merged("C2:C5"))).toEqual([
      [2, "", "甲", "滨江社区"],
      [3, "", "乙", "滨江社区"],
      [5, "", "丙", "滨江社区"],
      [6, "", "丁", "新桥社区"],
    ]);
  });

  it("leave a sum among their rows a sum", async () => {
    const rows =
      HEADER +
      row(2, "一网格", "甲", "a") +
      row(3, "", "乙", "b") +
      row(4, "", "小计：", "2") +
      row(5, "二网格", "丙", "c");
    expect(await readMerged(rows, merged("A2:A4"))).toEqual([
      [2, "一网格", "甲", "a"],
      [3, "一网格", "乙", "b"],
      [5, "二网格", "丙", "c"],
    ]);
  });

  it("do not make a record of the second line of one", async () => {
    expect(await readMerged(HEADER + row(2, "1", "甲", "a") + row(3), merged("A2:A3", "B2:B3", "C2:C3"))).toEqual([
      [2, "1", "甲", "a"],
    ]);
  });

  it("give the header of two lines its names", async () => {
    const told = await collect(
      readXlsx,
      workbook({
        sheets: [
          {
            rows: row(1, "名称", "地址", "位置") + row(2, "", "", "经度", "纬度") + row(3, "甲", "a", "106", "29"),
            after: merged("A1:A2", "B1:B2", "C1:D1"),
          },
        ],
      }),
    );
    expect(told.head?.headings).toEqual(["名称", "地址", "经度", "纬度"]);
  });

  it("of a title across the sheet stay one cell", async () => {
    expect(
      await readMerged(row(1, "台账") + row(2, "编号", "名称", "地址") + row(3, "1", "甲"), merged("A1:C1")),
    ).toEqual([[3, "1", "甲"]]);
  });

  it("are found behind many rows, and not in a text that speaks of them", async () => {
    let rows = HEADER + row(2, "mergeCells", "甲", "社区");
    for (let i = 3; i < 6000; i++) rows += row(i, "x", "mergeCells count=1");
    const last = (await readMerged(rows, merged("C2:C6000"))).at(-1);
    expect(last).toEqual([5999, "x", "mergeCells count=1", "社区"]);
  });
});

describe("sheets", () => {
  const sheets = [
    { name: "说明", rows: row(1, "填表说明") + row(2, "请如实填写") },
    { name: "旧", state: "hidden", rows: HEADER + row(2, "0", "旧") },
    { name: "空", rows: HEADER },
    { name: "台账 1", rows: HEADER + row(2, "1", "甲") },
    { name: "台账2", rows: HEADER + row(2, "2", "乙") },
  ];
  const names = async (sheet?: string) => {
    const told = await collect(readXlsx, workbook({ sheets }), sheet === undefined ? {} : { sheet });
    return told.result.ok ? [told.head?.sheet, told.rows[0]?.cells[0]] : told.result.error;
  };

  it("the first visible one that has records is read", async () => expect(await names()).toEqual(["台账 1", "1"]));
  it("the named one is read", async () => expect(await names("台账2")).toEqual(["台账2", "2"]));
  it("a named one is read though it is hidden", async () => expect(await names("旧")).toEqual(["旧", "0"]));
  it("a name is found without its blanks", async () => expect(await names("台账1")).toEqual(["台账 1", "1"]));
  it("one that is not there fails with those that are", async () => {
    expect(await names("三月")).toEqual({
      code: "sheet-missing",
      subject: "file",
      detail: "说明、旧、空、台账 1、台账2",
    });
  });
  it("without records in any, the header is still told", async () => {
    const told = await collect(readXlsx, workbook({ sheets: [{ rows: "" }, { rows: HEADER }] }));
    expect([told.result.ok, told.head?.sheet, told.rows]).toEqual([true, "Sheet2", []]);
  });
  it("nothing at all is an empty file", async () => {
    expect((await collect(readXlsx, workbook({ sheets: [{ rows: "" }, { rows: "" }] }))).result).toMatchObject({
      ok: false,
      error: { code: "file-empty" },
    });
  });
});

describe("what cannot be read fails with a word", () => {
  const good = workbook({ sheets: [{ rows: HEADER + row(2, "1", "甲") }] });
  const code = async (bytes: Uint8Array, options: Partial<ReadOptions> = {}) => {
    const { result } = await collect(readXlsx, bytes, options);
    return result.ok ? "ok" : result.error.code;
  };

  it("at whatever byte it is cut off", async () => {
    for (let length = 0; length < good.length; length += 7)
      expect([length, await code(good.subarray(0, length))]).toEqual([length, "archive-broken"]);
  });

  it("whichever byte is torn", async () => {
    for (let at = 0; at < good.length; at += 5) {
      const torn = good.slice();
      torn[at] = torn[at]! ^ 0xff;
      await expect(code(torn)).resolves.toBeTypeOf("string");
    }
  });

  it("a zip without a workbook", async () => expect(await code(zipped({ "a.txt": "x" }))).toBe("archive-broken"));
  it("XML that is not well formed", async () => {
    const parts = workbookParts({ sheets: [{ rows: `${HEADER + row(2, "1", "甲")}<row r="3"></cell>` }] });
    expect(await code(zipped(parts))).toBe("archive-broken");
  });
  it("a binary workbook", async () => {
    const parts = workbookParts({ sheets: [{ rows: "" }] });
    expect(
      await code(
        zipped({
          "_rels/.rels": parts["_rels/.rels"]!.replace("workbook.xml", "workbook.bin"),
          "xl/workbook.bin": "x",
        }),
      ),
    ).toBe("format-legacy-excel");
  });

  it("a part that declares more than a gigabyte", async () => {
    const bytes = stored(workbookParts({ sheets: [{ rows: HEADER }] }));
    const path = strToU8("xl/worksheets/sheet1.xml");
    // The directory stands behind the parts: the last mention of the path is its entry, its size 22 bytes before.
    const at = lastIndexOf(bytes, path) - 46;
    new DataView(bytes.buffer).setUint32(at + 24, 2_000_000_000, true);
    expect(await code(bytes)).toBe("file-too-large");
  });

  it("a part that becomes more than it declares", async () => {
    const bomb = zipSync({
      ...Object.fromEntries(
        Object.entries(workbookParts({ sheets: [{ rows: HEADER }] })).map(([path, text]) => [path, strToU8(text)]),
      ),
      "xl/worksheets/sheet1.xml": new Uint8Array(5_000_000).fill(32),
    });
    const at = lastIndexOf(bomb, strToU8("xl/worksheets/sheet1.xml")) - 46;
    new DataView(bomb.buffer).setUint32(at + 24, 1000, true);
    expect(await code(bomb)).toBe("archive-broken");
  });

  it("a locked entry", async () => {
    const locked = good.slice();
    for (let at = 0; at < locked.length - 4; at++)
      if (locked[at] === 0x50 && locked[at + 1] === 0x4b && locked[at + 2] === 1 && locked[at + 3] === 2)
        locked[at + 8] = locked[at + 8]! | 1;
    expect((await collect(readXlsx, locked)).result).toMatchObject({
      ok: false,
      error: { code: "archive-broken", detail: "encrypted" },
    });
  });

  it("when it is told to stop", async () => {
    let rows = HEADER;
    const far = "示例路".repeat(5000);
    for (let i = 2; i <= 110; i++) rows += row(i, `S${i}`, `测试大厦${i}号楼`, far);
    expect(await code(workbook({ sheets: [{ rows }] }), { aborted: () => true })).toBe("aborted");
  });
});

/** The parts of a workbook in a zip, unpacked. */
const stored = (parts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])), { level: 0 });

function lastIndexOf(bytes: Uint8Array, wanted: Uint8Array): number {
  for (let at = bytes.length - wanted.length; at >= 0; at--)
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return at;
  return -1;
}
