import type { AskedOnDay, WaterOnMap } from "../../../contract/contract.ts";
import { keptList } from "../../index/keptLists.ts";
import { narrowedDay } from "../../index/narrowedDay.ts";
import type { OnDay, ProjectIndex } from "../../index/projectIndex.ts";
import type { RingSides } from "../venues/insideRings.ts";
import { isCovered, judgedWater } from "./coverageSites.ts";
import { reachedSites } from "./reachSites.ts";

/** The matching sites of a day in two parts: what nothing reaches, and beyond that what something does. Null once aborted. */
export async function waterSides(
  index: ProjectIndex,
  { asOf, filter, water: { of, rules } }: AskedOnDay & { readonly water: WaterOnMap },
  { aborted }: { aborted(): boolean },
): Promise<RingSides | null> {
  const isIn = of === "coverage" ? await uncovered(index, rules, aborted) : await late(index, rules, aborted);
  if (isIn === null) return null;
  const day = index.on(asOf, filter);
  return keptList(day, ["water-sides", of, rules], () => sidesOf(index, day, isIn));
}

function sidesOf(index: ProjectIndex, day: OnDay, isIn: (site: number) => boolean): RingSides {
  return { inside: narrowedDay(index, day, isIn), beyond: narrowedDay(index, day, (site) => !isIn(site)) };
}

async function uncovered(index: ProjectIndex, rules: WaterOnMap["rules"], aborted: () => boolean) {
  const judged = await judgedWater(index, rules, aborted);
  return judged && ((site: number) => !isCovered(judged, site));
}

async function late(index: ProjectIndex, rules: WaterOnMap["rules"], aborted: () => boolean) {
  const reached = await reachedSites(index, rules, aborted);
  return reached && ((site: number) => reached.found.inTime[site] === null);
}
