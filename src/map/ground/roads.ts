import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { GroundTiles } from "./groundTiles.ts";
import type { Tints } from "./tints.ts";

/** The source of the basemap's tiles. */
export const GROUND_SOURCE = "ground";

/** Weight by class, for a road that is only a line, and metres from side to side, for one that is seen as wide as it is (of a large one a carriageway: maps draw each by itself). */
const ROAD_CLASSES: readonly (readonly [classes: readonly string[], weight: number, metres: number])[] = [
  [["footway", "path", "steps", "cycleway", "pedestrian", "track", "bridleway", "rail"], 0.6, 3.5],
  [["residential", "service", "unclassified", "living_street"], 1.2, 8],
  [["tertiary", "motorway_link", "trunk_link", "primary_link", "secondary_link"], 1.9, 11],
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

const byClass = (roadClass: ExpressionSpecification, of: 1 | 2, other: number): ExpressionSpecification =>
  [
    "match",
    roadClass,
    ...ROAD_CLASSES.flatMap((row) => [[...row[0]], row[of]]),
    other,
  ] as unknown as ExpressionSpecification;

/**
 * CSS pixels from side to side, less `inset` at each side: by weight while a road is a line, `scale` times as wide as on the desk,
 * then by its metres, and never thinner than the line was.
 */
function widthOf(roadClass: ExpressionSpecification, scale: number, inset: number): ExpressionSpecification {
  const weight = byClass(roadClass, 1, STREET.weight);
  const metres = byClass(roadClass, 2, STREET.metres);
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
export function roadLayers(
  { road, roadMain, roadway }: Tints,
  scale: number,
  { parts, roadClass }: Pick<GroundTiles, "parts" | "roadClass">,
): LayerSpecification[] {
  const weight = byClass(roadClass, 1, STREET.weight);
  const layers = (id: string, colour: string, isMain: boolean, inset: number): LayerSpecification[] =>
    parts.road.map(({ layer, filter }, i) => {
      const ofWeight = [isMain ? ">" : "<=", weight, MAIN];
      return {
        id: i === 0 ? id : `${id}-${i + 1}`,
        type: "line",
        source: GROUND_SOURCE,
        "source-layer": layer,
        filter: (filter === undefined ? ofWeight : ["all", filter, ofWeight]) as never,
        ...(inset > 0 ? { minzoom: WIDE_FROM_ZOOM - 1 } : isMain ? {} : { minzoom: 12 }),
        layout: { "line-cap": "round", "line-join": "round" },
        paint: { "line-color": colour, "line-width": widthOf(roadClass, scale, inset) },
      };
    });
  return [
    ...layers("ground-road-minor", road, false, 0),
    ...layers("ground-road-main", roadMain, true, 0),
    // After all edges, so that roads run into one another where they meet.
    ...(roadway === null
      ? []
      : [
          ...layers("ground-roadway-minor", roadway, false, EDGE),
          ...layers("ground-roadway-main", roadway, true, EDGE),
        ]),
  ];
}
