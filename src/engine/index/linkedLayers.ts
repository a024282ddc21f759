import { HAZARD_STATUSES } from "../../core/hazardWords.ts";
import type { Issue } from "../../core/issue.ts";
import type { LoadedLayer } from "../../ingest/records/loadedLayer.ts";
import { type LayerRecords, numberOf } from "../../ingest/records/records.ts";
import { type EventLinks, withoutEvents } from "../workspace/links/linkEvents.ts";
import type { HazardLinks } from "../workspace/links/linkHazards.ts";
import { recordIssue } from "../workspace/links/recordIssue.ts";
import type { HazardTimes } from "./hazardTimes.ts";
import type { HeldAreas } from "./indexAreas.ts";

/** What was found when the layers met. */
interface Findings {
  readonly links: HazardLinks;
  readonly times: ReadonlyMap<LayerRecords, HazardTimes>;
  readonly events: EventLinks;
  readonly areas: HeldAreas;
}

/** The layers with what was found when they met added to their accounts; those that were given stay as they are. */
export function linkedLayers(
  layers: readonly LoadedLayer[],
  { links, times, events, areas }: Findings,
): readonly LoadedLayer[] {
  return layers.map((layer, number) => {
    const own = links.sets.filter(({ set }) => set.layerNumber === number);
    const said: Issue[] = [
      ...own.flatMap(({ issues }) => issues.map(({ issue }) => issue)),
      ...own.flatMap(({ set: { records } }) => disagreements(layer, records, times.get(records)!)),
      ...(events.issues.get(number) ?? []),
      ...(areas.issues.get(number) ?? []),
    ];
    const lost = events.rejected.get(number);
    if (said.length === 0 && lost === undefined) return layer;
    const others = lost === undefined ? {} : withoutEvents(layer, lost);
    return { ...layer, ...others, issues: said.length === 0 ? layer.issues : [...layer.issues, ...said] };
  });
}

/** An issue for each hazard whose word and dates disagree: the word wins (contract.md 4). */
function disagreements(layer: LoadedLayer, records: LayerRecords, { disagrees }: HazardTimes): Issue[] {
  const said: Issue[] = [];
  disagrees.forEach((does, record) => {
    if (does !== 1) return;
    const status = HAZARD_STATUSES[numberOf(records, "status", record, -1)] ?? "";
    said.push(recordIssue(layer, records, record, "status", "status-disagrees-with-dates", status));
  });
  return said;
}
