import type { OpenedProject } from "../../contract/contract.ts";
import type { Result } from "../../core/result.ts";
import type { App } from "../app.ts";
import { personalOf } from "../store/privacy.ts";
import type { AppState, FilesLook } from "../store/state.ts";
import { revised } from "./revised.ts";

/** Seconds between two looks on a wall whose project says nothing of it (contract.md 1). */
const ON_A_WALL = 60;

/**
 * Looks at the files of a project that came from a server, again and again: what changed is shown, camera and choices stay, and
 * what could not be read leaves what was good. Gives back what ends it.
 */
export function followFiles(app: App): () => void {
  let stop = () => {};
  /** Looked at with the interval that now waits. */
  let interval = 0;
  let generation = -1;
  const wait = () => {
    stop();
    stop = interval === 0 ? () => {} : app.clock.after(interval * 1000, () => void look(app).finally(wait));
  };
  const heed = (state: AppState) => {
    const seconds = app.source?.type === "url" ? secondsBetweenLooks(state) : 0;
    if (seconds === interval && state.generation === generation) return;
    if (state.generation !== generation && state.look !== null) app.store.setState({ look: null });
    interval = seconds;
    generation = state.generation;
    wait();
  };
  const unsubscribe = app.store.subscribe(heed);
  heed(app.store.getState());
  return () => {
    unsubscribe();
    stop();
  };
}

/** 0 for never. */
function secondsBetweenLooks({ project, mode }: AppState): number {
  if (project === null) return 0;
  return Math.max(0, project.project.refresh ?? (mode === "wall" ? ON_A_WALL : 0));
}

async function look(app: App): Promise<void> {
  const before = app.store.getState();
  // Somebody is changing it, or opens another: what they do comes first, and is looked at the next time.
  if (before.isChanging || before.opening !== null) return;
  const renewed = await app.engine.ask("refresh", { personal: personalOf(before) });
  const now = app.store.getState();
  if (now.generation !== before.generation || now.isChanging) return;
  const isNew = renewed.ok && renewed.value.revision !== now.project?.revision;
  const seen = lookOf(now.look, renewed, isNew, app.clock.instant());
  app.store.setState({ look: seen, ...(isNew ? revised(app, renewed.value) : {}) });
}

function lookOf(last: FilesLook | null, renewed: Result<OpenedProject>, isNew: boolean, at: number): FilesLook {
  const isGood = renewed.ok && renewed.value.layers.every(({ isKept }) => isKept !== true);
  return {
    at,
    good: isGood ? at : (last?.good ?? null),
    changed: isNew ? at : (last?.changed ?? null),
    failing: isGood ? null : (last?.failing ?? at),
  };
}
