/**
 * Makes something of a state and something beside it, and again only when a part of the state that was read, or what stands
 * beside it, is another: what was read is noted, so no list of parts can be wrong. `make` is pure.
 */
export function onReads<S extends object, B, T>(make: (state: S, beside: B) => T): (state: S, beside: B) => T {
  let last: { readonly reads: ReadonlyMap<keyof S, unknown>; readonly beside: B; readonly made: T } | null = null;
  return (state, beside) => {
    if (last !== null && Object.is(last.beside, beside) && isSame(state, last.reads)) return last.made;
    const reads = new Map<keyof S, unknown>();
    const noting = new Proxy(state, {
      get(target, key) {
        const value = target[key as keyof S];
        reads.set(key as keyof S, value);
        return value;
      },
    });
    last = { reads, beside, made: make(noting, beside) };
    return last.made;
  };
}

function isSame<S extends object>(state: S, reads: ReadonlyMap<keyof S, unknown>): boolean {
  for (const [key, value] of reads) if (!Object.is(state[key], value)) return false;
  return true;
}
