import type { Face } from "./faces.ts";
import { at, minus, type Point, type Ring } from "./plane.ts";
import { areaOf, contains } from "./ring.ts";

interface Step {
  from: number;
  to: number;
  a: Point;
  b: Point;
}

/** The outline of faces taken together. Edges between two of them cancel, all others keep their vertices, so that neighbours fit exactly. */
export function outlineOf(faces: readonly Face[]): { outer: Ring; holes: Ring[] }[] {
  const steps = new Map<string, Step>();
  for (const face of faces) {
    face.nodes.forEach((from, k) => {
      const next = (k + 1) % face.nodes.length;
      const to = at(face.nodes, next);
      if (!steps.delete(`${to}>${from}`))
        steps.set(`${from}>${to}`, { from, to, a: at(face.ring, k), b: at(face.ring, next) });
    });
  }
  const leaving = new Map<number, Step[]>();
  for (const step of steps.values()) leaving.set(step.from, [...(leaving.get(step.from) ?? []), step]);
  const used = new Set<Step>();
  const rings: Ring[] = [];
  for (const first of steps.values()) {
    if (used.has(first)) continue;
    const ring: Point[] = [];
    let step: Step | undefined = first;
    while (step && !used.has(step)) {
      used.add(step);
      ring.push(step.a);
      step = nextOf(step, leaving.get(step.to) ?? [], used);
    }
    rings.push(ring);
  }
  const outers = rings.filter((r) => areaOf(r) > 0).map((outer) => ({ outer, holes: [] as Ring[] }));
  for (const hole of rings.filter((r) => areaOf(r) < 0))
    outers.find(({ outer }) => contains(outer, inside(hole)))?.holes.push(hole);
  return outers;
}

const inside = (hole: Ring): Point => [(at(hole, 0)[0] + at(hole, 1)[0]) / 2, (at(hole, 0)[1] + at(hole, 1)[1]) / 2];

/** Where several ways leave one corner, the sharpest left turn keeps touching pieces apart. */
function nextOf(step: Step, ways: readonly Step[], used: ReadonlySet<Step>): Step | undefined {
  const back = minus(step.a, step.b);
  const base = Math.atan2(back[1], back[0]);
  let best: Step | undefined;
  let least = Infinity;
  for (const way of ways) {
    if (used.has(way)) continue;
    const d = minus(way.b, way.a);
    const turn = (base - Math.atan2(d[1], d[0]) + 4 * Math.PI) % (2 * Math.PI);
    if (turn > 1e-9 && turn < least) {
      least = turn;
      best = way;
    }
  }
  return best;
}
