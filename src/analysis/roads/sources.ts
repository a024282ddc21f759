import type { Access } from "./access.ts";
import type { RoadGraph } from "./roadGraph.ts";
import type { Travel } from "./travel.ts";

/** Metres under which a place stands at the end of its edge, where no way is one-way. */
const AT_END = 1e-6;

/** What a part of a way costs; at its very end no way is closed. */
export const partCost = ({ perMetre }: Travel, way: number, metres: number): number =>
  metres < AT_END ? 0 : metres * perMetre[way]!;

/** Numbers of the sources by the edge that they stand on. */
export function sourcesByEdge(sources: readonly (Access | null)[]): ReadonlyMap<number, readonly number[]> {
  const byEdge = new Map<number, number[]>();
  for (const [number, access] of sources.entries()) {
    if (access === null) continue;
    const others = byEdge.get(access.edge);
    if (others === undefined) byEdge.set(access.edge, [number]);
    else others.push(number);
  }
  return byEdge;
}

/** Tells the nodes that sources reach along their own edges, and by which way of it; what is closed is not told. */
export function eachFirstNode(
  { ends }: RoadGraph,
  travel: Travel,
  sources: readonly (Access | null)[],
  tell: (node: number, source: number, cost: number, metres: number, way: number) => void,
): void {
  for (const [number, access] of sources.entries()) {
    if (access === null) continue;
    const { edge, before, after, beside } = access;
    const reach = (way: number, length: number) => {
      const cost = beside * travel.beside + partCost(travel, way, length);
      if (cost < Number.POSITIVE_INFINITY) tell(ends[way]!, number, cost, beside + length, way);
    };
    reach(2 * edge, after);
    reach(2 * edge + 1, before);
  }
}

/** A way along the edge that a source and a place both stand on, through no node. */
export function alongEdge(
  travel: Travel,
  source: Access,
  place: Access,
): { readonly way: number; readonly cost: number; readonly metres: number } {
  const way = 2 * place.edge + (place.before >= source.before ? 0 : 1);
  const length = Math.abs(place.before - source.before);
  const beside = source.beside + place.beside;
  return { way, cost: beside * travel.beside + partCost(travel, way, length), metres: beside + length };
}
