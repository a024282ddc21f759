import type { HazardPage, HazardRow } from "../../contract/contract.ts";
import type { HazardChoice, TallyCell, TallyKey } from "../../core/hazardList.ts";
import { refOf } from "../../core/ref.ts";
import type { App } from "../app.ts";
import { BY_DAYS, type HazardsAsked, hazardsQuestion } from "../queries/ledgerTable.ts";
import type { LedgerTable } from "../store/ledgerChoice.ts";
import { lookAt } from "./look.ts";
import { select } from "./select.ts";

/** Lists the hazards behind a number: of all sites that match, or of one row of a tally. */
export function openLedger(app: App, which: HazardChoice, cell: TallyCell | null = null): void {
  app.store.setState(({ ledger }) => ({
    comparison: null,
    ledger: { which, cell, sort: BY_DAYS, isInView: false, isTall: ledger?.isTall ?? false },
    preview: null,
    moves: [],
  }));
}

export function changeLedger(app: App, change: Partial<LedgerTable>): void {
  app.store.setState(({ ledger }) => (ledger === null ? {} : { ledger: { ...ledger, ...change } }));
}

export function closeLedger(app: App): void {
  app.store.setState({ ledger: null });
}

export function setTallyBy(app: App, tallyBy: TallyKey): void {
  app.store.setState({ tallyBy });
}

/** One page of the hazards that are listed; null when a bug was met and said. */
export async function loadHazards(
  app: App,
  asked: HazardsAsked,
  offset: number,
  limit: number,
): Promise<HazardPage | null> {
  return (await app.queries.ask("hazards", { ...asked, offset, limit }))?.answer ?? null;
}

/** All hazards that are listed as CSV text, headings and codes in the words given. */
export async function listedAsCsv(app: App, labels: Readonly<Record<string, string>>): Promise<string | null> {
  const asked = hazardsQuestion(app.store.getState());
  return asked === null ? null : ((await app.queries.ask("exportHazards", { ...asked, labels }))?.answer ?? null);
}

/** Opens the card of a hazard's site, or of the hazard itself where no site was found; the map moves only if it must. */
export function chooseHazard(app: App, hazard: HazardRow): void {
  const { site, place, isInSite } = hazard;
  if (site === null) {
    if (!isInSite) select(app, { type: "record", ref: refOf(hazard) });
    return;
  }
  select(app, { type: "site", ref: site });
  const { viewport } = app.store.getState();
  if (place === null || viewport === null) return;
  const [west, south, east, north] = viewport.bbox;
  const isSeen = place[0] > west && place[0] < east && place[1] > south && place[1] < north;
  if (!isSeen) lookAt(app, { lng: place[0], lat: place[1], zoom: viewport.zoom });
}
