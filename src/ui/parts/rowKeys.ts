import type { VirtualRows } from "./useVirtualRows.ts";

/** The row that a key leads to from another: arrows, page keys, Home and End; null of any other key. */
export function rowByKey<Row>(
  key: string,
  active: number,
  { total, rowsInSight }: Pick<VirtualRows<Row>, "total" | "rowsInSight">,
): number | null {
  const last = (total ?? 1) - 1;
  const to: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + rowsInSight,
    PageUp: active - rowsInSight,
    Home: 0,
    End: last,
  };
  const next = to[key];
  return next === undefined ? null : Math.min(Math.max(0, next), last);
}
