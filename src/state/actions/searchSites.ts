import type { Contract } from "../../contract/contract.ts";
import type { App } from "../app.ts";
import { questionOnDay } from "../queries/questions.ts";
import { orSay } from "./loadPages.ts";

/** The first sites that the words of the filter fit best; null when a bug was met and said. */
export function searchSites(app: App, limit: number): Promise<Contract["search"]["answer"] | null> {
  return orSay(app, app.engine.ask("search", { ...questionOnDay(app.store.getState()), offset: 0, limit }));
}
