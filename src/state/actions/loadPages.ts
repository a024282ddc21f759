import type { Contract, NodeRef, SitePage, Totals } from "../../contract/contract.ts";
import type { Filter } from "../../core/filter.ts";
import type { App } from "../app.ts";
import { personalOf } from "../privacy.ts";
import { questionOnDay } from "../questions.ts";
import { addNotice } from "./notices.ts";

/** Which sites a list shows. */
export type SiteList =
  | { readonly type: "matching" }
  | { readonly type: "not-on-map" }
  | { readonly type: "node"; readonly node: NodeRef };

/** One page of a list of sites, worst first; null when a bug was met and said. */
export function loadSites(app: App, list: SiteList, offset: number, limit: number): Promise<SitePage | null> {
  const common = { ...questionOnDay(app.store.getState()), offset, limit };
  if (list.type === "node") return orSay(app, app.engine.ask("members", { ...common, node: list.node }));
  return orSay(app, app.engine.ask("sites", list.type === "not-on-map" ? { ...common, notOnMap: true } : common));
}

/** One page of a layer's issues. */
export function loadIssues(
  app: App,
  layer: string,
  offset: number,
  limit: number,
): Promise<Contract["issues"]["answer"] | null> {
  return orSay(
    app,
    app.engine.ask("issues", {
      personal: personalOf(app.store.getState()),
      layer,
      offset,
      limit,
      worstFirst: true,
    }),
  );
}

/** The problem rows of a file as CSV text; "" when there are none. */
export function loadProblems(app: App, layer: string, file: string): Promise<string | null> {
  return orSay(app, app.engine.ask("problems", { personal: personalOf(app.store.getState()), layer, file }));
}

/** Totals under another filter than the one that is set: what a facet would count without its own condition. */
export function loadTotals(app: App, filter: Filter): Promise<Totals | null> {
  return orSay(app, app.engine.ask("totals", { ...questionOnDay(app.store.getState()), filter }));
}

/** The answer, or null when a bug was met; it is then said. */
export async function orSay<T>(app: App, answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    addNotice(app, "error", { type: "bug", message: error instanceof Error ? error.message : String(error) });
    return null;
  }
}
