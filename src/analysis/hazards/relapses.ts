import type { HazardColumns, HazardsBySite } from "../sites/siteColumns.ts";

/** Marks 反弹: a hazard of the same type at the same site, found after another one was closed. */
export function markRelapses(columns: HazardColumns, { start, hazards }: HazardsBySite): void {
  const { type, closed, exists, relapsed } = columns;
  /** The two earliest days of closing by type: a hazard is no relapse of itself. */
  const earliest = new Map<number, [number, number]>();
  for (let site = 0; site + 1 < start.length; site++) {
    const [from, to] = [start[site]!, start[site + 1]!];
    if (to - from < 2) continue;
    earliest.clear();
    for (let i = from; i < to; i++) {
      const h = hazards[i]!;
      if (type[h] === 0) continue;
      const [first, second] = earliest.get(type[h]!) ?? [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
      const day = closed[h]!;
      if (day < second) earliest.set(type[h]!, day < first ? [day, first] : [first, day]);
    }
    for (let i = from; i < to; i++) {
      const h = hazards[i]!;
      if (type[h] === 0) continue;
      const [first, second] = earliest.get(type[h]!)!;
      if (exists[h]! > (closed[h] === first ? second : first)) relapsed[h] = 1;
    }
  }
}
