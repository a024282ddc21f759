import type { Access } from "../roads/access.ts";
import type { RoadGraph } from "../roads/roadGraph.ts";
import type { Arrival, RoadSearch } from "../roads/roadSearch.ts";

/** Finds the places that a run of a search reached, by the edges that it came past. */
export class PlacesOnRoads {
  readonly #graph: RoadGraph;
  readonly #accesses: readonly (Access | null)[];
  /** Places on edge `e`: `places[first[e]]` to before `places[first[e + 1]]`. */
  readonly #first: Uint32Array;
  readonly #places: Uint32Array;
  /** By edge the number of the last look that came past it. */
  readonly #seen: Uint32Array;
  #look = 0;

  constructor(graph: RoadGraph, accesses: readonly (Access | null)[]) {
    this.#graph = graph;
    this.#accesses = accesses;
    this.#first = new Uint32Array(graph.edges + 1);
    for (const access of accesses) if (access !== null) this.#first[access.edge + 1]!++;
    for (let edge = 0; edge < graph.edges; edge++) this.#first[edge + 1]! += this.#first[edge]!;
    const next = this.#first.slice();
    this.#places = new Uint32Array(this.#first[graph.edges]!);
    for (const [place, access] of accesses.entries()) if (access !== null) this.#places[next[access.edge]!++] = place;
    this.#seen = new Uint32Array(graph.edges);
  }

  /** Tells each place that the last run of `search` reached for at most `most`. */
  eachReached(search: RoadSearch, most: number, tell: (place: number, arrival: Readonly<Arrival>) => void): void {
    this.#look++;
    const { first, ways } = this.#graph;
    for (const source of search.sources) if (source !== null) this.#onEdge(source.edge, search, most, tell);
    for (const node of search.settled)
      for (let i = first[node]!; i < first[node + 1]!; i++) this.#onEdge(ways[i]! >> 1, search, most, tell);
  }

  #onEdge(
    edge: number,
    search: RoadSearch,
    most: number,
    tell: (place: number, arrival: Readonly<Arrival>) => void,
  ): void {
    if (this.#seen[edge] === this.#look) return;
    this.#seen[edge] = this.#look;
    for (let i = this.#first[edge]!; i < this.#first[edge + 1]!; i++) {
      const place = this.#places[i]!;
      const arrival = search.to(this.#accesses[place]!);
      if (arrival.source >= 0 && arrival.cost <= most) tell(place, arrival);
    }
  }
}
