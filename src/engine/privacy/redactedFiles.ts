import type { ProjectIndex } from "../index/projectIndex.ts";
import { hidden } from "./redacted.ts";

const known = new WeakMap<ProjectIndex["layers"], ReadonlyMap<string, string>>();

/** The project's files whose names hold a number, as they are told: two that would be told alike are numbered. */
export function redactedFiles({ layers }: ProjectIndex): ReadonlyMap<string, string> {
  const had = known.get(layers);
  if (had !== undefined) return had;
  const redacted = new Map<string, string>();
  const taken = new Set<string>();
  const names = new Set(layers.flatMap(({ files }) => files.map(({ file }) => file)));
  for (const name of names) {
    const plain = hidden(name);
    if (plain === name) continue;
    let free = plain;
    for (let number = 2; taken.has(free) || names.has(free); number++)
      free = plain.replace(/(\.[^./]*)?$/, ` (${number})$1`);
    taken.add(free);
    redacted.set(name, free);
  }
  known.set(layers, redacted);
  return redacted;
}

/** The file that a told name means; the name itself where none was told so. */
export function resolveFile(index: ProjectIndex, redacted: string): string {
  for (const [name, as] of redactedFiles(index)) if (as === redacted) return name;
  return redacted;
}
