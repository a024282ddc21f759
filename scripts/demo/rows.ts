import { boxOf, type Point, type Ring, turned } from "./plane.ts";
import { fits, orientedBox, rectangle } from "./ring.ts";

interface RowPlan {
  angle: number;
  /** Lengths to try, longest first. */
  lengths: readonly number[];
  depth: number;
  gapAlong: number;
  gapAcross: number;
  /** Metres kept free inside the edge of the block. */
  setback: number;
}

/** The direction of a block's own sides that lies nearest to east-west: houses look south. */
export function eastWest(ring: Ring): number {
  let { angle } = orientedBox(ring);
  while (angle > Math.PI / 4) angle -= Math.PI / 2;
  while (angle < -Math.PI / 4) angle += Math.PI / 2;
  return angle;
}

/** Rows of rectangles that fill a block, none outside it and none touching another. */
export function rowsIn(block: Ring, plan: RowPlan): Ring[] {
  const out: Ring[] = [];
  const box = boxOf(block.map((p) => turned(p, -plan.angle)));
  const shortest = plan.lengths.at(-1) ?? 10;
  let y = box.minY + plan.setback + plan.depth / 2;
  while (y + plan.depth / 2 < box.maxY) {
    let placed = false;
    let x = box.minX + plan.setback;
    while (x + shortest < box.maxX) {
      const hit = firstFit(block, plan, x, y);
      if (hit) {
        out.push(hit.ring);
        placed = true;
        x += hit.length + plan.gapAlong;
      } else x += 4;
    }
    y += placed ? plan.depth + plan.gapAcross : 4;
  }
  return out;
}

function firstFit(block: Ring, plan: RowPlan, x: number, y: number): { ring: Ring; length: number } | null {
  for (const length of plan.lengths) {
    const centre: Point = turned([x + length / 2, y], plan.angle);
    const ring = rectangle(centre, plan.angle, length, plan.depth);
    if (fits(ring, block, plan.setback)) return { ring, length };
  }
  return null;
}
