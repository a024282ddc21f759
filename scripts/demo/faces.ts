import type { LineClass } from "./mainRoads.ts";
import { classOf, type Edge, type Network } from "./network.ts";
import { at, type Point, type Ring } from "./plane.ts";
import { areaOf } from "./ring.ts";

/** A piece of ground between streets; counter-clockwise, `sides[i]` is the class of the line from point i to i+1. */
export interface Face {
  ring: Ring;
  nodes: readonly number[];
  sides: readonly LineClass[];
  edges: readonly number[];
}

/** Walks round every face of the network; the outside is left out. */
export function facesOf(network: Network): Face[] {
  const { nodes, edges } = network;
  const out = new Map<number, { edge: number; to: number; angle: number }[]>();
  const add = (edge: number, from: number, to: number): void => {
    const a = at(nodes, from);
    const b = at(nodes, to);
    const list = out.get(from) ?? [];
    list.push({ edge, to, angle: Math.atan2(b[1] - a[1], b[0] - a[0]) });
    out.set(from, list);
  };
  edges.forEach((e: Edge, k) => {
    add(k, e.from, e.to);
    add(k, e.to, e.from);
  });
  for (const list of out.values()) list.sort((a, b) => a.angle - b.angle || a.edge - b.edge);
  const used = new Set<string>();
  const faces: Face[] = [];
  for (const [start, list] of out) {
    for (const first of list) {
      if (used.has(`${start}>${first.edge}`)) continue;
      const ids: number[] = [];
      const walked: number[] = [];
      let from = start;
      let step = first;
      while (!used.has(`${from}>${step.edge}`)) {
        used.add(`${from}>${step.edge}`);
        ids.push(from);
        walked.push(step.edge);
        const around = out.get(step.to) ?? [];
        const back = around.findIndex((s) => s.edge === step.edge);
        from = step.to;
        step = at(around, (back - 1 + around.length) % around.length);
      }
      const ring = ids.map((id): Point => at(nodes, id));
      if (ring.length >= 3 && areaOf(ring) > 1) {
        faces.push({ ring, nodes: ids, edges: walked, sides: walked.map((k) => classOf(network, at(edges, k))) });
      }
    }
  }
  return faces;
}
