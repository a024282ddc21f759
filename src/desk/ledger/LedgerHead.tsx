import { formatDay } from "../../core/day.ts";
import type { HazardChoice } from "../../core/hazardList.ts";
import { changeLedger, closeLedger, listedAsCsv, openLedger } from "../../state/actions/listHazards.ts";
import type { SiteTotals } from "../../state/answers.ts";
import { canBeInView } from "../../state/queries/ledgerTable.ts";
import { SITE_TOTALS } from "../../state/queries/overviewQueries.ts";
import type { LedgerTable } from "../../state/store/ledgerChoice.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Button, IconButton } from "../../ui/parts/Button.tsx";
import { useAnswer } from "../../ui/useQuery.ts";
import { grouped } from "../../words/parts/numbers.ts";
import { tallyKeyTitle } from "./tallyKeyTitle.ts";

interface LedgerHeadProps {
  /** Rows that are listed; null while they are counted. */
  readonly total: number | null;
  readonly onDownload: (name: string, text: string) => void;
}

/** What is listed, and how it is narrowed: the counts here are those of the overview. */
export function LedgerHead({ total, onDownload }: LedgerHeadProps) {
  const { app, words } = useDesk();
  const ledger = useAppState((state) => state.ledger);
  if (ledger === null) return null;
  const download = async () => {
    // The table's own words, which a hazard ledger can be read back from.
    const { file, levels, supervisions } = words.ledger;
    const labels = { ...file, ...words.statuses, ...levels, ...supervisions };
    const text = await listedAsCsv(app, labels);
    if (text !== null) onDownload(words.ledger.downloadName(formatDay(app.store.getState().asOf)), text);
  };
  return (
    <header className="ledger-head">
      {ledger.cell === null ? <Choices ledger={ledger} /> : <Cell ledger={ledger} />}
      <span className="ledger-listed" role="status">
        {total === null ? "" : words.ledger.listed(total)}
      </span>
      <label className="ledger-in-view">
        <input
          type="checkbox"
          checked={ledger.isInView && canBeInView(ledger)}
          disabled={!canBeInView(ledger)}
          onChange={(event) => changeLedger(app, { isInView: event.currentTarget.checked })}
        />
        {words.ledger.inView}
      </label>
      <Button look="quiet" icon="download" disabled={total === null || total === 0} onClick={() => void download()}>
        {words.ledger.download}
      </Button>
      <IconButton
        icon={ledger.isTall ? "down" : "up"}
        label={ledger.isTall ? words.ledger.lower : words.ledger.taller}
        onClick={() => changeLedger(app, { isTall: !ledger.isTall })}
      />
      <IconButton icon="close" label={words.ledger.close} onClick={() => closeLedger(app)} />
    </header>
  );
}

const CHOICES: readonly { readonly which: HazardChoice; readonly count: (totals: SiteTotals) => number }[] = [
  { which: "overdue", count: (totals) => totals.hazardsOverdue },
  { which: "open", count: (totals) => totals.hazardsOpen },
  { which: "all", count: (totals) => totals.hazards },
  { which: "without-site", count: (totals) => totals.hazardsWithoutSite },
];

function Choices({ ledger: { which } }: { readonly ledger: LedgerTable }) {
  const { app, words } = useDesk();
  const totals = useAnswer(SITE_TOTALS);
  return (
    <fieldset className="ledger-choices">
      <legend className="unseen">{words.ledger.choice}</legend>
      {CHOICES.map((choice) => (
        <button
          key={choice.which}
          type="button"
          className="ledger-choice"
          aria-pressed={which === choice.which}
          onClick={() => changeLedger(app, { which: choice.which })}
        >
          {words.ledger.choices[choice.which]}
          <span className="ledger-count">{totals === null ? "" : grouped(choice.count(totals))}</span>
        </button>
      ))}
    </fieldset>
  );
}

const NO_TITLES: Readonly<Record<string, string>> = {};

/** The number of a tally that the rows stand behind, and the way back. */
function Cell({ ledger: { cell, which } }: { readonly ledger: LedgerTable }) {
  const { app, words } = useDesk();
  const ownTitles = useAppState((state) => state.project?.categoryTitles ?? NO_TITLES);
  if (cell === null) return null;
  const key = cell.key === null ? words.tally.sum : tallyKeyTitle(words, cell.by, cell.key, ownTitles);
  return (
    <p className="ledger-cell">
      <b>{words.ledger.cell(key, words.ledger.choices[which])}</b>
      <Button look="quiet" onClick={() => openLedger(app, "open")}>
        {words.ledger.leaveCell}
      </Button>
    </p>
  );
}
