import type { GeoJSONSourceSpecification, LayerSpecification } from "maplibre-gl";
import { GROUND, INK, type Theme } from "../core/statusStyle.ts";
import type { SceneRing } from "../scene/parts/scene.ts";
import { FONTS } from "./layers/fonts.ts";

/** The source of rings and their radii. */
export const RINGS_SOURCE = "rings";
/** How much of what lies beyond the rings is veiled. */
const VEIL: Readonly<Record<Theme, number>> = { dark: 0.5, light: 0.55 };

/** Rings: a line with a light casing and a breath of fill; the largest is the one whose list is shown. Over the ground, under marks. */
export function ringLayers(theme: Theme): LayerSpecification[] {
  const isShape = ["all", ["==", ["geometry-type"], "Polygon"], ["!", ["has", "veil"]]] as never;
  return [
    {
      id: "ring-veil",
      type: "fill",
      source: RINGS_SOURCE,
      filter: ["has", "veil"],
      paint: { "fill-color": GROUND[theme], "fill-opacity": VEIL[theme], "fill-antialias": false },
    },
    {
      id: "ring-fill",
      type: "fill",
      source: RINGS_SOURCE,
      filter: isShape,
      paint: { "fill-color": INK[theme], "fill-opacity": ["case", ["get", "largest"], 0.06, 0] },
    },
    {
      id: "ring-casing",
      type: "line",
      source: RINGS_SOURCE,
      filter: isShape,
      layout: { "line-join": "round" },
      paint: { "line-color": GROUND[theme], "line-width": ["case", ["get", "largest"], 5, 3.5], "line-opacity": 0.8 },
    },
    {
      id: "ring-line",
      type: "line",
      source: RINGS_SOURCE,
      filter: isShape,
      layout: { "line-join": "round" },
      paint: {
        "line-color": INK[theme],
        "line-width": ["case", ["get", "largest"], 2, 1.1],
        "line-opacity": ["case", ["get", "largest"], 0.95, 0.7],
      },
    },
  ];
}

/** The radius, written on the line. */
export const ringLabels = (theme: Theme): LayerSpecification => ({
  id: "ring-label",
  type: "symbol",
  source: RINGS_SOURCE,
  filter: ["==", ["geometry-type"], "Point"],
  layout: {
    "text-field": ["get", "text"],
    "text-font": FONTS,
    "text-size": 12,
    "text-allow-overlap": false,
    "text-padding": 2,
  },
  paint: { "text-color": INK[theme], "text-halo-color": GROUND[theme], "text-halo-width": 2.5 },
});

const featureOf = (geometry: SceneRing["shape"], properties: GeoJSON.GeoJsonProperties): GeoJSON.Feature => ({
  type: "Feature",
  geometry: geometry as GeoJSON.Geometry,
  properties,
});

/** Rings as a source: a circle whose vertices are thinned out for a zoom is seen to have corners when it is drawn larger. */
export const ringSource = (data: GeoJSON.FeatureCollection): GeoJSONSourceSpecification => ({
  type: "geojson",
  data,
  tolerance: 0,
});

/** Rings as the source's data. */
export function ringData(rings: readonly SceneRing[]): GeoJSON.FeatureCollection {
  return {
    type: "FeatureCollection",
    features: rings.flatMap(({ shape, text, isLargest, label, beyond }): GeoJSON.Feature[] => [
      ...(beyond === undefined ? [] : [featureOf(beyond, { veil: true })]),
      featureOf(shape, { largest: isLargest }),
      // A thin space: the line would show through a wide one.
      ...(text === ""
        ? []
        : [featureOf({ type: "Point", coordinates: label }, { text: text.replaceAll(" ", "\u2009") })]),
    ]),
  };
}
