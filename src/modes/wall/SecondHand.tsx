import { useEffect, useRef } from "react";
import { timeNow } from "../../state/clock.ts";
import { useDesk } from "../../ui/desk.tsx";
import "./alive.css";

const SECOND_MS = 1000;

/** A second hand that the page itself moves on, by its clock: it stands still when the page does. */
export function SecondHand() {
  const { app } = useDesk();
  const hand = useRef<SVGLineElement>(null);
  useEffect(() => {
    let stop = () => {};
    const move = () => {
      const ms = timeNow(app.clock, app.store.getState()) * SECOND_MS;
      const second = Math.floor(ms / SECOND_MS) % 60;
      hand.current?.setAttribute("transform", `rotate(${second * 6} 16 16)`);
      stop = app.clock.after(SECOND_MS - (ms % SECOND_MS), move);
    };
    move();
    return () => stop();
  }, [app]);
  return (
    <svg className="wall-hand" viewBox="0 0 32 32" aria-hidden="true">
      <circle cx="16" cy="16" r="14" />
      <line ref={hand} x1="16" y1="16" x2="16" y2="4" />
    </svg>
  );
}
