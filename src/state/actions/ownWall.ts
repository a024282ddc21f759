import { holdsBounds } from "../selectors/cameraOver.ts";
import type { AppState, TourPlay } from "../store/state.ts";

/** What a page shows before a tour begins on it: a map that shows all of the project does so again, any other stands where it stood. */
export function ownWall({ filter, period, venue, radius, wallShows, wanted, viewport }: AppState): TourPlay["own"] {
  return { filter, period, venue, radius, wallShows, wanted: isWhole(wanted, viewport) ? wanted : placeOf(viewport) };
}

function isWhole(wanted: AppState["wanted"], viewport: AppState["viewport"]): boolean {
  if (wanted === null || !("bounds" in wanted)) return false;
  const [west, south, east, north] = wanted.bounds;
  return viewport === null || holdsBounds(viewport.bbox, { west, south, east, north });
}

function placeOf(viewport: AppState["viewport"]): AppState["wanted"] {
  if (viewport === null) return null;
  return { camera: { lng: viewport.lng, lat: viewport.lat, zoom: viewport.zoom }, isExact: true };
}
