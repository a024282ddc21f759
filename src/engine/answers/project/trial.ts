import type { LayerCounts, TrialAnswer } from "../../../contract/contract.ts";
import { distancePoints } from "../../../core/metres.ts";
import type { LoadedLayer } from "../../../ingest/records/loadedLayer.ts";
import type { Standing } from "../../workspace/standing.ts";

/** What an edit would change: the layers whose counts would be others, and how far records would move. */
export function trialAnswer(before: Standing, after: Standing): TrialAnswer {
  const old = new Map(countsOf(before));
  const layers = countsOf(after).flatMap(([id, now]) => {
    const was = old.get(id);
    if (was === undefined || JSON.stringify(was.counts) === JSON.stringify(now.counts)) return [];
    return [{ id, title: now.title, before: was.counts, after: now.counts }];
  });
  return { layers, moved: movedBetween(before.placed, after.placed) };
}

interface Counted {
  readonly title: string;
  readonly counts: LayerCounts;
}

function countsOf({ index }: Standing): [string, Counted][] {
  const unlinked = new Map<string, number>();
  for (const { set, site } of index.links.sets) {
    const { id } = set.layer.spec;
    const missing = site.reduce((count, number) => count + (number < 0 ? 1 : 0), 0);
    unlinked.set(id, (unlinked.get(id) ?? 0) + missing);
  }
  return index.layers.map(({ spec, counts, issues }) => {
    const { rows, loaded, rejected, repaired, notOnMap } = counts;
    const told = { rows, loaded, rejected, repaired, notOnMap, issues: issues.length };
    return [spec.id, { title: spec.title ?? spec.id, counts: { ...told, unlinked: unlinked.get(spec.id) ?? 0 } }];
  });
}

/** Metres under which a place is the same: the last digits of a conversion. */
const SAME = 0.5;

/** Of records that are placed before and after, by layer and id: how many move, and the median of how far. */
function movedBetween(before: readonly LoadedLayer[], after: readonly LoadedLayer[]): TrialAnswer["moved"] {
  const metres: number[] = [];
  for (const { spec, records } of after) {
    const old = before.find((layer) => layer.spec.id === spec.id)?.records;
    if (old === undefined || old === records) continue;
    const isInOrder = old.ids.length === records.ids.length;
    for (let record = 0; record < records.ids.length; record++) {
      const id = records.ids.at(record);
      const at = isInOrder && old.ids.at(record) === id ? record : old.ids.indexOf(id);
      if (at < 0 || Number.isNaN(records.lng[record]!) || Number.isNaN(old.lng[at]!)) continue;
      const moved = distancePoints(old.lng[at]!, old.lat[at]!, records.lng[record]!, records.lat[record]!);
      if (moved > SAME) metres.push(moved);
    }
  }
  metres.sort((a, b) => a - b);
  return { records: metres.length, metres: Math.round((metres[metres.length >> 1] ?? 0) * 10) / 10 };
}
