import type { App } from "../app.ts";
import { timeNow } from "../clock.ts";
import type { Notice } from "../store/notice.ts";
import { note } from "./keepLog.ts";
import { dropNotices } from "./notices.ts";

/** What a page knows of the machine that it runs on; instants are milliseconds since 1970. */
export interface Machine {
  /** Tells when the page is hidden and seen again. */
  onSeen(call: (isSeen: boolean) => void): () => void;
  onNetwork(call: (isThere: boolean) => void): () => void;
  /** Megabytes that the page takes; null where the browser does not tell. */
  memory(): Promise<number | null>;
  /** Megabytes that it may take at most; null where the browser does not tell. */
  mostMemory(): number | null;
  /** A newer version of the app stands ready. */
  hasUpdate?(): boolean;
  /** When somebody last touched the page. */
  touched(): number;
  /** Whether the page itself can be had from its server now. */
  isReachable(): Promise<boolean>;
  /** Whether page and project, which the address must name, can be had from their servers now. */
  isProjectThere(): Promise<boolean>;
  /** Loads the page again, at its address of now; a clock that a link started runs on from `time`. */
  reload(time: number | null): void;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const BEAT_MS = 30_000;
/** A beat that comes so much too early: the clock was set back; so much too late: the page stood, or the clock was set forward. */
const SET_BACK_MS = 2000;
const STOOD_MS = 90_000;
/** A page that nobody saw for so long has missed something. */
const UNSEEN_MINUTES = 10;
/** What passed by itself is said for so long, on a screen that nobody sits at. */
const SAID_MS = 10 * MINUTE_MS;
const PASSED: readonly Notice["what"]["type"][] = ["engine-restarted", "remembered", "not-kept", "update"];

const MEMORY_EVERY_MS = 10 * MINUTE_MS;
/** A page may take twice of what it took at first, or so many megabytes more; and this share of what the browser gives. */
const TIMES = 2;
const MORE_MB = 400;
const SHARE = 0.7;
/** Where nothing tells of memory: as often as one can do without being asked. */
const MOST_DAYS = 14;
/** Between two loads: what does not help is not done again and again. */
const LOADS_APART_MS = 6 * 60 * MINUTE_MS;
/** Nobody has touched the wall for so long. */
const CALM_MS = 5 * MINUTE_MS;

/** Calls once at a boundary of what the wall plays, at once where it plays nothing; gives back what calls it off. */
export type AtBoundary = (app: App, call: () => void) => () => void;

const AT_ONCE: AtBoundary = (_, call) => {
  call();
  return () => undefined;
};

/**
 * Looks after a wall that nobody looks after: notices a clock that jumps, a page that stood, a network that goes, memory beyond
 * its budget. Each is written down; a page that takes too much loads itself again, at a calm moment and a boundary of what it
 * plays: its address brings the same wall back. Gives back what ends it.
 */
export function watchWall(app: App, machine: Machine, atBoundary: AtBoundary = AT_ONCE): () => void {
  const { clock, store } = app;
  const started = clock.instant();
  let hiddenAt: number | null = null;
  let stop = () => {};
  let measuredAt = started;
  let first: number | null = null;
  let wants: string | null = null;
  let isWaiting = false;
  let stopWaiting = () => {};
  let said = store.getState().notices;
  let saidAt = started;

  const beat = () => {
    const due = clock.instant() + BEAT_MS;
    stop = clock.after(BEAT_MS, () => {
      const late = clock.instant() - due;
      if (late < -SET_BACK_MS) note(app, "clock-back", minutes(-late));
      if (late > STOOD_MS && hiddenAt === null) note(app, "stood-still", minutes(late));
      forgetSaid();
      beat();
      void lookAfter();
    });
  };

  const forgetSaid = () => {
    const { notices, mode } = store.getState();
    if (notices !== said) [said, saidAt] = [notices, clock.instant()];
    else if (mode === "wall" && clock.instant() - saidAt > SAID_MS && notices.length > 0) dropNotices(app, PASSED);
  };

  async function lookAfter(): Promise<void> {
    const at = clock.instant();
    if (at - measuredAt >= MEMORY_EVERY_MS || at < measuredAt) {
      measuredAt = at;
      const used = await machine.memory();
      if (used === null && at - started > MOST_DAYS * DAY_MS) wants = `${MOST_DAYS} d`;
      if (used !== null) {
        first ??= used;
        const budget = Math.min(Math.max(first * TIMES, first + MORE_MB), (machine.mostMemory() ?? Infinity) * SHARE);
        wants = used > budget ? `${Math.round(used)} MB` : null;
      }
    }
    if (wants === null && machine.hasUpdate?.() === true) wants = "update";
    if (wants === null || isWaiting || !isCalm(app, machine) || !(await machine.isReachable())) return;
    const why = wants;
    isWaiting = true;
    stopWaiting = atBoundary(app, () => {
      isWaiting = false;
      if (isCalm(app, machine)) reloadWall(app, machine, why);
    });
  }

  const endSeen = machine.onSeen((isSeen) => {
    const away = hiddenAt === null ? 0 : (clock.instant() - hiddenAt) / MINUTE_MS;
    hiddenAt = isSeen ? null : clock.instant();
    if (away >= UNSEEN_MINUTES) note(app, "unseen", String(Math.round(away)));
  });
  const endNetwork = machine.onNetwork((isThere) => note(app, isThere ? "network-back" : "network-gone"));
  beat();
  return () => {
    stop();
    stopWaiting();
    endSeen();
    endNetwork();
  };
}

const minutes = (ms: number): string => String(Math.max(1, Math.round(ms / MINUTE_MS)));

/** Nobody uses the wall, nothing is under way, all its files are there, and it did not load itself a short while ago. */
function isCalm({ store, clock }: App, machine: Machine): boolean {
  const { mode, dialog, opening, isChanging, look, log } = store.getState();
  const last = log.findLast(({ code }) => code === "reload")?.last ?? 0;
  const now = clock.instant();
  if (mode !== "wall" || dialog !== null || opening !== null || isChanging) return false;
  return look?.failing == null && now - machine.touched() >= CALM_MS && Math.abs(now - last) >= LOADS_APART_MS;
}

/** Loads a wall again: the same wall by its address, and the same time by its clock. */
function reloadWall(app: App, machine: Pick<Machine, "reload">, why: string): void {
  const state = app.store.getState();
  note(app, "reload", why);
  machine.reload(state.now === null ? null : timeNow(app.clock, state));
}
