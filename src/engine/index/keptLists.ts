import type { OnDay } from "./projectIndex.ts";

/** How many lists of one day are kept: a table's, and that of a search beside it. */
const KEPT = 2;

const lists = new WeakMap<OnDay, { readonly key: string; readonly list: unknown }[]>();

/** A list of a day as it was made before, or made now: the pages of one list are asked for one after another. `asked` tells it from others. */
export function keptList<T>(day: OnDay, asked: unknown, make: () => T): T {
  const key = JSON.stringify(asked);
  const known = lists.get(day) ?? [];
  const found = known.find((one) => one.key === key);
  if (found !== undefined) return found.list as T;
  const list = make();
  lists.set(day, [{ key, list }, ...known.slice(0, KEPT - 1)]);
  return list;
}
