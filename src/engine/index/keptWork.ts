import type { Steps } from "../../analysis/patrol/patrolSteps.ts";
import { unhurried } from "../../ingest/text/breathe.ts";
import type { ProjectIndex } from "./projectIndex.ts";

/** What long work made last of a revision, by its key; null once aborted. */
export type KeptWork<T> = (
  index: ProjectIndex,
  key: string,
  work: () => Steps<T>,
  aborted: () => boolean,
) => Promise<T | null>;

/** Does long work step by step while others are heard, and keeps the last `most` things that it made of each revision. */
export function keptWork<T>(most: number): KeptWork<T> {
  const kept = new WeakMap<ProjectIndex, Map<string, T>>();
  return async (index, key, work, aborted) => {
    const of = kept.get(index) ?? new Map<string, T>();
    kept.set(index, of);
    const known = of.get(key);
    const made = known ?? (await unhurried(work(), aborted));
    if (made === null) return null;
    // The one that was asked for last stands last.
    of.delete(key);
    of.set(key, made);
    for (const first of of.keys()) {
      if (of.size <= most) break;
      of.delete(first);
    }
    return made;
  };
}
