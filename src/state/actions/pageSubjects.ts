import type { Contract } from "../../contract/contract.ts";
import type { PageChoice } from "../../core/briefing.ts";
import type { Ref } from "../../core/ref.ts";
import type { HazardRow } from "../answers.ts";
import type { App } from "../app.ts";
import { questionOnDay } from "../queries/questionOnDay.ts";
import type { AppState } from "../store/state.ts";
import type { PageSubject } from "./pageBounds.ts";

/** Rows of a list: more would be a book, and the pages say that there are. */
export const MOST_ROWS = 10_000;

/** What the chosen pages are about, one by one. */
export async function subjectsOf(
  { queries }: App,
  state: AppState,
  { template, isSeries }: Pick<PageChoice, "template" | "isSeries">,
): Promise<readonly PageSubject[]> {
  const all: readonly PageSubject[] = [{ type: "all" }];
  if (template === "notice" || (isSeries && template === "overdue")) {
    const page = await queries.ask("hazards", worst(state, "overdue"));
    return bySite(page?.answer.rows ?? []);
  }
  if (!isSeries) return all;
  if (template === "venue") {
    const report = await queries.ask("venueReport", { ...questionOnDay(state), period: state.period, rows: 0 });
    return (report?.answer.venues ?? []).map(({ layer, id }) => ({ type: "venue", ref: `${layer}/${id}` as Ref }));
  }
  if (template === "area") {
    const tally = await queries.ask("tally", { ...questionOnDay(state), by: "area" });
    return (tally?.answer.rows ?? []).flatMap(({ key }) => (key === "" ? [] : [{ type: "area", name: key }]));
  }
  return all;
}

/** The sites of hazards in the order of their first, each with all of its own. */
function bySite(rows: readonly HazardRow[]): readonly PageSubject[] {
  const sites = new Map<Ref, HazardRow[]>();
  for (const row of rows) {
    if (row.site === null) continue;
    const own = sites.get(row.site);
    if (own === undefined) sites.set(row.site, [row]);
    else own.push(row);
  }
  return [...sites].map(([ref, own]) => ({ type: "site", ref, rows: own }));
}

/** How the hazards of a list are asked for, the longest after their deadline first. */
export const worst = (state: AppState, which: "overdue" | "major" | "open"): Contract["hazards"]["ask"] => ({
  ...questionOnDay(state),
  which,
  sort: { by: "days", descending: false },
  offset: 0,
  limit: MOST_ROWS,
});
