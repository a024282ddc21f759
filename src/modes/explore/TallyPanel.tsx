import { formatDay } from "../../core/day.ts";
import { isFilterEmpty } from "../../core/filter.ts";
import { TALLY_KEYS } from "../../core/hazardList.ts";
import { setTallyBy } from "../../state/actions/listHazards.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { EmptyState } from "../../ui/parts/EmptyState.tsx";
import { DailyReport } from "./DailyReport.tsx";
import { TallyTable } from "./TallyTable.tsx";

/** Who has closed what: the hazards of the day by area, department, category or type, ranked by rate. */
export function TallyPanel() {
  const { app, words } = useDesk();
  const by = useAppState((state) => state.tallyBy);
  const asOf = useAppState((state) => state.asOf);
  const isFiltered = useAppState((state) => !isFilterEmpty(state.filter));
  const tally = useAppState((state) => (state.tally?.ask.by === state.tallyBy ? state.tally.answer : null));
  return (
    <aside className="panel panel-tally" aria-label={words.tally.title}>
      <div className="panel-body">
        <header className="finding">
          <h2>{words.tally.title}</h2>
          <p>
            {tally === null ? words.tally.counting : words.tally.lead(tally.rows.length, formatDay(asOf))}
            {isFiltered ? `${words.frame.clause}${words.tally.filtered}` : ""}
          </p>
        </header>
        <fieldset className="tally-by">
          <legend className="unseen">{words.tally.byLabel}</legend>
          {TALLY_KEYS.map((key) => (
            <button
              key={key}
              type="button"
              className="ledger-choice"
              aria-pressed={by === key}
              onClick={() => setTallyBy(app, key)}
            >
              {words.tally.by[key]}
            </button>
          ))}
        </fieldset>
        {tally === null ? null : tally.rows.length === 0 ? (
          <EmptyState title={words.tally.nothing} text={words.tally.nothingHint} />
        ) : (
          <TallyTable by={by} rows={tally.rows} />
        )}
        <p className="tally-rule">{words.tally.rule}</p>
        <DailyReport />
      </div>
    </aside>
  );
}
