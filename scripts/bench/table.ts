/** The middle of a list of figures; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return Number.NaN;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Prints one row: a title and figures under each other. */
export function row(title: string, ...cells: readonly string[]): void {
  process.stdout.write(`  ${title.padEnd(34)}${cells.map((cell) => cell.padStart(12)).join("")}\n`);
}
