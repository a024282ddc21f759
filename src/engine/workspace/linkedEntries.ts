import { viewKeys } from "../../core/viewKeys.ts";
import { type Json, withKey } from "./withKey.ts";

/** A change of a list of things that each name a link; an entry is named by its key (`viewKeys`). */
export type EntryChange =
  /** At the end. */
  | { readonly type: "add"; readonly entry: object }
  /** In front of another; null is the end. */
  | { readonly type: "move"; readonly key: string; readonly before: string | null }
  /** Null takes away what was said. */
  | { readonly type: "set"; readonly key: string; readonly to: Json }
  | { readonly type: "remove"; readonly key: string };

/**
 * A list with a change made; null where an entry that it names is not there. What stands among the entries and is none stays in
 * its place, and so does what nobody understands of an entry.
 */
export function withEntryChange(list: unknown, change: EntryChange): unknown[] | null {
  const entries: readonly unknown[] = Array.isArray(list) ? list : [];
  if (change.type === "add") return [...entries, change.entry];
  const keys = viewKeys(entries);
  const at = keys.indexOf(change.key);
  if (at < 0) return null;
  const entry = entries[at] as Json;
  if (change.type === "set") {
    const changed = Object.entries(change.to).reduce((made, [key, value]) => withKey(made, key, value), entry);
    return entries.map((one, i) => (i === at ? changed : one));
  }
  const others = entries.filter((_, i) => i !== at);
  if (change.type === "remove") return others;
  const before = change.before === null ? entries.length : keys.indexOf(change.before);
  if (before < 0) return null;
  return others.toSpliced(before > at ? before - 1 : before, 0, entry);
}
