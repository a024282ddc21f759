import type { TallyRow, Totals } from "../../contract/contract.ts";
import { addDays } from "../../core/day.ts";
import type { Filter } from "../../core/filter.ts";
import type { App } from "../app.ts";
import { questionOnDay } from "../queries/questions.ts";
import { orSay } from "./loadPages.ts";

/** What a daily report is written from: the day's numbers, and the hazards of the day before to compare with. */
export interface Daily {
  readonly totals: Totals;
  readonly rows: readonly TallyRow[];
  /** Null where another day would speak of other sites. */
  readonly before: readonly TallyRow[] | null;
}

/** Numbers of the day and the filter that are set; null when a bug was met and said. */
export async function loadDaily(app: App): Promise<Daily | null> {
  const state = app.store.getState();
  const day = questionOnDay(state);
  const ask = { ...day, by: state.tallyBy };
  const [totals, now] = await Promise.all([
    orSay(app, app.engine.ask("totals", day)),
    orSay(app, app.engine.ask("tally", ask)),
  ]);
  if (totals === null || now === null) return null;
  const before = isOfOneDay(day.filter)
    ? null
    : await orSay(app, app.engine.ask("tally", { ...ask, asOf: addDays(day.asOf, -1) }));
  return { totals, rows: now.rows, before: before?.rows ?? null };
}

/** Does the day decide which sites match? Then two days cannot be compared. */
const isOfOneDay = ({ layers: _, category: __, area: ___, q: ____, ...ofDay }: Filter): boolean =>
  Object.keys(ofDay).length > 0;
