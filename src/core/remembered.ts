/** What was worked out for a key once: the work of another is done when it is first asked for. */
export function remembered<K, T>(): (key: K, work: () => T) => T {
  const known = new Map<K, T>();
  return (key, work) => {
    if (!known.has(key)) known.set(key, work());
    return known.get(key)!;
  };
}

/** The same of work that a key alone says. */
export function remembering<K, T>(work: (key: K) => T): (key: K) => T {
  const once = remembered<K, T>();
  return (key) => once(key, () => work(key));
}
