import { useEffect, useRef, useState } from "react";
import { civilOf } from "../../core/day.ts";
import { isFilterEmpty } from "../../core/filter.ts";
import { type Daily, loadDaily } from "../../state/actions/loadDaily.ts";
import type { AppState } from "../../state/store/state.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Button } from "../../ui/parts/Button.tsx";
import { Section } from "../../ui/parts/Section.tsx";
import { useSettled } from "../../ui/parts/useSettled.ts";
import { useAnswer } from "../../ui/useAnswer.ts";
import { rateText } from "../../words/phrases/rate.ts";
import type { Words } from "../../words/wordsOf.ts";
import { tallyKeyTitle } from "../ledger/tallyKeyTitle.ts";
import { sumOf } from "./tallySum.ts";

const QUIET_MS = 200;
const WORST_ROWS = 3;

/** The day as text to paste into a message; where the browser keeps the clipboard to itself, the text is selected. */
export function DailyReport() {
  const { app, words } = useDesk();
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
      title={words.daily.title}
      aside={
        <Button look="quiet" icon="copy" disabled={text === ""} onClick={() => void copy()}>
          {words.daily.copy}
        </Button>
      }
    >
      <textarea
        ref={field}
        className="daily-text"
        aria-label={words.frame.list([words.daily.title, title ?? ""])}
        readOnly
        rows={6}
        value={text}
      />
      <p className="quiet" role="status">
        {said === null ? "" : said === "copied" ? words.daily.copied : words.daily.byHand}
      </p>
    </Section>
  );
}

/** The text for the day and the filter that are set; "" until they have stood still and were counted. */
function useDailyText(): string {
  const { app, words } = useDesk();
  const asked = useAppState(({ asOf, filter, tallyBy, generation }) =>
    JSON.stringify([asOf, filter, tallyBy, generation]),
  );
  const settled = useSettled(asked, QUIET_MS);
  const answer = useAnswer(settled, async () => {
    const state = app.store.getState();
    const daily = await loadDaily(app);
    return daily === null ? null : { daily, state };
  });
  return answer === null ? "" : textOf(words, answer.daily, answer.state);
}

function textOf(words: Words, { totals, rows, before }: Daily, { project, asOf, filter, tallyBy }: AppState): string {
  const { year, month, date } = civilOf(asOf);
  const sum = sumOf(rows);
  const last = before === null ? null : sumOf(before);
  const ranked = rows.filter(({ key, open }) => key !== "" && open > 0);
  return words.daily.text({
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
        name: tallyKeyTitle(words, tallyBy, key, project?.categoryTitles ?? {}),
        rate: rateText(rate),
        open,
      })),
  });
}
