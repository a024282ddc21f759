/** What the engine answers, for the panels: they may not reach past the state. */
export type {
  HazardCard,
  LayerReport,
  RecordCard,
  RowSource,
  SiteCard,
  SiteRow,
  Totals,
  ViewAnswer,
} from "../engine/contract.ts";
export { MARK_MAJOR, MARK_SUPERVISED, MARK_SUSPENDED } from "../engine/contract.ts";
