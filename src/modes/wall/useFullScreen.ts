import { useCallback, useEffect, useState } from "react";

const SAID_MS = 8000;

interface FullScreen {
  readonly isFull: boolean;
  /** The browser has just refused, or does not know it: there is another key for it. */
  readonly isRefused: boolean;
  readonly toggle: () => void;
}

/** Full screen as the browser allows it: some refuse in a frame, by policy, or on a kiosk that is full already. */
export function useFullScreen(): FullScreen {
  const [isFull, setFull] = useState(() => document.fullscreenElement !== null);
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    const onChange = () => setFull(document.fullscreenElement !== null);
    document.addEventListener("fullscreenchange", onChange);
    return () => document.removeEventListener("fullscreenchange", onChange);
  }, []);
  useEffect(() => {
    if (!isRefused) return;
    const timer = setTimeout(() => setRefused(false), SAID_MS);
    return () => clearTimeout(timer);
  }, [isRefused]);
  const toggle = useCallback(() => {
    const change = document.fullscreenElement === null ? enter() : document.exitFullscreen();
    change.then(
      () => setRefused(false),
      () => setRefused(true),
    );
  }, []);
  return { isFull, isRefused, toggle };
}

/** Leaving the wall leaves full screen too. */
export function leaveFullScreen(): void {
  if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => undefined);
}

/** Rejected where the browser has no such thing. */
async function enter(): Promise<void> {
  if (typeof document.documentElement.requestFullscreen !== "function") throw new Error("no full screen");
  await document.documentElement.requestFullscreen({ navigationUI: "hide" });
}
