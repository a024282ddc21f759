import type { UsedBlock } from "./landUse.ts";
import { at, boxOf, type Ring } from "./plane.ts";
import type { Random } from "./random.ts";
import { areaOf, distanceToRing, fits } from "./ring.ts";
import { eastWest, rowsIn } from "./rows.ts";

/** A building before it is placed in the town. */
export type Sketch = { ring: Ring; floors: number; storey?: number };

const SOUTH_SLABS = [62, 50, 38, 28, 18] as const;

export function slabs(block: UsedBlock, rng: Random): Sketch[] {
  const rings = rowsIn(block.ring, {
    angle: eastWest(block.ring),
    lengths: SOUTH_SLABS.slice(rng.whole(0, 2)),
    depth: rng.between(10.5, 13),
    gapAlong: rng.between(8, 14),
    gapAcross: rng.between(14, 20),
    setback: 6,
  });
  const floors = rng.weighted([
    [6, 5],
    [7, 4],
    [8, 2],
    [9, 1],
    [11, 1],
  ]);
  return rings.map((ring) => ({ ring, floors: rng.chance(0.8) ? floors : Math.max(3, floors - rng.whole(1, 3)) }));
}

export function towers(block: UsedBlock, rng: Random): Sketch[] {
  const angle = eastWest(block.ring);
  const isPoint = rng.chance(0.4);
  const rings = rowsIn(block.ring, {
    angle,
    lengths: isPoint ? [25] : [46, 34, 25],
    depth: isPoint ? 23 : 15.5,
    gapAlong: rng.between(17, 30),
    gapAcross: rng.between(30, 42),
    setback: 9,
  });
  const floors = rng.weighted([
    [11, 2],
    [18, 4],
    [24, 4],
    [28, 4],
    [33, 3],
    [36, 1],
  ]);
  const out: Sketch[] = rings.map((ring) => ({ ring, floors: Math.max(9, floors + rng.whole(-3, 2)), storey: 3 }));
  return out.concat(fillers(block, out, rng, angle));
}

/** Shops and a kindergarten along the edge of a tower estate. */
function fillers(block: UsedBlock, taken: readonly Sketch[], rng: Random, angle: number): Sketch[] {
  const rings = rowsIn(block.ring, { angle, lengths: [34, 22], depth: 11, gapAlong: 16, gapAcross: 22, setback: 4.5 });
  const free = rings.filter((ring) => taken.every((t) => apart(ring, t.ring, 9)));
  return free.filter(() => rng.chance(0.7)).map((ring) => ({ ring, floors: rng.whole(1, 3), storey: 4 }));
}

export function apart(a: Ring, b: Ring, gap: number): boolean {
  const p = boxOf(a);
  const q = boxOf(b);
  if (p.minX > q.maxX + gap || q.minX > p.maxX + gap || p.minY > q.maxY + gap || q.minY > p.maxY + gap) return true;
  return (
    !fits([at(a, 0), at(a, 1), at(a, 2)], b, 0) &&
    a.every((c) => distanceToRing(c, b) > gap) &&
    b.every((c) => distanceToRing(c, a) > gap)
  );
}

export function commerce(block: UsedBlock, rng: Random): Sketch[] {
  const angle = eastWest(block.ring);
  const podium = rowsIn(block.ring, {
    angle,
    lengths: [92, 70, 54, 40, 28],
    depth: rng.between(32, 44),
    gapAlong: 16,
    gapAcross: 18,
    setback: 7,
  });
  const out: Sketch[] = podium.map((ring) => {
    const isTower = areaOf(ring) < 1900 && rng.chance(0.6);
    return {
      ring,
      floors: isTower
        ? rng.weighted([
            [14, 3],
            [20, 3],
            [26, 3],
            [32, 2],
            [40, 1],
          ])
        : rng.whole(3, 6),
      storey: isTower ? 3.6 : 4.6,
    };
  });
  const rest = rowsIn(block.ring, { angle, lengths: [36, 26, 18], depth: 14, gapAlong: 9, gapAcross: 12, setback: 5 });
  return out.concat(
    rest
      .filter((ring) => out.every((t) => apart(ring, t.ring, 8)))
      .map((ring) => ({ ring, floors: rng.whole(4, 9), storey: 3.5 })),
  );
}
