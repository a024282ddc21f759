import type { ReadOptions } from "./sourceRow.ts";

/** Two rows of headings as one: 经度 and 纬度 below 坐标, 编号 beside them. */
export interface GroupedHeader {
  readonly cells: readonly string[];
  /** By column the heading above; "" where a heading stands alone. */
  readonly groups: readonly string[];
}

const LONGEST_HEADING = 20;

/**
 * Whether two records, one right below the other, are one header of two rows: some headings stand alone (below them nothing, or
 * the same, as a merged cell has it), others have several below. Null where they are not.
 */
export function groupedHeader(
  upper: readonly string[],
  lower: readonly string[],
  { isHeading, knownHeadings }: ReadOptions,
): GroupedHeader | null {
  const width = Math.max(upper.length, lower.length);
  const cells: string[] = [];
  const groups: string[] = [];
  let group = "";
  let alone = 0;
  let below = 0;
  let widest = 0;
  let known = 0;
  for (let i = 0; i < width; i++) {
    const [above, own] = [upper[i] ?? "", lower[i] ?? ""];
    if (own.length > LONGEST_HEADING || (own !== "" && !/\p{L}/u.test(own))) return null;
    if (above !== "") {
      group = above;
      below = 0;
    }
    if (own === "" || own === above) {
      if (above !== "") alone++;
      if (own === "") group = "";
      cells.push(above);
      groups.push("");
      continue;
    }
    // Below nothing at all a heading may still be one, but it belongs to no group.
    widest = Math.max(widest, group === "" ? 0 : ++below);
    if (isHeading(own) || knownHeadings.has(own)) known++;
    cells.push(own);
    groups.push(group);
  }
  if (alone === 0 || widest < 2 || known === 0) return null;
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  // 责任人 stands alone and below 整改情况: the two are told apart by what is above.
  return { cells: cells.map((cell, i) => (counts.get(cell)! > 1 ? groups[i]! + cell : cell)), groups };
}
