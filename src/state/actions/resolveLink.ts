import type { OpenedProject } from "../../contract/contract.ts";
import { CATALOGUE } from "../../core/catalogue.ts";
import type { Filter } from "../../core/filter.ts";
import { hashedId, redactText } from "../../core/personal.ts";
import type { App } from "../app.ts";
import { personalOf } from "../store/privacy.ts";
import { addNotice } from "./notices.ts";

/**
 * A link's filter without the ids that the project does not have; those are named. Words of the ledger (type, department, area,
 * source, tag) stay: that no row has one today is an answer, not a mistake.
 */
export function resolveFilter(app: App, filter: Filter): Filter {
  const { project } = app.store.getState();
  if (project === null) return filter;
  const { meant, absent } = meantFilter(project, filter);
  for (const { key, value } of absent) addNotice(app, "warning", { type: "link-absent", key, value });
  return meant;
}

/** The same, with what is absent as a list. */
export function meantFilter(
  project: OpenedProject,
  filter: Filter,
): {
  readonly meant: Filter;
  readonly absent: readonly { readonly key: "layers" | "category"; readonly value: string }[];
} {
  const { layers, category, ...others } = filter;
  const absent: { readonly key: "layers" | "category"; readonly value: string }[] = [];
  const meant = (key: "layers" | "category", ids: readonly string[] | undefined, known: ReadonlySet<string>) => {
    const found = ids?.map((id) => resolveId(id, known));
    if (found === undefined || found.every((id) => id !== null)) return found as readonly string[] | undefined;
    absent.push({ key, value: ids!.join(",") });
    return undefined;
  };
  const knownLayers = meant("layers", layers, siteLayers(project));
  const knownCategories = meant("category", category, categoriesOf(project));
  const own = {
    ...others,
    ...(knownLayers === undefined ? {} : { layers: knownLayers }),
    ...(knownCategories === undefined ? {} : { category: knownCategories }),
  };
  return { meant: own, absent };
}

/** What a link means by an id: a link of a wall names it as it was told there, one of a desk as it is; null for nothing. */
function resolveId(id: string, known: ReadonlySet<string>): string | null {
  if (known.has(id)) return id;
  const told = [hashedId(id), redactText(id)].find((one) => known.has(one));
  return told ?? [...known].find((one) => hashedId(one) === id || redactText(one) === id) ?? null;
}

const siteLayers = ({ layers }: OpenedProject): ReadonlySet<string> =>
  new Set(layers.filter(({ kind }) => kind === "site").map(({ id }) => id));

const categoriesOf = ({ project, categories }: OpenedProject): ReadonlySet<string> =>
  new Set([...Object.keys(CATALOGUE), ...project.categories.map(({ id }) => id), ...categories]);

/** Is there such a period: one of the project, or a built-in one of the year that its id ends in? What could not be asked is not said to be absent. */
export async function isPeriodKnown(app: App, id: string): Promise<boolean> {
  const { project } = app.store.getState();
  if (project === null || project.project.periods.some((period) => period.id === id)) return true;
  const year = /-(\d{4})$/.exec(id)?.[1];
  if (year === undefined) return false;
  const known = await app.queries.ask("periods", { personal: "hide", year: Number(year) });
  return known === null || known.answer.periods.some((period) => period.id === id);
}

/**
 * The venue that a link names, `layer/id` or a bare id, as it is told here where the link has it as it was told elsewhere; null
 * where there is none. One that several have is known too: which is meant is asked on the desk.
 */
export async function resolveVenue(app: App, ref: string): Promise<string | null> {
  const state = app.store.getState();
  if (state.project === null) return ref;
  const question = { personal: personalOf(state), asOf: state.asOf, filter: {}, period: null, venue: ref, rows: 0 };
  const known = await app.queries.ask("venueReport", question);
  if (known === null) return ref;
  const { period, venues } = known.answer;
  const [venue] = venues;
  // Where the calendar is empty no venue is answered at all.
  if (venue === undefined) return period === null ? ref : null;
  const isTold = ref.includes("~") || redactText(ref) !== ref;
  return isTold && venues.length === 1 ? `${venue.layer}/${venue.id}` : ref;
}
