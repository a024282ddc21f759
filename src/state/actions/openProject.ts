import type { OpenedProject, PlacesRead, ProjectSource, SourceFile } from "../../contract/contract.ts";
import { furnitureOf } from "../../core/briefing.ts";
import { type Day, parseDay } from "../../core/day.ts";
import { NO_FILTER } from "../../core/filter.ts";
import { dayOfClock } from "../../core/moment.ts";
import type { App } from "../app.ts";
import { timeNow } from "../clock.ts";
import { MAP_VIEW } from "../queries/mapQueries.ts";
import { NO_PATROL, NO_STEPS } from "../store/patrolChoice.ts";
import { personalOf } from "../store/privacy.ts";
import type { AppState, Place } from "../store/state.ts";
import { NO_WATER } from "../store/waterChoice.ts";
import { afterThat } from "./look.ts";
import { addNotice, dropNotices, LINK_NOTICES } from "./notices.ts";

/** Milliseconds that a project which is open waits for what its map shows of it. */
const SITES_WITHIN_MS = 250;

/** Openings are numbered as they are begun; of each app the newest that was shown. */
let openings = 0;
const lastShown = new WeakMap<App, number>();

const afterMs = (ms: number): Promise<void> => new Promise((resume) => setTimeout(resume, ms));

/**
 * Opens a project; what is open stays until the new one stands, and stays for good when the new one cannot be opened. Without
 * a `place` it came as files, which an address can only ask for by the project's title, or else by the name of what was dropped.
 * It is not shown before what it is shown `with` is there.
 */
export async function openProject(
  app: App,
  source: ProjectSource,
  name: string,
  place?: Place,
  shownWith?: Promise<unknown>,
): Promise<boolean> {
  app.opening?.abort();
  const controller = new AbortController();
  app.opening = controller;
  const isCurrent = () => app.opening === controller;
  const turn = ++openings;
  let places: PlacesRead | null = null;
  app.store.setState({ opening: { name, stage: "", done: 0, places } });
  try {
    // What came back with its own corrections is read as it was. Fetched with the first files: the first load has its budget.
    const isNew = source.type === "files" && source.made === undefined;
    const memory = isNew ? await import("./rememberReadings.ts") : null;
    const personal = personalOf(app.store.getState());
    const opened = await app.engine.ask(
      "open",
      { personal, source, ...(memory === null ? {} : { readings: memory.knownReadings(app) }) },
      {
        signal: controller.signal,
        onProgress: (progress) => {
          if (!isCurrent()) return;
          if (progress.places !== undefined) {
            places = progress.places;
            showPlaces(app, places);
          } else app.store.setState({ opening: { name, stage: progress.stage, done: progress.done, places } });
        },
      },
    );
    await shownWith?.catch(() => undefined);
    if (opened.ok) {
      const shown = shownAs(app, opened.value, place ?? { type: "folder", title: name }, places !== null);
      // Or its map is drawn twice, bare and with its sites, of which the second picture waits for the first. Over sites of another
      // project nothing waits: until it is shown, whatever is asked for those is answered of this one.
      const now = app.store.getState();
      if ((now.project?.bounds ?? null) === null)
        await Promise.race([app.queries.ahead(MAP_VIEW, { ...now, ...shown(now) }), afterMs(SITES_WITHIN_MS)]);
      // The engine holds it: it is shown although another was begun since, which may yet fail, but not over that one.
      if ((lastShown.get(app) ?? 0) > turn) return false;
      lastShown.set(app, turn);
      app.source = source;
      show(app, opened.value, shown);
      memory?.sayRemembered(app, opened.value);
      return true;
    }
    if (isCurrent() && opened.error.code !== "aborted")
      addNotice(app, "error", { type: "failure", failure: opened.error });
    return false;
  } finally {
    if (isCurrent()) {
      app.opening = null;
      app.store.setState({ opening: null });
    }
  }
}

/** Shows where the sites of a first project stand, while it is still worked out how they are. */
function showPlaces(app: App, places: PlacesRead): void {
  app.store.setState(({ opening, project, wanted }) => ({
    opening: opening === null ? null : { ...opening, places },
    // A link that names its own view has it already.
    wanted: project === null && wanted === null ? { bounds: places.bounds } : wanted,
  }));
}

/** Opens files as a project of their own, called after the first of them. */
export async function openGiven(app: App, files: readonly SourceFile[]): Promise<void> {
  const name = files[0]?.path.split("/")[0];
  if (name !== undefined) await openProject(app, { type: "files", name, files }, name);
}

/**
 * Takes files that were dropped or picked: while an office's project is open they are given to it, after a look at what they
 * would do; over the demo, or with nothing open, they are a project of their own.
 */
export async function giveFiles(app: App, files: readonly SourceFile[]): Promise<void> {
  const { project, place } = app.store.getState();
  if (project === null || place.type === "own") await openGiven(app, files);
  else if (files.length > 0) app.store.setState({ dialog: { type: "files", files } });
}

/** Stops opening; what was open before stays. */
export function cancelOpening(app: App): void {
  app.opening?.abort();
}

/**
 * The engine's worker had died, and its project was opened again in another: everything is asked anew, the view and what was
 * chosen stay, and it is said. A file that cannot be read any more is told of like at any opening.
 */
export async function projectRestored(app: App): Promise<void> {
  // Said anew each time: a wall writes down how often.
  dropNotices(app, ["engine-restarted"]);
  addNotice(app, "warning", { type: "engine-restarted" });
  const opened = await app.engine.ask("project", { personal: personalOf(app.store.getState()) });
  // The older version died with the worker.
  app.store.setState(({ generation }) => ({ project: opened, generation: generation + 1, comparison: null }));
  sayFailed(app, opened);
}

/** Opens nothing: the page asks for the folder of a project. */
export function askForFolder(app: App, title: string): void {
  app.store.setState({ place: { type: "folder", title } });
}

/** What of the state is another with a project. `isSeen`: the places of its sites were shown already, where nothing else was open. */
function shownAs(app: App, opened: OpenedProject, place: Place, isSeen: boolean) {
  const day = ownDay(app, opened);
  return (state: AppState) =>
    ({
      project: opened,
      place,
      generation: state.generation + 1,
      projectDay: day,
      asOf: day,
      filter: NO_FILTER,
      selection: null,
      placing: null,
      preview: null,
      moves: [],
      hover: null,
      ticked: [],
      patrolChoice: NO_PATROL,
      patrolSteps: NO_STEPS,
      waterChoice: NO_WATER,
      // What somebody wrote for one project is not another's.
      pages: { ...state.pages, title: "", subtitle: "" },
      furniture: furnitureOf(opened.project.briefing),
      ledger: null,
      comparison: null,
      period: null,
      venue: null,
      radius: null,
      wallShows: "map",
      tour: null,
      tourWish: state.tourWish === "off" ? "off" : null,
      dragged: null,
      // Fit once, on opening; never again by itself.
      wanted:
        opened.bounds === null
          ? null
          : { bounds: opened.bounds, ...(isSeen && state.project === null ? afterThat(state) : {}) },
    }) satisfies Partial<AppState>;
}

function show(app: App, opened: OpenedProject, shown: ReturnType<typeof shownAs>): void {
  // Before the state is set: a link that waited for its folder is followed on the spot, and tells what is wrong with it.
  dropNotices(app, LINK_NOTICES);
  app.store.setState(shown);
  dropNotices(app, ["failure", "away", "layers-failed", "unknown-keys", "basemap", "remembered"]);
  sayFailed(app, opened);
  for (const failure of opened.failures) addNotice(app, "warning", { type: "failure", failure });
  for (const failure of opened.kept ?? [])
    if (failure.code === "host-away") addNotice(app, "warning", { type: "away", failure });
  if (opened.unknownKeys.length > 0) addNotice(app, "warning", { type: "unknown-keys", keys: opened.unknownKeys });
}

/** The day of a project: its own, else the page's. */
export const ownDay = ({ clock, store }: App, opened: OpenedProject): Day =>
  parseDay(opened.project.asOf) ?? dayOfClock(timeNow(clock, { now: store.getState().now, project: opened }));

function sayFailed(app: App, opened: OpenedProject): void {
  const failed = opened.layers.flatMap(({ title, error }) => (error === undefined ? [] : [{ title, failure: error }]));
  if (failed.length > 0) addNotice(app, "error", { type: "layers-failed", layers: failed });
}
