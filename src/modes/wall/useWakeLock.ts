import { useEffect } from "react";
import { note } from "../../state/actions/keepLog.ts";
import { useDesk } from "../../ui/desk.tsx";

/** What was refused, or taken away while the page is seen, is asked for again after a minute. */
const AGAIN_MS = 60_000;

/**
 * Keeps the screen awake where the browser can. It lets go whenever the page is hidden, and may at any time, so it is asked for
 * again; where it cannot be had, as on plain http, that is written down.
 */
export function useWakeLock(): void {
  const { app } = useDesk();
  useEffect(() => {
    const { wakeLock } = navigator as Partial<Navigator>;
    if (wakeLock === undefined) {
      note(app, "not-awake", isSecureContext ? "" : "http");
      return;
    }
    let lock: WakeLockSentinel | null = null;
    let isOver = false;
    let isAsking = false;
    let stop = () => {};
    const later = () => {
      stop();
      if (isOver) return;
      stop = app.clock.after(AGAIN_MS, () => void keep());
    };
    const keep = async () => {
      if (isOver || isAsking || document.visibilityState !== "visible" || lock?.released === false) return;
      isAsking = true;
      try {
        const got = await wakeLock.request("screen");
        if (isOver) void got.release();
        lock = got;
        got.addEventListener("release", later, { once: true });
      } catch (error) {
        // A battery saver or a policy may refuse; the wall goes on.
        note(app, "not-awake", error instanceof Error ? error.name : "");
        later();
      } finally {
        isAsking = false;
      }
    };
    const again = () => void keep();
    void keep();
    document.addEventListener("visibilitychange", again);
    return () => {
      isOver = true;
      stop();
      document.removeEventListener("visibilitychange", again);
      void lock?.release();
    };
  }, [app]);
}
