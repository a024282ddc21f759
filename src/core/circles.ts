/**
 * The number of the circle of each name: two have the same where each leads to the other, itself or through others; a name that
 * is in no circle has a number of its own. Names come after all that they lead to outside their own circle. Each name and each
 * way is looked at once (R. Tarjan, SIAM J. Comput. 1, 1972), however long the chains are.
 */
export function circlesOf(
  names: Iterable<string>,
  leadsTo: (name: string) => readonly string[],
): ReadonlyMap<string, number> {
  const circle = new Map<string, number>();
  /** When a name was come to, and the earliest that it leads back to. */
  const met = new Map<string, number>();
  const earliest = new Map<string, number>();
  const open: string[] = [];
  let circles = 0;

  function enter(name: string) {
    met.set(name, met.size);
    earliest.set(name, met.get(name)!);
    open.push(name);
    return { name, left: [...leadsTo(name)] };
  }

  const lower = (name: string, to: number) => earliest.set(name, Math.min(earliest.get(name)!, to));

  for (const first of names) {
    const way = met.has(first) ? [] : [enter(first)];
    for (let at = way.at(-1); at !== undefined; at = way.at(-1)) {
      const next = at.left.pop();
      if (next !== undefined) {
        if (!met.has(next)) way.push(enter(next));
        else if (!circle.has(next)) lower(at.name, met.get(next)!);
        continue;
      }
      way.pop();
      const before = way.at(-1);
      if (before !== undefined) lower(before.name, earliest.get(at.name)!);
      if (earliest.get(at.name) !== met.get(at.name)) continue;
      for (const name of open.splice(open.lastIndexOf(at.name))) circle.set(name, circles);
      circles++;
    }
  }
  return circle;
}
