/** Numbers from 0 up to and without 1, always the same ones for a seed (mulberry32). */
export function sequence(seed = 0): () => number {
  let state = (0x9e3779b9 + Math.imul(seed, 0x85ebca6b)) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
