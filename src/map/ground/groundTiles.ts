import type { ExpressionSpecification, FilterSpecification } from "maplibre-gl";
import type { BasemapLayer } from "../../core/projectFile.ts";
import type { Tints } from "./tints.ts";

/** Where features of one layer of the ground stand in its tiles. */
export interface TilePart {
  /** A layer of the tiles. */
  readonly layer: string;
  readonly filter?: FilterSpecification;
  /** They are lines, so many CSS pixels wide at zoom 14; without it they are what the layer of the ground is drawn as. */
  readonly width?: number;
}

/** Names: the layer of the tiles that has them, and how they are told apart. */
export interface NamePart extends TilePart {
  /** `town`, `community`, `water` or any other; what is of less rank stays first. */
  readonly kind: ExpressionSpecification | string;
  readonly rank: ExpressionSpecification | number;
}

/** Tiles of shapes that the ground is drawn of: where what stands in them. Whosever they are, they get the same layers of the map. */
export interface GroundTiles {
  readonly address: string;
  readonly minzoom: number;
  readonly maxzoom: number;
  readonly bounds?: readonly [number, number, number, number];
  readonly parts: Readonly<Record<Exclude<BasemapLayer, "label">, readonly TilePart[]>>;
  /** The class of a road, as OpenStreetMap has it. */
  readonly roadClass: ExpressionSpecification;
  /** Along which lines the names of streets are written. */
  readonly streets: readonly TilePart[];
  readonly places: readonly NamePart[];
  /** Other inks than the theme's. */
  readonly toned?: (tints: Tints) => Tints;
}

const NAMED = ["!=", ["coalesce", ["get", "name"], ""], ""] as unknown as FilterSpecification;

/** What is drawn of features that have a name, and of which a part has no filter of its own. */
export const named = (filter?: FilterSpecification): FilterSpecification =>
  (filter === undefined ? NAMED : ["all", NAMED, filter]) as FilterSpecification;

/** The tiles that the engine cuts of the project's own files (contract.md 1). */
export const ownTiles = (address: string): GroundTiles => ({
  address,
  minzoom: 0,
  maxzoom: 16,
  parts: {
    block: [{ layer: "block" }],
    green: [{ layer: "green" }],
    water: [{ layer: "water" }],
    road: [{ layer: "road" }],
    building: [{ layer: "building" }],
  },
  roadClass: ["coalesce", ["get", "class"], ["get", "highway"], "residential"],
  streets: [{ layer: "road" }],
  places: [{ layer: "label", kind: ["get", "kind"], rank: ["coalesce", ["get", "rank"], 5] }],
});
