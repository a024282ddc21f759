import { apart, commerce, type Sketch, slabs, towers } from "./estates.ts";
import type { UsedBlock } from "./landUse.ts";
import { drawnIn, lotsOf } from "./lots.ts";
import { at, distance, meeting, type Point, type Ring } from "./plane.ts";
import { type Random, random } from "./random.ts";
import { areaOf, distanceToRing, fits, orientedBox, placeOf, rectangle, sidesOf } from "./ring.ts";
import { eastWest, rowsIn } from "./rows.ts";

export interface Building {
  ring: Ring;
  place: Point;
  area: number;
  floors: number;
  /** Metres. */
  height: number;
  block: number;
  use: UsedBlock["use"];
}

function old(block: UsedBlock, rng: Random): Sketch[] {
  return lotsOf(block.ring, rng.between(330, 560), rng).flatMap((lot): Sketch[] => {
    const front = Math.min(
      ...sidesOf(lot).map(([a, b]) => distanceToRing([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], block.ring)),
    );
    if (rng.chance(front > 3 ? 0.45 : 0.05)) return [];
    const ring = drawnIn(lot, rng.between(0.5, 1.5));
    return ring
      ? [
          {
            ring,
            floors: rng.weighted([
              [1, 12],
              [2, 34],
              [3, 30],
              [4, 12],
              [6, 8],
              [7, 4],
            ]),
            storey: 3.3,
          },
        ]
      : [];
  });
}

function houses(block: UsedBlock, rng: Random): Sketch[] {
  return lotsOf(block.ring, rng.between(700, 1150), rng).flatMap((lot): Sketch[] => {
    if (rng.chance(0.12)) return [];
    const box = orientedBox(lot);
    const ring = rectangle(
      box.centre,
      box.angle,
      Math.min(34, box.long * rng.between(0.5, 0.72)),
      Math.min(20, box.short * rng.between(0.5, 0.7)),
    );
    return fits(ring, lot, 1.5) && areaOf(ring) > 60 ? [{ ring, floors: rng.whole(2, 6), storey: 3.2 }] : [];
  });
}

function works(block: UsedBlock, rng: Random): Sketch[] {
  const angle = orientedBox(block.ring).angle;
  const rings = rowsIn(block.ring, {
    angle,
    lengths: [96, 74, 52, 34, 22].slice(rng.whole(0, 2)),
    depth: rng.between(22, 38),
    gapAlong: rng.between(9, 16),
    gapAcross: rng.between(11, 18),
    setback: 7,
  });
  const out: Sketch[] = rings.map((ring) => ({
    ring,
    floors: rng.weighted([
      [1, 6],
      [2, 3],
      [3, 1],
    ]),
    storey: 7,
  }));
  const rest = rowsIn(block.ring, { angle, lengths: [30, 20], depth: 12, gapAlong: 10, gapAcross: 10, setback: 5 });
  return out.concat(
    rest
      .filter((ring) => out.every((t) => apart(ring, t.ring, 7)))
      .map((ring) => ({ ring, floors: rng.whole(2, 5), storey: 3.5 })),
  );
}

function campus(block: UsedBlock, rng: Random, storey: number): Sketch[] {
  const angle = eastWest(block.ring);
  const rings = rowsIn(block.ring, {
    angle,
    lengths: [70, 54, 40, 28],
    depth: rng.between(14, 18),
    gapAlong: 16,
    gapAcross: 24,
    setback: 9,
  });
  const keep = block.use === "school" ? Math.ceil(rings.length * 0.6) : rings.length;
  return rings.slice(0, keep).map((ring) => ({
    ring,
    floors:
      block.use === "hospital"
        ? rng.weighted([
            [5, 2],
            [8, 2],
            [14, 1],
            [18, 1],
          ])
        : rng.whole(4, 6),
    storey,
  }));
}

function station(block: UsedBlock): Sketch[] {
  const box = orientedBox(block.ring);
  const ring = rectangle(
    [box.centre[0], box.centre[1] - box.short * 0.22],
    box.angle,
    box.long * 0.72,
    box.short * 0.36,
  );
  return fits(ring, block.ring, 2) ? [{ ring, floors: 3, storey: 8 }] : [];
}

function sketch(block: UsedBlock, rng: Random): Sketch[] {
  if (block.use === "old") return old(block, rng);
  if (block.use === "houses") return houses(block, rng);
  if (block.use === "slab") return slabs(block, rng);
  if (block.use === "tower") return towers(block, rng);
  if (block.use === "commerce") return commerce(block, rng);
  if (block.use === "works") return works(block, rng);
  if (block.use === "school") return campus(block, rng, 3.6);
  if (block.use === "hospital") return campus(block, rng, 3.9);
  if (block.use === "station") return station(block);
  if (block.use === "temple")
    return rowsIn(block.ring, {
      angle: eastWest(block.ring),
      lengths: [26, 18, 12],
      depth: 13,
      gapAlong: 9,
      gapAcross: 11,
      setback: 6,
    }).map((ring) => ({ ring, floors: 1, storey: 9 }));
  if (block.use === "building-site")
    return slabs(block, rng)
      .slice(0, 2)
      .map((s) => ({ ...s, floors: rng.whole(3, 14) }));
  return [];
}

export function buildingsOf(blocks: readonly UsedBlock[]): Building[] {
  return blocks.flatMap((block, k) => {
    const rng = random(`block/${Math.round(block.place[0])}/${Math.round(block.place[1])}`);
    return sketch(block, rng)
      .filter((s) => distance(at(s.ring, 0), at(s.ring, 1)) > 2 && fits(s.ring, block.ring, 0.2))
      .filter((s, n, all) => all.slice(0, n).every((other) => !cross(s.ring, other.ring)))
      .map((s) => ({
        ring: s.ring,
        place: placeOf(s.ring),
        area: areaOf(s.ring),
        floors: s.floors,
        height: Math.round(s.floors * (s.storey ?? 3) * 10) / 10,
        block: k,
        use: block.use,
      }));
  });
}

function cross(a: Ring, b: Ring): boolean {
  return sidesOf(a).some(([p, q]) => sidesOf(b).some(([r, s]) => meeting(p, q, r, s) !== null));
}
