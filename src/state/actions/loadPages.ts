import type { Contract, NodeRef, SitePage } from "../../contract/contract.ts";
import type { App } from "../app.ts";
import { partsOnMap } from "../queries/partsOnMap.ts";
import { questionOnDay } from "../queries/questionOnDay.ts";
import { personalOf } from "../store/privacy.ts";

/** Which sites a list shows. */
export type SiteList =
  | { readonly type: "matching" }
  | { readonly type: "not-on-map" }
  | { readonly type: "node"; readonly node: NodeRef };

/** One page of a list of sites, worst first; null when a bug was met and said. */
export async function loadSites(app: App, list: SiteList, offset: number, limit: number): Promise<SitePage | null> {
  const state = app.store.getState();
  const common = { ...questionOnDay(state), offset, limit };
  const page =
    list.type === "node"
      ? await app.queries.ask("clusterSites", { ...common, ...partsOnMap(state), node: list.node })
      : await app.queries.ask("sites", list.type === "not-on-map" ? { ...common, notOnMap: true } : common);
  return page?.answer ?? null;
}

/** One page of a layer's issues. */
export async function loadIssues(
  app: App,
  layer: string,
  offset: number,
  limit: number,
): Promise<Contract["issues"]["answer"] | null> {
  const personal = personalOf(app.store.getState());
  const page = await app.queries.ask("issues", { personal, layer, offset, limit, worstFirst: true });
  return page?.answer ?? null;
}

/** The problem rows of a file as CSV text, what is wrong in the words given; a heading alone when there are none. */
export async function loadProblems(
  app: App,
  layer: string,
  file: string,
  labels: Readonly<Record<string, string>>,
): Promise<string | null> {
  const personal = personalOf(app.store.getState());
  return (await app.queries.ask("problems", { personal, layer, file, labels }))?.answer ?? null;
}

/** The same as a workbook; null when a bug was met, or it is too large for a sheet. */
export async function loadProblemBook(
  app: App,
  layer: string,
  file: string,
  labels: Readonly<Record<string, string>>,
): Promise<Blob | null> {
  const personal = personalOf(app.store.getState());
  const book = (await app.queries.ask("problemBook", { personal, layer, file, labels }))?.answer;
  return book?.ok === true ? new Blob([book.value]) : null;
}
