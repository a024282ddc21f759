import type { LayerSpecification } from "maplibre-gl";
import { partsOf } from "../../core/geometry.ts";
import { GROUND, type Theme } from "../../core/statusStyle.ts";
import type { Scene } from "../../scene/parts/scene.ts";
import type { Tints } from "./tints.ts";

/** The source of the office's edge, and of the graticule. */
export const OFFICE_SOURCE = "office";

/** How much of what lies outside the office is veiled: enough to be seen, too little to hide a neighbour's street. */
const VEIL: Readonly<Record<Theme, number>> = { dark: 0.45, light: 0.5 };

/** The graticule under all that is ours, then the veil beyond the office and its edge, the strongest line of the ground. */
export function officeLayers(theme: Theme, { graticule, office }: Tints): LayerSpecification[] {
  const line = (id: string, part: string, colour: string, width: number, opacity = 1): LayerSpecification => ({
    id,
    type: "line",
    source: OFFICE_SOURCE,
    filter: ["==", ["get", "part"], part],
    layout: { "line-join": "round" },
    paint: { "line-color": colour, "line-width": width, "line-opacity": opacity },
  });
  return [
    line("graticule", "graticule", graticule, 1),
    {
      id: "office-veil",
      type: "fill",
      source: OFFICE_SOURCE,
      filter: ["==", ["get", "part"], "veil"],
      paint: { "fill-color": GROUND[theme], "fill-opacity": VEIL[theme], "fill-antialias": false },
    },
    line("office-casing", "edge", GROUND[theme], 5, 0.8),
    line("office-edge", "edge", office, 2.4),
  ];
}

const WORLD = [
  [-180, -85],
  [180, -85],
  [180, 85],
  [-180, 85],
  [-180, -85],
];

/** The graticule and the office's edge as the source's data. */
export function officeData({ graticule, office }: Pick<Scene, "graticule" | "office">): GeoJSON.FeatureCollection {
  const features: GeoJSON.Feature[] = [];
  const add = (part: string, geometry: GeoJSON.Geometry) =>
    features.push({ type: "Feature", properties: { part }, geometry });
  if (graticule !== null) add("graticule", graticule as GeoJSON.Geometry);
  if (office !== null) {
    const polygons = partsOf(office).polygons as unknown as GeoJSON.Position[][][];
    const enclaves = polygons.flatMap(([, ...holes]) => holes.map((hole) => [hole]));
    add("veil", { type: "MultiPolygon", coordinates: [[WORLD, ...polygons.map(([outer]) => outer!)], ...enclaves] });
    add("edge", { type: "MultiLineString", coordinates: polygons.flat() });
  }
  return { type: "FeatureCollection", features };
}
