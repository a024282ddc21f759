import type { TallyKey } from "../../../core/hazardList.ts";
import { textOf } from "../../../ingest/records/records.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";

/** What a hazard is counted under in a tally: its site's area or category, its own type or department; "" for none. */
export function tallyKeyOf(index: ProjectIndex, by: TallyKey): (hazard: number) => string {
  const { hazards, sites, words } = index;
  return (h) => {
    const site = hazards.site[h]!;
    if (by === "type") return words.types[hazards.type[h]!]!;
    if (by === "department") return words.departments[hazards.department[h]!]!;
    if (by === "category") return site < 0 ? "" : words.categories[sites.category[site]!]!;
    if (site >= 0) return words.areas[sites.area[site]!]!;
    return textOf(index.hazardSets[hazards.set[h]!]!.records, "area", hazards.record[h]!).trim();
  };
}
