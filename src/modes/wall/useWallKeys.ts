import { useEffect } from "react";

/** F goes into full screen and out of it; Esc and M leave. */
export function useWallKeys(leave: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const key = event.key.toLowerCase();
      if (key === "f") toggleFullScreen();
      else if (key === "m" || (key === "escape" && document.fullscreenElement === null)) leave();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [leave]);
}

/** A browser may refuse, or not know it: then the wall stays in its window. */
export function toggleFullScreen(): void {
  const change =
    document.fullscreenElement === null
      ? document.documentElement.requestFullscreen?.({ navigationUI: "hide" })
      : document.exitFullscreen();
  change?.catch(() => undefined);
}

/** Leaving the wall leaves full screen too. */
export function leaveFullScreen(): void {
  if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => undefined);
}
