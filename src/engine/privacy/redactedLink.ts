import type { HiddenIds } from "./hiddenIds.ts";
import { hidden } from "./redacted.ts";

/** Keys of a link that name persons, or places of somebody (contract.md 8). */
const PRIVATE: ReadonlySet<string> = new Set(["q", "sel"]);

/**
 * The link of a view as it may be told where personal data is hidden: what was searched and the open card are left out, and what
 * else stands in it is told as what it names. One in which nothing changes stays as it is written.
 */
export function redactedLink(ids: HiddenIds | null, link: string): string {
  const pairs = [...new URLSearchParams(link.replace(/^#/, ""))];
  const told = pairs
    .filter(([key]) => !PRIVATE.has(key))
    .map(([key, value]) => [key, ids === null ? hidden(value) : redactedValue(ids, key, value)] as const);
  const isSame = told.length === pairs.length && told.every(([, value], i) => value === pairs[i]?.[1]);
  return isSame ? link : new URLSearchParams(told.map(([key, value]) => [hidden(key), value])).toString();
}

function redactedValue(ids: HiddenIds, key: string, value: string): string {
  if (key === "venue") return ids.reference(value);
  if (key !== "layers") return hidden(value);
  return value.replace(/(?:\\.|[^,\\])+/gsu, (id) => ids.layer(id.trim()));
}
