import { type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";

/** A row on its way: where it was taken, and where it would stand, both from 0 on. */
export interface Drag {
  readonly from: number;
  readonly to: number;
}

/** What a row of such a list is told of its place in it. */
export interface RowOrder {
  /** From 0 on. */
  readonly place: number;
  readonly drag: Drag | null;
  readonly onTake: (event: PointerEvent<HTMLElement>) => void;
  readonly onStep: (by: -1 | 1) => void;
}

/** CSS pixels before a press is a drag. */
const STILL = 4;

/**
 * Rows of a list that are put in order by a handle, or step by step by its keys. While one is dragged a line shows where it would stand; Esc and a press that
 * goes nowhere leave all as it was.
 */
export function useDragOrder(
  list: RefObject<HTMLElement | null>,
  onMove: (from: number, to: number) => void,
): { readonly orderAt: (place: number) => RowOrder } {
  const [drag, setDrag] = useState<Drag | null>(null);
  const stop = useRef(() => {});
  useEffect(() => () => stop.current(), []);
  const take = (event: PointerEvent<HTMLElement>, from: number) => {
    if (event.button !== 0) return;
    const handle = event.currentTarget;
    const begin = event.clientY;
    let now: Drag | null = null;
    const placeAt = (y: number): number => {
      const rows = [...(list.current?.children ?? [])].map((row) => row.getBoundingClientRect());
      const others = rows.filter((_, i) => i !== from);
      return others.filter(({ top, height }) => y > top + height / 2).length;
    };
    const move = ({ clientY }: globalThis.PointerEvent) => {
      if (now === null && Math.abs(clientY - begin) < STILL) return;
      now = { from, to: placeAt(clientY) };
      setDrag(now);
    };
    const end = () => {
      const moved = now;
      stop.current();
      if (moved !== null && moved.to !== from) onMove(from, moved.to);
    };
    const key = ({ key: pressed }: KeyboardEvent) => {
      if (pressed === "Escape") stop.current();
    };
    const cancel = () => stop.current();
    stop.current = () => {
      handle.removeEventListener("pointermove", move);
      handle.removeEventListener("pointerup", end);
      handle.removeEventListener("pointercancel", cancel);
      removeEventListener("keydown", key);
      setDrag(null);
    };
    handle.setPointerCapture(event.pointerId);
    handle.addEventListener("pointermove", move);
    handle.addEventListener("pointerup", end);
    handle.addEventListener("pointercancel", cancel);
    addEventListener("keydown", key);
  };
  const orderAt = (place: number): RowOrder => ({
    place,
    drag,
    onTake: (event) => take(event, place),
    onStep: (by) => onMove(place, place + by),
  });
  return { orderAt };
}

/** Where the line of a row that is dragged is drawn. */
export function dropAt(place: number, drag: Drag | null): "before" | "after" | "self" | null {
  if (drag === null) return null;
  const { from, to } = drag;
  if (place === from) return "self";
  if (to === from || place !== to) return null;
  return to < from ? "before" : "after";
}
