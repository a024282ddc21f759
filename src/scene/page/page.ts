import type { DisplayStatus } from "../../core/hazardWords.ts";
import type { Theme } from "../../core/statusStyle.ts";
import type { LegendRow, Scene } from "../parts/scene.ts";
import type { PictureFrame } from "../picture/pictureFrame.ts";

/**
 * A page that is put on the table, as plain data: whoever draws it (a canvas, a PDF, a slide) asks nothing more. Lengths are in
 * units: `SHORT_SIDE` of them make its shorter side, on paper and on a screen, so that one layout serves every size. y grows
 * downwards from the upper edge.
 */
export interface Page {
  readonly size: PageSize;
  readonly theme: Theme;
  /** Of the texts: zh-CN or en. */
  readonly tag: string;
  /** The finding, for the outline of a document and the notes of a slide. */
  readonly title: string;
  /** In the order in which they lie over one another. */
  readonly blocks: readonly PageBlock[];
}

/** The shorter side of every page, in units. */
export const SHORT_SIDE = 1080;

/** Width and height in units, and how large that is. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
  /** Of paper; a slide has none. */
  readonly millimetres: { readonly width: number; readonly height: number } | null;
  /** Of the finished picture. */
  readonly pixels: { readonly width: number; readonly height: number };
}

/** Ink in three weights, hairlines, the ground, and what stands behind everything (a watermark, a bar's track). */
export type PageInk = "ink" | "second" | "third" | "line" | "ground" | "faint";

export type PageBlock = TextBlock | RuleBlock | PathBlock | SymbolBlock | MapBlock | TableBlock | BarsBlock;

/** A line of text with its baseline at y; it was measured to fit into `room`, and is set narrower where a font is wider. */
export interface TextBlock {
  readonly type: "text";
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Height of the type. */
  readonly size: number;
  readonly ink: PageInk;
  readonly isStrong: boolean;
  /** Which end of the text x is. */
  readonly align: "left" | "center" | "right";
  readonly room: number;
  /** Degrees against the clock around x and y; 0 for level. */
  readonly turn: number;
}

/** A straight line. */
export interface RuleBlock {
  readonly type: "rule";
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly width: number;
  readonly ink: PageInk;
}

/** An outline as SVG path data in a box of 24 by 24 that is `size` large, or a rectangle. */
export interface PathBlock {
  readonly type: "path";
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly d: string;
  readonly ink: PageInk;
  /** Filled; else a line of this width. */
  readonly width: number | "fill";
}

/** A sign of the legend in a box whose upper left corner is at x and y. */
export interface SymbolBlock {
  readonly type: "symbol";
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly symbol: LegendRow["symbol"];
  /** With the second ring of a major hazard. */
  readonly isMajor: boolean;
}

/** The map. */
export interface MapBlock {
  readonly type: "map";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly frame: PictureFrame;
  readonly scene: Scene;
}

export interface TableColumn {
  readonly title: string;
  /** The title where it was broken; in one line without it. */
  readonly lines?: readonly string[];
  readonly width: number;
  readonly align: "left" | "right";
}

/** A cell: a sign, a text, or both; lines of a text that was broken stand one below the other. */
export interface TableCell {
  readonly symbol: DisplayStatus | null;
  readonly isMajor: boolean;
  readonly lines: readonly string[];
  /** Columns that it takes, its own included; those behind it are empty. 1 without it. */
  readonly span?: number;
}

/** A table with a head; every row is as high as its own lines need. */
export interface TableBlock {
  readonly type: "table";
  readonly x: number;
  /** Upper edge of the head. */
  readonly y: number;
  readonly size: number;
  readonly columns: readonly TableColumn[];
  readonly headHeight: number;
  readonly rows: readonly {
    readonly height: number;
    readonly cells: readonly TableCell[];
    readonly isStrong: boolean;
  }[];
}

/** Horizontal bars, the longest first or in the order of time, each with its figure at its end; parts lie one after another. */
export interface BarsBlock {
  readonly type: "bars";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly title: string;
  readonly rowHeight: number;
  /** Width that the names take. */
  readonly nameWidth: number;
  readonly bars: readonly { readonly name: string; readonly figure: string; readonly parts: readonly BarPart[] }[];
  /** The value that is as long as the room for bars. */
  readonly most: number;
}

export interface BarPart {
  readonly status: DisplayStatus;
  readonly value: number;
}
