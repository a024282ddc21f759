import type { CompareAnswer, StatusChange } from "../../../contract/contract.ts";
import type { Day } from "../../../core/day.ts";
import { DISPLAY_STATUSES } from "../../../core/hazardWords.ts";
import { type Ref, refOf } from "../../../core/ref.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import { compare, idOfSite, layerOfSite, refOfSite } from "../../index/refs.ts";

const OVERDUE = DISPLAY_STATUSES.indexOf("overdue");
const CLOSED = DISPLAY_STATUSES.indexOf("closed");

/** What has become of sites and hazards between two versions, both looked at on one day. */
export function compareStates(
  before: ProjectIndex,
  after: ProjectIndex,
  day: Day,
): Pick<CompareAnswer, "sites" | "hazards"> {
  return { sites: compareSites(before, after, day), hazards: compareHazards(before, after, day) };
}

/** Worse is higher in the order of DISPLAY_STATUSES, whose rank is the smaller number. */
function compareSites(before: ProjectIndex, after: ProjectIndex, day: Day): CompareAnswer["sites"] {
  const old = before.statesOn(day).rank;
  const now = after.statesOn(day).rank;
  const ranks = new Map<Ref, number>();
  for (let site = 0; site < before.sites.count; site++) ranks.set(refOfSite(before, site), old[site]!);
  const worse: StatusChange[] = [];
  const better: StatusChange[] = [];
  for (let site = 0; site < after.sites.count; site++) {
    const was = ranks.get(refOfSite(after, site));
    const is = now[site]!;
    if (was === undefined || was === is) continue;
    const change = { from: DISPLAY_STATUSES[was]!, to: DISPLAY_STATUSES[is]! };
    (is < was ? worse : better).push({ id: idOfSite(after, site), layer: layerOfSite(after, site), ...change });
  }
  const byRef = (a: StatusChange, b: StatusChange) => compare(refOf(a), refOf(b));
  return { worse: worse.sort(byRef), better: better.sort(byRef) };
}

function compareHazards(before: ProjectIndex, after: ProjectIndex, day: Day): CompareAnswer["hazards"] {
  const old = ranksByRef(before, day);
  const now = ranksByRef(after, day);
  const became = (rank: number) =>
    [...now].flatMap(([ref, is]) => {
      const was = old.get(ref);
      return was !== undefined && was !== rank && is === rank ? [ref] : [];
    });
  return {
    added: [...now.keys()].filter((ref) => !old.has(ref)).sort(compare),
    closed: became(CLOSED).sort(compare),
    overdue: became(OVERDUE).sort(compare),
    gone: [...old.keys()].filter((ref) => !now.has(ref)).sort(compare),
  };
}

/** The rank of every hazard on the day; -1 of one that does not exist yet. */
function ranksByRef(index: ProjectIndex, day: Day): ReadonlyMap<Ref, number> {
  const { hazardRank } = index.statesOn(day);
  const ranks = new Map<Ref, number>();
  for (let hazard = 0; hazard < hazardRank.length; hazard++) {
    const { records } = index.hazardSets[index.hazards.set[hazard]!]!;
    const id = records.ids.at(index.hazards.record[hazard]!);
    ranks.set(refOf({ layer: records.layer, id }), hazardRank[hazard]!);
  }
  return ranks;
}
