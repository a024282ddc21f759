import { strToU8, zipSync } from "fflate";

/** A sheet as its XML: what stands in `<sheetData>`, and what follows it. */
export interface SheetXml {
  readonly name?: string;
  readonly state?: string;
  readonly rows: string;
  readonly after?: string;
}

export interface WorkbookXml {
  readonly sheets: readonly SheetXml[];
  /** Insides of `<sst>`. */
  readonly strings?: string;
  /** Number formats by id; cell style n uses the n-th of `styles`. */
  readonly formats?: Readonly<Record<number, string>>;
  readonly styles?: readonly number[];
  readonly properties?: string;
}

const MAIN =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The parts of a workbook as Excel lays them out. */
export function workbookParts({
  sheets,
  strings = "",
  formats = {},
  styles = [],
  properties = "",
}: WorkbookXml): Record<string, string> {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${TYPE}/${type}" Target="${target}"/>`;
  const relations = (list: string) =>
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;
  const listed = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${name ?? `Sheet${i + 1}`}" sheetId="${i + 1}"${state === undefined ? "" : ` state="${state}"`} r:id="rId${i + 1}"/>`,
  );
  return {
    "_rels/.rels": relations(relation("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/_rels/workbook.xml.rels": relations(
      sheets.map((_, i) => relation(`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`)).join("") +
        relation("rId98", "styles", "styles.xml") +
        relation("rId99", "sharedStrings", "/xl/sharedStrings.xml"),
    ),
    "xl/workbook.xml": `<?xml version="1.0"?><workbook ${MAIN}>${properties}<sheets>${listed.join("")}</sheets></workbook>`,
    "xl/styles.xml": `<styleSheet ${MAIN}><numFmts>${Object.entries(formats)
      .map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`)
      .join(
        "",
      )}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles.map((id) => `<xf numFmtId="${id}"/>`).join("")}</cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `<sst ${MAIN}>${strings}</sst>`,
    ...Object.fromEntries(
      sheets.map(({ rows, after = "" }, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        `<?xml version="1.0"?><worksheet ${MAIN}><sheetData>${rows}</sheetData>${after}</worksheet>`,
      ]),
    ),
  };
}

/** The bytes of a workbook. */
export const workbook = (xml: WorkbookXml): Uint8Array<ArrayBuffer> => zipped(workbookParts(xml));

export const zipped = (parts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));

/** A row of inline texts from column A on; "" leaves a cell out; a text that begins with `<c` is a cell as it stands. */
export const row = (number: number, ...cells: readonly string[]): string =>
  `<row r="${number}">${cells.map((cell, i) => (cell === "" ? "" : cell.startsWith("<c") ? cell : `<c r="${String.fromCharCode(65 + i)}${number}" t="inlineStr"><is><t>${cell}</t></is></c>`)).join("")}</row>`;
