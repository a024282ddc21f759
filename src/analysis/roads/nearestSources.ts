import { Pace, type Steps } from "../patrol/patrolSteps.ts";
import type { Access } from "./access.ts";
import type { RoadGraph } from "./roadGraph.ts";
import { alongEdge, eachFirstNode, partCost, sourcesByEdge } from "./sources.ts";
import type { Travel } from "./travel.ts";

/** A source and the cheapest way from it. */
export interface SourceNear {
  readonly source: number;
  readonly cost: number;
  readonly metres: number;
}

/**
 * The few sources that reach each node for the least, all in one go: a Dijkstra in which a node is settled once by each of its
 * nearest `most` sources.
 */
export class NearestSources {
  readonly #graph: RoadGraph;
  readonly #travel: Travel;
  readonly #most: number;
  readonly #count: Uint8Array;
  readonly #source: Int32Array;
  readonly #cost: Float64Array;
  readonly #metres: Float64Array;
  readonly #heap = new LabelHeap();
  #sources: readonly (Access | null)[] = [];
  #onEdge: ReadonlyMap<number, readonly number[]> = new Map();

  constructor(graph: RoadGraph, travel: Travel, most: number) {
    this.#graph = graph;
    this.#travel = travel;
    this.#most = most;
    this.#count = new Uint8Array(graph.nodes);
    this.#source = new Int32Array(graph.nodes * most);
    this.#cost = new Float64Array(graph.nodes * most);
    this.#metres = new Float64Array(graph.nodes * most);
  }

  *run(sources: readonly (Access | null)[], pace = new Pace()): Steps<void> {
    const { first, ways, ends, metres } = this.#graph;
    const { perMetre } = this.#travel;
    this.#begin(sources);
    const heap = this.#heap;
    while (heap.size > 0) {
      heap.pop();
      const { node, source, cost, metres: soFar } = heap.top;
      if (!this.#settle(node, source, cost, soFar)) continue;
      const [from, to] = [first[node]!, first[node + 1]!];
      if (pace.isOver(8 + 8 * (to - from))) yield;
      for (let i = from; i < to; i++) {
        const way = ways[i]!;
        const length = metres[way >> 1]!;
        const next = cost + length * perMetre[way]!;
        if (next < Number.POSITIVE_INFINITY && this.#isOpen(ends[way]!, source))
          heap.push(ends[way]!, source, next, soFar + length);
      }
    }
  }

  /** The nearest sources of a place after a run, the nearest first; of equals the first of them. */
  to(access: Access): SourceNear[] {
    const { edge, before, after, beside } = access;
    const { ends } = this.#graph;
    const best = new Map<number, SourceNear>();
    const take = (source: number, cost: number, metres: number) => {
      if (cost < (best.get(source)?.cost ?? Number.POSITIVE_INFINITY)) best.set(source, { source, cost, metres });
    };
    const last = beside * this.#travel.beside;
    for (const [node, way, length] of [
      [ends[2 * edge + 1]!, 2 * edge, before],
      [ends[2 * edge]!, 2 * edge + 1, after],
    ] as const) {
      for (let i = node * this.#most; i < node * this.#most + this.#count[node]!; i++)
        take(
          this.#source[i]!,
          this.#cost[i]! + partCost(this.#travel, way, length) + last,
          this.#metres[i]! + length + beside,
        );
    }
    for (const source of this.#onEdge.get(edge) ?? []) {
      const direct = alongEdge(this.#travel, this.#sources[source]!, access);
      take(source, direct.cost, direct.metres);
    }
    return [...best.values()].sort((a, b) => a.cost - b.cost || a.source - b.source).slice(0, this.#most);
  }

  #begin(sources: readonly (Access | null)[]): void {
    this.#count.fill(0);
    this.#sources = sources;
    this.#onEdge = sourcesByEdge(sources);
    eachFirstNode(this.#graph, this.#travel, sources, (node, source, cost, metres) =>
      this.#heap.push(node, source, cost, metres),
    );
  }

  #isOpen(node: number, source: number): boolean {
    const count = this.#count[node]!;
    for (let i = node * this.#most; i < node * this.#most + count; i++) if (this.#source[i] === source) return false;
    return count < this.#most;
  }

  #settle(node: number, source: number, cost: number, metres: number): boolean {
    if (!this.#isOpen(node, source)) return false;
    const at = node * this.#most + this.#count[node]!++;
    this.#source[at] = source;
    this.#cost[at] = cost;
    this.#metres[at] = metres;
    return true;
  }
}

/** Ways that end at nodes by their cost, of equals the one of the first source; grows as it is filled. */
class LabelHeap {
  size = 0;
  /** What was taken out last. */
  readonly top = { node: -1, source: -1, cost: 0, metres: 0 };
  #cost = new Float64Array(1024);
  #metres = new Float64Array(1024);
  #node = new Uint32Array(1024);
  #source = new Uint32Array(1024);

  push(node: number, source: number, cost: number, metres: number): void {
    if (this.size === this.#cost.length) this.#grow();
    let at = this.size++;
    for (let above = (at - 1) >> 1; at > 0 && this.#isAfter(above, cost, source); above = (at - 1) >> 1) {
      this.#copy(above, at);
      at = above;
    }
    this.#set(at, node, source, cost, metres);
  }

  pop(): void {
    const { top } = this;
    top.node = this.#node[0]!;
    top.source = this.#source[0]!;
    top.cost = this.#cost[0]!;
    top.metres = this.#metres[0]!;
    const last = --this.size;
    const [cost, source] = [this.#cost[last]!, this.#source[last]!];
    let at = 0;
    for (let below = 1; below < last; below = 2 * at + 1) {
      if (below + 1 < last && this.#isAfter(below, this.#cost[below + 1]!, this.#source[below + 1]!)) below++;
      if (this.#isAfter(below, cost, source)) break;
      this.#copy(below, at);
      at = below;
    }
    this.#copy(last, at);
  }

  /** Does an entry come after one of such a cost and source? */
  #isAfter(at: number, cost: number, source: number): boolean {
    return this.#cost[at]! > cost || (this.#cost[at] === cost && this.#source[at]! > source);
  }

  #copy(from: number, to: number): void {
    this.#set(to, this.#node[from]!, this.#source[from]!, this.#cost[from]!, this.#metres[from]!);
  }

  #set(at: number, node: number, source: number, cost: number, metres: number): void {
    this.#node[at] = node;
    this.#source[at] = source;
    this.#cost[at] = cost;
    this.#metres[at] = metres;
  }

  #grow(): void {
    const grown = <T extends Float64Array | Uint32Array>(old: T, fresh: T): T => {
      fresh.set(old as never);
      return fresh;
    };
    const size = 2 * this.size;
    this.#cost = grown(this.#cost, new Float64Array(size));
    this.#metres = grown(this.#metres, new Float64Array(size));
    this.#node = grown(this.#node, new Uint32Array(size));
    this.#source = grown(this.#source, new Uint32Array(size));
  }
}
