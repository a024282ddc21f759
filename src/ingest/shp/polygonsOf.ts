/** A position as its file has it, not yet checked. */
export type RawPosition = readonly [x: number, y: number];

type Ring = readonly RawPosition[];

/** Rings as polygons: one that runs clockwise bounds a polygon, the others are holes in the one around them. */
export function polygonsOf(rings: readonly Ring[]): readonly (readonly Ring[])[] {
  const polygons: { readonly outer: Ring; readonly area: number; readonly holes: Ring[] }[] = [];
  const holes: Ring[] = [];
  for (const ring of rings) {
    const area = areaOf(ring);
    if (area > 0) holes.push(ring);
    else polygons.push({ outer: ring, area: -area, holes: [] });
  }
  for (const hole of holes) {
    let around: (typeof polygons)[number] | undefined;
    for (const polygon of polygons) {
      if (around !== undefined && polygon.area >= around.area) continue;
      if (polygons.length === 1 || contains(polygon.outer, hole[0]!)) around = polygon;
    }
    // Some programs write every ring the other way round.
    if (around === undefined) polygons.push({ outer: hole, area: areaOf(hole), holes: [] });
    else around.holes.push(hole);
  }
  return polygons.map(({ outer, holes: inside }) => [outer, ...inside]);
}

/** Twice the area of a ring, above 0 where it runs against the clock. */
function areaOf(ring: Ring): number {
  const [x0, y0] = ring[0] ?? [0, 0];
  let area = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1]!;
    const [bx, by] = ring[i]!;
    area += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }
  return area;
}

function contains(ring: Ring, [x, y]: RawPosition): boolean {
  let isInside = false;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1]!;
    const [bx, by] = ring[i]!;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isInside = !isInside;
  }
  return isInside;
}
