import type { LayerCounts, MovedPlace, TrialAnswer } from "../../../contract/contract.ts";
import { NEVER, rankOnDay } from "../../../core/hazard.ts";
import { DISPLAY_STATUSES, type DisplayStatus } from "../../../core/hazardWords.ts";
import { distancePoints } from "../../../core/metres.ts";
import type { LoadedLayer } from "../../../ingest/records/loadedLayer.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import type { Standing } from "../../workspace/standing.ts";
import { daysBetween } from "./daysBetween.ts";

/** What an edit would change: the layers whose counts would be others, and how far records would move. */
export function trialAnswer(before: Standing, after: Standing): TrialAnswer {
  const old = new Map(countsOf(before));
  const layers = countsOf(after).flatMap(([id, now]) => {
    const was = old.get(id)?.counts ?? NOTHING;
    return JSON.stringify(was) === JSON.stringify(now.counts)
      ? []
      : [{ id, title: now.title, before: was, after: now.counts }];
  });
  return {
    layers,
    moved: movedBetween(before.placed, after.placed),
    days: daysBetween(before.index, after.index),
    stages: stagesBetween(before.index, after.index),
  };
}

interface Counted {
  readonly title: string;
  readonly counts: LayerCounts;
}

/** Of a layer that was not there. */
const NOTHING: LayerCounts = {
  rows: 0,
  loaded: 0,
  rejected: 0,
  repaired: 0,
  notOnMap: 0,
  issues: 0,
  hazards: 0,
  unlinked: 0,
};

function countsOf({ index }: Standing): [string, Counted][] {
  const unlinked = new Map<string, number>();
  for (const { set, site } of index.links.sets) {
    const { id } = set.layer.spec;
    const missing = site.reduce((count, number) => count + (number < 0 ? 1 : 0), 0);
    unlinked.set(id, (unlinked.get(id) ?? 0) + missing);
  }
  return index.layers.map(({ spec, counts, issues, hazards }) => {
    const { rows, loaded, rejected, repaired, notOnMap } = counts;
    const told = {
      rows,
      loaded,
      rejected,
      repaired,
      notOnMap,
      issues: issues.length,
      hazards: hazards?.ids.length ?? 0,
    };
    return [spec.id, { title: spec.title ?? spec.id, counts: { ...told, unlinked: unlinked.get(spec.id) ?? 0 } }];
  });
}

/** Metres under which a place is the same: the last digits of a conversion. */
const SAME = 0.5;

/** Of records that are placed before and after, by layer and id: how many move, and the median of how far. */
function movedBetween(before: readonly LoadedLayer[], after: readonly LoadedLayer[]): TrialAnswer["moved"] {
  const metres: number[] = [];
  const places: MovedPlace[] = [];
  for (const { spec, records } of after) {
    const old = before.find((layer) => layer.spec.id === spec.id)?.records;
    if (old === undefined || old === records) continue;
    const isInOrder = old.ids.length === records.ids.length;
    for (let record = 0; record < records.ids.length; record++) {
      const id = records.ids.at(record);
      const at = isInOrder && old.ids.at(record) === id ? record : old.ids.indexOf(id);
      if (at < 0 || Number.isNaN(records.lng[record]!) || Number.isNaN(old.lng[at]!)) continue;
      const place = [old.lng[at]!, old.lat[at]!, records.lng[record]!, records.lat[record]!] as const;
      const moved = distancePoints(...place);
      if (moved <= SAME) continue;
      metres.push(moved);
      places.push(place);
    }
  }
  metres.sort((a, b) => a - b);
  const middle = metres[metres.length >> 1] ?? 0;
  return { records: metres.length, metres: Math.round(middle * 10) / 10, places: spread(places) };
}

const MOST_PLACES = 500;

/** At most so many of a list, from all parts of it. */
function spread<T>(list: readonly T[]): readonly T[] {
  const step = Math.max(1, list.length / MOST_PLACES);
  return Array.from({ length: Math.min(list.length, MOST_PLACES) }, (_, i) => list[Math.floor(i * step)]!);
}

/** A day after all that a ledger tells: only the stage itself is left. */
const LAST_DAY = NEVER - 1;

/** Of hazards that are there before and after, by layer and row: how many are at another stage. */
function stagesBetween(before: ProjectIndex, after: ProjectIndex): TrialAnswer["stages"] {
  const counts = new Map<string, { from: DisplayStatus; to: DisplayStatus; hazards: number }>();
  const old = new Map(setsOf(before).map((set) => [set.key, set]));
  for (const now of setsOf(after)) {
    const was = old.get(now.key);
    if (was === undefined || was.records === now.records || was.count !== now.count) continue;
    for (let i = 0; i < now.count; i++) {
      const [from, to] = [stageOf(before, was.first + i), stageOf(after, now.first + i)];
      if (from === to) continue;
      const key = `${from} ${to}`;
      const known = counts.get(key) ?? { from, to, hazards: 0 };
      known.hazards++;
      counts.set(key, known);
    }
  }
  return [...counts.values()].sort((a, b) => b.hazards - a.hazards);
}

/** The sets of hazards with where each begins among all of them. */
function setsOf({ links }: ProjectIndex) {
  let next = 0;
  return links.sets.map(({ set: { layer, records }, site }) => {
    const first = next;
    next += site.length;
    return { key: `${layer.spec.id} ${records === layer.records}`, records, first, count: site.length };
  });
}

function stageOf({ hazards }: ProjectIndex, h: number): DisplayStatus {
  const { exists, inProgress, awaitingReview, closed } = hazards;
  return DISPLAY_STATUSES[rankOnDay(exists[h]!, inProgress[h]!, awaitingReview[h]!, closed[h]!, NEVER, LAST_DAY)]!;
}
