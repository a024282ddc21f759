import type { Asked } from "../../contract/contract.ts";
import type { ProjectIndex } from "../index/projectIndex.ts";
import { type HiddenIds, hiddenIds } from "./hiddenIds.ts";
import { hidden } from "./redacted.ts";
import { redactedFiles } from "./redactedFiles.ts";
import { redactedLink } from "./redactedLink.ts";

/** What is told of a text by the key it stands at; every other key is one of words. */
interface Teller {
  text(text: string): string;
  file(text: string): string;
  readonly ids: HiddenIds | null;
}

/** Keys of shapes: there is no text in them, and they are long. */
const SHAPES: ReadonlySet<string> = new Set(["geometry", "shape", "coordinates"]);
/** Keys whose texts refer to a record. */
const REFERENCES: ReadonlySet<string> = new Set([
  "ref",
  "refs",
  "site",
  "candidates",
  "venue",
  "parent",
  "value",
  "also",
  "hydrant",
  "force",
]);
const FILES: ReadonlySet<string> = new Set(["file", "source"]);
/** A whole number from here on may be a phone that stands where a small number should. */
const LONG_NUMBER = 1e9;

/**
 * An answer as it may leave the engine: where personal data is hidden no text in it, no key and no number tells a phone or a
 * card, and no id tells whom it was made of. `index` is the project that it is about; null where there is none. What needs no
 * change is handed on as it is.
 */
export function throughGate<T>(index: ProjectIndex | null, personal: Asked["personal"], answer: T): T {
  if (personal === "show") return answer;
  const files = index === null ? null : redactedFiles(index);
  const teller: Teller = {
    text: hidden,
    file: (text) => files?.get(text) ?? hidden(text),
    ids: index === null ? null : hiddenIds(index),
  };
  return redacted(teller, answer, "", null) as T;
}

type Owner = Readonly<Record<string, unknown>>;

function redacted(teller: Teller, value: unknown, key: string, owner: Owner | null): unknown {
  if (typeof value === "string") return redactedText(teller, value, key, owner);
  if (typeof value === "number") return redactedNumber(value);
  if (typeof value !== "object" || value === null || SHAPES.has(key)) return value;
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return value;
  return Array.isArray(value) ? redactedList(teller, value, key, owner) : redactedObject(teller, value as Owner);
}

function redactedText({ text, file, ids }: Teller, value: string, key: string, owner: Owner | null): string {
  if (FILES.has(key)) return file(value);
  if (key === "link") return redactedLink(ids, value);
  if (ids === null) return text(value);
  if (key === "layer") return ids.layer(value);
  if (REFERENCES.has(key)) return ids.reference(value);
  if (key !== "id") return text(value);
  const layer = owner?.["layer"];
  if (typeof layer === "string") return ids.id(layer, value);
  const asLayer = ids.layer(value);
  return asLayer === value ? ids.id(null, value) : asLayer;
}

function redactedNumber(value: number): number | string {
  if (Math.abs(value) < LONG_NUMBER || !Number.isInteger(value)) return value;
  const text = String(value);
  const shown = hidden(text);
  return shown === text ? value : shown;
}

function redactedList(teller: Teller, list: readonly unknown[], key: string, owner: Owner | null): readonly unknown[] {
  let copy: unknown[] | null = null;
  for (let i = 0; i < list.length; i++) {
    const item = list[i];
    const as = redacted(teller, item, key, owner);
    if (as === item) continue;
    copy ??= [...list];
    copy[i] = as;
  }
  return copy ?? list;
}

function redactedObject(teller: Teller, value: Owner): Owner {
  let entries: [string, unknown][] | null = null;
  const keys = Object.keys(value);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!;
    const item = value[key];
    const as = redacted(teller, item, key, value);
    const name = teller.text(key);
    if (as === item && name === key) {
      entries?.push([key, item]);
      continue;
    }
    entries ??= keys.slice(0, i).map((before) => [before, value[before]]);
    entries.push([name, as]);
  }
  return entries === null ? value : merged(entries);
}

/** Two words that are told alike are counted together. */
function merged(entries: readonly [string, unknown][]): Owner {
  const found = new Map<string, unknown>();
  for (const [key, item] of entries) {
    const before = found.get(key);
    found.set(key, typeof before === "number" && typeof item === "number" ? before + item : item);
  }
  return Object.fromEntries(found);
}
