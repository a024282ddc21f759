import { useMemo } from "react";
import { mercatorX, mercatorY } from "../../core/mercator.ts";
import { metresPerDegree } from "../../core/metres.ts";
import { ticksOf } from "../../scene/parts/graticule.ts";
import { scaleBarOf } from "../../scene/parts/scaleBar.ts";
import type { Viewport } from "../../state/store/state.ts";
import { useAppState } from "../../ui/desk.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import "./mapEdge.css";

/** CSS pixels of type, and of the longest scale bar, at the desk's own scale. */
const TYPE = 12;
const LONGEST = 120;

/** What stands at the edges of the map on desk and wall: the scale, and over bare ground the figures of the graticule. */
export function MapEdge() {
  const viewport = useAppState((state) => state.viewport);
  const scale = useAppState((state) => state.scale);
  const isBare = useAppState((state) => state.project?.basemap.length === 0);
  if (viewport === null) return null;
  return (
    <div className="map-edge" style={{ fontSize: `${TYPE * scale}px` }}>
      {isBare ? <Ticks viewport={viewport} scale={scale} /> : null}
      <ScaleBar viewport={viewport} scale={scale} />
    </div>
  );
}

interface EdgeProps {
  readonly viewport: Viewport;
  readonly scale: number;
}

function ScaleBar({ viewport: { lat, zoom }, scale }: EdgeProps) {
  const words = useLateWords("picture");
  const perPixel = (360 / (512 * 2 ** zoom)) * metresPerDegree(lat).lng;
  const { metres, pixels } = scaleBarOf(perPixel, LONGEST * scale);
  return (
    <p className="scale-bar">
      <span>{words.scale(metres)}</span>
      <span className="scale-line" style={{ width: `${pixels.toFixed(1)}px` }} />
    </p>
  );
}

/** For the eye: the place of a thing is told on its card. */
function Ticks({ viewport, scale }: EdgeProps) {
  const { lng, lat } = useMemo(() => ticksOf(viewport, scale), [viewport, scale]);
  const percent = (at: number) => `${(at * 100).toFixed(3)}%`;
  const [west, south, , north] = viewport.bbox;
  const world = 512 * 2 ** viewport.zoom;
  const height = (mercatorY(south) - mercatorY(north)) * world;
  const width = (mercatorX(viewport.bbox[2]) - mercatorX(west)) * world;
  const type = TYPE * scale;
  // In the corners stand the tools, the other row of figures, and the scale.
  const across = lng.filter(({ at }) => at * width > 6 * type && (1 - at) * width > 8 * type);
  const down = lat.filter(({ at }) => at * height > 2 * type && (1 - at) * height > 4.5 * type);
  return (
    <div aria-hidden>
      {across.map(({ at, text }) => (
        <span key={text} className="degree degree-lng" style={{ left: percent(at) }}>
          {text}
        </span>
      ))}
      {down.map(({ at, text }) => (
        <span key={text} className="degree degree-lat" style={{ top: percent(at) }}>
          {text}
        </span>
      ))}
    </div>
  );
}
