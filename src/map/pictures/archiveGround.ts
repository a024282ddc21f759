import type { ExpressionSpecification, FilterSpecification } from "maplibre-gl";
import type { TileSchema } from "../../core/tileSchemas.ts";
import type { SceneArchive } from "../../scene/parts/scene.ts";
import type { GroundTiles, TilePart } from "../ground/groundTiles.ts";
import type { Tints } from "../ground/tints.ts";
import { archiveAddress } from "./archiveAddress.ts";
import { greyOf } from "./greyOf.ts";

type Expression = ExpressionSpecification;
type Drawn = Pick<GroundTiles, "parts" | "roadClass" | "streets" | "places">;

const first = (...keys: readonly string[]): Expression =>
  ["coalesce", ...keys.map((key) => ["get", key]), ""] as unknown as Expression;
const isOneOf = (value: Expression, words: readonly string[]): Expression =>
  ["in", value, ["literal", words]] as unknown as Expression;
const all = (...filters: readonly Expression[]): FilterSpecification => ["all", ...filters] as FilterSpecification;
const no = (filter: Expression): Expression => ["!", filter] as unknown as Expression;

const AREAS = isOneOf(["geometry-type"], ["Polygon", "MultiPolygon"]);
const LINES = isOneOf(["geometry-type"], ["LineString", "MultiLineString"]);
const POINTS = isOneOf(["geometry-type"], ["Point", "MultiPoint"]);

/** What a kind of land is called, by schema and age. */
const LAND = first("kind", "pmap:kind", "class", "leisure", "landuse", "natural", "amenity");
const GREEN = (
  "park forest wood garden cemetery grave_yard nature_reserve national_park protected_area grass grassland " +
  "meadow scrub heath orchard vineyard village_green recreation_ground golf_course allotments pitch " +
  "playground wetland greenfield dog_park zoo"
).split(" ");
const BUILT_UP = (
  "residential commercial industrial retail urban_area neighbourhood suburb quarter school university " +
  "college hospital railway military kindergarten stadium bus_station"
).split(" ");
const RIVERS = ["river", "stream", "canal", "drain", "ditch"];
const WATERS = "ocean sea bay strait fjord lake water reservoir pond lagoon basin river canal".split(" ");

/** A place that has a name, by how much it is: `town`, `community` or any other. */
const placeKind = (word: Expression): Expression =>
  [
    "match",
    word,
    ["city", "town", "county", "district", "state", "region", "province", "country"],
    "town",
    ["village", "suburb", "borough", "quarter", "neighbourhood", "macrohood", "hamlet", "township"],
    "community",
    "place",
  ] as unknown as Expression;
/** What is so large that its name is of use from afar only. */
const WIDE = ["country", "state", "region", "province", "continent"];
const nearEnough = (word: Expression): Expression =>
  ["any", ["<", ["zoom"], 8], no(isOneOf(word, WIDE))] as unknown as Expression;

const protomaps = (): Drawn => {
  const kind = first("kind", "pmap:kind");
  const detail = first("kind_detail", "highway", "railway");
  const roads = ["highway", "major_road", "medium_road", "minor_road", "path", "other"];
  const isUnderground = isOneOf(detail, ["subway", "funicular"]);
  const named = first("kind_detail", "place", "kind", "pmap:kind");
  return {
    parts: {
      block: ["landuse", "land"].map((layer) => ({ layer, filter: all(AREAS, isOneOf(LAND, BUILT_UP)) })),
      green: ["landcover", "natural", "landuse", "land"].map((layer) => ({
        layer,
        filter: all(AREAS, isOneOf(LAND, GREEN)),
      })),
      water: [
        { layer: "water", filter: AREAS },
        { layer: "water", filter: all(LINES, isOneOf(first("kind", "waterway"), RIVERS)), width: 1.4 },
        { layer: "physical_line", filter: isOneOf(first("pmap:kind", "waterway"), RIVERS), width: 1.4 },
      ],
      road: [
        {
          layer: "roads",
          filter: all(LINES, isOneOf(kind, [...roads, "rail"]), no(isUnderground), no(isOneOf(detail, ["pier"]))),
        },
        {
          layer: "transit",
          filter: all(LINES, isOneOf(first("pmap:kind", "railway"), ["rail", "railway", "light_rail"])),
        },
      ],
      building: [{ layer: "buildings", filter: AREAS }],
    },
    roadClass: [
      "match",
      kind,
      ["rail", "railway"],
      "rail",
      [
        "coalesce",
        ["get", "kind_detail"],
        ["get", "highway"],
        [
          "match",
          kind,
          "highway",
          "motorway",
          "major_road",
          "primary",
          "medium_road",
          "tertiary",
          "path",
          "path",
          "residential",
        ],
      ],
    ] as unknown as Expression,
    streets: [{ layer: "roads", filter: isOneOf(kind, roads) }],
    places: [
      {
        layer: "places",
        filter: all(["has", "name"], nearEnough(named)),
        kind: placeKind(named),
        rank: ["coalesce", ["get", "sort_key"], ["to-number", ["get", "pmap:rank"], 50]] as unknown as Expression,
      },
      { layer: "water", filter: all(POINTS, ["has", "name"]), kind: "water", rank: 30 },
      {
        layer: "physical_point",
        filter: all(["has", "name"], isOneOf(first("natural", "place"), WATERS)),
        kind: "water",
        rank: 30,
      },
    ],
  };
};

const openmaptiles = (): Drawn => {
  const road = first("class");
  return {
    parts: {
      block: [{ layer: "landuse", filter: isOneOf(LAND, BUILT_UP) }],
      green: ["landcover", "landuse", "park"].map((layer) => ({ layer, filter: all(AREAS, isOneOf(LAND, GREEN)) })),
      water: [
        { layer: "water", filter: AREAS },
        { layer: "waterway", width: 1.4 },
      ],
      road: [{ layer: "transportation", filter: all(LINES, no(isOneOf(road, ["ferry", "aerialway", "pier"]))) }],
      building: [{ layer: "building" }],
    },
    roadClass: ["match", road, "minor", "residential", ["rail", "transit"], "rail", road] as unknown as Expression,
    streets: [{ layer: "transportation_name" }],
    places: [
      {
        layer: "place",
        filter: all(["has", "name"], nearEnough(first("class"))),
        kind: placeKind(first("class")),
        rank: ["coalesce", ["get", "rank"], 50] as unknown as Expression,
      },
      { layer: "water_name", filter: all(POINTS, ["has", "name"]), kind: "water", rank: 30 },
    ],
  };
};

const SCHEMAS: Readonly<Record<TileSchema, () => Drawn>> = { protomaps, openmaptiles };

/** What the ground is drawn of where an archive brings it: the layers that the archive has. */
export function archiveGround(
  { schema, found, minzoom, maxzoom, bounds, place, isGrey }: SceneArchive,
  generation: number,
): GroundTiles {
  const { parts, roadClass, streets, places } = SCHEMAS[schema]();
  const there = <P extends TilePart>(list: readonly P[]) => list.filter(({ layer }) => found.includes(layer));
  return {
    address: archiveAddress(generation, place),
    minzoom,
    maxzoom,
    bounds,
    parts: {
      block: there(parts.block),
      green: there(parts.green),
      water: there(parts.water),
      road: there(parts.road),
      building: there(parts.building),
    },
    roadClass,
    streets: there(streets),
    places: there(places),
    ...(isGrey ? { toned: inGrey } : {}),
  };
}

/** Without the tints, and as dark as they were: what stands out stays as it was. */
const inGrey = (tints: Tints): Tints => ({
  ...tints,
  water: greyOf(tints.water),
  green: greyOf(tints.green),
  waterLabel: greyOf(tints.waterLabel),
  farWaterLabel: greyOf(tints.farWaterLabel),
});
