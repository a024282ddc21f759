import type {
  Contract,
  Decision,
  Edit,
  SavedGround,
  TrialAnswer,
  UnplacedRecord,
  WordKey,
} from "../../contract/contract.ts";
import type { Alias, Placement } from "../../core/projectFile.ts";
import type { App } from "../app.ts";
import { personalOf } from "../store/privacy.ts";
import type { Placing } from "../store/state.ts";
import { lookAt } from "./look.ts";
import { addNotice } from "./notices.ts";
import { revised } from "./revised.ts";

type Change = "edit" | "undo" | "redo";

/** Makes a correction; says why where it is refused. The view stays as it is: what is asked by name is asked again. */
export const correct = (app: App, edit: Edit): Promise<boolean> => change(app, "edit", { edit });

export const undoCorrection = (app: App): Promise<boolean> => change(app, "undo", {});

/** Takes back that files were taken, and how they were read where that was an edit of its own. */
export async function undoFiles(app: App): Promise<boolean> {
  const { undo } = app.store.getState().project?.history ?? {};
  const isRemembered = undo?.type === "many" && undo.isRemembered === true;
  return (!isRemembered || (await undoCorrection(app))) && undoCorrection(app);
}
export const redoCorrection = (app: App): Promise<boolean> => change(app, "redo", {});

async function change(app: App, name: Change, question: object): Promise<boolean> {
  const { generation } = app.store.getState();
  app.store.setState({ isChanging: true });
  try {
    const personal = personalOf(app.store.getState());
    const changed = await app.engine.ask(name, { personal, ...question } as Contract[Change]["ask"] as never);
    if (app.store.getState().generation !== generation) return false;
    if (changed.ok) app.store.setState(revised(app, changed.value));
    else if (changed.error.code !== "aborted") addNotice(app, "error", { type: "failure", failure: changed.error });
    return changed.ok;
  } finally {
    app.store.setState({ isChanging: false });
  }
}

/** What a correction would change; null where it would be refused, which is said. */
export async function tryCorrection(app: App, edit: Edit, signal: AbortSignal): Promise<TrialAnswer | null> {
  const tried = await app.engine.ask("trial", { personal: personalOf(app.store.getState()), edit }, { signal });
  if (tried.ok) return tried.value;
  if (tried.error.code !== "aborted") addNotice(app, "error", { type: "failure", failure: tried.error });
  return null;
}

/** What is saved otherwise than as it stands, and who watches it, from 0 to 1, and may stop it. */
interface SavingWish {
  readonly ground?: SavedGround;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number) => void;
}

/** The project with all its files and corrections as one zip; null where a file cannot be read any more, which is said. */
export async function savedProject(app: App, { ground, signal, onProgress }: SavingWish = {}): Promise<Blob | null> {
  const personal = personalOf(app.store.getState());
  const saved = await app.engine.ask(
    "save",
    { personal, ...(ground === undefined ? {} : { ground }) },
    {
      ...(signal === undefined ? {} : { signal }),
      ...(onProgress === undefined ? {} : { onProgress: ({ done }) => onProgress(done) }),
    },
  );
  if (saved.ok) return new Blob([saved.value], { type: "application/zip" });
  if (saved.error.code === "aborted") return null;
  addNotice(app, "error", { type: "failure", failure: saved.error });
  return null;
}

/** One page of the words of a layer that found nothing; null when a bug was met and said. */
export async function loadUnlinked(
  app: App,
  layer: string,
  offset: number,
  limit: number,
): Promise<Contract["unlinked"]["answer"] | null> {
  const personal = personalOf(app.store.getState());
  return (await app.queries.ask("unlinked", { personal, layer, offset, limit }))?.answer ?? null;
}

/** The same of records that are not on the map. */
export async function loadUnplaced(
  app: App,
  layer: string,
  offset: number,
  limit: number,
): Promise<Contract["unplaced"]["answer"] | null> {
  const personal = personalOf(app.store.getState());
  return (await app.queries.ask("unplaced", { personal, layer, offset, limit }))?.answer ?? null;
}

/** More words or rows than a ledger has. */
const ALL = 1e6;

/** One edit of all that is clear; `none` where nothing is, `failed` where a bug was met on the way, which is said. */
export type Clear = Extract<Edit, { readonly type: "many" }> | "none" | "failed";

/** All words of layers of which one site is at least so likely. */
export const likelyNames = (app: App, layers: readonly string[], least: number): Promise<Clear> =>
  clearIn(layers, async (layer) => {
    const question = { personal: personalOf(app.store.getState()), layer, offset: 0, limit: ALL, least };
    const answered = await app.queries.ask("unlinked", question);
    return answered?.answer.rows.map(({ key, targets: [first] }) => aliasOf(layer, key, first!.ref));
  });

/** All records of layers whose address stands placed elsewhere. */
export const placesByAddress = (app: App, layers: readonly string[]): Promise<Clear> =>
  clearIn(layers, async (layer) => {
    const question = { personal: personalOf(app.store.getState()), layer, offset: 0, limit: ALL, proposed: true };
    const answered = await app.queries.ask("unplaced", question);
    return answered?.answer.rows.flatMap((row) => proposedPlace(row) ?? []);
  });

/** Decisions of which one press can take what is clear, whatever their ledgers. */
const IS_CLEAR: ReadonlySet<Decision["type"]> = new Set(["names", "venues", "places"]);

/** The decisions with a clear part; none before what stands in the way of the rest is decided. */
export const clearDecisions = (decisions: readonly Decision[]): readonly Decision[] =>
  decisions.some(({ type }) => type === "failed" || type === "crs")
    ? []
    : decisions.filter(({ type }) => IS_CLEAR.has(type));

/**
 * The decisions whose clear part can be taken with one press; none where there is one alone, which has its own press, nor before what
 * stands in the way of the rest is decided: places would be found beside sites that stand wrong.
 */
export function decidedAtOnce(decisions: readonly Decision[]): readonly Decision[] {
  const clear = clearDecisions(decisions);
  return clear.length > 1 ? clear : [];
}

/** All that is clear in several decisions: likely sites and venues, and addresses that stand placed elsewhere. */
export async function clearAmong(app: App, decisions: readonly Decision[], least: number): Promise<Clear> {
  const layersOf = (isPlaces: boolean) =>
    decisions.flatMap(({ type, layer }) => (IS_CLEAR.has(type) && (type === "places") === isPlaces ? [layer] : []));
  const found = [await likelyNames(app, layersOf(false), least), await placesByAddress(app, layersOf(true))];
  if (found.includes("failed")) return "failed";
  const edits = found.flatMap((one) => (typeof one === "string" ? [] : one.edits));
  return edits.length === 0 ? "none" : { type: "many", edits };
}

/** What is clear in each of several layers together; `find` gives nothing where it could not be found out. */
async function clearIn(
  layers: readonly string[],
  find: (layer: string) => Promise<readonly Edit[] | undefined>,
): Promise<Clear> {
  const edits: Edit[] = [];
  // One after the other: the engine answers them in turn anyway.
  for (const layer of layers) {
    const found = await find(layer);
    if (found === undefined) return "failed";
    for (const edit of found) edits.push(edit);
  }
  return edits.length === 0 ? "none" : { type: "many", edits };
}

/** What a layer's word means; the word is named by its key. */
export const aliasOf = (layer: string, word: WordKey, target: Alias["target"]): Edit => ({
  type: "alias",
  alias: { layer, word, target },
});

/** The place that a record's address gives it. */
export function proposedPlace({ layer, id, name, address, proposal }: UnplacedRecord): Edit | null {
  if (proposal === null) return null;
  const { lng, lat, how } = proposal;
  const about = how === "between" ? { approximate: true } : {};
  return { type: "place", placement: { layer, id, lng, lat, name, address, how: "by-address", ...about } };
}

/** The next click on the map is the place of this record; null for none. */
export function startPlacing(app: App, placing: Placing | null): void {
  app.store.setState({ placing });
}

/** Puts the record that is being placed where the map was clicked. */
export async function placeHere(app: App, lng: number, lat: number): Promise<void> {
  const { placing } = app.store.getState();
  if (placing === null) return;
  app.store.setState({ placing: null });
  const { layer, id, name, address, isMoved } = placing;
  const how: Placement["how"] = isMoved ? "moved" : "by-hand";
  const round = (degrees: number) => Math.round(degrees * 1e7) / 1e7;
  const placement = { layer, id, lng: round(lng), lat: round(lat), name, address, how };
  await correct(app, { type: "place", placement });
}

/** Brings a proposed place into sight. */
export function lookAtProposal(app: App, { lng, lat }: NonNullable<UnplacedRecord["proposal"]>): void {
  const zoom = Math.max(16, app.store.getState().viewport?.zoom ?? 16);
  lookAt(app, { lng, lat, zoom });
}
