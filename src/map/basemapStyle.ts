import type { LayerSpecification, SourceSpecification, StyleSpecification } from "maplibre-gl";
import type { BasemapLayer } from "../core/projectFile.ts";
import { GROUND, type Theme } from "../core/statusStyle.ts";
import { type GroundTiles, ownTiles, type TilePart } from "./ground/groundTiles.ts";
import { CLEAR_SOURCE, clearLayer } from "./ground/keepClear.ts";
import { labelLayers, NAMES_SOURCE, ROOM_TAKEN } from "./ground/labels.ts";
import { OFFICE_SOURCE, officeLayers } from "./ground/office.ts";
import { GROUND_SOURCE, roadLayers } from "./ground/roads.ts";
import { type Tints, tintsOf } from "./ground/tints.ts";
import { RINGS_SOURCE, ringLabels, ringLayers, ringSource } from "./ringStyle.ts";
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

/** The whole style of a ground of shapes, the project's own or whose tiles they are: a plain ground, and what layers these bring. Pure, tested without a map. */
export function basemapStyle(
  theme: Theme,
  layers: readonly BasemapLayer[],
  from: string | GroundTiles,
  { scale, isFar, isProjected }: Sight = DESK,
): StyleSpecification {
  const tiles = typeof from === "string" ? ownTiles(from) : from;
  const { parts, address, minzoom, maxzoom, bounds } = tiles;
  const has = (layer: BasemapLayer) => layers.includes(layer);
  const theirs = tintsOf(theme, isProjected);
  const tint = tiles.toned?.(theirs) ?? theirs;
  const areas = (layer: keyof typeof parts, colour: string) =>
    has(layer) ? parts[layer].map((part, i) => area(layer, part, i, colour, scale)) : [];
  const drawn: LayerSpecification[] = [
    { id: "ground", type: "background", paint: { "background-color": GROUND[theme] } },
    ...areas("block", tint.block),
    ...areas("green", tint.green),
    ...areas("water", tint.water),
    ...(has("road") ? roadLayers(tint, scale, tiles) : []),
    ...(has("building") ? parts.building.map((part) => buildings(part, tint)) : []),
    ...officeLayers(theme, tint),
    ...ringLayers(theme),
    ...labelLayers(theme, tint, isFar, has, tiles),
    ringLabels(theme),
    ROOM_TAKEN,
  ];
  const source: SourceSpecification = { type: "vector", tiles: [address], minzoom, maxzoom };
  const style: StyleSpecification = {
    version: 8,
    sources: {
      ...(layers.length > 0
        ? { [GROUND_SOURCE]: bounds === undefined ? source : { ...source, bounds: [...bounds] } }
        : {}),
      [OFFICE_SOURCE]: { type: "geojson", data: NOTHING },
      [RINGS_SOURCE]: ringSource(NOTHING),
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

/** An area of one ink, or lines of it. */
function area(
  name: BasemapLayer,
  { layer, filter, width }: TilePart,
  i: number,
  colour: string,
  scale: number,
): LayerSpecification {
  const of = {
    id: i === 0 ? `ground-${name}` : `ground-${name}-${i + 1}`,
    source: GROUND_SOURCE,
    "source-layer": layer,
    ...(filter === undefined ? {} : { filter }),
  };
  if (width === undefined) return { ...of, type: "fill", paint: { "fill-color": colour, "fill-antialias": true } };
  const wide = [
    "interpolate",
    ["exponential", 1.6],
    ["zoom"],
    8,
    0.4 * scale,
    14,
    width * scale,
    20,
    12 * width * scale,
  ];
  return {
    ...of,
    type: "line",
    layout: { "line-cap": "round", "line-join": "round" },
    paint: { "line-color": colour, "line-width": wide as never },
  };
}

const buildings = ({ layer, filter }: TilePart, { building, buildingEdge }: Tints): LayerSpecification => ({
  id: "ground-building",
  type: "fill",
  source: GROUND_SOURCE,
  "source-layer": layer,
  ...(filter === undefined ? {} : { filter }),
  minzoom: 13.5,
  paint: {
    "fill-color": building,
    "fill-outline-color": buildingEdge,
    "fill-opacity": ["interpolate", ["linear"], ["zoom"], 13.5, 0, 14.5, 1],
  },
});
