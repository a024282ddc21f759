import { useEffect } from "react";

/** Keeps the screen awake where the browser can; it lets go whenever the page is hidden, so it is asked for again. */
export function useWakeLock(): void {
  useEffect(() => {
    if (!("wakeLock" in navigator)) return;
    let lock: WakeLockSentinel | null = null;
    let isOver = false;
    const keep = async () => {
      if (document.visibilityState !== "visible") return;
      try {
        const got = await navigator.wakeLock.request("screen");
        if (isOver) void got.release();
        else lock = got;
      } catch {
        // A battery saver or a policy may refuse; the wall goes on.
      }
    };
    const again = () => void keep();
    void keep();
    document.addEventListener("visibilitychange", again);
    return () => {
      isOver = true;
      document.removeEventListener("visibilitychange", again);
      void lock?.release();
    };
  }, []);
}
