import type { SiteTotals } from "../../contract/contract.ts";
import type { Answered } from "../queries/query.ts";
import type { Viewport } from "../store/state.ts";

/**
 * Is there a site to be seen? `none` where the map has moved away from all of those that match, `nowhere` where none of
 * them is on the map at all; null while it is not known.
 */
export function sitesInViewport(
  viewport: Viewport | null,
  view: Answered<"mapView"> | null,
  totals: SiteTotals | null,
): "some" | "none" | "nowhere" | null {
  if (viewport === null || view === null || totals === null) return null;
  if (totals.placed === 0) return "nowhere";
  // An answer about somewhere else says nothing of what is seen now.
  if (!overlaps(view.ask.bbox, viewport.bbox)) return null;
  const { shapes, beyond } = view.answer;
  const isSeen = [view.answer, beyond].some(
    (of) =>
      of !== null &&
      (holds(viewport.bbox, of.donuts.lng, of.donuts.lat) || holds(viewport.bbox, of.singles.lng, of.singles.lat)),
  );
  return isSeen || shapes.some(({ kind }) => kind === "site") ? "some" : "none";
}

type Box = Viewport["bbox"];

const overlaps = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

function holds([west, south, east, north]: Box, lngs: Float64Array, lats: Float64Array): boolean {
  return lngs.some((lng, i) => lng >= west && lng <= east && lats[i]! >= south && lats[i]! <= north);
}
