import type { KeptReading, OpenedProject } from "../../contract/contract.ts";
import type { App } from "../app.ts";
import { readReadings, withReadings } from "../store/readings.ts";
import { addNotice } from "./notices.ts";

const KEPT = "guatu:readings";

/** How ledgers of known shapes were read before, where this machine is to remember it. */
export function knownReadings({ store }: App): readonly KeptReading[] {
  return store.getState().preferences.remembers ? readKept() : [];
}

function readKept(): readonly KeptReading[] {
  try {
    return readReadings(localStorage.getItem(KEPT));
  } catch {
    return [];
  }
}

/** Remembers from now on how ledgers are read, after each decision; not of the demo. */
export function rememberReadings(app: App): void {
  let { project, generation, preferences } = app.store.getState();
  app.store.subscribe((state) => {
    const isDecided = state.generation === generation && state.project?.revision !== project?.revision;
    if (preferences.remembers && !state.preferences.remembers) forgetReadings();
    ({ project, generation, preferences } = state);
    if (isDecided && state.place.type !== "own" && preferences.remembers) void remember(app);
  });
}

async function remember(app: App): Promise<void> {
  const { generation } = app.store.getState();
  // What is remembered is how the ledger is read, whatever is shown of it; the engine leaves numbers of persons out.
  const told = await app.engine.ask("readings", { personal: "show" });
  const { generation: now, preferences } = app.store.getState();
  if (told.length === 0 || now !== generation || !preferences.remembers) return;
  try {
    localStorage.setItem(KEPT, JSON.stringify(withReadings(readKept(), told)));
  } catch {
    // Storage may be forbidden; the settings say so when something is to be kept.
  }
}

export function forgetReadings(): void {
  try {
    localStorage.removeItem(KEPT);
  } catch {
    // Nothing was kept either.
  }
}

/** Says that ledgers were read as before, where the last edit is one that nobody made now. */
export function sayRemembered(app: App, { history: { undo }, layers }: OpenedProject): void {
  if (undo?.type !== "many" || undo.isRemembered !== true) return;
  const read = new Set(
    undo.edits.flatMap((edit) => ("layer" in edit && typeof edit.layer === "string" ? [edit.layer] : [])),
  );
  const titles = layers.flatMap(({ id, title }) => (read.has(id) ? [title] : []));
  addNotice(app, "news", { type: "remembered", titles });
}
