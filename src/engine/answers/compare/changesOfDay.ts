import type { Day } from "../../../core/day.ts";
import { DISPLAY_STATUSES } from "../../../core/hazardWords.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";

const CLOSED = DISPLAY_STATUSES.indexOf("closed");

/** Numbers of hazards, and of sites. */
export interface ChangesOfDay {
  readonly hazards: { readonly added: readonly number[]; readonly closed: readonly number[] };
  readonly sites: { readonly worse: readonly number[]; readonly better: readonly number[] };
}

/** What has become of one version of a project from a day to another: hazards found and closed since, sites whose status is worse or better. */
export function changesOfDay({ statesOn }: Pick<ProjectIndex, "statesOn">, dayBefore: Day, day: Day): ChangesOfDay {
  const [old, now] = [statesOn(dayBefore), statesOn(day)];
  const [was, is] = [old.hazardRank, now.hazardRank];
  return {
    hazards: {
      added: where(is.length, (h) => was[h]! < 0 && is[h]! >= 0),
      closed: where(is.length, (h) => was[h]! >= 0 && was[h] !== CLOSED && is[h] === CLOSED),
    },
    sites: {
      worse: where(now.rank.length, (site) => now.rank[site]! < old.rank[site]!),
      better: where(now.rank.length, (site) => now.rank[site]! > old.rank[site]!),
    },
  };
}

function where(count: number, test: (number: number) => boolean): readonly number[] {
  const found: number[] = [];
  for (let number = 0; number < count; number++) if (test(number)) found.push(number);
  return found;
}
