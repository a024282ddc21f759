/** A line as dashes of half of `dash` degrees, the gap as long. */
export function dashes(path: readonly [number, number][], dash: number): [number, number][][] {
  const found: [number, number][][] = [];
  path.slice(1).forEach((to, i) => {
    const from = path[i]!;
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    const count = Math.max(1, Math.min(500, Math.round(length / dash)));
    const at = (part: number): [number, number] => [
      from[0] + (to[0] - from[0]) * part,
      from[1] + (to[1] - from[1]) * part,
    ];
    for (let i = 0; i < count; i++) found.push([at(i / count), at((i + 0.5) / count)]);
  });
  return found;
}
