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

/** Milliseconds that a piece of work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Median ms of two pieces of work, alternating. */
export async function duel(ours: () => unknown, rival: () => unknown, rounds: number): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []];
  for (let i = 0; i < rounds; i++) {
    times[0].push(await timed(ours));
    times[1].push(await timed(rival));
  }
  return [median(times[0]), median(times[1])];
}

/** Milliseconds as they are printed. */
export const ms = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0));

/** The smallest and the largest of a list of figures. */
export const spread = (values: readonly number[]): string =>
  `${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)}`;
