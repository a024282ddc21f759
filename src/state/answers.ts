/** What the engine answers, for the panels: they may not reach past the state. */
export type {
  CalendarPeriod,
  ExposedEvent,
  ExposedSite,
  ExposureAnswer,
  Facets,
  FacetWord,
  HazardCard,
  HazardRow,
  LayerReport,
  NearbyThing,
  PeriodAnswer,
  RecordCard,
  RowSource,
  SiteCard,
  SiteRow,
  TallyRow,
  Totals,
  VenueExposure,
  ViewAnswer,
  WeeksAnswer,
} from "../engine/contract.ts";
export { MARK_MAJOR, MARK_SUPERVISED, MARK_SUSPENDED } from "../engine/contract.ts";
