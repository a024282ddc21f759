import gcoord from "gcoord";
import type Proj4 from "proj4";
import { fromBaiduMetres, shift, toBaiduMetres, unshift } from "../../core/chinaShift.ts";

type Convert = (lng: number, lat: number) => [lng: number, lat: number];

/** A coordinate system that we can read and write; `metres` when its numbers are no degrees. */
export interface Crs {
  readonly metres: boolean;
  /** A Gauss-Krüger zone of CGCS2000, whose X in Chinese surveying is the northing. */
  readonly gaussKruger: boolean;
  readonly toWgs84: Convert;
  readonly fromWgs84: Convert;
}

const same: Convert = (lng, lat) => [lng, lat];
const WGS84: Crs = { metres: false, gaussKruger: false, toWgs84: same, fromWgs84: same };
const GCJ02 = shifted(gcoord.GCJ02);
const BD09 = shifted(gcoord.BD09);
const BD09MC: Crs = { metres: true, gaussKruger: false, toWgs84: fromBaiduMetres, fromWgs84: toBaiduMetres };

function shifted(system: typeof gcoord.GCJ02 | typeof gcoord.BD09): Crs {
  return {
    metres: false,
    gaussKruger: false,
    toWgs84: (lng, lat) => unshift(lng, lat, system),
    fromWgs84: (lng, lat) => shift(lng, lat, system),
  };
}

const NAMES: readonly (readonly [RegExp, Crs])[] = [
  [/^(?:WGS(?:19)?84(?:坐标系?)?|(?:OGC)?CRS84H?|GPS|LONGLAT|4979)$/, WGS84],
  [/^(?:(?:CGCS|国家|大地)2000(?:国家)?(?:大地)?(?:坐标系?)?|2000国家大地坐标系?|天地图|CHINA2000)$/, WGS84],
  [/^(?:GCJ(?:02|2|20)?(?:坐标系?)?|火星(?:坐标系?)?|高德(?:坐标系?)?|腾讯(?:坐标系?)?|AMAP)$/, GCJ02],
  [/^(?:BD09MC|百度墨卡托)$/, BD09MC],
  [/^(?:BD09?(?:LL)?(?:坐标系?)?|百度(?:坐标系?)?|BAIDU)$/, BD09],
];
const EPSG = /(?:^|EPSG\s*[:/]+(?:[\d.]*[:/])?)\s*(\d{4,6})$/i;
const OGC = /CRS84H?$/i;

/** A system that proj4 works out. */
interface Definition {
  readonly definition: string;
  readonly isGaussKruger: boolean;
}

/** Large, and few ledgers need it: it is loaded with the first system that does. */
let proj4: typeof Proj4 | null = null;

/** Loads what a system needs to be worked out; before it has, `crsOf` must not be asked for it. */
export async function prepareCrs(name: string | undefined): Promise<void> {
  if (proj4 !== null || name === undefined) return;
  const known = lookUp(name);
  if (known !== null && "definition" in known) proj4 = (await import("proj4")).default;
}

/**
 * A coordinate system by any name it is written with: WGS84, EPSG:4326, CRS84 and urn or http forms; CGCS2000 and EPSG:4490 (the
 * same as WGS-84 here); GCJ-02; BD-09; EPSG codes that proj4 knows; the Gauss-Krüger zones of CGCS2000 (EPSG 4491 to 4554);
 * a `+proj=` line or WKT. null when unknown. Easting comes first, whatever the code's official axis order.
 */
export function crsOf(name: string): Crs | null {
  const known = lookUp(name);
  return known !== null && "definition" in known ? byProj4(known) : known;
}

function lookUp(name: string): Crs | Definition | null {
  const text = name.normalize("NFKC").trim();
  if (text.length > 4000) return null;
  if (/^(?:\+proj=|(?:PROJ|GEOG)(?:CS|CRS)\[)/i.test(text)) return { definition: text, isGaussKruger: false };
  if (OGC.test(text)) return WGS84;
  const code = Number(EPSG.exec(text)?.[1] ?? 0);
  if (code === 4326 || code === 4490 || code === 4979 || code === 4480) return WGS84;
  const zone = gaussKruger(code);
  if (zone !== null) return { definition: zone, isGaussKruger: true };
  if (code > 0) return { definition: `EPSG:${code === 102100 ? 3857 : code}`, isGaussKruger: false };
  const word = text.toUpperCase().replace(/[\s_\-./()]/g, "");
  return NAMES.find(([form]) => form.test(word))?.[1] ?? null;
}

/** proj4's rule of an EPSG code of CGCS2000: 6-degree zones 4491 to 4512, 3-degree zones 4513 to 4554; null for other codes. */
function gaussKruger(code: number): string | null {
  if (code < 4491 || code > 4554) return null;
  const [first, width] = code < 4513 ? [4491, 6] : [4513, 3];
  const count = width === 6 ? 11 : 21;
  const step = (code - first) % count;
  const meridian = 75 + width * step;
  // The lower half of the codes puts the zone's number before the easting.
  const prefix = code - first < count ? (width === 6 ? 13 : 25) + step : 0;
  return `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=1 +x_0=${prefix * 1e6 + 500000} +y_0=0 +ellps=GRS80 +towgs84=0,0,0 +units=m +no_defs`;
}

function byProj4({ definition, isGaussKruger }: Definition): Crs | null {
  if (proj4 === null) throw new Error(`${definition} was asked for before it was prepared`);
  const library = proj4;
  try {
    const converter = library(definition);
    const metres = !library.Proj(definition).names.includes("longlat");
    const through = (way: "forward" | "inverse"): Convert => {
      return (x, y) => {
        if (!Number.isFinite(x) || !Number.isFinite(y)) return [Number.NaN, Number.NaN];
        const out = converter[way]([x, y]);
        return [out[0] ?? Number.NaN, out[1] ?? Number.NaN];
      };
    };
    return { metres, gaussKruger: isGaussKruger, toWgs84: through("inverse"), fromWgs84: through("forward") };
  } catch {
    // proj4 throws for a name or a line it cannot read: an unknown system is an expected failure.
    return null;
  }
}
