import { useCallback, useEffect, useRef } from "react";
import type { ChangeKind } from "../../core/changeKinds.ts";
import { closeComparison, loadChanges } from "../../state/actions/compare.ts";
import type { ChangesAsked } from "../../state/answers.ts";
import { CHANGE_COUNTS, changesQuestion } from "../../state/queries/compareQueries.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { EmptyState } from "../../ui/parts/EmptyState.tsx";
import { useTableRow } from "../../ui/parts/useTableRow.ts";
import { useVirtualRows } from "../../ui/parts/useVirtualRows.ts";
import { useLateWords } from "../../ui/useLateWords.ts";
import { useListKey } from "../../ui/useListKey.ts";
import { useQuery } from "../../ui/useQuery.ts";
import { ChangeTable } from "./ChangeTable.tsx";
import { CompareHead } from "./CompareHead.tsx";
import "./compare.css";

interface CompareDockProps {
  readonly onDownload: (name: string, content: string | Blob) => void;
}

/** What has changed between two versions, in the place of the table of hazards; nothing while nothing is compared. */
export function CompareDock({ onDownload }: CompareDockProps) {
  const { app } = useDesk();
  const words = useLateWords("compare");
  const which = useAppState((state) => state.comparison?.which ?? null);
  const isTall = useAppState((state) => state.comparison?.isTall === true);
  const { answered } = useQuery(CHANGE_COUNTS);
  const counts = answered?.answer?.counts ?? null;
  const isLost = answered !== null && answered.answer === null;
  const dock = useRef<HTMLElement>(null);
  // From the dialogue, or the sentence, that it was asked for in: Tab goes on from what is listed.
  useEffect(() => dock.current?.querySelector<HTMLElement>("[aria-pressed=true]")?.focus(), []);
  if (which === null) return null;
  return (
    <section
      ref={dock}
      className="ledger compare"
      data-tall={isTall}
      aria-label={words.table}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        closeComparison(app);
      }}
    >
      <CompareHead counts={counts} onDownload={onDownload} />
      {isLost ? <EmptyState title={words.lost} /> : <OpenList which={which} />}
    </section>
  );
}

function OpenList({ which }: { readonly which: ChangeKind }) {
  const { app } = useDesk();
  const rowHeight = useTableRow();
  const asked = useAppState((state) => JSON.stringify(changesQuestion(state)));
  const load = useCallback(
    async (offset: number, limit: number) =>
      loadChanges(app, { ...(JSON.parse(asked) as ChangesAsked), which }, offset, limit),
    [app, asked, which],
  );
  const key = useListKey(asked + which);
  const rows = useVirtualRows(key, rowHeight, load);
  return <ChangeTable rows={rows} which={which} listKey={key} />;
}
