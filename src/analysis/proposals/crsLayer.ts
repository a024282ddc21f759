import type { Geometry } from "../../core/geometry.ts";

/** A layer as its file has it, before its coordinates were taken for those of a system. */
export interface CrsLayer {
  readonly id: string;
  /** What its shapes are to others: areas hold places, roads run past them. */
  readonly role: "places" | "areas" | "roads";
  /** The system by which it is read: declared, named in a heading, or assumed. */
  readonly crs: string;
  readonly count: number;
  /** The numbers of a record's place in its file, first what is read as longitude or easting; NaN for none. */
  x(record: number): number;
  y(record: number): number;
  /** Its shape in the same numbers, where it is more than a point. */
  shape?(record: number): Geometry | undefined;
  name(record: number): string;
  address(record: number): string;
  /** Words that may be names of areas: community, grid. */
  areas(record: number): readonly string[];
}

/** WGS-84 degrees of a system's numbers, easting first; NaN for what has no place in it. */
export type ConvertCrs = (crs: string, x: number, y: number) => readonly [lng: number, lat: number];

/** A way to read a layer's numbers. */
export interface Reading {
  /** A name that `convert` knows: WGS84, GCJ02, BD09 or an EPSG code. */
  readonly crs: string;
  /** The first number is the latitude or northing. */
  readonly isSwapped: boolean;
}
