import { GLYPHS } from "../../scene/glyphPaths.ts";
import type { LegendRow } from "../../scene/scene.ts";
import { Glyph, OverlayGlyph } from "./Glyph.tsx";

type Shape = Exclude<LegendRow["symbol"], keyof typeof GLYPHS>;

/** Swatches of lines and areas, strokes in ink on a grid of 24. */
const SHAPES: Readonly<
  Record<Shape, { readonly d: string; readonly dash?: string; readonly width: number; readonly tint?: string }>
> = {
  donut: {
    d: "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17ZM12 7.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9Z",
    width: 1.6,
  },
  "blocked-road": { d: "M2 15 22 9M9.5 8.5l5 7M14.5 8.5l-5 7", width: 2 },
  forbidden: { d: "M4 5h16v14H4ZM4 12l7-7M5 19 19 5M12 19l8-8", width: 1.4, tint: "M4 5h16v14H4Z" },
  limited: { d: "M4 5h16v14H4Z", dash: "4 2.6", width: 1.6, tint: "M4 5h16v14H4Z" },
  allowed: { d: "M4 5h16v14H4Z", width: 1.4 },
  community: { d: "M2.5 12h19", width: 2 },
  grid: { d: "M2.5 12h19", dash: "3 2.6", width: 1.4 },
};

/** Anything that the legend can name. */
export function LegendSymbol({ symbol }: { readonly symbol: LegendRow["symbol"] }) {
  if (hasGlyph(symbol))
    return symbol === "major" || symbol === "supervised" || symbol === "suspended" ? (
      <OverlayGlyph overlay={symbol} />
    ) : (
      <Glyph symbol={symbol} />
    );
  const { d, dash, width, tint } = SHAPES[symbol];
  return (
    <svg className="glyph" width="20" height="20" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {tint === undefined ? null : <path d={tint} fill="currentColor" fillOpacity="0.12" />}
      <path d={d} fill="none" stroke="currentColor" strokeWidth={width} strokeDasharray={dash} strokeLinejoin="round" />
    </svg>
  );
}

const hasGlyph = (symbol: LegendRow["symbol"]): symbol is Extract<LegendRow["symbol"], keyof typeof GLYPHS> =>
  Object.hasOwn(GLYPHS, symbol);
