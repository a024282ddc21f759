import { useEffect } from "react";
import type { TourDriver } from "../../../state/actions/driveTour.ts";

/** Keys of a keyboard and of remote controls, by what they do. */
const STEPS: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  MediaTrackNext: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
  MediaTrackPrevious: -1,
};
const TOGGLES: ReadonlySet<string> = new Set([" ", "Enter", "MediaPlayPause", "MediaPlay", "MediaPause", "Pause"]);

/** Space pauses and goes on, arrows step, digits jump, T starts and ends; the same for what a remote control sends. */
export function useTourKeys(driver: TourDriver | null, toggle: () => void, isPlaying: boolean, turn: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || driver === null) return;
      const { key } = event;
      if (key.toLowerCase() === "t" && !event.repeat) return turn();
      if (!isPlaying) return;
      const step = STEPS[key];
      const isOnButton = event.target instanceof Element && event.target.closest("button, input, a") !== null;
      if (step !== undefined) driver.step(step);
      // A button that has the focus is pressed by these, as anywhere.
      else if (TOGGLES.has(key) && !isOnButton) {
        if (!event.repeat) toggle();
      } else if (/^[0-9]$/.test(key)) driver.jump(key === "0" ? 9 : Number(key) - 1);
      else return;
      // Else the map, where it has the focus, would move too.
      event.preventDefault();
      event.stopPropagation();
    };
    addEventListener("keydown", press, { capture: true });
    return () => removeEventListener("keydown", press, { capture: true });
  }, [driver, toggle, isPlaying, turn]);
}
