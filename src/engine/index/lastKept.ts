/** What was made last of something, the newest of its kinds at first: `asked` tells one from others, by its JSON. */
export type LastKept<O extends object, M> = <T extends M>(of: O, asked: unknown, make: () => T) => T;

/** Keeps so many of what was made of each thing, as long as the thing itself is kept: those that were asked for last. */
export function lastKept<O extends object, M>(most: number): LastKept<O, M> {
  const kept = new WeakMap<O, readonly { readonly key: string; readonly made: M }[]>();
  return <T extends M>(of: O, asked: unknown, make: () => T): T => {
    const key = JSON.stringify(asked);
    const before = kept.get(of) ?? [];
    const found = before.find((one) => one.key === key) ?? { key, made: make() };
    kept.set(of, [found, ...before.filter((one) => one.key !== key)].slice(0, most));
    return found.made as T;
  };
}
