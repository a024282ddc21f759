import type { TableBlock, TableCell, TableColumn } from "../../scene/page/page.ts";
import { CELL_GAP, CELL_SIGN, HEAD_RULE, headLines, ROW_RULE, ROW_SHARE } from "../../scene/page/pieces.ts";
import { blended, PAPER, pageInk } from "../pageInks.ts";
import type { ShapeIds } from "./pptxShapes.ts";
import { emu, runProperties, runs, type SlideLook, solid, xfrm } from "./pptxXml.ts";

const NO_LINES = ["L", "R", "T"].map((side) => `<a:ln${side} w="0"><a:noFill/></a:ln${side}>`).join("");

/** A cell that the one before it takes. */
const TAKEN = `<a:tc hMerge="1"><a:txBody><a:bodyPr/><a:lstStyle/><a:p/></a:txBody><a:tcPr/></a:tc>`;

/** A table that can be worked on; the signs of its cells lie over it, since a cell holds nothing but text. */
export function tableShape(block: TableBlock, name: string, ids: ShapeIds, look: SlideLook): string {
  const { x, y, columns, rows, headHeight } = block;
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const height = rows.reduce((sum, row) => sum + row.height, headHeight);
  const grid = columns
    .map(({ width: wide }, i) => `<a:gridCol w="${emu(wide + before(block, i) - before(block, i + 1), look)}"/>`)
    .join("");
  const head = columns.map((column, i) =>
    cell(block, i, { symbol: null, isMajor: false, lines: headLines(column) }, { ink: "second", isStrong: true }, look),
  );
  const body = rows.map((row) => {
    const cells = columns.map((_, i) => {
      const isTaken = row.cells.slice(0, i).some(({ span = 1 }, before) => before + span > i);
      return isTaken ? TAKEN : cell(block, i, row.cells[i], { ink: "ink", isStrong: row.isStrong }, look);
    });
    return `<a:tr h="${emu(row.height, look)}">${cells.join("")}</a:tr>`;
  });
  return `<p:graphicFrame><p:nvGraphicFramePr>${ids.next("Table", name)}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>${xfrm(look, { x, y, width, height }, { tag: "p:xfrm" })}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${grid}</a:tblGrid><a:tr h="${emu(headHeight, look)}">${head.join("")}</a:tr>${body.join("")}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
}

/** Of what is free between two columns that which a text on the right takes with it: it has none behind it for a font that is wider. */
const before = ({ size, columns }: Pick<TableBlock, "size" | "columns">, i: number): number =>
  i > 0 && columns[i]?.align === "right" ? (size * CELL_GAP) / 2 : 0;

function cell(
  { size, columns }: TableBlock,
  i: number,
  { symbol, lines, span = 1 }: TableCell = { symbol: null, isMajor: false, lines: [] },
  { ink, isStrong }: { readonly ink: "ink" | "second"; readonly isStrong: boolean },
  look: SlideLook,
): string {
  const { align }: TableColumn = columns[i]!;
  const isHead = ink === "second";
  const run = { size, isStrong, colour: pageInk(ink, look.theme) };
  const written = lines.length === 0 ? runProperties("a:endParaRPr", run, look) : runs(lines, run, look);
  // What is free behind a text on the left stays free for a font that is wider.
  const last = i + span - 1;
  const right =
    align === "left" ? 0 : (last >= columns.length - 1 ? 0 : size * CELL_GAP) - before({ size, columns }, last + 1);
  const left = symbol === null ? 0 : size * CELL_SIGN;
  const margins = `marL="${emu(left, look)}" marR="${emu(right, look)}" marT="0" marB="0"`;
  const second = pageInk("second", look.theme);
  const fine = blended(pageInk("line", look.theme), PAPER[look.theme], ROW_SHARE);
  const isHeavy = isHead || isStrong;
  const rule = `<a:lnB w="${emu(isHeavy ? HEAD_RULE : ROW_RULE, look)}">${solid(isHeavy ? second : fine)}</a:lnB>`;
  const merged = span === 1 ? "" : ` gridSpan="${span}"`;
  return `<a:tc${merged}><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn="${align === "left" ? "l" : "r"}"/>${written}</a:p></a:txBody><a:tcPr ${margins} anchor="ctr">${NO_LINES}${rule}<a:noFill/></a:tcPr></a:tc>`;
}
