import { fieldsOf, KINDS } from "../../core/fields.ts";
import type { CategorySpec, LayerSpec } from "../../core/layerSpec.ts";
import { failed, type Result } from "../../core/result.ts";
import { shortText } from "../../core/shortText.ts";
import { isObject } from "../text/jsonText.ts";
import { mistake } from "./projectMistake.ts";
import { staysInside } from "./projectPath.ts";
import { layerSchema } from "./projectSchema.ts";
import { keyPath } from "./unknownKeys.ts";

/** A layer as the project means it, and the fields it maps that its kind does not have (they are left out). */
export interface ReadLayer {
  readonly layer: LayerSpec;
  readonly unknownFields: readonly string[];
}

/**
 * One entry of `layers`. Fails alone, naming the layer and what was found: `kind-unknown`, `file-outside`, else
 * `layer-invalid` (an id that is empty, taken or has a slash; `merge` without `key`; any other wrong value).
 */
export function readLayer(raw: unknown, path: string, taken: ReadonlySet<string>): Result<ReadLayer> {
  const name = isObject(raw) && typeof raw.id === "string" && raw.id !== "" ? raw.id : path;
  if (!isObject(raw)) return failed("layer-invalid", name, mistake(raw, []));
  const kind = raw.kind;
  if (kind !== undefined && !KINDS.some((known) => known === kind)) return failed("kind-unknown", name, textOf(kind));
  const parsed = layerSchema.safeParse(raw);
  if (!parsed.success) return failed("layer-invalid", name, mistake(raw, parsed.error.issues[0]?.path ?? []));
  const layer = parsed.data;
  if (taken.has(layer.id)) return failed("layer-invalid", name, mistake(raw, ["id"]));
  if (layer.merge === true && layer.key === undefined) return failed("layer-invalid", name, "merge = true, key");
  for (const source of typeof layer.source === "string" ? [layer.source] : layer.source) {
    if (!staysInside(source)) return failed("file-outside", name, shortText(source, 200));
  }
  const unknownFields: string[] = [];
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
    ...(layer.category === undefined ? {} : { category: categoryOf(layer.category, raw) }),
  };
  return { ok: true, value: { layer: spec, unknownFields } };
}

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
