import type { Map as MapLibreMap } from "maplibre-gl";
import type { Scene } from "../scene/parts/scene.ts";
import type { CachedFit } from "./cachedFit.ts";
import { easedMs, goTo } from "./cameraMove.ts";
import type { FlightPace } from "./flightPace.ts";
import { isAcross } from "./isAcross.ts";
import type { PictureGround } from "./pictureGround.ts";

/**
 * Goes where a scene wants, on a map so many CSS pixels wide: clear of a drawer over `covered` pixels at its right (on a phone it
 * stands below), unless the place is exact. `landed` is told of a flight (`goTo`).
 */
export function goWhere(
  map: MapLibreMap,
  wanted: NonNullable<Scene["wanted"]>,
  { covered, scale, isFar }: Pick<Scene, "covered" | "scale" | "isFar">,
  width: number,
  pictures: PictureGround,
  fit: CachedFit,
  pace: FlightPace,
  landed: () => void,
): void {
  const right = isAcross(width) ? 0 : covered;
  if ("camera" in wanted) {
    const { lng, lat, zoom } = wanted.camera;
    fit.forget();
    const offset: [number, number] = [wanted.isExact === true ? 0 : -right / 2, 0];
    const center: [number, number] = [...pictures.shift.toMap(lng, lat)];
    goTo(map, { center, zoom, offset }, wanted.flight, pace, landed);
    return;
  }
  // Nothing lies over the map of a wall: half of what its marks would ask for.
  const room = { right, scale: isFar ? scale / 2 : scale, bare: isFar };
  fit.to(map, pictures.boundsOnMap(wanted.bounds), room, wanted.flies === true ? easedMs() : 0);
}
