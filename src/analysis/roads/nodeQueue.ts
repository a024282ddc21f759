/** Nodes by their cost, the least first: a heap of four branches on flat arrays, in which a node stands once. */
export class NodeQueue {
  size = 0;
  readonly #cost: Float64Array;
  readonly #heap: Uint32Array;
  /** By node its place in the heap, -1 where it is not in it. */
  readonly #at: Int32Array;

  /** `cost` is by node, and is looked at whenever one is pushed. */
  constructor(cost: Float64Array) {
    this.#cost = cost;
    this.#heap = new Uint32Array(cost.length);
    this.#at = new Int32Array(cost.length).fill(-1);
  }

  /** Adds a node, or moves one forward whose cost has become less. */
  push(node: number): void {
    let at = this.#at[node]!;
    if (at < 0) at = this.size++;
    const heap = this.#heap;
    const cost = this.#cost[node]!;
    while (at > 0) {
      const above = (at - 1) >> 2;
      const other = heap[above]!;
      if (this.#cost[other]! <= cost) break;
      heap[at] = other;
      this.#at[other] = at;
      at = above;
    }
    heap[at] = node;
    this.#at[node] = at;
  }

  /** Takes the node of least cost out; there must be one. */
  pop(): number {
    const heap = this.#heap;
    const top = heap[0]!;
    this.#at[top] = -1;
    const last = heap[--this.size]!;
    if (this.size === 0) return top;
    const cost = this.#cost[last]!;
    let at = 0;
    for (;;) {
      const below = 4 * at + 1;
      if (below >= this.size) break;
      let least = below;
      for (let i = below + 1; i < Math.min(below + 4, this.size); i++)
        if (this.#cost[heap[i]!]! < this.#cost[heap[least]!]!) least = i;
      const other = heap[least]!;
      if (this.#cost[other]! >= cost) break;
      heap[at] = other;
      this.#at[other] = at;
      at = least;
    }
    heap[at] = last;
    this.#at[last] = at;
    return top;
  }

  clear(): void {
    for (let i = 0; i < this.size; i++) this.#at[this.#heap[i]!] = -1;
    this.size = 0;
  }
}
