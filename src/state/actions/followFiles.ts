import type { App } from "../app.ts";
import { type FileLook, keptFailures, looked, onlyFirst, renewed } from "../store/filesLook.ts";
import { personalOf } from "../store/privacy.ts";
import type { AppState } from "../store/state.ts";
import { dropNotices } from "./notices.ts";
import { revised } from "./revised.ts";

/** Seconds between two looks at a file on a wall whose project says nothing of it (contract.md 1). */
const ON_A_WALL = 60;
/** After so many misses one after another the next look waits so many intervals: soon again, then gently, never for long. */
const PATIENCE = [1, 0.25, 1, 1.5, 2, 3] as const;
/** A timer that comes so much too early by the clock, in milliseconds: the clock was set back. */
const SET_BACK_MS = 1000;
/** Failures of the way to the server, not of a file. */
const OF_THE_WAY: ReadonlySet<string | undefined> = new Set(["host-unreachable", "host-silent"]);

/** Calls when the page is seen again, or a network is there again; gives back what ends it. */
export type OnWake = (call: () => void) => () => void;

/**
 * Looks at the files of a project that came from a server, one after another and each once an interval, spread out over it. When
 * one has changed the others are looked at too, and the project is read again: what changed is shown, camera and choices stay,
 * and what cannot be read leaves what was good. Gives back what ends it.
 */
export function followFiles(app: App, onWake: OnWake = () => () => undefined): () => void {
  const { clock, store } = app;
  let stop = () => {};
  let interval = 0;
  let generation = -1;
  /** When each file is to be looked at; instants of the clock. */
  let due: number[] = [];
  let isLooking = false;

  const arm = () => {
    stop();
    stop = () => {};
    if (interval === 0 || isLooking) return;
    const now = clock.instant();
    const wait = Math.min(Math.max(0, Math.min(...due) - now), interval * Math.max(...PATIENCE));
    stop = clock.after(wait, () => {
      const late = clock.instant() - now - wait;
      if (late < -SET_BACK_MS) due = due.map((at) => at + late);
      void turn();
    });
  };

  async function turn(): Promise<void> {
    const of = generation;
    isLooking = true;
    const isStill = () => of === generation && store.getState().generation === of;
    try {
      await lookAtOne(due.indexOf(Math.min(...due)), isStill);
    } finally {
      isLooking = false;
      arm();
    }
  }

  async function lookAtOne(number: number, isStill: () => boolean): Promise<void> {
    // Somebody is changing it, or opens another: what they do comes first.
    if (isBusy(store.getState())) {
      due[number] = clock.instant() + interval;
      return;
    }
    const before = store.getState().look?.files[number];
    const is = await see(number, isStill);
    if (is === null || !isStill()) return;
    const isBack = before?.failing != null && is === "same";
    const { project, look } = store.getState();
    // Who finds the way again need not wait for the rest.
    if (is !== "unread" && look !== null && isCut(before))
      look.files.forEach((file, other) => {
        if (isCut(file)) due[other] = clock.instant();
      });
    const changed = is === "changed" ? await sweep(number, isStill) : new Set<number>();
    if (changed.size > 0 || (isBack && project !== null && keptFailures(project).length > 0))
      await renew(changed, isStill);
    if (isStill()) due[number] = clock.instant() + waitFor(number);
  }

  const waitFor = (number: number): number => {
    const misses = store.getState().look?.files[number]?.misses ?? 0;
    return interval * PATIENCE[Math.min(misses, PATIENCE.length - 1)]!;
  };

  /** Looks at one file and notes what was found; null beyond the last. */
  async function see(number: number, isStill: () => boolean) {
    const seen = await app.engine.ask("lookAt", { personal: personalOf(store.getState()), number });
    if (!isStill()) return null;
    const now = clock.instant();
    const { look } = store.getState();
    if (seen === null) {
      due.length = Math.max(1, number);
      if (look !== null) store.setState({ look: onlyFirst(look, number) });
      return null;
    }
    due.length = Math.min(due.length, seen.files);
    for (let other = due.length; other < seen.files; other++) due[other] = now + (interval * other) / seen.files;
    store.setState({ look: looked(look, number, seen, now) });
    return seen.is;
  }

  /** The numbers of all files that have changed, one of which is known: what was copied together is shown together. */
  async function sweep(known: number, isStill: () => boolean): Promise<ReadonlySet<number>> {
    const changed = new Set([known]);
    for (let number = 0; number < due.length && isStill(); number++) {
      if (number === known) continue;
      const is = await see(number, isStill);
      if (is === "changed") changed.add(number);
      const share = is === "unread" ? waitFor(number) : (interval * (number + 1)) / due.length;
      due[number] = clock.instant() + share;
    }
    return changed;
  }

  async function renew(numbers: ReadonlySet<number>, isStill: () => boolean): Promise<void> {
    if (isBusy(store.getState())) return;
    const answer = await app.engine.ask("refresh", { personal: personalOf(store.getState()), keeps: true });
    const { look, project, isChanging } = store.getState();
    if (!isStill() || isChanging || look === null) return;
    if (answer.ok && keptFailures(answer.value).length === 0) dropNotices(app, ["away"]);
    const isNew = answer.ok && answer.value.revision !== project?.revision;
    const outcome = answer.ok
      ? { project: answer.value, failure: null, isNew }
      : { project: null, failure: answer.error, isNew };
    store.setState({
      look: renewed(look, numbers, outcome, clock.instant()),
      ...(answer.ok && isNew ? revised(app, answer.value) : {}),
    });
  }

  const heed = (state: AppState) => {
    const ms = app.source?.type === "url" ? secondsBetweenLooks(state) * 1000 : 0;
    if (ms === interval && state.generation === generation) return;
    const isOther = state.generation !== generation;
    interval = ms;
    generation = state.generation;
    due = [clock.instant()];
    if (isOther && state.look !== null) store.setState({ look: null });
    arm();
  };
  const stopWaking = onWake(() => {
    if (interval === 0 || clock.instant() - (store.getState().look?.at ?? 0) < interval / 2) return;
    due = due.map(() => clock.instant());
    arm();
  });
  const unsubscribe = store.subscribe(heed);
  heed(store.getState());
  return () => {
    interval = 0;
    unsubscribe();
    stopWaking();
    stop();
  };
}

const isBusy = ({ isChanging, opening }: AppState): boolean => isChanging || opening !== null;

/** It could not be reached for want of a way to the server. */
const isCut = (file: FileLook | undefined): boolean => file?.failing != null && OF_THE_WAY.has(file.why?.code);

/** 0 for never. */
function secondsBetweenLooks({ project, mode }: AppState): number {
  if (project === null) return 0;
  return Math.max(0, project.project.refresh ?? (mode === "wall" ? ON_A_WALL : 0));
}
