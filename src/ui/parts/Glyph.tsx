import type { ChangeSign } from "../../core/changeKinds.ts";
import { DISPLAY_STATUSES, type DisplayStatus } from "../../core/hazardWords.ts";
import { INK, STATUS_STYLE, type Theme } from "../../core/statusStyle.ts";
import { flagsOf } from "../../scene/parts/flagsOf.ts";
import { GLYPHS, type GlyphOverlay, type GlyphPart } from "../../scene/parts/glyphPaths.ts";
import type { MarkSymbol } from "../../scene/parts/scene.ts";
import { useDesk } from "../desk.tsx";
import { rem } from "./useDeskScale.ts";

interface GlyphProps {
  readonly symbol: MarkSymbol | GlyphOverlay | ChangeSign;
  readonly overlays?: readonly GlyphOverlay[];
  readonly size?: number;
}

const ANY_STATUS = "M5 12a7 7 0 1 1 14 0a7 7 0 1 1-14 0Z";

/** An overlay by itself, round a grey disc that stands for any status. */
export function OverlayGlyph({ overlay, size = 20 }: { readonly overlay: GlyphOverlay; readonly size?: number }) {
  const { theme } = useDesk();
  return (
    <svg
      className="glyph"
      width={rem(size)}
      height={rem(size)}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={ANY_STATUS} className="glyph-any" />
      {GLYPHS[overlay].map((part, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a symbol never change places.
        <Part key={i} part={part} status={null} theme={theme} />
      ))}
    </svg>
  );
}

/** A symbol of the map, drawn from the same paths; says nothing to a screen reader. */
export function Glyph({ symbol, overlays = [], size = 20 }: GlyphProps) {
  const { theme } = useDesk();
  const status = statusOf(symbol);
  const parts = [...GLYPHS[symbol], ...overlays.flatMap((overlay) => GLYPHS[overlay])];
  return (
    <svg
      className="glyph"
      width={rem(size)}
      height={rem(size)}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      {parts.map((part, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a symbol never change places.
        <Part key={i} part={part} status={status} theme={theme} />
      ))}
    </svg>
  );
}

/** The glyph of a status, with the marks of a site around it (MARK_MAJOR | MARK_SUPERVISED | MARK_SUSPENDED). */
export function StatusGlyph({
  status,
  marks = 0,
  size = 20,
}: {
  readonly status: DisplayStatus;
  readonly marks?: number;
  readonly size?: number;
}) {
  return <Glyph symbol={status} overlays={overlaysOf(marks)} size={size} />;
}

const OVERLAYS = ["major", "supervised", "suspended", "approximate"] as const satisfies readonly GlyphOverlay[];

export function overlaysOf(marks: number): readonly (typeof OVERLAYS)[number][] {
  const flags = flagsOf(marks);
  return OVERLAYS.filter((overlay) => flags[overlay]);
}

function Part({
  part,
  status,
  theme,
}: {
  readonly part: GlyphPart;
  readonly status: DisplayStatus | null;
  readonly theme: Theme;
}) {
  if (part.role === "outline" && status !== null && !STATUS_STYLE[status].outlined[theme]) return null;
  const paint = paintOf(part, status, theme);
  if (part.width === undefined) return <path d={part.d} style={{ fill: paint }} />;
  return (
    <path
      d={part.d}
      style={{
        fill: "none",
        stroke: paint,
        strokeWidth: part.width,
        strokeLinecap: part.dash === undefined ? "round" : "butt",
        strokeLinejoin: "round",
      }}
      strokeDasharray={part.dash?.join(" ")}
    />
  );
}

/** Ground is that of the surface the glyph lies on, so that it also stands clear on a hovered row. */
function paintOf(part: GlyphPart, status: DisplayStatus | null, theme: Theme): string {
  if (part.role === "ground") return "var(--surface)";
  if (part.role === "fill" && status !== null) return STATUS_STYLE[status].fill[theme] ?? "none";
  return INK[theme];
}

const statusOf = (symbol: MarkSymbol | GlyphOverlay | ChangeSign): DisplayStatus | null =>
  DISPLAY_STATUSES.find((status) => status === symbol) ?? null;
