import {
  ALL_IN_RINGS,
  type ChangeCounts,
  type ChangesAsked,
  type Contract,
  type CoverageAnswer,
  type SiteInRings,
} from "../../contract/contract.ts";
import type { Bounds } from "../../core/bounds.ts";
import type { PageChoice, TemplateId } from "../../core/briefing.ts";
import { CHANGE_KINDS, type ChangeKind } from "../../core/changeKinds.ts";
import { addDays } from "../../core/day.ts";
import { NO_FILTER } from "../../core/filter.ts";
import type { TallyKey } from "../../core/hazardList.ts";
import type { TallyRow } from "../../core/tallyRow.ts";
import type { ChangeRow, HazardRow } from "../answers.ts";
import type { App } from "../app.ts";
import { changesQuestion } from "../queries/compareQueries.ts";
import { chosenRings } from "../queries/holidayQueries.ts";
import { questionOnDay } from "../queries/questionOnDay.ts";
import { askPictured, NO_ANSWERS, type Seen } from "../queries/seen.ts";
import { coverageAsked } from "../queries/waterQueries.ts";
import type { AppState, Viewport } from "../store/state.ts";
import { type PageSubject, pageBounds } from "./pageBounds.ts";
import { MOST_ROWS, subjectsOf, worst } from "./pageSubjects.ts";

/** Everything that the pages of one subject say, with personal data hidden; lists that the template has not are null. */
export interface PageFacts extends Seen {
  readonly subject: PageSubject;
  readonly framed: Framed | null;
  readonly hazards: { readonly total: number; readonly rows: readonly HazardRow[] } | null;
  /** Major hazards that are not closed and not overdue either. */
  readonly major: { readonly total: number; readonly rows: readonly HazardRow[] } | null;
  readonly rings: { readonly total: number; readonly rows: readonly SiteInRings[] } | null;
  readonly tally: { readonly by: TallyKey; readonly rows: readonly TallyRow[] } | null;
  readonly coverage: CoverageAnswer | null;
  /** Of an area the first hazards that are not closed, by their deadline. */
  readonly due: { readonly total: number; readonly rows: readonly HazardRow[] } | null;
  /** The same on the earlier day of a comparison. */
  readonly before: PageFacts | null;
  /** What has changed since an older version of the ledgers, where one is compared on the desk. */
  readonly changes: { readonly counts: ChangeCounts; readonly lists: readonly ChangeList[] } | null;
}

/** The changes of a kind. */
export interface ChangeList {
  readonly kind: ChangeKind;
  readonly rows: readonly ChangeRow[];
}

/** What of the world a map shows, and how large marks and names are on it. */
export interface Framed extends Pick<Viewport, "bbox"> {
  readonly camera: { readonly lng: number; readonly lat: number; readonly zoom: number };
  readonly pixelRatio: number;
}

/** No page has room for more of what is only due. */
const MOST_DUE = 60;

/** Is nobody waiting for it any more? */
const isGone = (app: App, generation: number, signal: AbortSignal): boolean =>
  signal.aborted || app.store.getState().generation !== generation;

/**
 * What the chosen pages of a view tell, subject by subject; ends early where it is given up, or another project was opened.
 * `frameOf` makes the map's frame of the degrees that it is to hold.
 */
export async function* pageFacts(
  app: App,
  now: AppState,
  choice: Pick<PageChoice, "template" | "isSeries" | "theme" | "daysBack">,
  frameOf: (bounds: Bounds) => Framed,
  signal: AbortSignal,
): AsyncGenerator<{ readonly facts: PageFacts; readonly of: number }> {
  if (now.project === null) return;
  const state: AppState = {
    ...now,
    mode: choice.template === "venue" ? "holiday" : "explore",
    theme: choice.theme,
    personal: "hide",
    project: now.project.hidden ?? now.project,
    scale: 1,
    selection: null,
    hover: null,
    ...comparedBy(now, choice.template),
    moves: [],
    ...(choice.isSeries && choice.template === "venue" ? { venue: null } : {}),
  };
  const subjects = await subjectsOf(app, state, choice);
  for (const subject of subjects) {
    if (isGone(app, now.generation, signal)) return;
    const facts = await comparedFacts(app, state, choice, subject, frameOf);
    if (isGone(app, now.generation, signal)) return;
    // Pages with one missing would look like all of them.
    if (facts === null) throw new Error("an answer for the pages is missing");
    yield { facts, of: subjects.length };
  }
}

/** Versions are compared as on the desk, whatever is filtered there; no other page knows of them. */
const comparedBy = ({ comparison }: AppState, template: TemplateId): Pick<AppState, "comparison"> | object =>
  template === "compare" && comparison !== null ? { comparison, filter: NO_FILTER } : { comparison: null };

async function changesOf({ queries }: App, asked: ChangesAsked): Promise<PageFacts["changes"]> {
  const pages = await Promise.all(
    CHANGE_KINDS.map((which) => queries.ask("changes", { ...asked, which, offset: 0, limit: MOST_ROWS })),
  );
  const counts = pages[0]?.answer?.counts;
  if (counts === undefined) return null;
  return { counts, lists: CHANGE_KINDS.map((kind, i) => ({ kind, rows: pages[i]?.answer?.rows ?? [] })) };
}

async function comparedFacts(
  app: App,
  state: AppState,
  { template, daysBack }: Pick<PageChoice, "template" | "daysBack">,
  subject: PageSubject,
  frameOf: (bounds: Bounds) => Framed,
): Promise<PageFacts | null> {
  const facts = await factsOf(app, state, template, subject, frameOf);
  if (template !== "compare" || facts === null) return facts;
  const versions = changesQuestion(facts.state);
  if (versions !== null) return { ...facts, changes: await changesOf(app, versions) };
  const earlier = { ...state, asOf: addDays(state.asOf, -daysBack) };
  const before = await factsOf(app, earlier, template, subject, frameOf);
  return before === null ? null : { ...facts, before };
}

/** What each template tells beside its map. */
const LISTS: Readonly<Record<TemplateId, readonly ("overdue" | "major" | "rings" | "tally" | "coverage")[]>> = {
  overview: ["overdue", "tally"],
  venue: ["rings"],
  area: ["overdue", "tally"],
  overdue: ["overdue", "major"],
  hydrants: ["coverage"],
  compare: ["overdue", "tally"],
  notice: [],
};

async function factsOf(
  app: App,
  given: AppState,
  template: TemplateId,
  subject: PageSubject,
  frameOf: (bounds: Bounds) => Framed,
): Promise<PageFacts | null> {
  const { queries } = app;
  const about = stateAbout(given, subject);
  const bounds = await pageBounds(app, about, subject);
  const framed = bounds === null ? null : frameOf(bounds);
  const state: AppState = framed === null ? about : { ...about, viewport: { ...framed.camera, bbox: framed.bbox } };
  const day = questionOnDay(state);
  const lists = LISTS[template];
  const [answers, hazards, major, rings, tally, coverage, due] = await Promise.all([
    // A letter has no map.
    template === "notice" ? NO_ANSWERS : askPictured(queries, state, framed?.bbox ?? [0, 0, 0, 0]),
    lists.includes("overdue") ? queries.ask("hazards", worst(state, "overdue")) : null,
    lists.includes("major") ? queries.ask("hazards", worst(state, "major")) : null,
    lists.includes("rings") ? queries.ask("sitesInRings", inRings(state)) : null,
    lists.includes("tally") ? tallyOf(app, day) : null,
    lists.includes("coverage") ? queries.ask("coverage", { ...coverageAsked(state), rows: MOST_ROWS }) : null,
    subject.type === "area" ? queries.ask("hazards", { ...worst(state, "open"), limit: MOST_DUE }) : null,
  ]);
  if (answers === null) return null;
  return {
    state,
    answers,
    subject,
    framed,
    hazards: subject.type === "site" ? { total: subject.rows.length, rows: subject.rows } : (hazards?.answer ?? null),
    major: major === null ? null : notOverdue(major.answer.rows),
    rings: rings?.answer ?? null,
    tally,
    coverage: coverage?.answer ?? null,
    due: due?.answer ?? null,
    before: null,
    changes: null,
  };
}

/** By community where one is known of anything, of its shape or by the ledgers' word; else by department. */
async function tallyOf({ queries }: App, day: ReturnType<typeof questionOnDay>): Promise<PageFacts["tally"]> {
  const told = async (by: TallyKey) => ({ by, rows: (await queries.ask("tally", { ...day, by }))?.answer.rows ?? [] });
  const byArea = await told("area");
  return byArea.rows.some(({ key }) => key !== "") ? byArea : told("department");
}

const inRings = (state: AppState): Contract["sitesInRings"]["ask"] => ({
  ...chosenRings(state),
  part: ALL_IN_RINGS,
  offset: 0,
  limit: MOST_ROWS,
});

function notOverdue(rows: readonly HazardRow[]): PageFacts["major"] {
  const left = rows.filter(({ status }) => status !== "overdue");
  return { total: left.length, rows: left };
}

function stateAbout(state: AppState, subject: PageSubject): AppState {
  if (subject.type === "venue") return { ...state, venue: subject.ref };
  if (subject.type === "area") return { ...state, filter: { ...state.filter, area: [subject.name] } };
  if (subject.type === "site") return { ...state, selection: { type: "site", ref: subject.ref } };
  return state;
}
