import { FIRST_WATER_LIST, isWaterList, REACH_MINUTES } from "../../core/water.ts";
import { NO_MINUTES, NO_WATER, type WaterChoice } from "../store/waterChoice.ts";
import { isOfWater } from "../url/misplaced.ts";
import type { Link } from "../url/params.ts";

/** What a link says of water and forces; what is the rule's own is left out. */
export function waterToLink({ list, metric, radius, spacing, minutes, mode }: WaterChoice): Partial<Link> {
  const { "fire-station": station, "micro-station": micro } = minutes;
  return {
    ...(list === FIRST_WATER_LIST ? {} : { show: list }),
    ...(metric === "straight" ? { metric } : {}),
    ...(radius === null ? {} : { radius }),
    ...(spacing === null ? {} : { spacing }),
    ...(station === null && micro === null
      ? {}
      : { minutes: [station ?? REACH_MINUTES["fire-station"], micro ?? REACH_MINUTES["micro-station"]] as const }),
    ...(mode === NO_WATER.mode ? {} : { travel: mode }),
  };
}

/** The choice that a link names; the first one where it is about something else. */
export function waterOfLink(link: Link): WaterChoice {
  if (!isOfWater(link)) return NO_WATER;
  const { show, metric, radius, spacing, minutes, travel } = link;
  return {
    ...NO_WATER,
    list: isWaterList(show) ? show : FIRST_WATER_LIST,
    metric: metric ?? NO_WATER.metric,
    radius: radius ?? null,
    spacing: spacing ?? null,
    minutes:
      minutes === undefined
        ? NO_MINUTES
        : {
            "fire-station": setMinutes(minutes[0], REACH_MINUTES["fire-station"]),
            "micro-station": setMinutes(minutes[1], REACH_MINUTES["micro-station"]),
          },
    mode: travel ?? NO_WATER.mode,
  };
}

const setMinutes = (minutes: number, rule: number): number | null => (minutes === rule ? null : minutes);
