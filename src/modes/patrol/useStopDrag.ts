import { type PointerEvent, useCallback, useRef, useState } from "react";
import { moveStopTo } from "../../state/actions/editPatrol.ts";
import { useDesk } from "../../ui/desk.tsx";

/** Where a stop would be put: before the row of a team's list at which the line stands. */
interface DropTarget {
  readonly team: number;
  readonly line: number;
}

/** A stop that is dragged by its number, within its team or into another. */
export interface StopDrag {
  readonly site: string | null;
  readonly target: DropTarget | null;
  readonly begin: (event: PointerEvent<HTMLElement>, site: string) => void;
}

/** CSS pixels: less is a press; nearer to an edge of the panel it scrolls, by so many at a time. */
const MOVED = 4;
const EDGE = 32;
const SCROLL = 12;

export function useStopDrag(): StopDrag {
  const { app } = useDesk();
  const [dragged, setDragged] = useState<{ site: string; target: DropTarget | null } | null>(null);
  const latest = useRef<DropTarget | null>(null);
  const begin = useCallback(
    (event: PointerEvent<HTMLElement>, site: string) => {
      if (event.button !== 0) return;
      const handle = event.currentTarget;
      const body = handle.closest(".panel-body");
      const { clientX, clientY, pointerId } = event;
      let isMoving = false;
      handle.setPointerCapture(pointerId);
      const onMove = ({ clientX: x, clientY: y }: globalThis.PointerEvent) => {
        if (!isMoving && Math.hypot(x - clientX, y - clientY) < MOVED) return;
        isMoving = true;
        scrollNear(body, y);
        latest.current = targetAt(x, y);
        setDragged({ site, target: latest.current });
      };
      const end = (isDropped: boolean) => {
        handle.removeEventListener("pointermove", onMove);
        handle.removeEventListener("pointerup", onUp);
        handle.removeEventListener("pointercancel", onCancel);
        removeEventListener("keydown", onKey);
        setDragged(null);
        const target = latest.current;
        latest.current = null;
        if (isDropped && isMoving && target !== null) moveStopTo(app, site, target.team, placeOf(target, site));
      };
      const onUp = () => end(true);
      const onCancel = () => end(false);
      const onKey = (key: KeyboardEvent) => {
        if (key.key === "Escape") end(false);
      };
      handle.addEventListener("pointermove", onMove);
      handle.addEventListener("pointerup", onUp);
      handle.addEventListener("pointercancel", onCancel);
      addEventListener("keydown", onKey);
    },
    [app],
  );
  return { site: dragged?.site ?? null, target: dragged?.target ?? null, begin };
}

const listOf = (team: number): HTMLElement | null =>
  document.querySelector<HTMLElement>(`.patrol-team[data-team="${team}"] .patrol-stops`);

/** The team under the pointer, and the line between two of its rows that is nearest. */
function targetAt(x: number, y: number): DropTarget | null {
  const section = document.elementFromPoint(x, y)?.closest<HTMLElement>(".patrol-team");
  const team = Number(section?.dataset["team"] ?? Number.NaN);
  const list = Number.isNaN(team) ? null : listOf(team);
  if (list === null) return null;
  const row = list.querySelector<HTMLElement>("li[data-site]");
  const count = Number(row?.getAttribute("aria-setsize") ?? 0);
  const height = row?.offsetHeight ?? 1;
  const line = Math.round((y - list.getBoundingClientRect().top) / height);
  return { team, line: Math.max(0, Math.min(count, line)) };
}

/** The place in the order that a line means, counted without the stop itself. */
function placeOf({ team, line }: DropTarget, site: string): number {
  const row = listOf(team)?.querySelector<HTMLElement>(`li[data-site="${CSS.escape(site)}"]`);
  const at = row == null ? Number.POSITIVE_INFINITY : Number(row.getAttribute("aria-posinset")) - 1;
  return line > at ? line - 1 : line;
}

function scrollNear(body: Element | null, y: number): void {
  const edges = body?.getBoundingClientRect();
  if (edges === undefined) return;
  if (y < edges.top + EDGE) body?.scrollBy(0, -SCROLL);
  if (y > edges.bottom - EDGE) body?.scrollBy(0, SCROLL);
}
