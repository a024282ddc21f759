import type { Bounds } from "../../core/bounds.ts";
import type { App } from "../app.ts";
import { RINGS } from "../queries/holidayQueries.ts";
import { ringsBounds } from "../selectors/ringsBounds.ts";
import type { AppState, Camera, Viewport, Wanted } from "../store/state.ts";

/** The map moved; told by the map, after every frame in which it did. */
export function viewportChanged(app: App, viewport: Viewport): void {
  app.store.setState({ viewport });
}

/** The browser has nothing to draw a map with. */
export function mapIsAbsent(app: App): void {
  app.store.setState({ canDraw: false });
}

/** What is wanted now as what comes before the next, which leaves a hand alone that has moved the map since. */
export const afterThat = ({ wanted }: AppState): Pick<Wanted, "after"> => (wanted === null ? {} : { after: wanted });

export function lookAt(app: App, camera: Camera): void {
  app.store.setState({ wanted: { camera } });
}

/** How large marks and names are drawn; 1 on a desk of its own size. */
export function setScale(app: App, scale: number): void {
  if (app.store.getState().scale !== scale) app.store.setState({ scale });
}

/** Brings a box into sight, by a flight from where the map is. */
export function lookAtBounds(app: App, { west, south, east, north }: Bounds): void {
  const flies = app.store.getState().viewport !== null;
  app.store.setState({ wanted: { bounds: [west, south, east, north], flies } });
}

/** Shows everything that is placed, and the rings that are shown. */
export function lookAtAll(app: App): void {
  const placed = app.store.getState().project?.bounds ?? null;
  const rings = ringsBounds(app.queries.get(RINGS).value ?? []);
  if (placed === null) return;
  const [west, south, east, north] = placed;
  const bounds =
    rings === null
      ? placed
      : ([
          Math.min(west, rings.west),
          Math.min(south, rings.south),
          Math.max(east, rings.east),
          Math.max(north, rings.north),
        ] as const);
  app.store.setState({ wanted: { bounds } });
}
