import { hazardWeeks } from "../../../analysis/hazards/hazardWeeks.ts";
import { countedHazards, matchingSites } from "../../../analysis/sites/matches.ts";
import type { SiteStates } from "../../../analysis/sites/siteStates.ts";
import type { Contract } from "../../../contract/contract.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";

/** What conditions on sites that no day changes need to know of the day. */
const NO_DAY_NEEDED: SiteStates = {
  day: 0,
  rank: new Uint8Array(),
  marks: new Uint8Array(),
  hazardRank: new Int8Array(),
};

const spans = new WeakMap<ProjectIndex, Pick<Contract["weeks"]["answer"], "first" | "last">>();

/** First and last day of all hazards: worked out once, no filter changes it. */
function spanOf(index: ProjectIndex): Pick<Contract["weeks"]["answer"], "first" | "last"> {
  const { first, last } = spans.get(index) ?? hazardWeeks(index.hazards, () => true);
  const span = { first, last };
  spans.set(index, span);
  return span;
}

/**
 * Hazards by week, as every number counts them. Weeks span many days, so what a day decides is left out: conditions on the status
 * do not count, and those on hazards speak of the very hazards that are counted.
 */
export function weeks(index: ProjectIndex, { filter }: Contract["weeks"]["ask"]): Contract["weeks"]["answer"] {
  const { status: _, ...timeless } = filter;
  const { layers, category, area, q } = filter;
  const ofSites = {
    ...(layers === undefined ? {} : { layers }),
    ...(category === undefined ? {} : { category }),
    ...(area === undefined ? {} : { area }),
    ...(q === undefined ? {} : { q }),
  };
  const matches = matchingSites(index, ofSites, NO_DAY_NEEDED);
  const { weeks } = hazardWeeks(index.hazards, countedHazards(index, timeless, matches));
  return { weeks, ...spanOf(index) };
}
