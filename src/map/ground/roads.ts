import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { Tints } from "./tints.ts";

/** The source of the basemap's tiles. */
export const GROUND_SOURCE = "ground";

/** Weight by class, for a road that is only a line, and metres from side to side, for one that is seen as wide as it is (of a large one a carriageway: maps draw each by itself). */
const ROAD_CLASSES: readonly (readonly [classes: readonly string[], weight: number, metres: number])[] = [
  [["footway", "path", "steps", "cycleway", "pedestrian", "track"], 0.6, 3.5],
  [["residential", "service", "unclassified", "living_street"], 1.2, 8],
  [["tertiary"], 1.9, 11],
  [["secondary"], 2.6, 14],
  [["primary", "trunk", "motorway"], 3.6, 18],
];
/** What has no class is a residential street. */
const STREET = { weight: 1.2, metres: 8 };
/** Roads of at least so much weight are main roads. */
const MAIN = 2.2;

/** From this zoom on a road is as wide as on the ground. */
export const WIDE_FROM_ZOOM = 15.5;
/** Metres of a CSS pixel at zoom 0 of 512 px tiles, on 30 degrees of latitude: the widths of classes are rough in any case. */
const METRES_AT_ZERO = 67_785;
const NEAREST = 20;
/** CSS pixels of each edge of a wide road on light ground. */
const EDGE = 1;

const byClass = (of: 1 | 2, other: number): ExpressionSpecification =>
  [
    "match",
    ["coalesce", ["get", "class"], ["get", "highway"], "residential"],
    ...ROAD_CLASSES.flatMap((row) => [[...row[0]], row[of]]),
    other,
  ] as unknown as ExpressionSpecification;

const weight = byClass(1, STREET.weight);
const metres = byClass(2, STREET.metres);

/**
 * CSS pixels from side to side, less `inset` at each side: by weight while a road is a line, `scale` times as wide as on the desk,
 * then by its metres, and never thinner than the line was.
 */
function widthOf(scale: number, inset: number): ExpressionSpecification {
  const line = (factor: number) => ["*", weight, factor * scale];
  const asWide = (zoom: number) => [
    "max",
    0,
    ["-", ["max", ["*", metres, 2 ** zoom / METRES_AT_ZERO], line(1.6)], 2 * inset * scale],
  ];
  const before = inset === 0 ? [11, line(0.4), 14, line(1.2)] : [WIDE_FROM_ZOOM - 1, 0];
  const stops = [...before, WIDE_FROM_ZOOM, asWide(WIDE_FROM_ZOOM), NEAREST, asWide(NEAREST)];
  return ["interpolate", ["exponential", 2], ["zoom"], ...stops] as unknown as ExpressionSpecification;
}

/** Streets and main roads; on light ground with a white roadway between their edges as soon as there is room for it. */
export function roadLayers({ road, roadMain, roadway }: Tints, scale: number): LayerSpecification[] {
  const layer = (id: string, colour: string, isMain: boolean, inset: number): LayerSpecification => ({
    id,
    type: "line",
    source: GROUND_SOURCE,
    "source-layer": "road",
    filter: [isMain ? ">" : "<=", weight, MAIN] as never,
    ...(inset > 0 ? { minzoom: WIDE_FROM_ZOOM - 1 } : isMain ? {} : { minzoom: 12 }),
    layout: { "line-cap": "round", "line-join": "round" },
    paint: { "line-color": colour, "line-width": widthOf(scale, inset) },
  });
  return [
    layer("ground-road-minor", road, false, 0),
    layer("ground-road-main", roadMain, true, 0),
    // After all edges, so that roads run into one another where they meet.
    ...(roadway === null
      ? []
      : [layer("ground-roadway-minor", roadway, false, EDGE), layer("ground-roadway-main", roadway, true, EDGE)]),
  ];
}
