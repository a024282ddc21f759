import { useEffect } from "react";
import { note } from "../../state/actions/keepLog.ts";
import { useDesk } from "../../ui/desk.tsx";
import { keepAwake } from "./keepAwake.ts";

/** Keeps the screen awake where the browser can; where it cannot, as on plain http, that is written down. */
export function useWakeLock(): void {
  const { app } = useDesk();
  useEffect(() => {
    const { wakeLock } = navigator as Partial<Navigator>;
    if (wakeLock === undefined) {
      note(app, "not-awake", isSecureContext ? "" : "http");
      return;
    }
    return keepAwake(
      {
        request: () => wakeLock.request("screen"),
        isSeen: () => document.visibilityState === "visible",
        onSeen(call) {
          document.addEventListener("visibilitychange", call);
          return () => document.removeEventListener("visibilitychange", call);
        },
        after: (ms, call) => app.clock.after(ms, call),
      },
      (why) => note(app, "not-awake", why),
    );
  }, [app]);
}
