import { SHIFTED, shift, unshift } from "../../core/chinaShift.ts";
import type { Datum } from "../../core/projectFile.ts";
import { sceneShifter } from "./sceneShifter.ts";
import type { Shift } from "./shift.ts";

const made = new Map<Datum, Shift>();

/** The shift of what lies on a picture in this system, one and the same for all maps of the page; null where there is none. */
export function shiftOf(datum: Datum): Shift | null {
  if (datum === "WGS84") return null;
  const known = made.get(datum);
  if (known !== undefined) return known;
  const system = SHIFTED[datum];
  const toMap = (lng: number, lat: number) => shift(lng, lat, system);
  const toWorld = (lng: number, lat: number) => unshift(lng, lat, system);
  const one: Shift = { scene: sceneShifter(toMap), toMap, toWorld };
  made.set(datum, one);
  return one;
}
