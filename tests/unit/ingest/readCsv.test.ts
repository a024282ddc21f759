import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsv } from "../../../src/ingest/csv/readCsv.ts";
import { SLICE_BYTES } from "../../../src/ingest/text/decode.ts";
import { collect, type Told } from "../../fixtures/readers/collect.ts";

const read = (content: string | Uint8Array, options = {}): Promise<Told> => collect(readCsv, content, options);
/** row@line: cells */
const rowsOf = (told: Told): string[] => told.rows.map(({ row, line, cells }) => `${row}@${line}: ${cells.join("|")}`);

describe("records and their lines", () => {
  it.each<[string, string, string[]]>([
    ["LF", "name,b\n1,2\n3,4\n", ["1@2: 1|2", "2@3: 3|4"]],
    ["CRLF without an end", "name,b\r\n1,2\r\n3,4", ["1@2: 1|2", "2@3: 3|4"]],
    ["CR alone", "name,b\r1,2\r3,4\r", ["1@2: 1|2", "2@3: 3|4"]],
    ["CRLF, one line with LF", "name,b\r\n1,2\n3,4\r\n", ["1@2: 1|2", "2@3: 3|4"]],
    ["a lone CR among LF", "name,b\n1,2\r3,4\n", ["1@2: 1|2", "2@3: 3|4"]],
    ["a lone CR inside quotes", 'name,b\n"1\rx",2\n3,4\n', ["1@2: 1\rx|2", "2@3: 3|4"]],
    ["the mark that ends files under DOS", "name,b\n1,2\n\x1a", ["1@2: 1|2"]],
    ["a form feed between pages", "name,b\n1,2\n\f3,4\n\f", ["1@2: 1|2", "2@3: 3|4"]],
    ["blanks before a quote", 'name, b\n1, "2, 3"\n', ["1@2: 1|2, 3"]],
    [
      "a word in quotes that begins a cell",
      'name,b\n"示例"饭店,"一路"\n19"管店,三路\n',
      ['1@2: "示例"饭店|一路', '2@3: 19"管店|三路'],
    ],
    ["a text that Excel was told to leave", 'name,b\n="007",\'008\n', ["1@2: 007|008"]],
    ["blank lines are counted", "name,b\n\n1,2\n , \n3,4\n", ["2@3: 1|2", "4@5: 3|4"]],
    ["a quoted line break", 'name,b\n"1\nx",2\n3,4', ["1@2: 1\nx|2", "2@4: 3|4"]],
    ["quoted breaks of CRLF", 'name,b\r\n"1\r\nx\r\ny",2\r\n3,4', ["1@2: 1\r\nx\r\ny|2", "2@5: 3|4"]],
    ["quoted LF in a CR file", 'name,b\r"1\nx",2\r3,4', ["1@2: 1\nx|2", "2@4: 3|4"]],
    ["blanks around quotes", 'name,b\n"1" ,2\n"3"\u3000,"4" \n', ["1@2: 1|2", "2@3: 3|4"]],
    ["quotes inside a plain cell", 'name,b\n24"屏,2\n', ['1@2: 24"屏|2']],
    ["an inner quote that is not doubled", 'name,b\n"ha"ha",2\n', ['1@2: ha"ha|2']],
    ["blanks of all widths", "name,b\n\u3000 1\u00a0,\u200b2\ufeff\n", ["1@2: 1|2"]],
    ["NUL bytes", "name,b\n1\0,\x002\n", ["1@2: 1|2"]],
    ["empty cells beyond the header", "name,b\n1,2,,,\n3,4,5,\n", ["1@2: 1|2", "2@3: 3|4|5"]],
    ["a short row", "name,b,c\n1\n", ["1@2: 1"]],
    ["titles above the header", "示例街道台账,,\n填报人:张三,,\n名称,经度,纬度\nA,1,2\n", ["1@4: A|1|2"]],
  ])("%s", async (_, text, rows) => {
    const told = await read(text);
    expect(told.result.ok).toBe(true);
    expect(rowsOf(told)).toEqual(rows);
  });

  it.each<[string, string]>([
    ["合计", "合计,,10"],
    ["with a space and a colon", '合　计：,,"1,234.5"'],
    ["Total", "Total,,3"],
    ["in the second column", ",小计,95%"],
    ["with how many there are", "合计共3家,,"],
    ["with a text beside it, which may be a place", "合计,滨江路1号,10"],
  ])("a sum line: %s", async (_, line) => {
    const told = await read(`名称,地址,数量\n${line}\nA,B,1\n`);
    expect(rowsOf(told)).toHaveLength(1);
    expect(rowsOf(told).at(-1)).toBe("2@3: A|B|1");
    expect(told.totals).toHaveLength(1);
  });
});

it("a name that only begins like a sum is none", async () => {
  const told = await read("名称,地址,数量\n合计大厦,,10\n小计,x\n");
  expect(rowsOf(told)).toEqual(["1@2: 合计大厦||10"]);
});

describe("lines that are no records", () => {
  it("are titles, the header once more, and what stands below all records", async () => {
    const told = await read(
      "示例区台账,,\n名称,地址,编号\nA,一路,1\n示例区台账,,\n名称,地址,编号\nB,二路,2\n填表人：张三,审核人：李四,\n\n备注：见附件,,\n单位负责人（签字）：,,日期：2026年11月3日\n",
    );
    expect(rowsOf(told)).toEqual(["1@3: A|一路|1", "4@6: B|二路|2"]);
    expect(told.notRecords).toEqual(["1 title", "4 title", "5 header", "7 foot", "9 foot", "10 foot"]);
  });

  it("a line that begins like a foot is a record where it says more, or where records follow", async () => {
    const told = await read("名称,地址,编号\n审核中心,一路,1\n备注：见附件,,\nB,二路,2\n");
    expect(rowsOf(told)).toEqual(["1@2: 审核中心|一路|1", "2@3: 备注：见附件||", "3@4: B|二路|2"]);
    expect(told.notRecords).toEqual([]);
  });
});

describe("delimiter", () => {
  it.each<[string, string, string]>([
    ["comma", "名称,地址\nA,B\n", ","],
    ["tab with commas in the text", "名称\t地址\t编号\nA\t滨江,1\t1\nB\t新桥,2\t2\n", "\t"],
    ["semicolon with decimal commas", "a;b;c\n1,5;2,5;3,5\n4,5;5,5;6,5\n", ";"],
    ["pipe under a title with commas", "台账,2026,12\n名称|地址|编号\nA|B|1\nC|D|2\n", "|"],
    ["comma although every row has one semicolon", "a,b,c\n1;x,2,3\n4;y,5,6\n7;z,8,9\n", ","],
    ["commas inside quotes", 'a;b\n"1,2,3";4\n"5,6,7";8\n', ";"],
    ["Excel's sep line", "sep=|\n名称|地址\nA|B\n", "|"],
    ["one column", "名称\nA\nB\n", ","],
  ])("%s", async (_, text, delimiter) => {
    const told = await read(text);
    expect(told.head?.delimiter).toBe(delimiter);
    expect(told.head?.headings).toEqual(expect.arrayContaining([text.includes("名称") ? "名称" : "A"]));
  });

  it("a declared one may have several characters", async () => {
    const told = await read('名称||地址\n"A||B"||C\nD||E|F\n', { delimiter: "||" });
    expect(rowsOf(told)).toEqual(["1@2: A||B|C", "2@3: D|E|F"]);
  });
});

describe("the header", () => {
  it.each<[string, string, object, string[], number]>([
    ["the line with most known headings", "名称\n名称,地址,经度\nA,B,1\n", {}, ["名称", "地址", "经度"], 2],
    [
      "headings that the layer names weigh more",
      "名称,地址\nx1,x2\nA,B\n",
      { knownHeadings: new Set(["x1"]) },
      ["x1", "x2"],
      2,
    ],
    ["ties go to the earlier", "名称,x\n地址,y\n", {}, ["名称", "x"], 1],
    ["without known words none: the first line is a row", "h1,h2,h3\n1,2,3\n", {}, ["A", "B", "C"], 0],
    ["a known word beside a place is a value", "名称,x,106.5512,29.5512\n", {}, ["A", "B", "C", "D"], 0],
    ["one unnamed column", "名称,,h3,h4\n1,2,3,4\n5,6,7,8\n", {}, ["名称", "", "h3", "h4"], 1],
    ["blank columns at the end are dropped", "名称,h2,,,\n1,2,,,\n", {}, ["名称", "h2"], 1],
    ["unless they are filled", "名称,h2,h3,,,\n1,2,3,4,,\n", {}, ["名称", "h2", "h3", ""], 1],
    ["two rows of headings", "编号,坐标,\n,经度,纬度\n1,2,3\n", {}, ["编号", "经度", "纬度"], 2],
    ["the lower of them declared", "编号,坐标,\n,经度,纬度\n1,2,3\n", { header: 2 }, ["编号", "经度", "纬度"], 2],
    [
      "a heading that stands alone and in a group",
      "名称,x,整改,\n,,名称,经度\n1,2,3\n",
      {},
      ["名称", "x", "整改名称", "经度"],
      2,
    ],
    ["the declared line", "名称,地址\nx,y\n1,2\n", { header: 2 }, ["x", "y"], 2],
    ["a declared line inside a quoted break", '"t\nt",t\nx,y\n1,2\n', { header: 3 }, ["x", "y"], 3],
    ["a declared line far below", `${"t,t\n".repeat(40)}x,y\n1,2\n`, { header: 41 }, ["x", "y"], 41],
    ["only a header", "名称,地址", {}, ["名称", "地址"], 1],
  ])("%s", async (_, text, options, headings, line) => {
    const told = await read(text, options);
    expect(told.head).toMatchObject({ headings, headerLine: line, isGeojson: false });
  });

  it("names a heading that stands twice, once", async () => {
    const told = await read("名称,x,名称,x,名称,x (2)\n1,2,3,4,5,6\n");
    expect(told.head?.headings).toEqual(["名称", "x", "名称 (2)", "x (3)", "名称 (3)", "x (2)"]);
    expect(told.faults).toEqual(["0/1/名称/duplicate-heading/名称", "0/1/x/duplicate-heading/x"]);
  });
});

describe("a quote that never closes costs one line", () => {
  it("at the end of the file", async () => {
    const told = await read('名称,地址\nA,"B\nC,D\nE,F\n');
    expect(rowsOf(told)).toEqual(['1@2: A|"B', "2@3: C|D", "3@4: E|F"]);
    expect(told.faults).toEqual(['1/2/地址/quote-unclosed/"B']);
  });

  it("before other quoted cells, which keep their meaning", async () => {
    const told = await read('名称,地址\nA,"B\nC,"D, d"\n"E\ne",F\nG,H\n');
    expect(rowsOf(told)).toEqual(['1@2: A|"B', "2@3: C|D, d", "3@4: E\ne|F", "4@6: G|H"]);
    expect(told.faults).toHaveLength(1);
  });

  it("in a long file, without reading it again and again", async () => {
    const line = `x,${"滨江路".repeat(20)},1\n`;
    const told = await read(`名称,地址,编号\nA,"B,0\n${line.repeat(20_000)}`);
    expect(told.rows).toHaveLength(20_001);
    expect(told.faults).toEqual(['1/2/地址/quote-unclosed/"B,0']);
    expect(told.rows.at(-1)).toMatchObject({ row: 20_001, line: 20_002 });
  });

  it("on every line of a file", async () => {
    const told = await read(`名称,地址\n${'A,"B\n'.repeat(6000)}`);
    expect(told.rows).toHaveLength(6000);
    expect(told.faults).toHaveLength(6000);
  });
});

describe("what cannot be read", () => {
  it.each<[string, string | Uint8Array, object, string, string?]>([
    ["nothing", "", {}, "file-empty"],
    ["a mark alone", Uint8Array.of(0xef, 0xbb, 0xbf), {}, "file-empty"],
    ["blanks", "\n \n,,\n", {}, "file-empty"],
    ["blanks with a declared header", "\n\n", { header: 2 }, "file-empty"],
    ["a page", "\n<!DOCTYPE html>\n<html></html>", {}, "html-instead"],
    ["a page in capitals", "<HTML><body>", {}, "html-instead"],
    ["too many columns", "a,".repeat(2001), {}, "columns-too-many", "2001"],
    ["a header beyond the end", "a,b\n1,2\n", { header: 9 }, "header-missing", "9"],
    ["a header on a blank line", "a,b\n\n1,2\n", { header: 2 }, "header-missing", "2"],
    ["an encoding nobody knows", "a,b\n", { encoding: "klingon" }, "encoding-unknown", "klingon"],
    ["a cancelled one", "a,b\n", { aborted: () => true }, "aborted"],
  ])("%s", async (_, content, options, code, detail) => {
    const told = await read(content, options);
    expect(told.result).toEqual({
      ok: false,
      error: detail === undefined ? { code, subject: "file" } : { code, subject: "file", detail },
    });
  });

  it("a cancel between two pieces is heard", async () => {
    let stop = false;
    setTimeout(() => {
      stop = true;
    });
    const told = await read(`名称,b\n${`${"滨江路一号".repeat(100)},2\n`.repeat(4000)}`, { aborted: () => stop });
    expect(told.result).toMatchObject({ ok: false, error: { code: "aborted" } });
    expect(told.progress.at(-1)).toBeLessThan(1);
  });
});

describe("pieces", () => {
  it("are joined where a record goes on", async () => {
    const body = Array.from({ length: 20_000 }, (_, i) => `S${i},"滨江路, ${i}\n号"`).join("\r\n");
    const told = await read(`编号,地址\r\n${body}`);
    expect(told.rows).toHaveLength(20_000);
    for (const [i, row] of told.rows.entries()) {
      if (row.cells[0] !== `S${i}` || row.cells[1] !== `滨江路, ${i}\n号` || row.line !== 2 + 2 * i)
        throw new Error(`row ${i}: ${JSON.stringify(row)}`);
    }
    expect(told.progress.at(-1)).toBe(1);
  });

  it.each<[string, (text: string) => Uint8Array]>([
    ["UTF-8", (text) => new TextEncoder().encode(text)],
    ["UTF-16", (text) => new Uint8Array(Uint16Array.from(`\ufeff${text}`, (unit) => unit.charCodeAt(0)).buffer)],
  ])("without quotes and with them give the same rows and lines, in %s", async (_, encode) => {
    const odd = ["", " S甲 ,乙", '"S,1","丙\n丁"', "合计,,3", "S2,戊,己,庚"];
    const body = Array.from({ length: 20_000 }, (__, i) =>
      i % 9000 < odd.length ? odd[i % 9000]! : `S${i},滨江路${i}号`,
    );
    const told = await read(encode(`编号,地址\r\n${body.join("\r\n")}`));
    const expected: string[] = [];
    let line = 2;
    for (const [i, text] of body.entries()) {
      const cells = ["", "S甲|乙", "S,1|丙\n丁", "", "S2|戊|己|庚"][i % 9000] ?? text.replace(",", "|");
      if (cells !== "") expected.push(`${i + 1}@${line}: ${cells}`);
      line += text.includes("\n") ? 2 : 1;
    }
    const rows = rowsOf(told);
    const wrong = expected.findIndex((row, i) => row !== rows[i]);
    expect([wrong, rows[wrong], rows.length]).toEqual([-1, undefined, expected.length]);
  });

  it("a quoted cell of many lines goes on through pieces that hold no quote", async () => {
    const plain = Array.from({ length: 30 }, (_, i) => `S${i},路\n`).join("");
    const cell = "滨江路1号,\n".repeat(20_000);
    const { rows } = await read(`编号,地址\n${plain}S30,"${cell}"\nS31,路\n`);
    expect(rows.slice(30).map(({ line, cells }) => [line, ...cells])).toEqual([
      [32, "S30", cell.trimEnd()],
      [20_033, "S31", "路"],
    ]);
  });

  it("a character that is broken off between two pieces is told as such, also where all before it is dropped", async () => {
    const plain = Array.from({ length: 30 }, (_, i) => `S${i},路\n`).join("");
    const content = new TextEncoder().encode(`编号,地址\n${plain}${"\0".repeat(SLICE_BYTES - 1)}?路,1\nS31,路\n`);
    content[content.indexOf(0) + SLICE_BYTES - 1] = 0xe8;
    const { rows } = await read(content, { encoding: "utf-8" });
    expect(rows.slice(30).map(({ cells }) => cells)).toEqual([
      ["\ufffd路", "1"],
      ["S31", "路"],
    ]);
  });

  it("a table of any cells comes back as it was", async () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "路", ",", '"', "\n", "1", "x") }).map((text) => `k${text}k`);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 }),
        async (table) => {
          const text = [["名称", "地址", "编号"], ...table]
            .map((row) => row.map((c) => `"${c.replaceAll('"', '""')}"`).join(","))
            .join("\n");
          const told = await read(text);
          expect(told.rows.map((row) => row.cells)).toEqual(table);
          expect(told.faults).toEqual([]);
        },
      ),
    );
  });
});
