import { useEffect } from "react";

/** F goes into full screen and out of it; Esc and M leave. */
export function useWallKeys(leave: () => void, toggleFullScreen: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const key = event.key.toLowerCase();
      if (key === "f") toggleFullScreen();
      else if (key === "m" || (key === "escape" && document.fullscreenElement === null)) leave();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [leave, toggleFullScreen]);
}
