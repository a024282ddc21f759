import type { Engine, MapViewAnswer, OpenedProject } from "../../src/contract/contract.ts";
import type { Day } from "../../src/core/day.ts";
import { roomOf } from "../../src/core/donutRoom.ts";
import { NO_FILTER } from "../../src/core/filter.ts";
import { mercatorX, mercatorY } from "../../src/core/mercator.ts";
import { donutsOf, type SceneDonuts } from "../../src/scene/parts/donuts.ts";
import type { Viewport } from "../../src/state/store/state.ts";
import { viewportOver } from "./viewportOver.ts";

/** A map of so many CSS pixels; `scale` is how large marks are drawn on it. */
export interface Screen {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  /** CSS pixels that are left around what is fitted (`map/cachedFit.ts`); at the left where an open legend lies. */
  readonly above: number;
  readonly beside: number;
  readonly left?: number;
}

/** The map's own place on each screen, and the most that stands beside it. */
export const SCREENS: Readonly<Record<string, Screen>> = {
  "desk 1366x768": { width: 962, height: 656, scale: 1, above: 48, beside: 64 },
  "desk 1440x900": { width: 1036, height: 788, scale: 1, above: 48, beside: 64 },
  "desk 1920x1080": { width: 1516, height: 968, scale: 1, above: 48, beside: 64, left: 244 },
  "desk 3840x2160": { width: 3032, height: 1936, scale: 2, above: 96, beside: 128, left: 488 },
  "wall 1920x1080": { width: 884, height: 1080, scale: 1.8, above: 43, beside: 58 },
  "wall 7680x2160": { width: 4570, height: 2160, scale: 3.6, above: 86, beside: 115 },
};

/** What a map of that size shows first: all of a project. */
export function firstViewport({ bounds }: OpenedProject, screen: Screen): Viewport {
  if (bounds === null) throw new Error("nothing is on the map");
  const [west, south, east, north] = bounds;
  const across = mercatorX(east) - mercatorX(west);
  const down = mercatorY(south) - mercatorY(north);
  const { width, height, above, beside, left = beside } = screen;
  const free = { width: width - left - beside, height: height - 2 * above };
  const zoom = Math.min(16, Math.log2(Math.min(free.width / across, free.height / down) / 512));
  const aside = ((left - beside) / 2 / (512 * 2 ** zoom)) * 360;
  return viewportOver((west + east) / 2 - aside, (south + north) / 2, zoom, width, height);
}

/** What is drawn there, as the desk asks for it. */
export async function sightOf(
  engine: Engine,
  asOf: Day,
  viewport: Viewport,
  { scale }: Pick<Screen, "scale">,
): Promise<{ view: MapViewAnswer; donuts: SceneDonuts }> {
  const room = roomOf(viewport, scale);
  const view = await engine.ask("mapView", { personal: "show", asOf, filter: NO_FILTER, bbox: viewport.bbox, ...room });
  return { view, donuts: donutsOf(view.donuts, "zh", scale) };
}

/** The largest share of a donut's width that another lies over, of all pairs; 0 where none touch. */
export function worstOverlap({ length, lngLats, radii }: SceneDonuts, zoom: number): number {
  const world = 512 * 2 ** zoom;
  const at = Array.from({ length }, (_, i) => ({
    x: mercatorX(lngLats[2 * i]!) * world,
    y: mercatorY(lngLats[2 * i + 1]!) * world,
    radius: radii[i]!,
  }));
  return Math.max(
    0,
    ...at.flatMap((a, i) =>
      at
        .slice(i + 1)
        .map((b) => (a.radius + b.radius - Math.hypot(a.x - b.x, a.y - b.y)) / (2 * Math.min(a.radius, b.radius))),
    ),
  );
}
