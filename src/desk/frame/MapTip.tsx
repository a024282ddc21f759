import { useEffect, useMemo, useRef } from "react";
import { HOVERED_RECORD, HOVERED_SITE, MAP_VIEW } from "../../state/queries/mapQueries.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { StatusGlyph } from "../../ui/parts/Glyph.tsx";
import { useAnswer, useQuery } from "../../ui/useQuery.ts";
import { tipOf } from "./tipOf.ts";

/**
 * What the pointer is over on the map, beside the pointer. It is for a mouse or a pen: a finger opens the card at once,
 * and keys have the list of what the map shows. Moving it touches nothing but its own place.
 */
export function MapTip() {
  const { words } = useDesk();
  const box = useRef<HTMLDivElement>(null);
  const hover = useAppState((state) => state.hover);
  const view = useAnswer(MAP_VIEW);
  const project = useAppState((state) => state.project);
  const hoveredSite = useQuery(HOVERED_SITE).answered;
  const hoveredRecord = useQuery(HOVERED_RECORD).answered;
  const tip = useMemo(
    () => (hover === null ? null : tipOf(words, hover, { view, project, hoveredSite, hoveredRecord })),
    [words, hover, view, project, hoveredSite, hoveredRecord],
  );
  useFollowPointer(box);
  return (
    <div className="map-tip" ref={box} aria-hidden="true" data-empty={tip === null}>
      {tip === null ? null : (
        <>
          <p className="map-tip-title">{tip.title}</p>
          <ul>
            {tip.rows.map(({ status, marks, text, figure }) => (
              <li key={`${status ?? ""}${text}`}>
                {status === null ? null : <StatusGlyph status={status} marks={marks} size={16} />}
                <span>{text}</span>
                <b>{figure}</b>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** Puts a box beside the pointer while that is over the map itself and presses nothing; on the side where there is room. */
function useFollowPointer(box: React.RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const tip = box.current;
    const place = tip?.parentElement ?? null;
    if (tip === null || place === null) return;
    const onMove = (event: PointerEvent) => {
      const isOver = event.pointerType !== "touch" && event.buttons === 0 && event.target instanceof HTMLCanvasElement;
      tip.dataset["over"] = String(isOver);
      if (!isOver) return;
      const { left, top, width, height } = place.getBoundingClientRect();
      const x = event.clientX - left;
      const y = event.clientY - top;
      tip.dataset["side"] = `${y > height / 2 ? "above" : "below"} ${x > width / 2 ? "left" : "right"}`;
      tip.style.translate = `${x}px ${y}px`;
    };
    const onLeave = () => {
      tip.dataset["over"] = "false";
    };
    place.addEventListener("pointermove", onMove);
    place.addEventListener("pointerdown", onLeave);
    place.addEventListener("pointerleave", onLeave);
    return () => {
      place.removeEventListener("pointermove", onMove);
      place.removeEventListener("pointerdown", onLeave);
      place.removeEventListener("pointerleave", onLeave);
    };
  }, [box]);
}
