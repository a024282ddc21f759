import type { RingsAsked } from "../../contract/contract.ts";
import type { Metric } from "../../contract/metric.ts";
import type { TravelMode } from "../../core/patrol.ts";
import { FIRST_WATER_LIST, type ForceKind, type WaterList } from "../../core/water.ts";

/** What somebody chose to see of water and forces, and by which rules; null is the rule's own figure. */
export interface WaterChoice {
  /** The list that is open; it says whether the page is about water or forces. */
  readonly list: WaterList;
  readonly metric: Metric;
  /** Metres around water. */
  readonly radius: number | null;
  /** Metres between hydrants along a road. */
  readonly spacing: number | null;
  /** In which forces of a kind are to be there. */
  readonly minutes: Readonly<Record<ForceKind, number | null>>;
  readonly mode: TravelMode;
  /** The ring that the lists of uncovered sites are narrowed to. */
  readonly ring: RingsAsked | null;
}

export const NO_MINUTES: WaterChoice["minutes"] = { "fire-station": null, "micro-station": null };

export const NO_WATER: WaterChoice = {
  list: FIRST_WATER_LIST,
  metric: "road",
  radius: null,
  spacing: null,
  minutes: NO_MINUTES,
  mode: "car",
  ring: null,
};
