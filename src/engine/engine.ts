import type { Asked, Contract, Engine, OpenedProject, ProjectSource, QuestionName } from "../contract/contract.ts";
import { done, failed } from "../core/result.ts";
import { exportHazards, hazardsPage } from "./answers/hazards/hazardRows.ts";
import { tally } from "./answers/hazards/tally.ts";
import { weeks } from "./answers/hazards/weeks.ts";
import { exportPatrol } from "./answers/patrol/exportPatrol.ts";
import { patrol } from "./answers/patrol/patrol.ts";
import { patrolStarts } from "./answers/patrol/patrolStarts.ts";
import { exportLayer } from "./answers/project/exportLayer.ts";
import { issuesPage, problemFile } from "./answers/project/problems.ts";
import { openedProject, totals } from "./answers/project/reports.ts";
import { find, recordCard, siteCard } from "./answers/sites/cards.ts";
import { facets } from "./answers/sites/facets.ts";
import { search } from "./answers/sites/search.ts";
import { members, opensAt, sitesPage } from "./answers/sites/siteRows.ts";
import { view } from "./answers/sites/view.ts";
import { events } from "./answers/venues/events.ts";
import { exportExposure } from "./answers/venues/exportExposure.ts";
import { calendar, exposure, periods } from "./answers/venues/questions.ts";
import { type HeldProject, holdProject } from "./index/held.ts";
import { guarded } from "./privacy/guarded.ts";
import { heldFor } from "./privacy/heldFor.ts";
import { told } from "./privacy/redacted.ts";
import { type LoadControl, loadProject } from "./workspace/loadProject.ts";
import { givenFiles, type ProjectFiles, urlFiles } from "./workspace/projectFiles.ts";

type Answers = {
  [Q in Exclude<QuestionName, "open" | "project">]: (
    held: HeldProject,
    ask: Contract[Q]["ask"],
    control: LoadControl,
  ) => Contract[Q]["answer"] | Promise<Contract[Q]["answer"]>;
};

const ANSWERS: Answers = {
  view,
  totals,
  facets,
  members,
  sites: sitesPage,
  search,
  opensAt,
  site: siteCard,
  find,
  record: recordCard,
  issues: issuesPage,
  problems: problemFile,
  exposure,
  exportExposure,
  // Turf comes when the first ring is drawn.
  rings: async (held, ask) => (await import("./answers/venues/rings.ts")).rings(held, ask),
  patrol,
  exportPatrol,
  patrolStarts,
  calendar,
  events,
  periods,
  weeks,
  hazards: hazardsPage,
  exportHazards,
  tally,
  export: exportLayer,
  ground: (held, { z, x, y, personal }) => held.ground.tile(z, x, y, (text) => told(text, personal)),
};

/** The engine as a plain object: in the worker, in commands and in tests. `filesOf` says how a source's files are read. */
export function createEngine(
  filesOf: (source: ProjectSource, signal?: AbortSignal) => ProjectFiles | Promise<ProjectFiles> = standardFiles,
): Engine {
  let held: HeldProject | null = null;
  let opened: OpenedProject | null = null;
  const engine: Engine = {
    async ask(name, question, options) {
      const control: LoadControl = {
        aborted: () => options?.signal?.aborted === true,
        progress: (stage, fraction) => options?.onProgress?.({ stage, done: fraction }),
      };
      if (name === "open") {
        const { source } = question as Contract["open"]["ask"];
        const loaded = await loadProject(await filesOf(source, options?.signal), control);
        if (!loaded.ok) return loaded as never;
        // What was open stays until the new project stands.
        const next = holdProject(
          loaded.value.project,
          loaded.value.layers.map(({ layer }) => layer),
          loaded.value.ground,
        );
        if (options?.signal?.aborted === true) return failed("aborted", loaded.value.project.title) as never;
        held = next;
        opened = openedProject(held, loaded.value);
        return done(opened) as never;
      }
      if (name === "project" && opened !== null) return opened as never;
      if (held === null) throw new Error(`"${name}" was asked before a project was open`);
      const answer = ANSWERS[name as keyof Answers] as (
        held: HeldProject,
        ask: unknown,
        control: LoadControl,
      ) => unknown;
      return answer(await heldFor(held, question as Asked), question, control) as never;
    },
  };
  return guarded(engine, () => held);
}

function standardFiles(source: ProjectSource, signal?: AbortSignal): ProjectFiles | Promise<ProjectFiles> {
  return source.type === "url" ? urlFiles(source.url, fetch, signal) : givenFiles(source.name, source.files);
}
