import { addDays, civilOf, type Day } from "../../core/day.ts";
import { type Filter, isFilterEmpty } from "../../core/filter.ts";
import type { TallyKey } from "../../core/hazardList.ts";
import type { Known } from "../../core/known.ts";
import { sumOf } from "../../core/tallyRow.ts";
import { projectTitle } from "../../scene/parts/projectTitle.ts";
import type { SiteTotals, TallyRow } from "../../state/answers.ts";
import type { Answered, QueryState } from "../../state/queries/query.ts";
import type { AppState } from "../../state/store/state.ts";
import { rateText } from "../../words/phrases/figures.ts";
import { findingOf } from "../../words/phrases/finding.ts";
import type { LateWords, Words } from "../../words/wordsOf.ts";
import { tallyKeyTitle } from "../ledger/tallyKeyTitle.ts";

const WORST_ROWS = 3;

/** What a daily report is written from: the day's numbers, and the hazards of the day before to compare with. */
export interface Daily {
  readonly asOf: Day;
  readonly filter: Filter;
  readonly by: TallyKey;
  readonly totals: SiteTotals;
  readonly rows: readonly TallyRow[];
  /** Null where another day would speak of other sites. */
  readonly before: readonly TallyRow[] | null;
}

/** The three answers as one; null while they speak of different days or filters. */
export function dailyOf(
  totals: Answered<"siteTotals"> | null,
  tally: Answered<"tally"> | null,
  before: QueryState<"tally">,
): Daily | null {
  if (totals === null || tally === null || (before.isStale && before.error === null)) return null;
  const { asOf, filter } = totals.ask;
  const { by } = tally.ask;
  const isOne = (ask: Answered<"tally">["ask"], day: Day) =>
    ask.asOf === day && ask.by === by && JSON.stringify(ask.filter) === JSON.stringify(filter);
  if (!isOne(tally.ask, asOf) || (before.answered !== null && !isOne(before.answered.ask, addDays(asOf, -1))))
    return null;
  return { asOf, filter, by, totals: totals.answer, rows: tally.answer.rows, before: before.value?.rows ?? null };
}

/** Words that a daily report is written in. */
export interface DailyWords {
  readonly words: Words;
  readonly said: LateWords["tally"]["daily"];
  readonly finding: LateWords["finding"];
}

/** The daily report of a project, in words. */
export function dailyText(
  { words, said, finding }: DailyWords,
  { asOf, filter, by, totals, rows, before }: Daily,
  project: AppState["project"],
  known: Known,
): string {
  const { year, month, date } = civilOf(asOf);
  const sum = sumOf(rows);
  const last = before === null ? null : sumOf(before);
  const ranked = rows.filter(({ key, open }) => key !== "" && open > 0);
  const headline = findingOf(finding, totals, known);
  return said.text({
    title: projectTitle({ project }, words),
    day: words.timeline.longDay(year, month, date),
    isFiltered: !isFilterEmpty(filter),
    isIncomplete: known.isIncomplete,
    unknown: headline.is === "unknown" ? headline.text : null,
    checked: totals.sites - (totals.byStatus[6] ?? 0),
    found: sum.found,
    closed: sum.closed,
    rate: rateText(sum.rate),
    overdue: sum.overdue,
    major: sum.major,
    stale: sum.stale,
    relapsed: sum.relapsed,
    withoutSite: totals.hazardsWithoutSite,
    foundToday: last === null ? null : sum.found - last.found,
    closedToday: last === null ? null : sum.closed - last.closed,
    worst: (ranked.length < 2 ? [] : ranked)
      .toSorted((a, b) => (a.rate ?? 0) - (b.rate ?? 0) || b.open - a.open)
      .slice(0, WORST_ROWS)
      .map(({ key, rate, open }) => ({
        name: tallyKeyTitle(words, by, key, project?.categoryTitles ?? {}),
        rate: rateText(rate),
        open,
      })),
  });
}
