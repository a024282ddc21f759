import { useEffect } from "react";
import type { TourDriver } from "../../../state/actions/driveTour.ts";

/** CSS pixels within which a finger has not moved, and from which on it has swiped; milliseconds that a tap takes at most. */
const STILL = 12;
const SWIPE = 60;
const TAP_MS = 500;

/** Where a finger means what lies under it. */
const OWN = "button, a, input, .notices";
/** The map moves under a hand; everywhere else a swipe steps. */
const MAP = ".map-place";

/** A hand on the map holds the tour. A tap holds it or lets it go on, a swipe beside the map or over a table steps. */
export function useTourTouch(driver: TourDriver | null, toggle: () => void, isPlaying: boolean): void {
  useEffect(() => {
    if (driver === null || !isPlaying) return;
    let from: { readonly x: number; readonly y: number; readonly at: number; readonly isOnMap: boolean } | null = null;
    let wasHeld = false;
    const down = (event: PointerEvent) => {
      from = null;
      const { target, clientX: x, clientY: y } = event;
      if (!event.isPrimary || !(target instanceof Element) || target.closest(OWN) !== null) return;
      const isOnMap = target.closest(MAP) !== null;
      if (target.closest(".desk") === null) return;
      from = { x, y, at: event.timeStamp, isOnMap };
      wasHeld = driver.isHeld();
      // Whatever it becomes: from here on nothing moves under the hand.
      if (isOnMap) driver.hold();
    };
    const up = ({ clientX, clientY, timeStamp }: PointerEvent) => {
      if (from === null) return;
      const { x, y, at, isOnMap } = from;
      from = null;
      const across = clientX - x;
      const down = clientY - y;
      const isTap = Math.hypot(across, down) < STILL && timeStamp - at < TAP_MS;
      if (isTap && isOnMap) {
        if (wasHeld) driver.resume();
      } else if (isTap) toggle();
      else if (!isOnMap && Math.abs(across) > SWIPE && Math.abs(across) > 2 * Math.abs(down))
        driver.step(across < 0 ? 1 : -1);
    };
    const turn = ({ target }: WheelEvent) => {
      if (target instanceof Element && target.closest(MAP) !== null) driver.hold();
    };
    const leave = () => {
      from = null;
    };
    addEventListener("pointerdown", down, { capture: true });
    addEventListener("pointerup", up, { capture: true });
    addEventListener("pointercancel", leave, { capture: true });
    addEventListener("wheel", turn, { capture: true, passive: true });
    return () => {
      removeEventListener("pointerdown", down, { capture: true });
      removeEventListener("pointerup", up, { capture: true });
      removeEventListener("pointercancel", leave, { capture: true });
      removeEventListener("wheel", turn, { capture: true });
    };
  }, [driver, toggle, isPlaying]);
}
