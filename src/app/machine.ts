import { type ClockTime, formatClockTime } from "../core/moment.ts";
import type { Machine } from "../state/actions/watchWall.ts";
import { hasUpdate } from "./offline.ts";

const MEGABYTE = 1 << 20;

/** What Chromium tells of its memory, each where it tells it. */
interface Measuring {
  /** Page and workers; only where the server isolates the page. */
  readonly measureUserAgentSpecificMemory?: () => Promise<{ readonly bytes: number }>;
  /** The page alone. */
  readonly memory?: { readonly usedJSHeapSize: number; readonly jsHeapSizeLimit: number };
}

let touched = Date.now();
for (const kind of ["pointermove", "pointerdown", "keydown", "wheel"] as const)
  addEventListener(kind, () => (touched = Date.now()), { passive: true });

/** The browser that the page runs in. */
export const machine: Machine = {
  onSeen(call) {
    const tell = () => call(document.visibilityState === "visible");
    document.addEventListener("visibilitychange", tell);
    return () => document.removeEventListener("visibilitychange", tell);
  },
  onNetwork(call) {
    const ends = (["online", "offline"] as const).map((kind) => {
      const tell = () => call(kind === "online");
      addEventListener(kind, tell);
      return () => removeEventListener(kind, tell);
    });
    return () => {
      for (const end of ends) end();
    };
  },
  async memory() {
    const { memory, measureUserAgentSpecificMemory } = performance as Measuring;
    if (crossOriginIsolated && measureUserAgentSpecificMemory !== undefined) {
      const measured = await measureUserAgentSpecificMemory.call(performance).catch(() => null);
      if (measured !== null) return measured.bytes / MEGABYTE;
    }
    return memory === undefined ? null : memory.usedJSHeapSize / MEGABYTE;
  },
  mostMemory() {
    const { memory } = performance as Measuring;
    return memory === undefined ? null : memory.jsHeapSizeLimit / MEGABYTE;
  },
  touched: () => touched,
  hasUpdate,
  isReachable: async () => location.protocol === "file:" || (await isThere(`${location.pathname}${location.search}`)),
  async isProjectThere() {
    const project = new URLSearchParams(location.search).get("project") ?? "";
    return project !== "" && (await machine.isReachable()) && (await isThere(project));
  },
  reload(time) {
    if (time !== null) {
      const hash = location.hash.replace(/([#&]now=)[^&]*/, `$1${formatClockTime(time as ClockTime)}`);
      history.replaceState(null, "", `${location.pathname}${location.search}${hash}`);
    }
    location.reload();
  },
};

async function isThere(address: string): Promise<boolean> {
  try {
    const { ok, status } = await fetch(address, { method: "HEAD", cache: "no-store" });
    // A server that knows no HEAD is one that is there.
    return ok || status === 405 || status === 501;
  } catch {
    return false;
  }
}

/** Calls when the page is seen again, or when a network is there again. */
export function onWake(call: () => void): () => void {
  const ends = [machine.onSeen((isSeen) => isSeen && call()), machine.onNetwork((isThere) => isThere && call())];
  return () => {
    for (const end of ends) end();
  };
}
