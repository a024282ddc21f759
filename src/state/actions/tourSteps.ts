import type { App } from "../app.ts";
import { tourViews } from "../selectors/tourViews.ts";
import { flightTo } from "../selectors/viewportAt.ts";
import type { AppState, TourPlay } from "../store/state.ts";
import type { ShownView } from "./nextShown.ts";

/** A tour plays on a wall whose project has one, unless the machine, a link or a hand wants none. */
export function mayPlay({ mode, project, preferences, tourWish }: AppState): boolean {
  if (mode !== "wall" || project === null || tourWish === "off") return false;
  return (preferences.tours || tourWish !== null) && tourViews(project.project).length > 0;
}

/** Milliseconds that are left of a view; all of it where the clock was set back. */
export const leftOf = ({ since, ms }: TourPlay, now: number): number => Math.max(0, Math.min(ms, since + ms - now));

/** Where a view sends the map; nothing where it stands there. */
export function flightOf({ viewport }: AppState, { resolved: { camera } }: ShownView): Partial<AppState> {
  if (camera === null) return {};
  const flight = viewport === null ? 0 : flightTo(viewport, camera);
  return viewport !== null && flight === 0 ? {} : { wanted: { camera, isExact: true, flight } };
}

/** What comes within so many milliseconds of the page's clock; null for what does not. */
export function within<T>({ clock }: App, ms: number, coming: Promise<T | null>): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const callOff = clock.after(ms, () => resolve(null));
    coming.then((come) => {
      callOff();
      resolve(come);
    }, reject);
  });
}
