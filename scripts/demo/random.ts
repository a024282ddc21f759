/** A small seeded random stream (sfc32): the same numbers on every machine and in every Node. */
export interface Random {
  /** 0 <= x < 1 */
  next(): number;
  between(low: number, high: number): number;
  /** Whole number, both ends included. */
  whole(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** One of the pairs by its weight. */
  weighted<T>(pairs: readonly (readonly [T, number])[]): T;
  shuffled<T>(list: readonly T[]): T[];
}

function seedOf(name: string): number {
  let hash = 2166136261;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 16777619);
  return hash >>> 0;
}

/** Each part of the demo has a stream of its own name, so that a change in one leaves the others as they are. */
export function random(name: string): Random {
  let a = seedOf(name);
  let b = seedOf(`${name}/b`);
  let c = 0x9e3779b9;
  let count = 1;
  function next(): number {
    const sum = (a + b + count) | 0;
    count = (count + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 4294967296;
  }
  for (let i = 0; i < 12; i++) next();
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  function pick<T>(list: readonly T[]): T {
    const item = list[whole(0, list.length - 1)];
    if (item === undefined) throw new Error("pick: the list is empty");
    return item;
  }
  return {
    next,
    between: (low, high) => low + next() * (high - low),
    whole,
    chance: (probability) => next() < probability,
    pick,
    weighted<T>(pairs: readonly (readonly [T, number])[]): T {
      let left = next() * pairs.reduce((sum, pair) => sum + pair[1], 0);
      for (const [item, weight] of pairs) {
        left -= weight;
        if (left < 0) return item;
      }
      const last = pairs.at(-1);
      if (last === undefined) throw new Error("weighted: the list is empty");
      return last[0];
    },
    shuffled<T>(list: readonly T[]): T[] {
      const out = list.slice();
      for (let i = out.length - 1; i > 0; i--) {
        const j = whole(0, i);
        const item = out[i] as T;
        out[i] = out[j] as T;
        out[j] = item;
      }
      return out;
    },
  };
}
