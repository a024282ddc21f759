import { Pace, type Steps } from "../patrol/patrolSteps.ts";
import type { Access } from "./access.ts";
import { NodeQueue } from "./nodeQueue.ts";
import type { RoadGraph } from "./roadGraph.ts";
import { alongEdge, eachFirstNode, partCost, sourcesByEdge } from "./sources.ts";
import type { Travel } from "./travel.ts";

/** How a place was reached. */
export interface Arrival {
  /** Infinity: not at all. */
  cost: number;
  metres: number;
  /** Number of the source, -1 for none. */
  source: number;
  /** The way of its own edge on which it was reached, -1 for none. */
  way: number;
  /** Straight along the edge that both stand on, through no node. */
  isDirect: boolean;
}

export interface SearchLimits {
  /** What costs more is not looked at. */
  readonly most?: number;
  /** The search may end once nothing can reach these for less. */
  readonly targets?: readonly (Access | null)[];
}

/**
 * The cheapest ways from some places to all others, by Dijkstra on flat arrays that are used again by every run. Where several
 * places are sources, each node belongs to the nearest.
 */
export class RoadSearch {
  readonly graph: RoadGraph;
  readonly travel: Travel;
  /** By node; Infinity where it was not reached. */
  readonly cost: Float64Array;
  readonly metres: Float64Array;
  readonly source: Int32Array;
  /** By node the way that led to it; of one that a source reached along its own edge the complement of that way. */
  readonly cameBy: Int32Array;
  /** Nodes that were reached, in the order in which that was settled. */
  readonly settled: number[] = [];
  readonly #queue: NodeQueue;
  readonly #isWanted: Uint8Array;
  #touched: number[] = [];
  #sources: readonly (Access | null)[] = [];
  #onEdge: ReadonlyMap<number, readonly number[]> = new Map();
  readonly #arrival: Arrival = { cost: 0, metres: 0, source: -1, way: -1, isDirect: false };

  constructor(graph: RoadGraph, travel: Travel) {
    this.graph = graph;
    this.travel = travel;
    this.cost = new Float64Array(graph.nodes).fill(Number.POSITIVE_INFINITY);
    this.metres = new Float64Array(graph.nodes);
    this.source = new Int32Array(graph.nodes).fill(-1);
    this.cameBy = new Int32Array(graph.nodes).fill(-1);
    this.#queue = new NodeQueue(this.cost);
    this.#isWanted = new Uint8Array(graph.nodes);
  }

  get sources(): readonly (Access | null)[] {
    return this.#sources;
  }

  /** Finds the ways from these places; a source that is off-road is none. */
  *run(sources: readonly (Access | null)[], limits: SearchLimits = {}, pace = new Pace()): Steps<void> {
    const { most = Number.POSITIVE_INFINITY, targets } = limits;
    const { first, ways, ends, metres } = this.graph;
    const { perMetre } = this.travel;
    this.#begin(sources, most);
    let wanted = targets === undefined ? -1 : this.#want(targets);
    const queue = this.#queue;
    while (queue.size > 0 && wanted !== 0) {
      const node = queue.pop();
      this.settled.push(node);
      if (this.#isWanted[node] === 1) {
        this.#isWanted[node] = 0;
        wanted--;
      }
      const [from, to] = [first[node]!, first[node + 1]!];
      if (pace.isOver(4 + 4 * (to - from))) yield;
      for (let i = from; i < to; i++) {
        const way = ways[i]!;
        const length = metres[way >> 1]!;
        const cost = this.cost[node]! + length * perMetre[way]!;
        const end = ends[way]!;
        if (cost < this.cost[end]! && cost <= most)
          this.#reach(end, cost, this.metres[node]! + length, this.source[node]!, way);
      }
    }
    if (targets !== undefined) this.#unwant(targets);
  }

  /** How a place is reached after a run; the same object at every call. */
  to(access: Access): Readonly<Arrival> {
    const arrival = this.#arrival;
    const { edge, before, after, beside } = access;
    const { ends } = this.graph;
    arrival.cost = Number.POSITIVE_INFINITY;
    arrival.source = arrival.way = -1;
    arrival.isDirect = false;
    this.#arriveFrom(ends[2 * edge + 1]!, 2 * edge, before, beside);
    this.#arriveFrom(ends[2 * edge]!, 2 * edge + 1, after, beside);
    for (const source of this.#onEdge.get(edge) ?? []) {
      const direct = alongEdge(this.travel, this.#sources[source]!, access);
      if (direct.cost < arrival.cost) Object.assign(arrival, direct, { source, isDirect: true });
    }
    return arrival;
  }

  #arriveFrom(node: number, way: number, length: number, beside: number): void {
    const cost = this.cost[node]! + partCost(this.travel, way, length) + beside * this.travel.beside;
    if (!(cost < this.#arrival.cost)) return;
    this.#arrival.cost = cost;
    this.#arrival.metres = this.metres[node]! + length + beside;
    this.#arrival.source = this.source[node]!;
    this.#arrival.way = way;
  }

  #begin(sources: readonly (Access | null)[], most: number): void {
    for (const node of this.#touched) this.cost[node] = Number.POSITIVE_INFINITY;
    this.#touched = [];
    this.settled.length = 0;
    this.#queue.clear();
    this.#sources = sources;
    this.#onEdge = sourcesByEdge(sources);
    eachFirstNode(this.graph, this.travel, sources, (node, source, cost, metres, way) => {
      if (cost < this.cost[node]! && cost <= most) this.#reach(node, cost, metres, source, ~way);
    });
  }

  #reach(node: number, cost: number, metres: number, source: number, way: number): void {
    if (this.cost[node] === Number.POSITIVE_INFINITY) this.#touched.push(node);
    this.cost[node] = cost;
    this.metres[node] = metres;
    this.source[node] = source;
    this.cameBy[node] = way;
    this.#queue.push(node);
  }

  /** Marks the nodes at both ends of the targets' edges; how many there are. */
  #want(targets: readonly (Access | null)[]): number {
    let wanted = 0;
    const { ends } = this.graph;
    for (const target of targets) {
      if (target === null) continue;
      for (const node of [ends[2 * target.edge]!, ends[2 * target.edge + 1]!]) {
        if (this.#isWanted[node] === 1) continue;
        this.#isWanted[node] = 1;
        wanted++;
      }
    }
    return wanted;
  }

  #unwant(targets: readonly (Access | null)[]): void {
    const { ends } = this.graph;
    for (const target of targets) {
      if (target === null) continue;
      this.#isWanted[ends[2 * target.edge]!] = 0;
      this.#isWanted[ends[2 * target.edge + 1]!] = 0;
    }
  }
}
