import type { FromEngine, ToEngine } from "./protocol.ts";

/** What of the browser a watch needs. */
export interface Watching {
  /** Locks tell of a death at once; a page from plain http has none. */
  readonly locks: Pick<LockManager, "request"> | undefined;
  /** Milliseconds of a clock that only runs forward. */
  now(): number;
  /** Calls again and again; gives back what ends it. */
  every(ms: number, call: () => void): () => void;
}

const LOOK_MS = 1000;
/** Without a sign of life for so long a worker is dead. Reading lets messages in between its pieces, which take far less. */
const SILENCE_MS = 4000;
/** The first sign waits until the worker's own file has come. */
const FIRST_SILENCE_MS = 15_000;
/** The index of a million sites is built in one go of many seconds. */
const LONG_SILENCE_MS = 60_000;
/** Stage of a project's opening in which nothing is heard for long. */
const SILENT_STAGE = "index";

/**
 * Notices that a worker has died, within five seconds: by a lock that it holds and the browser frees, where there are locks,
 * else by its silence. A worker that still holds its lock is busy, not dead, until it has been silent for a minute. Gives back
 * what ends the watch.
 */
export function watchWorker(
  worker: Pick<Worker, "postMessage" | "addEventListener">,
  { locks, now, every }: Watching,
  onDeath: (reason: string) => void,
): () => void {
  const send = (message: ToEngine) => worker.postMessage(message);
  const over = new AbortController();
  let isHeld = false;
  let patience = FIRST_SILENCE_MS;
  let pinged: number | null = null;
  let looked = now();

  const end = () => {
    stop();
    over.abort();
  };
  const die = (reason: string) => {
    if (over.signal.aborted) return;
    end();
    onDeath(reason);
  };
  const stop = every(LOOK_MS, () => {
    const at = now();
    // A page that slept, or was in the background, has heard nothing by its own fault.
    if (at - looked > LOOK_MS * 3) pinged = null;
    looked = at;
    if (pinged === null) {
      pinged = at;
      send({ type: "ping" });
    } else if (at - pinged >= patience) die("the worker gave no sign of life");
  });

  const lock = `guatu-engine-${Math.random()}`;
  if (locks !== undefined) send({ type: "hold", lock });
  worker.addEventListener("message", ({ data }: MessageEvent<FromEngine>) => {
    pinged = null;
    if (data.type === "held") isHeld = true;
    const isSilentStage = data.type === "progress" && data.progress.stage === SILENT_STAGE;
    patience = isHeld || isSilentStage ? LONG_SILENCE_MS : SILENCE_MS - LOOK_MS;
    if (data.type !== "held" || locks === undefined) return;
    locks.request(lock, { signal: over.signal }, () => die("the worker ended")).catch(() => undefined);
  });
  worker.addEventListener("error", (event) => die(event.message || "the worker could not start"));
  return end;
}
