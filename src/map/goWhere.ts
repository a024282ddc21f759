import type { Map as MapLibreMap } from "maplibre-gl";
import type { Scene } from "../scene/parts/scene.ts";
import type { CachedFit } from "./cachedFit.ts";
import { easedMs, goTo } from "./cameraMove.ts";
import type { FlightPace } from "./flightPace.ts";
import { isAcross } from "./isAcross.ts";
import type { PictureGround } from "./pictureGround.ts";

type Wanted = NonNullable<Scene["wanted"]>;

/**
 * Goes where a scene wants, on a map so many CSS pixels wide: clear of a drawer over `covered` pixels at its right (on a phone it
 * stands below), unless the place is exact, and nowhere where a hand has moved the map since the same opening sent it to the `last`
 * place. `landed` is told of a flight (`goTo`).
 */
export function goWhere(
  map: MapLibreMap,
  wanted: Wanted,
  last: Wanted | null,
  { covered, scale, isFar }: Pick<Scene, "covered" | "scale" | "isFar">,
  width: number,
  pictures: PictureGround,
  fit: CachedFit,
  pace: FlightPace,
  landed: () => void,
): void {
  if (fit.isLeft && isAfter(wanted, last)) return;
  const right = isAcross(width) ? 0 : covered;
  if ("camera" in wanted) {
    const { lng, lat, zoom } = wanted.camera;
    fit.sent();
    const offset: [number, number] = [wanted.isExact === true ? 0 : -right / 2, 0];
    const center: [number, number] = [...pictures.shift.toMap(lng, lat)];
    goTo(map, { center, zoom, offset }, wanted.flight, pace, landed);
    return;
  }
  // Nothing lies over the map of a wall: half of what its marks would ask for.
  const room = { right, scale: isFar ? scale / 2 : scale, bare: isFar };
  fit.to(map, pictures.boundsOnMap(wanted.bounds), room, wanted.flies === true ? easedMs() : 0);
}

/** Was a place wanted after another of the same opening? */
function isAfter({ after }: Wanted, last: Wanted | null): boolean {
  if (after === undefined || last === null) return false;
  return after === last || isAfter(after, last);
}
