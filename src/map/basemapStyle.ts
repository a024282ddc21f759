import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from "maplibre-gl";
import type { BasemapLayer } from "../core/projectFile.ts";
import { GROUND, type Theme } from "../core/statusStyle.ts";
import { NAMES_LAYER, UNDER_LABELS } from "./layers/bands.ts";
import { ringLabels, ringLayers } from "./ringStyle.ts";

/** Two greys, water and green barely tinted: colour belongs to the hazards. */
const TINTS = {
  dark: {
    block: "#161d25",
    water: "#14222e",
    green: "#15211f",
    building: "#1e2730",
    buildingEdge: "#27313b",
    road: "#2b353f",
    roadMain: "#35404b",
    rail: "#2b353f",
    label: "#8d98a3",
    waterLabel: "#5f7a90",
    halo: "#12181f",
  },
  light: {
    block: "#eeefec",
    water: "#dbe5eb",
    green: "#e4ebe1",
    building: "#e2e3e0",
    buildingEdge: "#d3d5d1",
    road: "#ffffff",
    roadMain: "#ffffff",
    rail: "#d3d5d1",
    label: "#6a7178",
    waterLabel: "#6f8ba0",
    halo: "#f4f5f3",
  },
} as const;

export const GROUND_SOURCE = "ground";
export const NAMES_SOURCE = "names";
export const RINGS_SOURCE = "rings";
const FONT = ["Noto Sans SC", "Microsoft YaHei", "PingFang SC", "sans-serif"];

/** The whole style of a project's own basemap: a plain ground, and what layers it brings. Pure, tested without a map. */
export function basemapStyle(theme: Theme, layers: readonly BasemapLayer[], tiles: string): StyleSpecification {
  const has = (layer: BasemapLayer) => layers.includes(layer);
  const drawn: LayerSpecification[] = [
    { id: "ground", type: "background", paint: { "background-color": GROUND[theme] } },
  ];
  if (has("block")) drawn.push(fill("block", theme, TINTS[theme].block));
  if (has("green")) drawn.push(fill("green", theme, TINTS[theme].green));
  if (has("water")) drawn.push(fill("water", theme, TINTS[theme].water));
  if (has("road")) drawn.push(...roads(theme));
  if (has("building")) drawn.push(...buildings(theme));
  drawn.push(...ringLayers(theme), ...labels(theme, has), ringLabels(theme), ROOM_TAKEN);
  return {
    version: 8,
    sources: {
      ...(layers.length > 0 ? { [GROUND_SOURCE]: { type: "vector", tiles: [tiles], minzoom: 0, maxzoom: 16 } } : {}),
      [RINGS_SOURCE]: { type: "geojson", data: { type: "FeatureCollection", features: [] } },
      [NAMES_SOURCE]: { type: "geojson", data: { type: "FeatureCollection", features: [] } },
    },
    transition: { duration: 0, delay: 0 },
    layers: drawn,
  };
}

const fill = (layer: BasemapLayer, _theme: Theme, colour: string): LayerSpecification => ({
  id: `ground-${layer}`,
  type: "fill",
  source: GROUND_SOURCE,
  "source-layer": layer,
  paint: { "fill-color": colour, "fill-antialias": true },
});

/** Weight by class: a trunk road is known by its width, not by its colour. */
const ROAD_CLASSES: readonly (readonly [readonly string[], number])[] = [
  [["footway", "path", "steps", "cycleway", "pedestrian", "track"], 0.6],
  [["residential", "service", "unclassified", "living_street"], 1.2],
  [["tertiary"], 1.9],
  [["secondary"], 2.6],
  [["primary", "trunk", "motorway"], 3.6],
];

function roads(theme: Theme): LayerSpecification[] {
  const tint = TINTS[theme];
  const weight: ExpressionSpecification = [
    "match",
    ["coalesce", ["get", "class"], ["get", "highway"], "residential"],
    ...ROAD_CLASSES.flatMap(([names, width]) => [[...names], width]),
    1.2,
  ] as unknown as ExpressionSpecification;
  const width = (factor: number): ExpressionSpecification =>
    [
      "interpolate",
      ["exponential", 1.6],
      ["zoom"],
      11,
      ["*", weight, 0.35 * factor],
      14,
      ["*", weight, 1.1 * factor],
      17,
      ["*", weight, 4.4 * factor],
      20,
      ["*", weight, 20 * factor],
    ] as unknown as ExpressionSpecification;
  const isMain: ExpressionSpecification = [">", weight, 2.2];
  const common = {
    type: "line" as const,
    source: GROUND_SOURCE,
    "source-layer": "road",
    layout: { "line-cap": "round" as const, "line-join": "round" as const },
  };
  return [
    {
      id: "ground-road-minor",
      ...common,
      filter: ["<=", weight, 2.2],
      minzoom: 12,
      paint: { "line-color": tint.road, "line-width": width(1) },
    },
    {
      id: "ground-road-main",
      ...common,
      filter: isMain,
      paint: { "line-color": tint.roadMain, "line-width": width(1) },
    },
  ];
}

function buildings(theme: Theme): LayerSpecification[] {
  const tint = TINTS[theme];
  return [
    {
      id: "ground-building",
      type: "fill",
      source: GROUND_SOURCE,
      "source-layer": "building",
      minzoom: 13.5,
      paint: {
        "fill-color": tint.building,
        "fill-outline-color": tint.buildingEdge,
        "fill-opacity": ["interpolate", ["linear"], ["zoom"], 13.5, 0, 14.5, 1],
      },
    },
  ];
}

/** The middle, else below, above or beside, first beside a mark and then beside a large donut (in heights of the type). */
const ASIDE = ["literal", ["center", [0, 0], ...besides(1), ...besides(2.7)]] as unknown as ExpressionSpecification;

function besides(far: number): readonly unknown[] {
  return ["top", [0, far], "bottom", [0, -far], "left", [far, 0], "right", [-far, 0]];
}

const OF_SITE = ["literal", aside(1.1)] as unknown as ExpressionSpecification;
const OF_VENUE = ["literal", [...aside(1.1), ...aside(2.6)]] as unknown as ExpressionSpecification;

function aside(far: number): readonly unknown[] {
  return ["left", [far, 0], "right", [-far, 0], "top", [0, far], "bottom", [0, -far]];
}

/**
 * Where donuts and marks lie, as squares that are never seen but have their place first: layers above others are placed
 * before them. A full-width square is as wide and high as its type.
 */
const ROOM_TAKEN: LayerSpecification = {
  id: "room-taken",
  type: "symbol",
  source: NAMES_SOURCE,
  filter: ["has", "room"],
  layout: {
    "text-field": "口",
    "text-font": FONT,
    "text-size": ["get", "room"],
    "text-line-height": 1,
    "text-padding": 0,
    "text-allow-overlap": true,
  },
  paint: { "text-opacity": 0 },
};

function labels(theme: Theme, has: (layer: BasemapLayer) => boolean): LayerSpecification[] {
  const tint = TINTS[theme];
  const text = { "text-color": tint.label, "text-halo-color": tint.halo, "text-halo-width": 1.4 };
  const street: LayerSpecification = {
    id: UNDER_LABELS,
    type: "symbol",
    source: has("road") ? GROUND_SOURCE : NAMES_SOURCE,
    ...(has("road") ? { "source-layer": "road" } : {}),
    minzoom: 14.5,
    filter: has("road") ? ["!=", ["coalesce", ["get", "name"], ""], ""] : ["==", ["get", "none"], true],
    layout: {
      "symbol-placement": has("road") ? "line" : "point",
      "text-field": ["get", "name"],
      "text-font": FONT,
      "text-size": 12,
      "text-letter-spacing": 0.12,
      "symbol-spacing": 420,
      "text-padding": 12,
    },
    paint: { ...text, "text-opacity": 0.75 },
  };
  const place: LayerSpecification = {
    id: "ground-label-place",
    type: "symbol",
    source: GROUND_SOURCE,
    "source-layer": "label",
    layout: {
      "text-field": ["get", "name"],
      "text-font": FONT,
      // Short names stay whole; the map breaks Chinese text between any two characters.
      "text-max-width": ["case", ["<=", ["length", ["coalesce", ["get", "name"], ""]], 12], 30, 10],
      // The name of an area steps aside for what lies on it, the name of a water stays in it.
      "text-variable-anchor-offset": ["match", ["get", "kind"], "water", ["literal", ["center", [0, 0]]], ASIDE],
      "text-size": ["match", ["get", "kind"], "town", 15, "community", 13, "water", 13, 12],
      "text-letter-spacing": ["match", ["get", "kind"], "water", 0.5, "town", 0.3, 0.14],
      "text-padding": 6,
      "symbol-sort-key": ["coalesce", ["get", "rank"], 5],
    },
    paint: {
      ...text,
      "text-color": ["match", ["get", "kind"], "water", tint.waterLabel, tint.label],
      "text-opacity": 0.85,
    },
  };
  const names: LayerSpecification = {
    id: NAMES_LAYER,
    type: "symbol",
    source: NAMES_SOURCE,
    filter: ["has", "text"],
    layout: {
      "text-field": ["get", "text"],
      "text-font": FONT,
      "text-size": 12,
      // A venue is named first of all, if need be beside the donut that lies over it.
      "text-variable-anchor-offset": ["case", ["==", ["get", "rank"], 0], OF_VENUE, OF_SITE],
      "text-justify": "auto",
      // They come broken, between words.
      "text-max-width": 40,
      "text-padding": 3,
      "symbol-sort-key": ["get", "rank"],
    },
    paint: {
      "text-color": theme === "dark" ? "#dfe4e8" : "#242c34",
      "text-halo-color": tint.halo,
      "text-halo-width": 1.6,
    },
  };
  return has("label") ? [street, place, names] : [street, names];
}
