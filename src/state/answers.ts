/** What the engine answers, for the panels: they may not reach past the state. */
export type {
  Contract,
  HazardCard,
  LayerReport,
  RecordCard,
  RowSource,
  SiteCard,
  SitePage,
  SiteRow,
  Totals,
  ViewAnswer,
} from "../engine/contract.ts";
export { MARK_MAJOR, MARK_SUPERVISED, MARK_SUSPENDED } from "../engine/contract.ts";
