import type { Contract } from "../../contract/contract.ts";
import type { HazardSort } from "../../core/hazardList.ts";
import type { LedgerTable } from "../store/ledgerChoice.ts";
import type { AppState } from "../store/state.ts";
import { questionOnDay } from "./questionOnDay.ts";

export const BY_DAYS: HazardSort = { by: "days", descending: false };

export type HazardsAsked = Omit<Contract["hazards"]["ask"], "offset" | "limit">;

/** Can the list be kept to what the map shows? What has no site is nowhere. */
export const canBeInView = ({ which }: LedgerTable): boolean => which !== "without-site";

/** What the table asks for; null while it is closed. */
export function hazardsQuestion(state: AppState): HazardsAsked | null {
  const { ledger, viewport, project } = state;
  if (ledger === null || project === null) return null;
  const { which, cell, sort, isInView } = ledger;
  const day = questionOnDay(state);
  const bbox = isInView && canBeInView(ledger) ? viewport?.bbox : undefined;
  return {
    ...day,
    // As the tally counts: without the condition that its rows stand for.
    filter: cell === null ? day.filter : withoutCondition(day.filter, cell.by),
    which,
    sort,
    ...(cell === null ? {} : { cell }),
    ...(bbox === undefined ? {} : { bbox }),
  };
}

function withoutCondition(filter: AppState["filter"], key: keyof AppState["filter"]): AppState["filter"] {
  const { [key]: _, ...others } = filter;
  return others;
}
