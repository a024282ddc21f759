import type { ExpressionSpecification, LayerSpecification, Map as MapLibreMap } from "maplibre-gl";
import type { BasemapLayer } from "../../core/projectFile.ts";
import { INK, type Theme } from "../../core/statusStyle.ts";
import type { SceneGroundName } from "../../scene/parts/scene.ts";
import { NAMES_LAYER, UNDER_LABELS } from "../layers/bands.ts";
import { FONTS } from "../layers/fonts.ts";
import { type GroundTiles, named } from "./groundTiles.ts";
import { GROUND_SOURCE } from "./roads.ts";
import { TINTS, type Tints } from "./tints.ts";

/** The source of all names that a scene brings. */
export const NAMES_SOURCE = "names";

const PLACE_LAYER = "ground-label-place";

/** The middle, else below, above or beside, first beside a mark and then beside a large donut (in heights of the type). */
const ASIDE = ["literal", ["center", [0, 0], ...besides(1), ...besides(2.7)]] as unknown as ExpressionSpecification;

/** What is told of an area stands in it or not at all: beside it it would be read of its neighbour. */
const IN_PLACE = ["literal", ["center", [0, 0], ...besides(1)]] as unknown as ExpressionSpecification;

function besides(far: number): readonly unknown[] {
  return ["top", [0, far], "bottom", [0, -far], "left", [far, 0], "right", [-far, 0]];
}

/** Short names stay whole; the map breaks Chinese text between any two characters. */
const maxWidth = (name: string) =>
  ["case", ["<=", ["length", ["coalesce", ["get", name], ""]], 12], 30, 10] as unknown as ExpressionSpecification;

/**
 * Where donuts and marks lie, as squares that are never seen but have their place first: layers above others are placed
 * before them. A full-width square is as wide and high as its type.
 */
export const ROOM_TAKEN: LayerSpecification = {
  id: "room-taken",
  type: "symbol",
  source: NAMES_SOURCE,
  filter: ["has", "room"],
  layout: {
    "text-field": "口",
    "text-font": FONTS,
    "text-size": ["get", "room"],
    "text-line-height": 1,
    "text-offset": ["coalesce", ["get", "off"], ["literal", [0, 0]]],
    "text-padding": 0,
    "text-allow-overlap": true,
  },
  paint: { "text-opacity": 0 },
};

/** Names of the ground, and over them those of sites and venues; `isFar` for a wall, which is read from afar. */
export function labelLayers(
  theme: Theme,
  tint: Tints,
  isFar: boolean,
  has: (layer: BasemapLayer) => boolean,
  { streets, places }: Pick<GroundTiles, "streets" | "places">,
): readonly LayerSpecification[] {
  const colour = isFar ? tint.farLabel : tint.label;
  const text = { "text-color": colour, "text-halo-color": tint.halo, "text-halo-width": 1.4 };
  const [along] = has("road") ? streets : [];
  const street: LayerSpecification = {
    id: UNDER_LABELS,
    type: "symbol",
    source: along === undefined ? NAMES_SOURCE : GROUND_SOURCE,
    ...(along === undefined ? {} : { "source-layer": along.layer }),
    minzoom: 14.5,
    filter: along === undefined ? ["==", ["get", "ground"], "street"] : named(along.filter),
    layout: {
      "symbol-placement": along === undefined ? "point" : "line",
      "text-field": ["get", "name"],
      "text-font": FONTS,
      "text-size": 12,
      "text-letter-spacing": 0.12,
      "symbol-spacing": 420,
      "text-padding": 12,
    },
    paint: text,
  };
  const place = ({ layer, filter, kind, rank }: GroundTiles["places"][number], i: number): LayerSpecification => ({
    id: i === 0 ? PLACE_LAYER : `${PLACE_LAYER}-${i + 1}`,
    type: "symbol",
    source: GROUND_SOURCE,
    "source-layer": layer,
    ...(filter === undefined ? {} : { filter }),
    layout: {
      "text-field": ["get", "name"],
      "text-font": FONTS,
      "text-max-width": maxWidth("name"),
      // The name of an area steps aside for what lies on it, the name of a water stays in it.
      "text-variable-anchor-offset": byKind(kind, [["water", ["literal", ["center", [0, 0]]]]], ASIDE),
      "text-size": byKind(
        kind,
        [
          ["town", 15],
          ["community", 13],
          ["water", 13],
        ],
        12,
      ),
      "text-letter-spacing": byKind(
        kind,
        [
          ["water", 0.5],
          ["town", 0.3],
        ],
        0.14,
      ),
      "text-padding": 6,
      "symbol-sort-key": rank,
    },
    paint: {
      ...text,
      "text-color": byKind(kind, [["water", isFar ? tint.farWaterLabel : tint.waterLabel]], colour),
    },
  });
  const all = has("label") ? places.map(place) : [];
  return [street, ...all, ownPlaces(text), zoneNames(text), siteNames(theme)];
}

/** A value by the kind of a place, which of some tiles is one and the same for all. */
function byKind<T>(kind: ExpressionSpecification | string, rows: readonly (readonly [string, T])[], other: T): T {
  if (typeof kind === "string") return rows.find(([name]) => name === kind)?.[1] ?? other;
  return ["match", kind, ...rows.flat(), other] as T;
}

/** Leaves out the basemap's names of what the scene tells more of under its own. */
export function leaveOut(
  map: MapLibreMap,
  names: readonly SceneGroundName[],
  { places }: Pick<GroundTiles, "places">,
): void {
  const told = names.flatMap(({ text, figure }) => (figure === undefined ? [] : text));
  const isOther = ["!", ["in", ["get", "name"], ["literal", told]]] as unknown as ExpressionSpecification;
  for (const [i, { filter = null }] of places.entries()) {
    const id = i === 0 ? PLACE_LAYER : `${PLACE_LAYER}-${i + 1}`;
    if (map.getLayer(id) === undefined) continue;
    const both = filter === null ? isOther : (["all", filter, isOther] as unknown as ExpressionSpecification);
    map.setFilter(id, told.length === 0 ? filter : both);
  }
}

/** Names of communities and grids that the project knows itself, as the basemap's would stand there. */
const ownPlaces = (paint: object): LayerSpecification => ({
  id: "own-label-place",
  type: "symbol",
  source: NAMES_SOURCE,
  filter: ["in", ["get", "ground"], ["literal", ["community", "grid"]]],
  layout: {
    "text-field": ["get", "name"],
    "text-font": FONTS,
    "text-max-width": maxWidth("name"),
    "text-variable-anchor-offset": ["case", ["has", "told"], IN_PLACE, ASIDE],
    "text-size": ["match", ["get", "ground"], "community", 13, 12],
    "text-letter-spacing": 0.14,
    "text-padding": 6,
    "symbol-sort-key": ["get", "rank"],
  },
  paint,
});

/** What holds in a zone for fireworks, along its outline. */
const zoneNames = (paint: object): LayerSpecification => ({
  id: "zone-label",
  type: "symbol",
  source: NAMES_SOURCE,
  filter: ["has", "zone"],
  minzoom: 12.5,
  layout: {
    "symbol-placement": "line",
    "text-field": ["get", "zone"],
    "text-font": FONTS,
    "text-size": 12,
    "text-letter-spacing": 0.1,
    "symbol-spacing": 220,
    // Not bent round a small circle.
    "text-max-angle": 20,
    "text-padding": 4,
  },
  paint,
});

/** A name is broken already, between words, and knows where beside its mark or its shape it may stand. */
const siteNames = (theme: Theme): LayerSpecification => ({
  id: NAMES_LAYER,
  type: "symbol",
  source: NAMES_SOURCE,
  filter: ["has", "text"],
  layout: {
    "text-field": ["get", "text"],
    "text-font": FONTS,
    "text-size": 12,
    "text-variable-anchor-offset": ["get", "beside"],
    "text-justify": "auto",
    "text-max-width": 40,
    "text-padding": 3,
    "symbol-sort-key": ["get", "rank"],
  },
  paint: {
    "text-color": INK[theme],
    "text-halo-color": TINTS[theme].halo,
    "text-halo-width": 1.6,
  },
});
