import type { ChangeSign } from "../../core/changeKinds.ts";
import type { MarkSymbol } from "./scene.ts";

/**
 * What a part is drawn in: `fill` the colour of the status, `ink` and `ground` those of the theme; `outline` ink, and only
 * where the status's style asks for one (`STATUS_STYLE[status].outlined[theme]`). With a width it is a stroke, else filled.
 */
export type GlyphRole = "fill" | "ink" | "ground" | "outline";

export interface GlyphPart {
  readonly d: string;
  readonly role: GlyphRole;
  /** Stroke width in units of the grid; round caps and joins. */
  readonly width?: number;
  readonly dash?: readonly number[];
}

/** A ring added round a mark, a pennant beside it, a bar across it, a dashed ring outside of all. */
export type GlyphOverlay = "major" | "supervised" | "suspended" | "approximate";

const circle = (radius: number): string =>
  `M${12 - radius} 12a${radius} ${radius} 0 1 1 ${2 * radius} 0a${radius} ${radius} 0 1 1 ${-2 * radius} 0Z`;

const DROP = "M12 2.5C14.8 6.4 18 9.9 18 14a6 6 0 0 1-12 0C6 9.9 9.2 6.4 12 2.5Z";
const HOUSE = "M12 3.5 20 10V19.5H4V10Z";
const DIAMOND = "M12 2 22 12 12 22 2 12Z";
const PENNANT = "M16 .6 24 4.4 16 8.2Z";
const BURST =
  "M12.0 1.6L13.7 7.9L19.4 4.6L16.1 10.3L22.4 12.0L16.1 13.7L19.4 19.4L13.7 16.1L12.0 22.4L10.3 16.1L4.6 19.4L7.9 13.7L1.6 12.0L7.9 10.3L4.6 4.6L10.3 7.9Z";
const PLATE = "M5 2.5h14a2.5 2.5 0 0 1 2.5 2.5v14a2.5 2.5 0 0 1-2.5 2.5H5A2.5 2.5 0 0 1 2.5 19V5A2.5 2.5 0 0 1 5 2.5Z";
const TICK = "M5.5 12.6 10 17 18.5 7.5";

/** Ground under a mark, so that it stands clear of the map and of its neighbours. */
const clearing = (radius: number): GlyphPart => ({ d: circle(radius), role: "ground" });

/** What has changed: a plate of ink with the sign cut out of it, unlike any status. */
const plate = (d: string): readonly GlyphPart[] => [
  { d: PLATE, role: "ground", width: 2.4 },
  { d: PLATE, role: "ink" },
  { d, role: "ground", width: 2.6 },
];

/** Symbols of the map and the legend, on a grid of 24 centred at 12, 12; parts in the order in which they are painted. */
export const GLYPHS: Readonly<Record<MarkSymbol | GlyphOverlay | ChangeSign, readonly GlyphPart[]>> = {
  overdue: [
    { d: DIAMOND, role: "ground", width: 2 },
    { d: DIAMOND, role: "fill" },
    { d: "M12 6.6V12.8", role: "ground", width: 2.4 },
    { d: "M12 16.6h.01", role: "ground", width: 2.6 },
  ],
  open: [clearing(9.5), { d: circle(8.5), role: "fill" }, { d: "M7.6 12H16.4", role: "ground", width: 2.8 }],
  "in-progress": [
    clearing(9.5),
    { d: "M12 4a8 8 0 0 0 0 16Z", role: "fill" },
    { d: circle(7.6), role: "fill", width: 1.8 },
    { d: circle(8.8), role: "outline", width: 0.9 },
    { d: "M12 4.4V19.6", role: "outline", width: 0.9 },
  ],
  "awaiting-review": [clearing(9.5), { d: circle(7.4), role: "fill", width: 2.2 }, { d: circle(3), role: "fill" }],
  closed: [
    { d: TICK, role: "ground", width: 6 },
    { d: TICK, role: "fill", width: 3.2 },
  ],
  clear: [clearing(5.6), { d: circle(4.2), role: "fill" }, { d: circle(4.2), role: "outline", width: 1.1 }],
  unknown: [clearing(8), { d: circle(6.6), role: "outline", width: 1.6, dash: [2.4, 2.208] }],
  "hydrant-usable": [
    { d: DROP, role: "ground", width: 2 },
    { d: DROP, role: "ink" },
  ],
  "hydrant-broken": [
    { d: DROP, role: "ground" },
    { d: DROP, role: "ink", width: 1.6 },
    { d: "M4 20 20 4", role: "ground", width: 4.4 },
    { d: "M4 20 20 4", role: "ink", width: 2 },
  ],
  "hydrant-unregistered": [
    { d: DROP, role: "ground" },
    { d: DROP, role: "ink", width: 1.6 },
  ],
  "water-source": [
    { d: "M3.5 5.5h17v13h-17Z", role: "ground" },
    {
      d: "M4 8c2.7-2.4 5.3-2.4 8 0s5.3 2.4 8 0M4 12.5c2.7-2.4 5.3-2.4 8 0s5.3 2.4 8 0M4 17c2.7-2.4 5.3-2.4 8 0s5.3 2.4 8 0",
      role: "ink",
      width: 1.8,
    },
  ],
  "fire-station": [
    { d: HOUSE, role: "ground", width: 2 },
    { d: HOUSE, role: "ink" },
    { d: "M9 19.5V13h6v6.5Z", role: "ground" },
  ],
  "micro-station": [
    { d: HOUSE, role: "ground" },
    { d: HOUSE, role: "ink", width: 1.6 },
  ],
  venue: [
    { d: "M4 4h16v16H4Z", role: "ground" },
    { d: "M4.5 4.5h15v15h-15Z", role: "ink", width: 1.6 },
    { d: "M8.5 8.5h7v7h-7Z", role: "ink" },
  ],
  post: [
    { d: "M12 4 21 19.5H3Z", role: "ground", width: 2 },
    { d: "M12 4 21 19.5H3Z", role: "ink" },
  ],
  place: [
    { d: "M12 4V20M4 12H20", role: "ground", width: 5.4 },
    { d: "M12 4V20M4 12H20", role: "ink", width: 2.2 },
    { d: circle(3.4), role: "ink" },
  ],
  // A burst: a cross would be read as what closes something.
  incident: [
    { d: BURST, role: "ground", width: 2 },
    { d: BURST, role: "ink" },
  ],
  "change-new": plate("M12 6.5v11M6.5 12h11"),
  "change-worse": plate("M12 17.5v-11M7 11l5-5 5 5"),
  "change-better": plate("M12 6.5v11M7 13l5 5 5-5"),
  "change-closed": plate("M6.5 12.4 10.4 16.3 17.5 8.2"),
  "change-moved": plate("M6 12h11M13 7.5l4.5 4.5-4.5 4.5"),
  "change-gone": plate("M7.5 7.5l9 9M16.5 7.5l-9 9"),
  major: [{ d: circle(11), role: "ink", width: 1.5 }],
  supervised: [
    { d: PENNANT, role: "ground", width: 3.4 },
    { d: "M16 .8V11.5", role: "ink", width: 1.6 },
    { d: PENNANT, role: "ink" },
  ],
  approximate: [
    { d: circle(14), role: "ground", width: 3 },
    { d: circle(14), role: "ink", width: 1.5, dash: [4, 3.33] },
  ],
  suspended: [
    { d: "M3.8 3.8 20.2 20.2", role: "ground", width: 4.2 },
    { d: "M3.8 3.8 20.2 20.2", role: "ink", width: 2 },
  ],
};
