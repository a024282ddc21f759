import type { Map as MapLibreMap } from "maplibre-gl";
import type { Scene } from "../scene/parts/scene.ts";
import type { CachedFit } from "./cachedFit.ts";
import { easedMs, goTo } from "./cameraMove.ts";
import type { FlightPace } from "./flightPace.ts";
import { isAcross } from "./isAcross.ts";
import type { PictureGround } from "./pictureGround.ts";

type Wanted = NonNullable<Scene["wanted"]>;

/** What a way to somewhere depends on. */
export interface Journey {
  /** Where the map was sent last. */
  readonly last: Wanted | null;
  /** A drawer covers so many pixels at the right of the map (on a phone it stands below); nothing lies over the map of a wall. */
  readonly scene: Pick<Scene, "covered" | "scale" | "isFar">;
  /** CSS pixels of the map. */
  readonly width: number;
  /** Nothing of a ledger stands on the map: it has nowhere to come from. */
  readonly isBare: boolean;
  readonly pictures: PictureGround;
  readonly fit: CachedFit;
  readonly pace: FlightPace;
}

/**
 * Goes where a scene wants: clear of a drawer, unless the place is exact, and nowhere where a hand has moved the map since the same
 * opening sent it to the last place. `landed` is told of a flight (`goTo`).
 */
export function goWhere(
  map: MapLibreMap,
  wanted: Wanted,
  { last, scene: { covered, scale, isFar }, width, isBare, pictures, fit, pace }: Journey,
  landed: () => void,
): void {
  if (fit.isLeft && isAfter(wanted, last)) return;
  const right = isAcross(width) ? 0 : covered;
  if ("camera" in wanted) {
    const { lng, lat, zoom } = wanted.camera;
    fit.sent();
    const offset: [number, number] = [wanted.isExact === true ? 0 : -right / 2, 0];
    const center: [number, number] = [...pictures.shift.toMap(lng, lat)];
    goTo(map, { center, zoom, offset }, isBare ? "at once" : wanted.flight, pace, landed);
    return;
  }
  // Nothing lies over the map of a wall: half of what its marks would ask for.
  const room = { right, scale: isFar ? scale / 2 : scale, bare: isFar };
  fit.to(map, pictures.boundsOnMap(wanted.bounds), room, wanted.flies === true && !isBare ? easedMs() : 0);
}

/** Was a place wanted after another of the same opening? */
function isAfter({ after }: Wanted, last: Wanted | null): boolean {
  if (after === undefined || last === null) return false;
  return after === last || isAfter(after, last);
}
