import type { Issue } from "../../../core/issue.ts";
import type { Alias } from "../../../core/projectFile.ts";
import { type Lineage, outsideRuns } from "../../../ingest/records/lineage.ts";
import { type LayerRecords, textOf } from "../../../ingest/records/records.ts";
import { type AliasTargets, aliasTargets } from "./aliasTargets.ts";
import type { HazardSet } from "./hazardSets.ts";
import { recordIssue } from "./recordIssue.ts";
import type { SiteList } from "./siteList.ts";

/** The sites of a set's hazards. */
export interface SetLinks {
  readonly set: HazardSet;
  /** Number of the site, by record; -1 when none was found. */
  readonly site: Int32Array;
  /** Of each hazard that found none, in the order of the hazards. */
  readonly issues: readonly { readonly hazard: number; readonly issue: Issue }[];
}

/** The sites of all hazards, and what they were found with. */
export interface HazardLinks {
  readonly sets: readonly SetLinks[];
  readonly sites: SiteList;
  readonly aliases: readonly Alias[];
}

/**
 * Finds the site of every hazard: by alias, else by id, else by a name that one site has, else by name and address
 * (contract.md 2). Changes nothing that it reads. With `before` and `lineage`, hazards that stand as they were keep the site
 * that they had, as long as sites and aliases are the same.
 */
export function linkHazards(
  sets: readonly HazardSet[],
  sites: SiteList,
  aliases: readonly Alias[],
  before?: HazardLinks,
  lineage?: (records: LayerRecords) => Lineage | null,
): HazardLinks {
  const targets = aliasTargets(aliases);
  const isSame = before !== undefined && standsAsItWas(before, sites, aliases);
  return {
    sites,
    aliases,
    sets: sets.map((set) => {
      const line = isSame ? (lineage?.(set.records) ?? null) : null;
      const old = line === null ? undefined : before?.sets.find(({ set: { records } }) => records === line.old);
      return old === undefined || line === null
        ? linkSet(set, sites, targets)
        : linkSet(set, sites, targets, old, line);
    }),
  };
}

/** Would a hazard that stands as it was find the same site again? */
const standsAsItWas = (before: HazardLinks, sites: SiteList, aliases: readonly Alias[]): boolean =>
  before.sites.made.length === sites.made.length &&
  before.sites.made.every((records, i) => records === sites.made[i]) &&
  JSON.stringify(before.aliases) === JSON.stringify(aliases);

function linkSet(set: HazardSet, sites: SiteList, targets: AliasTargets, old?: SetLinks, line?: Lineage): SetLinks {
  const { layer, layerNumber, records } = set;
  const count = records.ids.length;
  if (records === layer.hazards) {
    const first = sites.firstOfLayer.get(layerNumber) ?? 0;
    return { set, site: Int32Array.from(layer.hazardSite, (record) => first + record), issues: [] };
  }
  if (old !== undefined && line?.old === records) return { ...old, set };
  const site = new Int32Array(count);
  const issues: { hazard: number; issue: Issue }[] = [];
  const runs = line?.runs ?? [];
  for (const { from, to, at } of runs) {
    site.set(old!.site.subarray(from, to), at);
    for (const { hazard, issue } of old!.issues)
      if (hazard >= from && hazard < to) issues.push({ hazard: hazard - from + at, issue });
  }
  for (const hazard of outsideRuns(runs, count)) {
    const found = siteOf(set, hazard, sites, targets);
    site[hazard] = typeof found === "number" ? found : -1;
    if (typeof found !== "number") issues.push({ hazard, issue: found });
  }
  if (runs.length > 0) issues.sort((a, b) => a.hazard - b.hazard);
  return { set, site, issues };
}

/** The number of a hazard's site, or why there is none; several candidates are named. */
function siteOf({ layer, records }: HazardSet, hazard: number, sites: SiteList, targets: AliasTargets): number | Issue {
  const { finder, refOf } = sites;
  const id = textOf(records, "site", hazard).trim();
  const name = textOf(records, "siteName", hazard).trim();
  const address = textOf(records, "siteAddress", hazard).trim();
  if (id === "" && name === "" && address === "")
    return recordIssue(layer, records, hazard, "site", "site-not-found", "");
  for (const word of [id, name, address]) {
    const target = targets(layer.spec.id, word);
    const meant = target === null ? [] : finder.byId(target);
    if (meant.length === 1) return meant[0]!;
  }
  const byId = finder.byId(id);
  if (byId.length === 1) return byId[0]!;
  const byName = finder.byName(name);
  if (byName.length === 1) return byName[0]!;
  const byBoth = finder.byNameAndAddress(name, address);
  if (byBoth.length === 1) return byBoth[0]!;
  const candidates = [byBoth, byName, byId].find((list) => list.length > 0) ?? [];
  const code = candidates.length > 0 ? "site-ambiguous" : "site-not-found";
  const issue = recordIssue(layer, records, hazard, id !== "" ? "site" : "siteName", code, id || name || address);
  return candidates.length > 0 ? { ...issue, candidates: candidates.slice(0, 10).map(refOf) } : issue;
}
