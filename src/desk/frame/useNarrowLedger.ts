import { useEffect, useRef } from "react";
import { closeComparison } from "../../state/actions/compare.ts";
import { closeLedger } from "../../state/actions/listHazards.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { isNarrow } from "../../ui/parts/isNarrow.ts";
import { useDeskScale } from "../../ui/parts/useDeskScale.ts";

/** Where the table covers the panel, choosing another panel closes it: else the choice would show nothing. */
export function useNarrowLedger(): void {
  const times = useDeskScale();
  const { app } = useDesk();
  const mode = useAppState((state) => state.mode);
  const panel = useAppState((state) => state.panel);
  const before = useRef(mode + panel);
  useEffect(() => {
    if (before.current === mode + panel) return;
    before.current = mode + panel;
    const { ledger, comparison } = app.store.getState();
    if (!isNarrow(times)) return;
    if (ledger !== null) closeLedger(app);
    if (comparison !== null) closeComparison(app);
  }, [app, mode, panel, times]);
}
