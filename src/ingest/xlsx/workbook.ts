import { done, failed, type Result } from "../../core/result.ts";
import { attributeOf, readXml, type Watch, type XmlListener } from "../xml/readXml.ts";
import { openEntry } from "../zip/unpackEntry.ts";
import { contentKey, type ZipEntry, zipEntries } from "../zip/zipEntries.ts";
import type { NumberLook } from "./numberFormat.ts";
import { sharedStringsListener } from "./sharedStrings.ts";
import type { CellContext } from "./sheetRows.ts";
import { stylesListener } from "./styles.ts";

/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly entry: ZipEntry;
}

/** A workbook that is open: its sheets in their order, and what their cells refer to. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly context: CellContext;
}

/** Parts that are held whole may not be larger than these, in bytes. */
const LARGEST_SMALL_PART = 1 << 26;
const LARGEST_STRINGS = 4e8;

interface Relation {
  readonly id: string;
  /** The last word of its type: worksheet, styles, sharedStrings. */
  readonly type: string;
  readonly target: string;
}

/** Opens a workbook's directory, styles and texts; the sheets are not read yet. `format-legacy-excel` (xlsb) for the binary kind. */
export async function openWorkbook(bytes: Uint8Array, file: string, watch: Watch): Promise<Result<Workbook>> {
  const entries = zipEntries(bytes, file);
  if (!entries.ok) return entries;
  const parts = new Map<string, ZipEntry>();
  for (const entry of entries.value) {
    const path = entry.name.toLowerCase();
    const other = parts.get(path);
    // Which of two is meant nobody can tell; of the same content either is.
    if (other !== undefined && contentKey(other) !== contentKey(entry))
      return failed("archive-broken", file, `2 x ${entry.name}`);
    parts.set(path, entry);
  }
  const read = async (
    path: string,
    listener: XmlListener,
    limit = LARGEST_SMALL_PART,
    told?: Watch,
  ): Promise<Result<void>> => {
    const entry = parts.get(path.toLowerCase());
    if (entry === undefined) return done(undefined);
    const stream = openEntry(bytes, entry, file, limit);
    return stream.ok ? readXml(stream.value, file, listener, told) : stream;
  };
  const relationsOf = async (path: string): Promise<Result<Relation[]>> => {
    const folder = path.slice(0, path.lastIndexOf("/") + 1);
    const relations: Relation[] = [];
    const outcome = await read(
      `${folder}_rels/${path.slice(folder.length)}.rels`,
      relationsListener(folder, relations),
    );
    return outcome.ok ? done(relations) : outcome;
  };

  const top = await relationsOf("");
  if (!top.ok) return top;
  const main = top.value.find(({ type }) => type === "officeDocument")?.target ?? "xl/workbook.xml";
  if (/\.bin$/i.test(main)) return failed("format-legacy-excel", file, "xlsb");
  if (!parts.has(main.toLowerCase())) return failed("archive-broken", file, main);
  const relations = await relationsOf(main);
  if (!relations.ok) return relations;

  const book: BookParts = { sheets: [], is1904: false };
  const listed = await read(main, bookListener(book));
  if (!listed.ok) return listed;
  const sheets = book.sheets.flatMap(({ id, name, isHidden }): Sheet[] => {
    const relation = relations.value.find((candidate) => candidate.id === id && candidate.type === "worksheet");
    const entry = parts.get(relation?.target.toLowerCase() ?? "");
    return entry === undefined ? [] : [{ name, isHidden, entry }];
  });
  if (sheets.length === 0) return failed("archive-broken", file, main);

  const pathOf = (type: string): string => relations.value.find((candidate) => candidate.type === type)?.target ?? "";
  const looks: NumberLook[] = [];
  const styled = await read(pathOf("styles"), stylesListener(looks));
  if (!styled.ok) return styled;
  const shared: string[] = [];
  const texts = await read(pathOf("sharedStrings"), sharedStringsListener(shared), LARGEST_STRINGS, watch);
  if (!texts.ok) return texts;
  return done({ sheets, context: { shared, looks, is1904: book.is1904 } });
}

interface BookParts {
  readonly sheets: { readonly id: string; readonly name: string; readonly isHidden: boolean }[];
  is1904: boolean;
}

function bookListener(book: BookParts): XmlListener {
  return {
    open(name, attributes) {
      if (name === "workbookPr") book.is1904 = /^(?:1|true)$/.test(attributeOf(attributes(), "date1904"));
      if (name !== "sheet") return;
      const read = attributes();
      const isHidden = /hidden/i.test(attributeOf(read, "state"));
      // `id` is the relation (r:id); the plain number is called sheetId.
      book.sheets.push({ id: attributeOf(read, "id"), name: attributeOf(read, "name"), isHidden });
    },
  };
}

function relationsListener(folder: string, relations: Relation[]): XmlListener {
  return {
    open(name, attributes) {
      if (name !== "Relationship") return;
      const read = attributes();
      const target = attributeOf(read, "Target").replaceAll("\\", "/");
      relations.push({
        id: attributeOf(read, "Id"),
        type: attributeOf(read, "Type").replace(/^.*\//, ""),
        target: target.startsWith("/") ? target.slice(1) : inFolder(folder, target),
      });
    },
  };
}

function inFolder(folder: string, target: string): string {
  const segments = folder.split("/").filter((segment) => segment !== "");
  for (const segment of target.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "." && segment !== "") segments.push(segment);
  }
  return segments.join("/");
}
