import type { ChangeSign } from "../../core/changeKinds.ts";
import type { Geometry } from "../../core/geometry.ts";
import type { GroundRead, PictureSheet } from "../../core/groundRead.ts";
import type { DisplayStatus } from "../../core/hazardWords.ts";
import type { ShapeLook } from "../../core/kinds.ts";
import type { BasemapLayer, Datum } from "../../core/projectFile.ts";
import type { Sign } from "../../core/signs.ts";
import type { Theme } from "../../core/statusStyle.ts";
import type { ForceKind } from "../../core/water.ts";
import type { Selection, ToldPlace, Wanted } from "../../state/store/state.ts";
import type { SceneDonuts } from "./donuts.ts";
import type { ScenePlace } from "./places.ts";

/** The symbols that a mark can be drawn with: a site's status, or what a thing of another kind is. */
export type MarkSymbol = DisplayStatus | Sign;

/** A point on the map that is one thing. */
export interface Mark {
  readonly lng: number;
  readonly lat: number;
  readonly symbol: MarkSymbol;
  /** A second ring: a major hazard. A pennant: under supervision 挂牌. A bar: suspended 停用. */
  readonly major: boolean;
  readonly supervised: boolean;
  readonly suspended: boolean;
  /** A dashed ring: its place was worked out between two known ones. */
  readonly approximate?: boolean;
  /** How many times as large as others it is drawn; 1 without it. */
  readonly size?: number;
  /** Its category, where there is room for a pictogram. */
  readonly category?: string;
  readonly pick: Selection;
}

/** How a line or an area is drawn; colour of a status only for sites. */
export type ShapeRole =
  | { readonly role: "site"; readonly status: DisplayStatus; readonly selected: boolean; readonly isBeyond: boolean }
  /** `shade`: of an area, from 0 to 1 how much darker than the ground it is, or lighter than a dark one. */
  | { readonly role: Exclude<ShapeLook, "site">; readonly shade?: number };

export interface SceneShape {
  readonly role: ShapeRole;
  readonly geometry: Geometry;
  readonly pick: Selection | null;
}

/** A ring around a venue; the largest has the strongest line. */
export interface SceneRing {
  readonly shape: Geometry;
  /** Metres. */
  readonly radius: number;
  /** The radius as it is written on the line; "" where it is not. */
  readonly text: string;
  readonly isLargest: boolean;
  readonly label: readonly [number, number];
  /** The shape is good to more than half a metre only. */
  readonly approximate: boolean;
  /** With the first: all that lies outside of the largest, which steps back under a veil. */
  readonly beyond?: Geometry;
}

/** The way of one team of a patrol. */
export interface SceneRoute {
  /** From 0 on; it decides the hue. */
  readonly team: number;
  /** From the start through the stops to the end. */
  readonly path: readonly (readonly [lng: number, lat: number])[];
  /** The legs of the path, from 0 on, that have room for a tick of their direction. */
  readonly ticked: readonly number[];
  /** Those of its stops that there is room for, by their numbers from 1 on. */
  readonly stops: readonly { readonly lng: number; readonly lat: number; readonly number: number }[];
  /** Where the others are: a dot each. */
  readonly dots: readonly (readonly [lng: number, lat: number])[];
  readonly start: readonly [lng: number, lat: number] | null;
}

/** Where water, or forces of a kind, come in time; or the roads along which hydrants are too far apart. */
export interface SceneReach {
  readonly by: "water" | ForceKind | "gap";
  readonly shape: Geometry;
}

/** The way of a site to its nearest water, or of a force to it; dashed where it is the straight line. */
export interface SceneWay {
  readonly path: readonly (readonly [lng: number, lat: number])[];
  readonly isStraight: boolean;
  /** The first of several is the strongest. */
  readonly isFirst: boolean;
}

/** Where a record stands, and where a correction would put it: WGS-84 lng, lat of each. */
export type SceneMove = readonly [lng: number, lat: number, toLng: number, toLat: number];

/** What has changed since an older version, beside the mark of what it is now. */
export interface SceneChange {
  readonly sign: ChangeSign;
  readonly lng: number;
  readonly lat: number;
  /** Where it stood before; null of what did not move. */
  readonly was: readonly [number, number] | null;
}

/** A name beside a mark; the map leaves out what does not fit, the smaller rank first to stay. */
export interface SceneLabel {
  readonly lng: number;
  readonly lat: number;
  readonly text: string;
  readonly rank: number;
  /** Of a shape: how far its outline lies from its middle, to the side and up or down, in heights of the type. */
  readonly half?: readonly [number, number];
}

/** A name of the ground: it yields to all names beside marks. */
export interface SceneGroundName {
  readonly lng: number;
  readonly lat: number;
  readonly text: string;
  readonly kind: "community" | "grid" | "street";
  /** What is told of it, under its name; then it stands in the place of the basemap's own. */
  readonly figure?: string;
  /** The smaller first to stay. */
  readonly rank: number;
}

export interface Halo {
  readonly lng: number;
  readonly lat: number;
  /** CSS pixels. */
  readonly radius: number;
  /** What is marked, where the map does not draw it: alone, one of a cluster or a hydrant from afar is an empty ring. */
  readonly mark: Mark | null;
}

/** One row of the legend: what is drawn, and how many of it. */
export interface LegendRow {
  readonly symbol:
    | MarkSymbol
    | "major"
    | "supervised"
    | "suspended"
    | "approximate"
    | "donut"
    | "notch"
    | "route"
    | "crowd"
    | `area-${SceneReach["by"]}`
    | "way"
    | ChangeSign
    | Exclude<ShapeLook, "site" | "venue">;
  readonly counts: "sites" | "hydrants" | "places" | "none";
  /** Sites that match in all; null where nothing is counted. */
  readonly count: number | null;
  /** In view, but not drawn at this zoom. */
  readonly withheld: boolean;
}

/** What the map is drawn on. */
export interface SceneBasemap {
  /** Of the project's own files. */
  readonly layers: readonly BasemapLayer[];
  /** Which project it comes from; 0 where nothing of it comes from one. */
  readonly generation: number;
  /** What it lies in: over a shifted one the map shifts everything that lies on it. */
  readonly datum: Datum;
  readonly pictures: ScenePictures | null;
  /** An archive of shapes. */
  readonly archive: SceneArchive | null;
  /** A style of somebody else's, under all that is ours; how it is muted stands in `pictures`, which has no sheets then. */
  readonly style: Extract<GroundRead, { type: "style" }>["style"] | null;
}

/** Tiles of shapes that the engine takes out of an archive. */
export interface SceneArchive
  extends Pick<Extract<GroundRead, { type: "shapes" }>, "schema" | "found" | "minzoom" | "maxzoom" | "bounds"> {
  /** Its place among the project's basemaps. */
  readonly place: number;
  /** In greys alone. */
  readonly isGrey: boolean;
}

/** A ground of pictures from a server, the lowest sheet first. */
export interface ScenePictures {
  readonly sheets: readonly PictureSheet[];
  /** They are taken out of the archive at this place among the project's basemaps; null of a server's. */
  readonly archive: number | null;
  /** The place among the project's basemaps of a server's, of which this machine may have kept a part; null of any other. */
  readonly kept: number | null;
  /** What relative addresses are relative to; "" is the page. */
  readonly base: string;
  readonly opacity: number;
  /** From 0, as it is, to 1, without colour. */
  readonly grey: number;
  /** A photograph: on a dark page it is dimmed, not turned over. */
  readonly isPhoto: boolean;
}

/** What should be on the map, as plain data; the map draws it and never asks why. */
export interface Scene {
  readonly theme: Theme;
  /** How large marks and names are drawn; 1 on the desk. The donuts have it already. */
  readonly scale: number;
  readonly basemap: SceneBasemap;
  /** Looked at from afar: names of the ground are written stronger. */
  readonly isFar: boolean;
  /** Thrown on a canvas by a projector: the ground is drawn stronger. */
  readonly isProjected: boolean;
  /** The outline of the office: what lies outside of it steps back. */
  readonly office: Geometry | null;
  /** Meridians and parallels, where no basemap says where one is. */
  readonly graticule: Geometry | null;
  readonly groundNames: readonly SceneGroundName[];
  readonly donuts: SceneDonuts;
  /** Where sites stand while a first project is opened. */
  readonly places: readonly ScenePlace[];
  /** Single sites; they lie over the donuts. */
  readonly marks: readonly Mark[];
  /** What lies beyond the rings that are shown: a third as strong, and under all else. */
  readonly beyond: { readonly donuts: SceneDonuts; readonly marks: readonly Mark[] };
  /** Hydrants, stations, venues, posts: quieter, and under the donuts. */
  readonly others: readonly Mark[];
  /** Hydrants from afar: how many stand about there. */
  readonly crowd: readonly { readonly lng: number; readonly lat: number; readonly count: number }[];
  /** Signs of what is in view and comes only when the map is nearer. */
  readonly withheld: readonly Sign[];
  readonly shapes: readonly SceneShape[];
  readonly labels: readonly SceneLabel[];
  /** Said along the outline of a zone. */
  readonly zoneLabels: readonly { readonly geometry: Geometry; readonly text: string }[];
  readonly rings: readonly SceneRing[];
  readonly routes: readonly SceneRoute[];
  readonly reach: readonly SceneReach[];
  readonly ways: readonly SceneWay[];
  readonly moves: readonly SceneMove[];
  readonly changes: readonly SceneChange[];
  /** What the list of a wall tells now, by its numbers there. */
  readonly numbers: readonly ToldPlace[];
  /** Where something is on tonight. */
  readonly ringed: readonly { readonly lng: number; readonly lat: number }[];
  readonly halo: Halo | null;
  readonly hover: Halo | null;
  /** CSS pixels of the map's right edge that lie under a drawer. */
  readonly covered: number;
  readonly wanted: Wanted | null;
}
