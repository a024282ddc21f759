import type { ProjectSource } from "../../contract/contract.ts";
import type { App } from "../app.ts";
import {
  besidePart,
  clearCopies,
  clearKept,
  filePart,
  isKept,
  type KeptRecord,
  readKept,
  writeKept,
} from "../store/keptProject.ts";
import type { AppState } from "../store/state.ts";
import { addNotice } from "./notices.ts";

/** Changes that follow one another so closely are kept together. */
const QUIET_MS = 500;

/** What of a source lies on the machine already. */
interface Held {
  readonly id: string;
  readonly source: ProjectSource;
  readonly beside: ReadonlySet<string>;
}

let held: Held | null = null;
/** A project that is not to be kept any more, though it is open. */
let forgotten: ProjectSource | null = null;
/** One after another. */
let running: Promise<unknown> = Promise.resolve();

function next(work: () => Promise<void>): Promise<void> {
  const result = running.then(work);
  running = result.catch(() => undefined);
  return result;
}

/** Opens what this machine has kept, where a link asks for no other folder. False where there is nothing, or it cannot be opened. */
export async function recallProject(
  app: App,
  folder: string,
  open: (app: App, source: ProjectSource, name: string) => Promise<boolean>,
): Promise<boolean> {
  if (!app.store.getState().preferences.keeps) return false;
  // A browser that lets no page keep anything says so when something is to be kept.
  const kept = await readKept().catch(() => null);
  if (kept === null || (folder !== "" && folder !== kept.title && folder !== kept.name)) return false;
  const { id, name, files, made } = kept;
  const source: ProjectSource = { type: "files", name, files, made };
  if (!(await open(app, source, name))) return false;
  held = { id, source, beside: new Set(made.beside.map(({ path }) => path)) };
  app.store.setState({ keeping: "kept" });
  return true;
}

/**
 * Keeps what is open on this machine from now on, a moment after each change and behind the back of the page; the demo and what
 * an address names are not kept, and opening the demo forgets what was.
 */
export function keepProject(app: App): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let { generation, project, preferences } = app.store.getState();
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void next(() => keep(app)), QUIET_MS);
  };
  app.store.subscribe((state) => {
    const isNew = state.generation !== generation;
    const isChanged = isNew || state.project?.revision !== project?.revision;
    const isTurned = state.preferences.keeps !== preferences.keeps;
    ({ generation, project, preferences } = state);
    if (isTurned) forgotten = null;
    if (isTurned && !preferences.keeps) void forgetAll(app);
    else if (isNew && state.place.type === "own") void forgetProject(app);
    else if ((isChanged || isTurned) && isToBeKept(app, state)) {
      if (state.keeping === "kept") app.store.setState({ keeping: "nothing" });
      later();
    }
  });
  if (app.store.getState().keeping !== "kept" && isToBeKept(app, app.store.getState())) later();
}

/** Removes what is kept; what is open stays open, and is not kept any more. */
export function forgetProject(app: App): Promise<void> {
  forgotten = app.source;
  return next(async () => {
    held = null;
    await clearKept().catch(() => undefined);
    app.store.setState({ keeping: "nothing" });
  });
}

/** The same, and no copy of what came from a server. */
export async function forgetAll(app: App): Promise<void> {
  await clearCopies().catch(() => undefined);
  await forgetProject(app);
}

function isToBeKept({ source }: App, { project, place, preferences }: AppState): boolean {
  const isGiven = project !== null && place.type === "folder" && source?.type === "files";
  return isGiven && preferences.keeps && source !== forgotten;
}

async function keep(app: App): Promise<void> {
  const { source } = app;
  const state = app.store.getState();
  if (source?.type !== "files" || !isToBeKept(app, state)) return;
  try {
    const isHeld = held !== null && held.source === source && (await isKept(held.id));
    const id = isHeld && held !== null ? held.id : `${Date.now()} ${Math.random()}`;
    const known = isHeld && held !== null ? held.beside : new Set<string>();
    // What is kept is the project as it is, whatever is shown of it.
    const { edits, undone, beside } = await app.engine.ask("made", { personal: "show", known: [...known] });
    const parts = new Map(isHeld ? [] : source.files.map(({ content }, i) => [filePart(id, i), content] as const));
    for (const { path, content } of beside) if (content !== null) parts.set(besidePart(id, path), content);
    const record: KeptRecord = {
      id,
      name: source.name,
      title: state.project?.project.title ?? "",
      paths: source.files.map(({ path }) => path),
      beside: beside.map(({ path, givenAs }) => ({ path, givenAs })),
      edits,
      undone,
    };
    await writeKept(record, parts);
    held = { id, source, beside: new Set(beside.map(({ path }) => path)) };
    app.store.setState({ keeping: "kept" });
  } catch {
    held = null;
    // Half of it, or an older state, would come back as if it were all.
    await clearKept().catch(() => undefined);
    if (app.store.getState().keeping !== "refused") addNotice(app, "warning", { type: "not-kept" });
    app.store.setState({ keeping: "refused" });
  }
}
