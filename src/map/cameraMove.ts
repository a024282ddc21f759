import type { Map as MapLibreMap } from "maplibre-gl";
import { type FlightPace, watchFlight } from "./flightPace.ts";

/** How the map goes to a camera: at once or eased, or flown. Milliseconds. */
interface CameraMove {
  readonly by: "ease" | "flight";
  readonly duration: number;
}

/** What an ordinary move takes. */
const EASED_MS = 300;

/** A flight where one is wanted and can be drawn; those who want no motion get none of any kind. */
export function cameraMove(flight: number | undefined, isStill: boolean, canFly = true): CameraMove {
  if (isStill || (flight !== undefined && !canFly)) return { by: "ease", duration: 0 };
  return flight === undefined ? { by: "ease", duration: EASED_MS } : { by: "flight", duration: flight };
}

/** Does whoever looks at this page want no motion? */
const wantsStill = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Milliseconds of an ordinary move for whoever looks at this page. */
export const easedMs = (): number => cameraMove(undefined, wantsStill()).duration;

/** Sends the map to a camera, at once or by a flight of so many milliseconds where one is wanted and the machine keeps up with it; `landed` is called at its end, and when its answers are there. */
export function goTo(
  map: MapLibreMap,
  to: { readonly center: [number, number]; readonly zoom: number; readonly offset: [number, number] },
  flight: number | "at once" | undefined,
  pace: FlightPace,
  landed: () => void,
): void {
  const { by, duration } =
    flight === "at once"
      ? cameraMove(undefined, true)
      : cameraMove(flight, wantsStill(), pace.mayFly(performance.now()));
  if (by === "ease") {
    // Each ease is drawn, one to where the map is too: a project that comes after its places wants what they wanted.
    if (!isThere(map, to)) map.easeTo({ ...to, duration });
    return;
  }
  watchFlight(map, pace, landed);
  // A flight is asked for by name: those who want no motion have been heard.
  map.flyTo({ ...to, duration, essential: true });
}

/** Degrees, and steps of zoom: a hundredth of a pixel at the closest zoom. */
const NOT_SEEN = 1e-8;

/** Does the map stand at a camera, as far as can be seen? */
function isThere(map: MapLibreMap, { center, zoom, offset }: Parameters<typeof goTo>[1]): boolean {
  const { lng, lat } = map.getCenter();
  const apart = [lng - center[0], lat - center[1], map.getZoom() - zoom, ...offset];
  return !map.isMoving() && apart.every((by) => Math.abs(by) < NOT_SEEN);
}
