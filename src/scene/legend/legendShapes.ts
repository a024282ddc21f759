import type { GLYPHS } from "../parts/glyphPaths.ts";
import type { LegendRow } from "../parts/scene.ts";

/** What the legend names and no glyph stands for. */
export type ShapeSymbol = Exclude<LegendRow["symbol"], keyof typeof GLYPHS>;

/** A stroke in ink; `tint` is filled with an eighth of it. */
export interface LegendShape {
  readonly d: string;
  readonly dash?: string;
  readonly width: number;
  readonly tint?: string;
}

/** Swatches of lines and areas, strokes in ink on a grid of 24. */
export const LEGEND_SHAPES: Readonly<Record<ShapeSymbol, LegendShape>> = {
  donut: {
    d: "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17ZM12 7.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9Z",
    width: 1.6,
  },
  notch: { d: "M4.3 10A8.5 8.5 0 0 1 19.7 10M12 3v7.5", width: 2.2 },
  route: {
    d: "M2.5 20 8 14.5l4.5 3.5 4-5M17 2.5a4 4 0 0 1 4 4c0 2.6-4 6.5-4 6.5s-4-3.9-4-6.5a4 4 0 0 1 4-4Z",
    width: 1.8,
  },
  crowd: {
    d: "M5 8a1 1 0 1 1 2 0a1 1 0 1 1-2 0ZM12 5a1 1 0 1 1 2 0a1 1 0 1 1-2 0ZM17 11a1 1 0 1 1 2 0a1 1 0 1 1-2 0ZM9 14a1 1 0 1 1 2 0a1 1 0 1 1-2 0ZM15 19a1 1 0 1 1 2 0a1 1 0 1 1-2 0ZM4 18a1 1 0 1 1 2 0a1 1 0 1 1-2 0Z",
    width: 1.4,
  },
  "area-water": { d: "M4 5h16v14H4Z", width: 1.4, tint: "M4 5h16v14H4Z" },
  "area-fire-station": { d: "M4 5h16v14H4Z", width: 1.8, tint: "M4 5h16v14H4Z" },
  "area-micro-station": { d: "M4 5h16v14H4Z", dash: "2 1.6", width: 1.4, tint: "M4 5h16v14H4Z" },
  "area-gap": { d: "M2 14h6M11 14h11", width: 3 },
  way: { d: "M3 19 9 13h6l6-8", width: 2.6 },
  "blocked-road": { d: "M2 15 22 9M9.5 8.5l5 7M14.5 8.5l-5 7", width: 2 },
  forbidden: { d: "M4 5h16v14H4Z", width: 1.8, tint: "M4 5h16v14H4Z" },
  limited: { d: "M4 5h16v14H4Z", dash: "4 2.6", width: 1.6, tint: "M4 5h16v14H4Z" },
  allowed: { d: "M4 5h16v14H4Z", width: 1.4 },
  community: { d: "M2.5 12h19", width: 2 },
  grid: { d: "M2.5 12h19", dash: "3 2.6", width: 1.4 },
};
