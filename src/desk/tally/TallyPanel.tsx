import { formatDay } from "../../core/day.ts";
import { isFilterEmpty } from "../../core/filter.ts";
import { TALLY_KEYS, type TallyKey } from "../../core/hazardList.ts";
import { sumOf } from "../../core/tallyRow.ts";
import { openLedger, setTallyBy } from "../../state/actions/listHazards.ts";
import type { TallyRow } from "../../state/answers.ts";
import { TALLY, TALLY_TOTALS } from "../../state/queries/tallyQueries.ts";
import { whatIsKnown } from "../../state/selectors/whatIsKnown.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { EmptyState } from "../../ui/parts/EmptyState.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { useAnswer, useQuery } from "../../ui/useQuery.ts";
import { rateText } from "../../words/phrases/figures.ts";
import { findingOf } from "../../words/phrases/finding.ts";
import type { LateWords, Words } from "../../words/wordsOf.ts";
import { HelpButton } from "../help/HelpButton.tsx";
import { tallyKeyTitle } from "../ledger/tallyKeyTitle.ts";
import { DailyReport, type DailyReportProps } from "./DailyReport.tsx";
import { TallyTable } from "./TallyTable.tsx";

const NO_TITLES: Readonly<Record<string, string>> = {};
const NONE: readonly string[] = [];

/** Who has closed what: the hazards of the day by area, department, category or type, ranked by rate. */
export function TallyPanel({ onDayPicture }: DailyReportProps) {
  const { app, words } = useDesk();
  const said = useLateWords("tally");
  const by = useAppState((state) => state.tallyBy);
  const asOf = useAppState((state) => state.asOf);
  // The tally's own condition marks rows, and leaves none out.
  const isFiltered = useAppState(({ filter, tallyBy }) => !isFilterEmpty({ ...filter, [tallyBy]: [] }));
  const chosen = useAppState((state): readonly string[] => state.filter[state.tallyBy] ?? NONE);
  const ownTitles = useAppState((state) => state.project?.categoryTitles ?? NO_TITLES);
  const { answered } = useQuery(TALLY);
  const tally = answered?.ask.by === by ? answered.answer : null;
  const totals = useAnswer(TALLY_TOTALS);
  const withoutSite = totals?.hazardsWithoutSite ?? 0;
  const known = useAppState(whatIsKnown);
  const headlines = useLateWords("finding");
  const nothing =
    tally === null || tally.rows.length > 0 || totals === null ? null : findingOf(headlines, totals, known).text;
  return (
    <aside className="panel panel-tally" aria-label={words.tally.title}>
      <div className="panel-body">
        <header className="finding">
          <h2>
            {tally === null
              ? said.counting
              : (nothing ?? headline(words, said, by, tally.rows, chosen, ownTitles, known.isIncomplete))}
          </h2>
          <p>
            {tally === null || chosen.length === 0 ? "" : said.coversAll(rateText(sumOf(tally.rows).rate))}
            {tally === null ? "" : rangeText(words, said, by, tally.rows, ownTitles)}
            {said.asOf(formatDay(asOf))}
            {isFiltered ? `${words.frame.clause}${said.filtered}` : ""}
          </p>
        </header>
        <fieldset className="tally-by">
          <legend className="unseen">{said.byLabel}</legend>
          {TALLY_KEYS.map((key) => (
            <button
              key={key}
              type="button"
              className="ledger-choice"
              aria-pressed={by === key}
              onClick={() => setTallyBy(app, key)}
            >
              {said.by[key]}
            </button>
          ))}
        </fieldset>
        {tally === null ? null : tally.rows.length === 0 ? (
          <EmptyState title={said.nothing} text={said.nothingHint} />
        ) : (
          <TallyTable by={by} rows={tally.rows} />
        )}
        {withoutSite === 0 || tally === null ? null : (
          <p className="hazard-counts">
            <button type="button" onClick={() => openLedger(app, "without-site")}>
              {said.withoutSite(withoutSite)}
            </button>
          </p>
        )}
        <p className="tally-rule">
          <span className="tally-bar" aria-hidden="true">
            <span />
          </span>
          {said.bar}
        </p>
        <p className="tally-rule">
          <span>{said.rule}</span>
          <HelpButton topic="counts" />
        </p>
        <DailyReport onDayPicture={onDayPicture} />
      </div>
    </aside>
  );
}

/** The rate of all rows, or of those that are chosen, by name. */
function headline(
  words: Words,
  said: LateWords["tally"],
  by: TallyKey,
  rows: readonly TallyRow[],
  chosen: readonly string[],
  ownTitles: Readonly<Record<string, string>>,
  isIncomplete: boolean,
): string {
  const [only] = chosen;
  const known = rateText(sumOf(chosen.length === 0 ? rows : rows.filter(({ key }) => chosen.includes(key))).rate);
  const rate = isIncomplete ? words.frame.list([known, said.incomplete]) : known;
  if (only === undefined) return said.finding(rate);
  const name = chosen.length === 1 ? tallyKeyTitle(words, by, only, ownTitles) : said.chosen(chosen.length);
  return said.findingOf(name, rate);
}

/** Who is behind and who is ahead; "" where there is no one to compare. */
function rangeText(
  words: Words,
  said: LateWords["tally"],
  by: TallyKey,
  rows: readonly TallyRow[],
  ownTitles: Readonly<Record<string, string>>,
): string {
  const ranked = rows
    .filter(({ key }) => key !== "")
    .toSorted((a, b) => (a.rate ?? 0) - (b.rate ?? 0) || b.open - a.open);
  const [worst] = ranked;
  const best = ranked.at(-1);
  if (worst === undefined || best === undefined || worst.rate === best.rate) return "";
  const name = ({ key }: TallyRow) => tallyKeyTitle(words, by, key, ownTitles);
  return said.range(name(worst), rateText(worst.rate), name(best), rateText(best.rate));
}
