import type { LayerSpecification, StyleSpecification } from "maplibre-gl";
import type { BasemapLayer } from "../core/projectFile.ts";
import { GROUND, type Theme } from "../core/statusStyle.ts";
import { CLEAR_SOURCE, clearLayer } from "./ground/keepClear.ts";
import { labelLayers, NAMES_SOURCE, ROOM_TAKEN } from "./ground/labels.ts";
import { OFFICE_SOURCE, officeLayers } from "./ground/office.ts";
import { GROUND_SOURCE, roadLayers } from "./ground/roads.ts";
import { type Tints, tintsOf } from "./ground/tints.ts";
import { RINGS_SOURCE, ringLabels, ringLayers } from "./ringStyle.ts";
import { withTextAt } from "./textSize.ts";

/** How a map is looked at. */
export interface Sight {
  /** How many times the desk's size text and lines have. */
  readonly scale: number;
  /** A wall, read from afar. */
  readonly isFar: boolean;
  /** Thrown on a canvas by a projector, in a room with light in it. */
  readonly isProjected: boolean;
}

const DESK: Sight = { scale: 1, isFar: false, isProjected: false };

/** The whole style of a project's own basemap: a plain ground, and what layers it brings. Pure, tested without a map. */
export function basemapStyle(
  theme: Theme,
  layers: readonly BasemapLayer[],
  tiles: string,
  { scale, isFar, isProjected }: Sight = DESK,
): StyleSpecification {
  const has = (layer: BasemapLayer) => layers.includes(layer);
  const tint = tintsOf(theme, isProjected);
  const drawn: LayerSpecification[] = [
    { id: "ground", type: "background", paint: { "background-color": GROUND[theme] } },
  ];
  if (has("block")) drawn.push(fill("block", tint.block));
  if (has("green")) drawn.push(fill("green", tint.green));
  if (has("water")) drawn.push(fill("water", tint.water));
  if (has("road")) drawn.push(...roadLayers(tint, scale));
  if (has("building")) drawn.push(buildings(tint));
  drawn.push(...officeLayers(theme, tint), ...ringLayers(theme));
  drawn.push(...labelLayers(theme, tint, isFar, has), ringLabels(theme), ROOM_TAKEN);
  const style: StyleSpecification = {
    version: 8,
    sources: {
      ...(layers.length > 0 ? { [GROUND_SOURCE]: { type: "vector", tiles: [tiles], minzoom: 0, maxzoom: 16 } } : {}),
      [OFFICE_SOURCE]: { type: "geojson", data: NOTHING },
      [RINGS_SOURCE]: { type: "geojson", data: NOTHING },
      [CLEAR_SOURCE]: { type: "geojson", data: NOTHING },
      [NAMES_SOURCE]: { type: "geojson", data: NOTHING },
    },
    transition: { duration: 0, delay: 0 },
    layers: drawn,
  };
  // Boxes of the page have the size that they have.
  const sized = withTextAt(scale, style);
  return { ...sized, layers: [...sized.layers, clearLayer()] };
}

const NOTHING = { type: "FeatureCollection", features: [] } as const satisfies GeoJSON.FeatureCollection;

const fill = (layer: BasemapLayer, colour: string): LayerSpecification => ({
  id: `ground-${layer}`,
  type: "fill",
  source: GROUND_SOURCE,
  "source-layer": layer,
  paint: { "fill-color": colour, "fill-antialias": true },
});

const buildings = ({ building, buildingEdge }: Tints): LayerSpecification => ({
  id: "ground-building",
  type: "fill",
  source: GROUND_SOURCE,
  "source-layer": "building",
  minzoom: 13.5,
  paint: {
    "fill-color": building,
    "fill-outline-color": buildingEdge,
    "fill-opacity": ["interpolate", ["linear"], ["zoom"], 13.5, 0, 14.5, 1],
  },
});
