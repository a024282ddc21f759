import type { DisplayStatus } from "../../core/hazardWords.ts";
import type { Theme } from "../../core/statusStyle.ts";
import type { LegendRow, Scene } from "../parts/scene.ts";
import type { PictureFrame } from "./pictureFrame.ts";
import type { ScaleBar } from "./pictureScale.ts";

/** One row of a picture's legend; null where nothing is counted. */
export interface PictureLegendRow {
  readonly symbol: LegendRow["symbol"];
  readonly text: string;
  readonly count: string | null;
}

/** One row beside the map. */
export interface PictureRow {
  readonly symbol: DisplayStatus;
  readonly isMajor: boolean;
  readonly name: string;
  /** Metres from the venue, or days after the deadline. */
  readonly figure: string;
}

/** Everything that stands on a saved picture, as plain data; whoever draws it asks nothing more. */
export interface PicturePage {
  readonly theme: Theme;
  /** Of the texts: zh-CN or en. */
  readonly tag: string;
  readonly title: string;
  /** The headline. */
  readonly finding: string;
  /** What stands under it: the figures, and what is filtered by. */
  readonly facts: readonly string[];
  readonly day: { readonly label: string; readonly text: string };
  readonly legend: { readonly title: string; readonly counts: string; readonly rows: readonly PictureLegendRow[] };
  /** The first of the list that belongs to the map; null where it has none. */
  readonly list: { readonly title: string; readonly rows: readonly PictureRow[] } | null;
  readonly scale: ScaleBar & { readonly text: string };
  readonly north: string;
  /** Small print: which ledgers, null without any; and how places and names are given. */
  readonly source: string | null;
  readonly notes: readonly string[];
  /** Over the map's lower edge: whose ground it is. */
  readonly ground: readonly string[];
  readonly frame: PictureFrame;
  readonly scene: Scene;
}
