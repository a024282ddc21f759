import { type Kind, kindRule } from "../../core/kinds.ts";
import type { KeySpec } from "../../core/layerSpec.ts";
import { normalise } from "../../core/normalise.ts";

/** The id that a layer's key gives a row: its values, trimmed, joined by `|`; "" when none is filled. */
export function keyOf(key: KeySpec, cell: (heading: string) => string): string {
  if (typeof key === "string") return cell(key).trim();
  if ("first" in key) {
    for (const heading of key.first) {
      const value = cell(heading).trim();
      if (value !== "") return value;
    }
    return "";
  }
  const values = key.map((heading) => cell(heading).trim());
  return values.some((value) => value !== "") ? values.join("|") : "";
}

/** The headings that a key reads. */
export const headingsOfKey = (key: KeySpec): readonly string[] =>
  typeof key === "string" ? [key] : "first" in key ? key.first : key;

/** An id made of what a record says, when nothing names it: never of its row. `field` gives a mapped field's text. */
export function idOfContent(kind: Kind, field: (name: string) => string, lng: number, lat: number): string {
  const words = kindRule(kind).idFrom.map((name) =>
    // An event's venue may be named under either of its columns.
    normalise(field(name) || (name === "venue" ? field("venueName") : "")),
  );
  if (words.some((word) => word !== "")) return words.filter((word) => word !== "").join("|");
  return Number.isNaN(lng) ? "" : `${lng.toFixed(6)},${lat.toFixed(6)}`;
}
