import type { Edit } from "../../contract/editAnswer.ts";
import type { KeptReading, Reading } from "../../contract/readings.ts";
import type { LayerSpec } from "../../core/layerSpec.ts";
import { redactText } from "../../core/personal.ts";
import { applyEdit, type Document } from "./document.ts";
import { isOfYear } from "./isOfYear.ts";
import { NO_SHAPE, type Shape, shapeOf } from "./shapeKeys.ts";

/** Keys of a layer that say how a file of its shape is read. */
const KEYS = ["kind", "category", "sheet", "header", "encoding", "delimiter", "crs", "year"] as const;
type Key = (typeof KEYS)[number];
const isKey = (key: string): key is Key => (KEYS as readonly string[]).includes(key);

const hidesNothing = (text: string): boolean => redactText(text) === text;

interface Draft {
  readonly set: Map<Key, string | number>;
  readonly columns: Map<string, string>;
  readonly hazards: Map<string, string>;
  readonly words: Map<string, Map<string, string>>;
}

/** What was decided of each layer by edits, in their order; a layer of which all was taken back has an empty reading. */
export function readingsOf(edits: readonly Edit[]): ReadonlyMap<string, Reading> {
  const drafts = new Map<string, Draft>();
  const draft = (layer: string): Draft => {
    const known = drafts.get(layer) ?? { set: new Map(), columns: new Map(), hazards: new Map(), words: new Map() };
    drafts.set(layer, known);
    return known;
  };
  const put = <K, V>(map: Map<K, V>, key: K, value: V | null) => {
    if (value === null) map.delete(key);
    else map.set(key, value);
  };
  const take = (edit: Edit): void => {
    if (edit.type === "many") edit.edits.forEach(take);
    else if (edit.type === "set-layer" && isKey(edit.key)) put(draft(edit.layer).set, edit.key, edit.value);
    else if (edit.type === "map-column") put(draft(edit.layer).columns, edit.field, edit.heading);
    else if (edit.type === "map-hazard") draft(edit.layer).hazards.set(edit.field, edit.heading ?? "");
    else if (edit.type === "teach") {
      const { words } = draft(edit.layer);
      const own = words.get(edit.field) ?? new Map<string, string>();
      put(own, edit.word, edit.value);
      words.set(edit.field, own);
    }
  };
  edits.forEach(take);
  return new Map([...drafts].map(([layer, made]) => [layer, readingOf(made)]));
}

/** Nothing with a telephone number or a card in it is remembered. */
function readingOf({ set, columns, hazards, words }: Draft): Reading {
  const plain = <T extends string | number>(entries: Iterable<readonly [string, T]>) =>
    [...entries].filter(([word, value]) => hidesNothing(word) && hidesNothing(String(value)));
  const taught = [...words].map(([field, own]) => [field, Object.fromEntries(plain(own))] as const);
  const told = taught.filter(([, own]) => Object.keys(own).length > 0);
  const named = plain(columns);
  const ofHazards = plain(hazards);
  return {
    ...(Object.fromEntries(plain(set)) as Reading),
    ...(named.length === 0 ? {} : { columns: Object.fromEntries(named) }),
    ...(ofHazards.length === 0 ? {} : { hazards: Object.fromEntries(ofHazards) }),
    ...(told.length === 0 ? {} : { words: Object.fromEntries(told) }),
  };
}

/** A layer that nobody has decided anything about yet, and the bytes of its file. */
export interface Newcomer {
  readonly spec: LayerSpec;
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** When it was written, in milliseconds since 1970; null where nothing tells. */
  readonly written: number | null;
  readonly beside: ReadonlyMap<string, Uint8Array>;
}

/** One edit that reads newcomers as files of their shape were read before; null where none is known. Refused edits are left out. */
export async function rememberedEdit(
  newcomers: AsyncIterable<Newcomer>,
  kept: readonly KeptReading[],
  document: Document,
  zone: string,
): Promise<Edit | null> {
  const edits: Edit[] = [];
  let next = document;
  for await (const { spec, path, bytes, written, beside } of newcomers) {
    const shape = await shapeOf(path, bytes, beside);
    const own = editsFor(spec, shape, kept, (year) => isOfYear(year, written, zone));
    if (own.length === 0) continue;
    const applied = applyEdit(next, { type: "many", edits: own });
    if (!applied.ok) continue;
    next = applied.value;
    edits.push(...own);
  }
  return edits.length === 0 ? null : { type: "many", edits, isRemembered: true };
}

function editsFor(
  spec: LayerSpec,
  shape: Shape,
  kept: readonly KeptReading[],
  isOf: (year: number) => boolean,
): readonly Edit[] {
  if (shape === NO_SHAPE) return [];
  // The newest first; the headings as they were read in the end say more than those that were found.
  const newest = kept.toReversed();
  const byLine = newest.find(({ read }) => read !== null && shape.lines.has(read));
  const found = byLine ?? newest.find(({ raw }) => raw !== null && raw === shape.raw);
  if (found === undefined) return [];
  const line = byLine === undefined ? undefined : shape.lines.get(byLine.read!);
  const { columns = {}, hazards = {}, words = {}, ...set } = found.reading;
  const wanted: Partial<Record<Key, string | number>> = { ...set };
  // Its bytes are read well, and its headings may stand on another line than last month's.
  if (line !== undefined) {
    delete wanted.encoding;
    delete wanted.delimiter;
    delete wanted.header;
    if (line !== shape.header) wanted.header = line;
  }
  if (wanted.sheet !== undefined && !shape.sheets.includes(String(wanted.sheet))) delete wanted.sheet;
  if (typeof wanted.year === "number" && !isOf(wanted.year)) delete wanted.year;
  const layer = spec.id;
  const standing = spec as Readonly<Partial<Record<Key, unknown>>>;
  return [
    ...KEYS.flatMap((key): Edit[] => {
      const value = wanted[key];
      return value === undefined || value === standing[key] ? [] : [{ type: "set-layer", layer, key, value }];
    }),
    ...Object.entries(columns).map(([field, heading]): Edit => ({ type: "map-column", layer, field, heading })),
    ...Object.entries(hazards).map(
      ([field, heading]): Edit => ({ type: "map-hazard", layer, field, heading: heading || null }),
    ),
    ...Object.entries(words).flatMap(([field, own]) =>
      Object.entries(own).map(([word, value]): Edit => ({ type: "teach", layer, field, word, value })),
    ),
  ];
}
