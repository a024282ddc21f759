import { shortText } from "../../core/shortText.ts";
import { isObject, toJson } from "../text/jsonText.ts";
import { keyPath } from "./unknownKeys.ts";

/** Where a value is wrong and what stands there: `rings[1] = -5`; the place alone when nothing does. */
export function mistake(raw: unknown, path: readonly PropertyKey[]): string {
  let value = raw;
  let place = "";
  for (const step of path) {
    place = typeof step === "number" ? `${place}[${step}]` : keyPath(place, String(step));
    value = isObject(value) || Array.isArray(value) ? (value as Record<PropertyKey, unknown>)[step] : undefined;
  }
  if (value === undefined) return place;
  const text = toJson(value);
  const short = text.length > 60 ? `${shortText(text, 59)}…` : text;
  return place === "" ? short : `${place} = ${short}`;
}
