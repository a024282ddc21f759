import { useEffect, useRef } from "react";
import { timeNow } from "../../state/clock.ts";
import { useDesk } from "../../ui/desk.tsx";
import "./alive.css";

const SECOND_MS = 1000;

/** The seconds of the minute as a bar that the page itself moves on, by its clock: it stands still when the page does. */
export function SecondHand() {
  const { app } = useDesk();
  const hand = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    let stop = () => {};
    const move = () => {
      const ms = timeNow(app.clock, app.store.getState()) * SECOND_MS;
      const second = Math.floor(ms / SECOND_MS) % 60;
      if (hand.current !== null) hand.current.style.width = `${(100 * second) / 59}%`;
      stop = app.clock.after(SECOND_MS - (ms % SECOND_MS), move);
    };
    move();
    return () => stop();
  }, [app]);
  return (
    <span className="wall-seconds" aria-hidden="true">
      <span ref={hand} />
    </span>
  );
}
