import { useEffect, useMemo, useRef, useState } from "react";
import { addDays, civilOf, type Day } from "../../core/day.ts";
import { type Filter, isFilterEmpty } from "../../core/filter.ts";
import type { TallyKey } from "../../core/hazardList.ts";
import type { SiteTotals, TallyRow } from "../../state/answers.ts";
import type { Answered, QueryState } from "../../state/queries/query.ts";
import { DAILY_TALLY, DAILY_TALLY_BEFORE, DAILY_TOTALS } from "../../state/queries/tallyQueries.ts";
import type { AppState } from "../../state/store/state.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Button } from "../../ui/parts/Button.tsx";
import { Section } from "../../ui/parts/Section.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { useQuery } from "../../ui/useQuery.ts";
import { rateText } from "../../words/phrases/rate.ts";
import type { LateWords, Words } from "../../words/wordsOf.ts";
import { tallyKeyTitle } from "../ledger/tallyKeyTitle.ts";
import { sumOf } from "./tallySum.ts";

const WORST_ROWS = 3;

/** The day as text to paste into a message; where the browser keeps the clipboard to itself, the text is selected. */
export function DailyReport() {
  const { app, words } = useDesk();
  const { daily } = useLateWords("tally");
  const text = useDailyText();
  const [said, setSaid] = useState<"copied" | "by-hand" | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has not been copied yet.
  useEffect(() => setSaid(null), [text]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid("copied");
    } catch {
      // No clipboard on plain http, or not allowed.
      field.current?.focus();
      field.current?.select();
      setSaid("by-hand");
    }
  };
  const title = app.store.getState().project?.project.title;
  return (
    <Section
      title={daily.title}
      aside={
        <Button look="quiet" icon="copy" disabled={text === ""} onClick={() => void copy()}>
          {daily.copy}
        </Button>
      }
    >
      <textarea
        ref={field}
        className="daily-text"
        aria-label={words.frame.list([daily.title, title ?? ""])}
        readOnly
        rows={6}
        value={text}
      />
      <p className="quiet" role="status">
        {said === null ? "" : said === "copied" ? daily.copied : daily.byHand}
      </p>
    </Section>
  );
}

/** The text for the day and the filter that are set; the one before until they have stood still and were counted. */
function useDailyText(): string {
  const { words } = useDesk();
  const said = useLateWords("tally").daily;
  const totals = useQuery(DAILY_TOTALS).answered;
  const tally = useQuery(DAILY_TALLY).answered;
  const before = useQuery(DAILY_TALLY_BEFORE);
  const project = useAppState((state) => state.project);
  const daily = useMemo(() => dailyOf(totals, tally, before), [totals, tally, before]);
  const last = useLast(daily);
  return useMemo(() => (last === null ? "" : textOf(words, said, last, project)), [words, said, last, project]);
}

/** What a daily report is written from: the day's numbers, and the hazards of the day before to compare with. */
interface Daily {
  readonly asOf: Day;
  readonly filter: Filter;
  readonly by: TallyKey;
  readonly totals: SiteTotals;
  readonly rows: readonly TallyRow[];
  /** Null where another day would speak of other sites. */
  readonly before: readonly TallyRow[] | null;
}

/** The three answers as one; null while they speak of different days or filters. */
function dailyOf(
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

/** The last that was there. */
function useLast<T>(value: T | null): T | null {
  const [last, setLast] = useState(value);
  if (value !== null && value !== last) setLast(value);
  return value ?? last;
}

function textOf(
  words: Words,
  said: LateWords["tally"]["daily"],
  { asOf, filter, by, totals, rows, before }: Daily,
  project: AppState["project"],
): string {
  const { year, month, date } = civilOf(asOf);
  const sum = sumOf(rows);
  const last = before === null ? null : sumOf(before);
  const ranked = rows.filter(({ key, open }) => key !== "" && open > 0);
  return said.text({
    title: project?.project.title || words.frame.tagline,
    day: words.timeline.longDay(year, month, date),
    isFiltered: !isFilterEmpty(filter),
    checked: totals.sites - (totals.byStatus[6] ?? 0),
    found: sum.found,
    closed: sum.closed,
    rate: rateText(sum.rate),
    overdue: sum.overdue,
    major: sum.major,
    stale: sum.stale,
    relapsed: sum.relapsed,
    // A tally under a filter holds none of them.
    withoutSite: isFilterEmpty(filter) ? totals.hazardsWithoutSite : 0,
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
