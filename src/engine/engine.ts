import type { Asked, AskedOnDay, Contract, Engine, QuestionName, WaterOnMap } from "../contract/contract.ts";
import { done, type Result } from "../core/result.ts";
import { type GroundAsked, isGroundAsked } from "./answers/ground/groundAsked.ts";
import { office } from "./answers/ground/office.ts";
import { exportHazards, hazardsPage } from "./answers/hazards/hazardRows.ts";
import { tally } from "./answers/hazards/tally.ts";
import { weeks } from "./answers/hazards/weeks.ts";
import { openedProject, siteTotals } from "./answers/project/reports.ts";
import { recordCard, resolve, siteCard } from "./answers/sites/cards.ts";
import { mapView } from "./answers/sites/mapView.ts";
import { search } from "./answers/sites/search.ts";
import { clusterSites, opensAt, sitesPage } from "./answers/sites/siteRows.ts";
import { events } from "./answers/venues/events.ts";
import type { RingSides } from "./answers/venues/insideRings.ts";
import { calendar, periods } from "./answers/venues/periods.ts";
import { placeInRings, sitesInRingsPage, thingsInRings } from "./answers/venues/ringPages.ts";
import { venueReport } from "./answers/venues/venueReport.ts";
import type { ProjectIndex } from "./index/projectIndex.ts";
import { guarded } from "./privacy/guarded.ts";
import { redacted } from "./privacy/redacted.ts";
import { searchedIndex } from "./privacy/searchedIndex.ts";
import type { SideReaders } from "./workspace/layerReading.ts";
import type { LoadControl } from "./workspace/loadControl.ts";
import { givenFiles } from "./workspace/projectFiles.ts";
import type { Standing } from "./workspace/standing.ts";
import { type KnownVersions, urlFiles } from "./workspace/urlFiles.ts";
import { newWorkspace } from "./workspace/workspace.ts";
import type { Change, FilesOf, Workspace } from "./workspace/workspaceFace.ts";

/** What changes the project, one after another. */
const CHANGES = {
  open: (workspace, { source, readings }: Contract["open"]["ask"], change) => workspace.open(source, change, readings),
  refresh: (workspace, { source, keeps }: Contract["refresh"]["ask"], change) =>
    workspace.refresh(source, change, keeps),
  edit: (workspace, { edit }: Contract["edit"]["ask"], change) => workspace.edit(edit, change),
  take: (workspace, ask: Contract["take"]["ask"], change) => workspace.take(ask, change),
  undo: (workspace, _: Contract["undo"]["ask"], change) => workspace.undo(change),
  redo: (workspace, _: Contract["redo"]["ask"], change) => workspace.redo(change),
} satisfies {
  readonly [Q in QuestionName]?: (
    workspace: Workspace,
    ask: Contract[Q]["ask"],
    change: Change,
  ) => Promise<Result<Standing>>;
};
type ChangeName = keyof typeof CHANGES;
const isChange = (name: QuestionName): name is ChangeName => Object.hasOwn(CHANGES, name);

/** Asked of the workspace itself, not of its index. */
type WorkspaceQuestion =
  | "project"
  | "document"
  | "lookAt"
  | "trial"
  | "preview"
  | "photo"
  | GroundAsked
  | "plan"
  | "made"
  | "readings"
  | "save"
  | "decisions"
  | "compare"
  | ComparingQuestion;
/** Asked of it and the older version that it holds. */
type ComparingQuestion = "lookBack" | "changes" | "changesInView" | "exportChanges";
const COMPARING_QUESTIONS: ReadonlySet<QuestionName> = new Set<ComparingQuestion>([
  "lookBack",
  "changes",
  "changesInView",
  "exportChanges",
]);

type Answers = {
  [Q in Exclude<QuestionName, ChangeName | WorkspaceQuestion>]: (
    index: ProjectIndex,
    ask: Contract[Q]["ask"],
    control: LoadControl,
  ) => Contract[Q]["answer"] | Promise<Contract[Q]["answer"]>;
};

/** Asked of a map: its sites may be parted by what water or forces reach, which is worked out first, and comes late. */
const parted =
  <A extends AskedOnDay & { readonly water?: WaterOnMap }, R>(
    answer: (index: ProjectIndex, ask: A, sides?: RingSides | null) => R,
  ) =>
  async (index: ProjectIndex, ask: A, control: LoadControl): Promise<R> => {
    const { water } = ask;
    if (water === undefined) return answer(index, ask);
    const { waterSides } = await import("./answers/water/waterSides.ts");
    return answer(index, ask, await waterSides(index, { ...ask, water }, control));
  };

const ANSWERS: Answers = {
  mapView: parted(mapView),
  siteTotals,
  facets: async (index, ask) => (await import("./answers/sites/facets.ts")).facets(index, ask),
  clusterSites: parted(clusterSites),
  sites: sitesPage,
  search,
  opensAt: parted(opensAt),
  site: siteCard,
  resolve,
  record: recordCard,
  issues: async (index, ask) => (await import("./answers/project/problems.ts")).issuesPage(index, ask),
  problems: async (index, ask) => (await import("./answers/project/problems.ts")).problemFile(index, ask),
  problemBook: async (index, ask) => (await import("./answers/project/problems.ts")).problemBook(index, ask),
  venueReport,
  sitesInRings: sitesInRingsPage,
  thingsInRings,
  placeInRings,
  // What is not asked for at the start comes with its first question: Turf with the first ring, the patrol's moves, the writers.
  exportSitesInRings: async (index, ask) =>
    (await import("./answers/venues/exportSitesInRings.ts")).exportSitesInRings(index, ask),
  rings: async (index, ask, control) => (await import("./answers/venues/rings.ts")).rings(index, ask, control),
  patrol: async (index, ask, control) => (await import("./answers/patrol/patrol.ts")).patrol(index, ask, control),
  exportPatrol: async (index, ask, control) =>
    (await import("./answers/patrol/exportPatrol.ts")).exportPatrol(index, ask, control),
  coverage: async (index, ask, control) => (await import("./answers/water/coverage.ts")).coverage(index, ask, control),
  reach: async (index, ask, control) => (await import("./answers/water/reach.ts")).reach(index, ask, control),
  waterList: async (index, ask, control) =>
    (await import("./answers/water/waterList.ts")).waterList(index, ask, control),
  exportWater: async (index, ask, control) =>
    (await import("./answers/water/exportWater.ts")).exportWater(index, ask, control),
  coverageInRings: async (index, ask, control) =>
    (await import("./answers/water/coverageInRings.ts")).coverageInRings(index, ask, control),
  waterArea: async (index, ask, control) =>
    (await import("./answers/water/waterArea.ts")).waterArea(index, ask, control),
  waterGaps: async (index, ask, control) =>
    (await import("./answers/water/waterGaps.ts")).waterGaps(index, ask, control),
  waterWays: async (index, ask, control) =>
    (await import("./answers/water/waterWays.ts")).waterWays(index, ask, control),
  helpNear: async (index, ask, control) => (await import("./answers/water/helpNear.ts")).helpNear(index, ask, control),
  unlinked: async (index, ask) => (await import("./answers/corrections/unlinked.ts")).unlinkedPage(index, ask),
  searchVenues: async (index, ask) => (await import("./answers/corrections/searchVenues.ts")).searchVenues(index, ask),
  unplaced: async (index, ask) => (await import("./answers/corrections/unplaced.ts")).unplacedPage(index, ask),
  patrolStarts: async (index, ask) => (await import("./answers/patrol/patrolStarts.ts")).patrolStarts(index, ask),
  calendar,
  events,
  posts: async (index, ask) => (await import("./answers/venues/posts.ts")).posts(index, ask),
  periods,
  deadlines: async (index, ask) => (await import("./answers/hazards/deadlines.ts")).deadlines(index, ask),
  weeks,
  hazards: hazardsPage,
  exportHazards,
  tally,
  export: async (index, ask, control) =>
    (await import("./answers/project/exportLayer.ts")).exportLayer(index, ask, control),
  office,
  groundNames: async (index, ask) => (await import("./answers/ground/groundNames.ts")).groundNames(index, ask),
  basemapTile: (index, { z, x, y, personal }) => index.basemap.tile(z, x, y, (text) => redacted(text, personal)),
};

/**
 * The engine as a plain object: in the worker, in commands and in tests. `filesOf` says how a source's files are read, `side` who
 * reads large layers beside it.
 */
export function createEngine(filesOf: FilesOf = standardFiles(), side?: SideReaders): Engine {
  const workspace = newWorkspace(filesOf);
  const engine: Engine = {
    async ask(name, question, options) {
      const control: LoadControl = {
        aborted: () => options?.signal?.aborted === true,
        signal: options?.signal,
        progress: (stage, fraction) => options?.onProgress?.({ stage, done: fraction }),
        places: (places) => options?.onProgress?.({ stage: "index", done: 0, places }),
        ...(side === undefined ? {} : { side }),
      };
      if (isChange(name)) {
        const work = CHANGES[name] as (workspace: Workspace, ask: unknown, change: Change) => Promise<Result<Standing>>;
        const changed = await work(workspace, question, { control, signal: options?.signal });
        if (!changed.ok) return changed as never;
        options?.onRevision?.(changed.value.revision);
        return done(openedProject(changed.value)) as never;
      }
      const standing = workspace.standing();
      if (standing === null) throw new Error(`"${name}" was asked before a project was open`);
      options?.onRevision?.(standing.revision);
      if (name === "project") return openedProject(standing) as never;
      if (name === "document") return workspace.document() as never;
      const change = { control, signal: options?.signal };
      if (name === "lookAt")
        return (await workspace.lookAt((question as Contract["lookAt"]["ask"]).number, change)) as never;
      // What compares names and coordinates with the first look at the desk.
      if (name === "decisions")
        return (await import("./answers/corrections/decisions.ts")).decisions(standing) as never;
      if (name === "compare") {
        const { before, asOf, personal } = question as Contract["compare"]["ask"];
        const other = await workspace.other(before, change);
        if (!other.ok) return other as never;
        const { compareProjects } = await import("./answers/compare/compareProjects.ts");
        return done(compareProjects(other.value.index, standing.index, asOf, personal)) as never;
      }
      if (COMPARING_QUESTIONS.has(name)) {
        const { COMPARING } = await import("./answers/compare/lookBack.ts");
        return (await COMPARING[name as ComparingQuestion](workspace, question as never, change)) as never;
      }
      if (name === "save") {
        const { savedProject } = await import("./answers/ground/savedProject.ts");
        return (await savedProject(workspace, standing, question as Contract["save"]["ask"], change)) as never;
      }
      if (name === "trial") {
        const tried = await workspace.trial((question as Contract["trial"]["ask"]).edit, change);
        if (!tried.ok) return tried as never;
        const { trialAnswer } = await import("./answers/project/trial.ts");
        return done(trialAnswer(tried.value.before, tried.value.after)) as never;
      }
      if (name === "preview") {
        const ask = question as Contract["preview"]["ask"];
        const looked = await workspace.look(ask.layer, ask.file, ask.edit, change);
        if (!looked.ok) return looked as never;
        return (await (await import("./answers/corrections/preview.ts")).preview(looked.value, ask)) as never;
      }
      if (name === "photo") {
        const { photo } = await import("./answers/sites/photo.ts");
        const files = () => workspace.files(options?.signal);
        return (await photo(standing.index, question as Contract["photo"]["ask"], files)) as never;
      }
      if (isGroundAsked(name)) {
        const { READ_FIRST } = await import("./answers/ground/readFirst.ts");
        const read = READ_FIRST[name];
        return (await read(standing.index, question as never, () => workspace.files(undefined))) as never;
      }
      if (name === "made") return (await workspace.made((question as Contract["made"]["ask"]).known)) as never;
      if (name === "readings") return (await workspace.readings()) as never;
      if (name === "plan") {
        const planned = await workspace.plan(question as Contract["plan"]["ask"], change);
        if (!planned.ok) return planned as never;
        return done((await import("./answers/project/filesPlan.ts")).filesPlan(planned.value)) as never;
      }
      const answer = ANSWERS[name as keyof Answers] as (
        index: ProjectIndex,
        ask: unknown,
        control: LoadControl,
      ) => unknown;
      return answer(await searchedIndex(standing.index, question as Asked), question, control) as never;
    },
  };
  return guarded(engine, () => workspace.standing()?.index ?? null);
}

function standardFiles(): FilesOf {
  const versions: KnownVersions = new Map();
  return (source, signal) =>
    source.type === "url"
      ? urlFiles(source.url, fetch, signal, undefined, versions)
      : givenFiles(source.name, source.files);
}
