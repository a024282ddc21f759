import type { IssueAction, IssueCode } from "../../core/issue.ts";
import { type AxisText, parseAxis, parsePair } from "./axisText.ts";
import { crsOf } from "./crs.ts";
import { hasFullWidthDigits, saysNothing } from "./numbers.ts";

export { prepareCrs } from "./crs.ts";

type PlaceField = "lng" | "lat" | "lnglat";

/** One fault of a place, and the field whose cell had it. */
interface PlaceFault {
  readonly which: PlaceField;
  readonly code: IssueCode;
  readonly action: IssueAction;
}

/** The axes of a row in the layer's own system: degrees, or metres of a projected one; null when they name no place. */
export interface PlaceReading {
  readonly place: { readonly lng: number; readonly lat: number } | null;
  readonly faults: readonly PlaceFault[];
}

/** The cells of a row that hold its axes; a field without a column is left out or "". */
export interface PlaceCells {
  readonly lng?: string;
  readonly lat?: string;
  readonly lnglat?: string;
  /** The layer's system is in metres; "gauss-kruger" also knows the surveyors' order, X to the north. */
  readonly projected?: boolean | "gauss-kruger";
  /** `lnglat` holds the latitude first where its own words do not say. */
  readonly latFirst?: boolean;
}

/** How a system's lng, lat (or easting, northing) become WGS-84 degrees; null when the system is unknown; NaN for what has no place. */
export function toWgs84(crs: string): ((lng: number, lat: number) => [lng: number, lat: number]) | null {
  return crsOf(crs)?.toWgs84 ?? null;
}

/** How WGS-84 degrees become those of a system, easting first; null when the system is unknown. */
export function fromWgs84(crs: string): ((lng: number, lat: number) => [lng: number, lat: number]) | null {
  return crsOf(crs)?.fromWgs84 ?? null;
}

/** Whether a system's numbers are metres, as `readPlace` wants to know; false for degrees and for unknown ones. */
export function isProjected(crs: string): boolean | "gauss-kruger" {
  const known = crsOf(crs);
  return known?.gaussKruger === true ? "gauss-kruger" : known?.metres === true;
}

/** Whether a name is one of WGS-84's (CRS84, EPSG:4326, ...), or of what counts as the same. */
export const isWgs84 = (crs: string): boolean => crsOf(crs) !== null && crsOf(crs) === crsOf("WGS84");

const DECIMAL = /^-?\d{1,9}(?:\.\d+)?$/;
const NO_FAULTS: readonly PlaceFault[] = [];

/**
 * Reads a row's axes (contract.md 2 and 3, domain.md B10): decimals or degrees-minutes-seconds in two cells, or both in one,
 * which is a repair. Swapped axes are put right where only one order can be (China's box: lng 73 to 135, lat 18 to 54; else
 * |lat| <= 90). Both cells blank: null, without a fault.
 */
export function readPlace(cells: PlaceCells): PlaceReading | null {
  const { lng = "", lat = "", lnglat = "", projected = false, latFirst = false } = cells;
  if (DECIMAL.test(lng) && DECIMAL.test(lat)) return checked(Number(lng), Number(lat), projected, "lng", NO_FAULTS);
  const noLng = saysNothing(lng);
  const noLat = saysNothing(lat);
  if (noLng || noLat) {
    if (!saysNothing(lnglat))
      return ofOneCell(lnglat, "lnglat", projected, latFirst) ?? faulty("lnglat", "coordinates-unreadable");
    if (noLng && noLat) return null;
    const [text, which] = noLat ? [lng, "lng" as const] : [lat, "lat" as const];
    const pair = ofOneCell(text, which, projected);
    if (pair !== null) return pair;
    return faulty(parseAxis(text) === null ? which : noLat ? "lat" : "lng", "coordinates-unreadable");
  }
  const [x, y] = [parseAxis(lng), parseAxis(lat)];
  if (x === null || y === null || (x.axis !== null && x.axis === y.axis)) return unreadable(x, y);
  const faults = [...widthFault(lng, "lng"), ...widthFault(lat, "lat")];
  const swapped = x.axis === "lat" || y.axis === "lng";
  if (!swapped) return checked(x.value, y.value, projected, "lng", faults);
  return checked(y.value, x.value, projected, "lng", [...faults, SWAPPED]);
}

const SWAPPED: PlaceFault = { which: "lng", code: "coordinates-swapped", action: "repaired" };

const faulty = (which: PlaceField, code: IssueCode): PlaceReading => ({
  place: null,
  faults: [{ which, code, action: "emptied" }],
});

function unreadable(x: AxisText | null, y: AxisText | null): PlaceReading {
  const which = ([] as PlaceField[]).concat(x === null ? "lng" : [], y === null ? "lat" : []);
  return {
    place: null,
    faults: (which.length === 0 ? (["lng"] as const) : which).map((field) => ({
      which: field,
      code: "coordinates-unreadable",
      action: "emptied",
    })),
  };
}

const widthFault = (text: string, which: PlaceField): PlaceFault[] =>
  hasFullWidthDigits(text) ? [{ which, code: "full-width-digits", action: "repaired" }] : [];

function ofOneCell(
  text: string,
  which: PlaceField,
  projected: boolean | "gauss-kruger",
  saidLatFirst = false,
): PlaceReading | null {
  const pair = parsePair(text);
  if (pair === null) return null;
  const [first, second] = pair;
  if (first.axis !== null && first.axis === second.axis) return null;
  const faults: PlaceFault[] = [
    { which, code: "coordinates-in-one-cell", action: "repaired" },
    ...widthFault(text, which),
  ];
  const latFirst =
    first.axis === "lat" ||
    second.axis === "lng" ||
    (first.axis === null && second.axis === null && (saidLatFirst || isSwapped(first.value, second.value, projected)));
  const [lng, lat] = latFirst ? [second.value, first.value] : [first.value, second.value];
  return checked(lng, lat, projected, which, faults);
}

/** Whether two numbers can only be latitude and longitude, or X to the north and Y to the east, in that order. */
export function isSwapped(lng: number, lat: number, projected: boolean | "gauss-kruger"): boolean {
  if (projected === "gauss-kruger") return isNorthing(lng) && !isNorthing(lat);
  if (projected) return false;
  if (lng >= 18 && lng <= 54 && lat >= 73 && lat <= 135) return true;
  return Math.abs(lat) > 90 && Math.abs(lat) <= 180 && Math.abs(lng) <= 90;
}

/** Whether two numbers are a longitude and a latitude in this order, without anything to repair or to refuse. */
export const areDegrees = (lng: number, lat: number): boolean =>
  Math.abs(lng) <= 180 && Math.abs(lat) <= 90 && !(lng === 0 && lat === 0) && !isSwapped(lng, lat, false);

/** China lies 1,990 to 5,990 km north of the equator; eastings are 0.1 to 0.9 million, or 13 million and more with the zone's number. */
const isNorthing = (metres: number): boolean => metres > 1.5e6 && metres < 6.5e6;

function checked(
  x: number,
  y: number,
  projected: boolean | "gauss-kruger",
  which: PlaceField,
  before: readonly PlaceFault[],
): PlaceReading {
  if (x === 0 && y === 0) return faulty(which, "coordinates-zero");
  const swap = isSwapped(x, y, projected);
  const [lng, lat] = swap ? [y, x] : [x, y];
  const latField = which === "lng" ? "lat" : which;
  if (projected !== false) {
    // Degrees in a layer that says metres would land beside 0, 0.
    if (Math.abs(lng) <= 180 && Math.abs(lat) <= 90) return faulty(which, "coordinates-out-of-range");
  } else {
    if (Math.abs(lng) > 180) return faulty(which, "coordinates-projected");
    if (Math.abs(lat) > 180) return faulty(latField, "coordinates-projected");
    if (Math.abs(lat) > 90) return faulty(latField, "coordinates-out-of-range");
  }
  return { place: { lng, lat }, faults: swap ? [...before, SWAPPED] : before };
}
