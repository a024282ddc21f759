import type { FoundSite } from "../../contract/contract.ts";
import type { App } from "../app.ts";
import { FOUND } from "../queries/overviewQueries.ts";

/** The site that the words of the filter fit best; null when there is none, or a bug was met and said. */
export async function firstFound(app: App): Promise<FoundSite | null> {
  const question = FOUND.questionOf(app.store.getState(), null);
  return question === null ? null : ((await app.queries.ask("search", question))?.answer.rows[0] ?? null);
}
