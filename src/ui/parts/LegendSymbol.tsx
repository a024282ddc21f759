import { LEGEND_SHAPES } from "../../scene/legend/legendShapes.ts";
import { GLYPHS } from "../../scene/parts/glyphPaths.ts";
import type { LegendRow } from "../../scene/parts/scene.ts";
import { Glyph, OverlayGlyph } from "./Glyph.tsx";
import { rem } from "./useDeskScale.ts";

const SIZE = rem(20);

/** Anything that the legend can name. */
export function LegendSymbol({ symbol }: { readonly symbol: LegendRow["symbol"] }) {
  if (hasGlyph(symbol))
    return symbol === "major" || symbol === "supervised" || symbol === "suspended" || symbol === "approximate" ? (
      <OverlayGlyph overlay={symbol} />
    ) : (
      <Glyph symbol={symbol} />
    );
  const { d, dash, width, tint } = LEGEND_SHAPES[symbol];
  return (
    <svg className="glyph" width={SIZE} height={SIZE} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {tint === undefined ? null : <path d={tint} fill="currentColor" fillOpacity="0.12" />}
      <path d={d} fill="none" stroke="currentColor" strokeWidth={width} strokeDasharray={dash} strokeLinejoin="round" />
    </svg>
  );
}

const hasGlyph = (symbol: LegendRow["symbol"]): symbol is Extract<LegendRow["symbol"], keyof typeof GLYPHS> =>
  Object.hasOwn(GLYPHS, symbol);
