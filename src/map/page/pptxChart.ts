import { DISPLAY_STATUSES, type DisplayStatus } from "../../core/hazardWords.ts";
import type { BarsBlock } from "../../scene/page/page.ts";
import { BAR_HEIGHT, barsRoom, PART_GAP } from "../../scene/page/pieces.ts";
import { PAPER, pageInk } from "../pageInks.ts";
import { barColour } from "../signParts.ts";
import type { ShapeIds } from "./pptxShapes.ts";
import {
  CHART_NAMESPACE,
  emu,
  escaped,
  NAMESPACES,
  runProperties,
  type SlideLook,
  solid,
  XML_HEAD,
  xfrm,
} from "./pptxXml.ts";
import { zipped } from "./zipped.ts";

/** What the columns of a chart's figures are called. */
export interface ChartWords {
  readonly statuses: Readonly<Record<DisplayStatus, string>>;
  /** All parts of a bar together. */
  readonly total: string;
}

/** A column of the sheet behind a chart. */
interface Series {
  readonly name: string;
  readonly status: DisplayStatus | null;
  readonly values: readonly number[];
}

/** The frame of a chart; `relation` names the chart among the files of the slide. */
export function chartShape(block: BarsBlock, relation: string, ids: ShapeIds, look: SlideLook): string {
  const place = xfrm(look, chartBox(block), { tag: "p:xfrm" });
  return `<p:graphicFrame><p:nvGraphicFramePr>${ids.next("Chart", block.title)}<p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>${place}<a:graphic><a:graphicData uri="${CHART_NAMESPACE}"><c:chart xmlns:c="${CHART_NAMESPACE}" r:id="${relation}"/></a:graphicData></a:graphic></p:graphicFrame>`;
}

const chartBox = ({ x, y, width, rowHeight, bars }: BarsBlock) => ({
  x,
  y,
  width,
  height: rowHeight * bars.length,
});

/** The parts of each status that is there, and all together: these are drawn as nothing, and carry the figures. */
function seriesOf({ bars }: BarsBlock, words: ChartWords): readonly Series[] {
  const parts = DISPLAY_STATUSES.map((status): Series => {
    const values = bars.map((bar) =>
      bar.parts.reduce((sum, part) => sum + (part.status === status ? part.value : 0), 0),
    );
    return { name: words.statuses[status], status, values };
  }).filter(({ values }) => values.some((value) => value > 0));
  const totals = bars.map((bar) => bar.parts.reduce((sum, { value }) => sum + value, 0));
  return [...parts, { name: words.total, status: null, values: totals }];
}

/** A part of nothing is left empty: drawn, it would be a line. */
const isDrawn = (value: number, status: Series["status"]): boolean => value !== 0 || status === null;

/** The chart's own file: bars in parts, the first on top, each with its figure behind its end. */
export function chartXml(block: BarsBlock, words: ChartWords, look: SlideLook): string {
  const { x, width, size, most } = block;
  const room = barsRoom(block);
  const series = seriesOf(block, words);
  // The axis goes on behind the longest bar, where its figure stands.
  const beyond = (x + width - room.x) / room.width;
  const axis = Math.max(most, 1e-9) * beyond;
  const text = (isStrong: boolean): string =>
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${runProperties("a:defRPr", { size, isStrong, colour: pageInk("ink", look.theme) }, look)}</a:pPr><a:endParaRPr lang="${escaped(look.tag)}"/></a:p></c:txPr>`;
  const layout = `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${share((room.x - x) / width)}"/><c:y val="0"/><c:w val="${share((x + width - room.x) / width)}"/><c:h val="1"/></c:manualLayout></c:layout>`;
  const drawn = series.map((one, i) => seriesXml(one, i, block, look)).join("");
  const gap = Math.round(((1 - BAR_HEIGHT) / BAR_HEIGHT) * 100);
  const chart = `<c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>${drawn}<c:gapWidth val="${gap}"/><c:overlap val="100"/><c:axId val="1001"/><c:axId val="1002"/></c:barChart>`;
  const none = "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>";
  const ticks = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>';
  const names = `<c:catAx><c:axId val="1001"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/>${ticks}<c:tickLblPos val="low"/>${none}${text(false)}<c:crossAx val="1002"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="l"/><c:lblOffset val="60"/><c:noMultiLvlLbl val="1"/></c:catAx>`;
  const values = `<c:valAx><c:axId val="1002"/><c:scaling><c:orientation val="minMax"/><c:max val="${axis}"/><c:min val="0"/></c:scaling><c:delete val="1"/><c:axPos val="t"/><c:numFmt formatCode="General" sourceLinked="0"/>${ticks}<c:tickLblPos val="none"/><c:crossAx val="1001"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`;
  return `${XML_HEAD}<c:chartSpace xmlns:c="${CHART_NAMESPACE}" ${NAMESPACES}><c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea>${layout}${chart}${names}${values}<c:spPr><a:noFill/></c:spPr></c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${text(false)}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`;
}

const share = (value: number): string => value.toFixed(4);

function seriesXml({ name, status, values }: Series, i: number, block: BarsBlock, look: SlideLook): string {
  const { bars } = block;
  const column = letter(i + 1);
  const points = values
    .map((value, k) => (isDrawn(value, status) ? `<c:pt idx="${k}"><c:v>${value}</c:v></c:pt>` : ""))
    .join("");
  const names = bars.map((bar, k) => `<c:pt idx="${k}"><c:v>${escaped(bar.name)}</c:v></c:pt>`).join("");
  const count = `<c:ptCount val="${bars.length}"/>`;
  const last = bars.length + 1;
  return `<c:ser><c:idx val="${i}"/><c:order val="${i}"/><c:tx><c:strRef><c:f>Sheet1!$${column}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escaped(name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>${paintOf(status, look)}<c:invertIfNegative val="0"/>${status === null ? figures(block, look) : ""}<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$${last}</c:f><c:strCache>${count}${names}</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>Sheet1!$${column}$2:$${column}$${last}</c:f><c:numCache><c:formatCode>General</c:formatCode>${count}${points}</c:numCache></c:numRef></c:val></c:ser>`;
}

function paintOf(status: DisplayStatus | null, look: SlideLook): string {
  if (status === null) return "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>";
  const line = `<a:ln w="${emu(PART_GAP / 2, look)}">${solid(PAPER[look.theme])}</a:ln>`;
  return `<c:spPr>${solid(barColour(status, look.theme))}${line}</c:spPr>`;
}

/** The figures as they are told: a text of their own wherever it is not the number itself. */
function figures({ bars, size }: BarsBlock, look: SlideLook): string {
  const shows = (isShown: boolean): string =>
    `<c:showLegendKey val="0"/><c:showVal val="${isShown ? 1 : 0}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;
  const run = { size, isStrong: true, colour: pageInk("ink", look.theme) };
  const own = bars.flatMap(({ figure, parts }, i) => {
    const total = parts.reduce((sum, { value }) => sum + value, 0);
    if (figure === String(total)) return [];
    const properties = runProperties("a:rPr", run, look);
    const text = `<c:tx><c:rich><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:r>${properties}<a:t>${escaped(figure)}</a:t></a:r></a:p></c:rich></c:tx>`;
    return [`<c:dLbl><c:idx val="${i}"/>${text}<c:dLblPos val="inBase"/>${shows(true)}</c:dLbl>`];
  });
  const face = `<c:txPr><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:pPr>${runProperties("a:defRPr", run, look)}</a:pPr><a:endParaRPr lang="${escaped(look.tag)}"/></a:p></c:txPr>`;
  return `<c:dLbls>${own.join("")}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${face}<c:dLblPos val="inBase"/>${shows(true)}</c:dLbls>`;
}

const letter = (column: number): string => String.fromCharCode(65 + column);

/** The sheet behind a chart, so that its figures can be worked on: names down the first column, a column for each part. */
export function chartWorkbook(block: BarsBlock, words: ChartWords): Uint8Array {
  const series = seriesOf(block, words);
  const text = (at: string, value: string): string =>
    `<c r="${at}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
  const head = series.map(({ name }, i) => text(`${letter(i + 1)}1`, name)).join("");
  const rows = block.bars.map(({ name }, k) => {
    const row = k + 2;
    const numbers = series.map(({ values, status }, i) =>
      isDrawn(values[k]!, status) ? `<c r="${letter(i + 1)}${row}"><v>${values[k]}</v></c>` : "",
    );
    return `<row r="${row}">${text(`A${row}`, name)}${numbers.join("")}</row>`;
  });
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  return zipped(
    new Map([
      [
        "[Content_Types].xml",
        `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
      ],
      [
        "_rels/.rels",
        `${XML_HEAD}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ],
      [
        "xl/workbook.xml",
        `${XML_HEAD}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ],
      [
        "xl/_rels/workbook.xml.rels",
        `${XML_HEAD}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      ],
      [
        "xl/worksheets/sheet1.xml",
        `${XML_HEAD}<worksheet xmlns="${main}"><sheetData><row r="1">${head}</row>${rows.join("")}</sheetData></worksheet>`,
      ],
    ]),
  );
}
