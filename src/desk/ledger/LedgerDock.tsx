import { useCallback, useMemo } from "react";
import { loadHazards } from "../../state/actions/listHazards.ts";
import { type HazardsAsked, hazardsQuestion } from "../../state/queries/ledgerTable.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { useSettled } from "../../ui/parts/useSettled.ts";
import { useTableRow } from "../../ui/parts/useTableRow.ts";
import { useVirtualRows } from "../../ui/parts/useVirtualRows.ts";
import { useListKey } from "../../ui/useListKey.ts";
import { HazardTable } from "./HazardTable.tsx";
import { LedgerHead } from "./LedgerHead.tsx";

/** A table that jumped with every pixel of a pan or a drag of the date could not be read. */
const QUIET_MS = 120;

interface LedgerDockProps {
  readonly onDownload: (name: string, text: string) => void;
}

/** The table of hazards under the map; nothing while it is closed. */
export function LedgerDock(props: LedgerDockProps) {
  // The question as text, so that it stays the same one while nothing in it changes.
  const asked = useAppState((state) => {
    const question = hazardsQuestion(state);
    return question === null ? null : JSON.stringify(question);
  });
  const settled = useSettled(asked, QUIET_MS);
  return settled === null ? null : <OpenLedger {...props} asked={settled} />;
}

function OpenLedger({ onDownload, asked }: LedgerDockProps & { readonly asked: string }) {
  const { app, words } = useDesk();
  const rowHeight = useTableRow();
  const isTall = useAppState((state) => state.ledger?.isTall === true);
  const question = useMemo(() => JSON.parse(asked) as HazardsAsked, [asked]);
  const load = useCallback(
    (offset: number, limit: number) => loadHazards(app, question, offset, limit),
    [app, question],
  );
  const rows = useVirtualRows(useListKey(asked), rowHeight, load);
  return (
    <section className="ledger" data-tall={isTall} aria-label={words.ledger.title}>
      <LedgerHead total={rows.total} onDownload={onDownload} />
      <HazardTable rows={rows} />
    </section>
  );
}
