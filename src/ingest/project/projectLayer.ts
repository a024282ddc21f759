import { fieldsOf, KINDS } from "../../core/fields.ts";
import type { CategorySpec, LayerSpec, TaughtWords } from "../../core/layerSpec.ts";
import { failed, type Result } from "../../core/result.ts";
import { shortText } from "../../core/shortText.ts";
import { isObject } from "../text/jsonText.ts";
import { mistake } from "./projectMistake.ts";
import { staysInside } from "./projectPath.ts";
import { layerSchema } from "./projectSchema.ts";
import { keyPath } from "./unknownKeys.ts";

/** A layer as the project means it, and the keys and fields that mean nothing for its kind (they are left out). */
export interface ReadLayer {
  readonly layer: LayerSpec;
  readonly unknownFields: readonly string[];
}

/** Keys that mean something in some layers only: elsewhere they are unknown keys, whatever they hold (contract.md 1). */
const KEYS_OF_SOME: readonly (readonly [key: string, means: (layer: Record<string, unknown>) => boolean])[] = [
  ["category", ({ kind }) => kind === "site"],
  ["hazards", ({ kind }) => kind === "site"],
  ["merge", ({ key }) => key !== undefined],
];

/**
 * One entry of `layers`. Fails alone, naming the layer and what was found: `kind-unknown`, `file-outside`, else
 * `layer-invalid` (an id that is empty, taken or has a slash; any other wrong value of a key that means something here).
 */
export function readLayer(given: unknown, path: string, taken: ReadonlySet<string>): Result<ReadLayer> {
  const name = isObject(given) && typeof given.id === "string" && given.id !== "" ? given.id : path;
  if (!isObject(given)) return failed("layer-invalid", name, mistake(given, []));
  const kind = given.kind;
  if (kind !== undefined && !KINDS.some((known) => known === kind)) return failed("kind-unknown", name, textOf(kind));
  const raw = { ...given };
  const unknownFields: string[] = [];
  for (const [key, means] of KEYS_OF_SOME) {
    if (!Object.hasOwn(raw, key) || means(given)) continue;
    unknownFields.push(keyPath(path, key));
    delete raw[key];
  }
  const parsed = layerSchema.safeParse(raw);
  if (!parsed.success) return failed("layer-invalid", name, mistake(raw, parsed.error.issues[0]?.path ?? []));
  const layer = parsed.data;
  if (taken.has(layer.id)) return failed("layer-invalid", name, mistake(raw, ["id"]));
  for (const source of typeof layer.source === "string" ? [layer.source] : layer.source) {
    if (!staysInside(source)) return failed("file-outside", name, shortText(source, 200));
  }
  const fieldMap = (key: "columns" | "hazards"): Record<string, string> => {
    const fields = fieldsOf(key === "hazards" ? "hazard" : layer.kind);
    const map = ownEntries(raw[key]);
    for (const [field] of map) if (!Object.hasOwn(fields, field)) unknownFields.push(keyPath(`${path}.${key}`, field));
    return plainMap(map.filter(([field]) => Object.hasOwn(fields, field)));
  };
  const spec: LayerSpec = {
    ...layer,
    ...(layer.columns === undefined ? {} : { columns: fieldMap("columns") }),
    ...(layer.hazards === undefined ? {} : { hazards: fieldMap("hazards") }),
    ...(layer.words === undefined ? {} : { words: wordsOf(raw.words) }),
    ...(layer.category === undefined ? {} : { category: categoryOf(layer.category, raw) }),
  };
  return { ok: true, value: { layer: spec, unknownFields } };
}

/** A ledger's own words come from the file too. */
const wordsOf = (given: unknown): TaughtWords =>
  isObject(given)
    ? Object.fromEntries(Object.keys(given).map((field) => [field, plainMap(ownEntries(given[field]))]))
    : {};

/** The words of a category's column come from the file itself, so that `__proto__` and `constructor` are words like any other. */
function categoryOf(category: CategorySpec, raw: Record<string, unknown>): CategorySpec {
  if (typeof category === "string") return category;
  const given = isObject(raw.category) ? raw.category.values : undefined;
  return { ...category, values: plainMap(ownEntries(given)) };
}

function ownEntries(value: unknown): [string, string][] {
  if (!isObject(value)) return [];
  return Object.keys(value).flatMap((key) =>
    typeof value[key] === "string" ? [[key, value[key]] as [string, string]] : [],
  );
}

/** A map without a prototype: only what was put in can be found in it. */
function plainMap(entries: readonly (readonly [string, string])[]): Record<string, string> {
  const map: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [key, value] of entries) map[key] = value;
  return map;
}

const textOf = (value: unknown): string => (typeof value === "string" ? shortText(value, 60) : mistake(value, []));
