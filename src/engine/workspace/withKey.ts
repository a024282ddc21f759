/** An object of project.json. */
export type Json = Readonly<Record<string, unknown>>;

/** An object with a key set in its place, or taken out; the prototype of what came from a file is never touched. */
export function withKey(object: Json, key: string, value: unknown): Json {
  const entries = Object.entries(object).filter(([name]) => name !== key || value !== null);
  const at = entries.findIndex(([name]) => name === key);
  if (value !== null && at >= 0) entries[at] = [key, value];
  else if (value !== null) entries.push([key, value]);
  return Object.fromEntries(entries);
}
