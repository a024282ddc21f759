import type { TourPlay } from "../../../state/store/state.ts";

/** Milliseconds that a page of a table stays at least, and where no tour shows it. */
const LEAST_MS = 6000;
const ALONE_MS = 12_000;

/**
 * Which page of a table is shown at an instant, from 0 on: in a tour the pages share the time of the view, from the first one on, as
 * many of them as can be read in it.
 */
export function pageOfTable(
  rows: number,
  fit: number,
  tour: Pick<TourPlay, "since" | "ms" | "paused"> | null,
  now: number,
): { readonly page: number; readonly pages: number } {
  const pages = Math.max(1, Math.ceil(rows / fit));
  if (tour === null) return { page: Math.floor(now / ALONE_MS) % pages, pages };
  const shown = Math.max(1, Math.min(pages, Math.floor(tour.ms / LEAST_MS)));
  const gone = tour.paused === null ? now - tour.since : tour.ms - tour.paused.left;
  return { page: Math.max(0, Math.min(shown - 1, Math.floor((gone / tour.ms) * shown))), pages };
}
