import type { OpenedProject } from "../../contract/contract.ts";
import { CATALOGUE } from "../../core/catalogue.ts";
import type { Filter } from "../../core/filter.ts";
import type { App } from "../app.ts";
import { addNotice } from "./notices.ts";

/**
 * A link's filter without the ids that the project does not have; those are named. Words of the ledger (type, department, area,
 * source, tag) stay: that no row has one today is an answer, not a mistake.
 */
export function knownFilter(app: App, filter: Filter): Filter {
  const { project } = app.store.getState();
  if (project === null) return filter;
  const { layers, category, ...others } = filter;
  const isKnown = (key: "layers" | "category", ids: readonly string[] | undefined, known: ReadonlySet<string>) => {
    if (ids === undefined) return false;
    if (ids.every((id) => known.has(id))) return true;
    addNotice(app, "warning", { type: "link-absent", key, value: ids.join(",") });
    return false;
  };
  return {
    ...others,
    ...(isKnown("layers", layers, siteLayers(project)) ? { layers: layers! } : {}),
    ...(isKnown("category", category, categoriesOf(project)) ? { category: category! } : {}),
  };
}

const siteLayers = ({ layers }: OpenedProject): ReadonlySet<string> =>
  new Set(layers.filter(({ kind }) => kind === "site").map(({ id }) => id));

const categoriesOf = ({ project, categories }: OpenedProject): ReadonlySet<string> =>
  new Set([...Object.keys(CATALOGUE), ...project.categories.map(({ id }) => id), ...categories]);

/** Is there such a period: one of the project, or a built-in one of the year that its id ends in? What could not be asked is not said to be absent. */
export async function knownPeriod(app: App, id: string): Promise<boolean> {
  const { project } = app.store.getState();
  if (project === null || project.project.periods.some((period) => period.id === id)) return true;
  const year = /-(\d{4})$/.exec(id)?.[1];
  if (year === undefined) return false;
  const known = await app.queries.ask("periods", { personal: "hide", year: Number(year) });
  return known === null || known.answer.periods.some((period) => period.id === id);
}

/** Is there such a venue, `layer/id` or a bare id? One that several have is known too: which is meant is asked on the desk. */
export async function knownVenue(app: App, ref: string): Promise<boolean> {
  const { project, asOf } = app.store.getState();
  if (project === null) return true;
  const question = { personal: "hide", asOf, filter: {}, period: null, venue: ref, rows: 0 } as const;
  const known = await app.queries.ask("exposure", question);
  if (known === null) return true;
  const { period, venues } = known.answer;
  // Where the calendar is empty no venue is answered at all.
  return period === null || venues.length > 0;
}
