import type { BasemapLayer } from "./projectFile.ts";
import type { TileSchema } from "./tileSchemas.ts";

/** Degrees: west, south, east, north. */
type Box = readonly [number, number, number, number];

interface ReadLook {
  /** Whose it is, by its own word, as plain text; "" where it says nothing. */
  readonly attribution: string;
}

/** One sheet of pictures as a server gives them out. */
export interface PictureSheet {
  /**
   * Addresses with {z}, {x}, {y}, and {x16}, {y16} for the sixteenth of them, whole: of one sheet several hosts. {matrix} is what the
   * server calls a zoom.
   */
  readonly tiles: readonly string[];
  readonly tileSize: number;
  readonly minzoom: number;
  readonly maxzoom: number;
  /** Rows are counted from the south. */
  readonly isTms: boolean;
  readonly bounds: Box | null;
  /** What {matrix} is, by zoom. */
  readonly matrices?: readonly string[];
}

/** What became known of a basemap that says nothing by itself: it was read first. */
export type GroundRead = ReadLook &
  (
    | {
        /** An archive of shapes, by its way of naming, its layers, and what of the ground these hold. */
        readonly type: "shapes";
        readonly schema: TileSchema;
        readonly found: readonly string[];
        readonly layers: readonly BasemapLayer[];
        readonly minzoom: number;
        readonly maxzoom: number;
        readonly bounds: Box;
      }
    | {
        /** An archive of pictures. */
        readonly type: "pictures";
        readonly minzoom: number;
        readonly maxzoom: number;
        readonly bounds: Box;
        readonly isPhoto: boolean;
      }
    /** A server of pictures; `isKept`: it does not answer, and this is what was read when some of it was kept. */
    | { readonly type: "sheet"; readonly sheet: PictureSheet; readonly isKept?: true }
    /** A style of somebody else's, every address in it whole. */
    | { readonly type: "style"; readonly style: Readonly<Record<string, unknown>> }
  );
