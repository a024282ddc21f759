import gcoord from "gcoord";
import { lngLatOf } from "./plane.ts";
import type { Site } from "./site.ts";

export type Crs = "WGS84" | "GCJ02" | "BD09";
const TARGET = { GCJ02: gcoord.GCJ02, BD09: gcoord.BD09 } as const;

/** WGS-84 degrees moved into the system in which an office keeps its ledger, six decimals. */
export function shifted(lngLat: [number, number], crs: Crs): [number, number] {
  if (crs === "WGS84") return lngLat;
  const [lng, lat] = gcoord.transform<[number, number]>(lngLat, gcoord.WGS84, TARGET[crs]);
  return [Math.round(lng * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6];
}

/** Longitude and latitude of a site as a ledger writes them, in its own system. */
export const axes = (site: Site, crs: Crs): [string, string] => {
  const [lng, lat] = shifted(lngLatOf(site.place), crs);
  return [lng.toFixed(6), lat.toFixed(6)];
};
