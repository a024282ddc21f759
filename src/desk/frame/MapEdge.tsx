import { useLayoutEffect, useRef } from "react";
import { metresPerDegree } from "../../core/metres.ts";
import { FIGURE_TYPE, ticksOf } from "../../scene/parts/graticule.ts";
import { scaleBarOf } from "../../scene/parts/scaleBar.ts";
import { isBareGround } from "../../state/store/shownBasemap.ts";
import type { AppState } from "../../state/store/state.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { latePart } from "../../ui/parts/latePart.tsx";
import { useWidth } from "../../ui/parts/useWidth.ts";
import { useLateWords } from "../../ui/useLateWords.ts";
import "./mapEdge.css";

const GroundNotes = latePart(async () => (await import("./GroundNotes.tsx")).GroundNotes, ["ground"]).View;

/** CSS pixels of the longest scale bar, at the desk's own scale. */
const LONGEST = 120;

/** What stands at the edges of the map on desk and wall: the scale, whose ground it is, and over a bare one the figures of the graticule. */
export function MapEdge() {
  const hasMap = useAppState((state) => state.viewport !== null);
  const scale = useAppState((state) => state.scale);
  const isBare = useAppState((state) => state.project !== null && isBareGround(state));
  const { width, setBox } = useWidth();
  if (!hasMap) return null;
  return (
    <div ref={setBox} className="map-edge" style={{ fontSize: `${FIGURE_TYPE * scale}px` }}>
      {isBare ? <Ticks room={width} /> : null}
      <div className="map-foot">
        <GroundNotes />
        <ScaleBar />
      </div>
    </div>
  );
}

/** Metres of the scale bar and its pixels: a pan along a parallel changes nothing of it. */
function barOf({ viewport, scale }: AppState): string {
  if (viewport === null) return "0 0";
  const perPixel = (360 / (512 * 2 ** viewport.zoom)) * metresPerDegree(viewport.lat).lng;
  const { metres, pixels } = scaleBarOf(perPixel, LONGEST * scale);
  return `${metres} ${pixels.toFixed(1)}`;
}

function ScaleBar() {
  const words = useLateWords("picture");
  const [metres, pixels] = useAppState(barOf).split(" ");
  return (
    <p className="scale-bar">
      <span>{words.scale(Number(metres))}</span>
      <span className="scale-line" style={{ width: `${pixels}px` }} />
    </p>
  );
}

const ROWS = ["lng", "lat"] as const;
const NO_TICKS: ReturnType<typeof ticksOf> = { lng: [], lat: [] };
const figuresIn = ({ viewport, scale }: AppState, room: number) =>
  viewport === null ? NO_TICKS : ticksOf(viewport, scale, room);

/** For the eye: the place of a thing is told on its card. A map that moves only moves its figures, until there are others. */
function Ticks({ room }: { readonly room: number }) {
  const { app } = useDesk();
  const figures = useRef(new Map<string, HTMLElement>());
  const texts = useAppState((state) => {
    const ticks = figuresIn(state, room);
    return ROWS.map((row) => ticks[row].map(({ text }) => text).join(" ")).join("|");
  });
  const rows = texts.split("|");
  // biome-ignore lint/correctness/useExhaustiveDependencies: other figures are to be put in their places too.
  useLayoutEffect(() => {
    const place = () => {
      const ticks = figuresIn(app.store.getState(), room);
      for (const { at, text } of ticks.lng) move(figures.current.get(text), `calc(${at.toFixed(1)}px - 50%) 0`);
      for (const { at, text } of ticks.lat) move(figures.current.get(text), `0 calc(${at.toFixed(1)}px - 50%)`);
    };
    place();
    return app.store.subscribe(place);
  }, [app, room, texts]);
  return (
    <div aria-hidden>
      {ROWS.map((row, i) =>
        (rows[i] ?? "")
          .split(" ")
          .filter((text) => text !== "")
          .map((text) => (
            <span
              key={text}
              className={`degree degree-${row}`}
              ref={(figure) => {
                if (figure === null) return;
                figures.current.set(text, figure);
                return () => void figures.current.delete(text);
              }}
            >
              {text}
            </span>
          )),
      )}
    </div>
  );
}

function move(figure: HTMLElement | undefined, to: string): void {
  if (figure !== undefined) figure.style.translate = to;
}
