import type { DisplayStatus } from "./hazardWords.ts";

export type Theme = "dark" | "light";

export type Glyph = "diamond-exclamation" | "disc-bar" | "half-disc" | "ring-dot" | "tick" | "dot" | "dashed-ring";

/** How a status looks: the fill on a ground, and a glyph of its own, because colour is not enough. */
export interface StatusStyle {
  readonly glyph: Glyph;
  /** #rrggbb; null means outline only. */
  readonly fill: Readonly<Record<Theme, string | null>>;
  /** Needs a dark outline to stand out 3:1 on light ground. */
  readonly outlined: Readonly<Record<Theme, boolean>>;
}

/** Ground of the map and the panels. */
export const GROUND: Readonly<Record<Theme, string>> = { dark: "#12181f", light: "#f4f5f3" };
/** Text and outline ink on that ground. */
export const INK: Readonly<Record<Theme, string>> = { dark: "#e8ebee", light: "#1a2129" };

const never = { dark: false, light: false } as const;
const onLight = { dark: false, light: true } as const;

/** Colours measured by CIEDE2000 for normal, protan, deutan and tritan sight; a test holds the distances. */
export const STATUS_STYLE: Readonly<Record<DisplayStatus, StatusStyle>> = {
  overdue: { glyph: "diamond-exclamation", fill: { dark: "#ff1a18", light: "#94001a" }, outlined: never },
  open: { glyph: "disc-bar", fill: { dark: "#ffa571", light: "#c35500" }, outlined: never },
  "in-progress": { glyph: "half-disc", fill: { dark: "#fff500", light: "#d3b100" }, outlined: onLight },
  "awaiting-review": { glyph: "ring-dot", fill: { dark: "#4675ce", light: "#3182f6" }, outlined: never },
  closed: { glyph: "tick", fill: { dark: "#7db5af", light: "#007062" }, outlined: never },
  clear: { glyph: "dot", fill: { dark: "#7c777a", light: "#a7abb5" }, outlined: onLight },
  unknown: { glyph: "dashed-ring", fill: { dark: null, light: null }, outlined: { dark: true, light: true } },
};
