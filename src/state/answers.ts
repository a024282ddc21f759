/** What the engine answers, for the panels: they may not reach past the state. */
export type {
  CalendarPeriod,
  ExposedEvent,
  ExposedSite,
  ExposedThing,
  ExposureAnswer,
  Facets,
  FacetWord,
  HazardCard,
  LayerReport,
  NearbyThing,
  PeriodAnswer,
  RecordCard,
  RowSource,
  SiteCard,
  SiteRow,
  Totals,
  VenueExposure,
  ViewAnswer,
} from "../engine/contract.ts";
export { MARK_MAJOR, MARK_SUPERVISED, MARK_SUSPENDED } from "../engine/contract.ts";
