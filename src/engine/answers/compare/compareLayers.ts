import type { LayerChanges } from "../../../contract/contract.ts";
import { distancePoints } from "../../../core/metres.ts";
import type { LoadedLayer } from "../../../ingest/records/loadedLayer.ts";
import type { LayerRecords } from "../../../ingest/records/records.ts";
import { compare, tenth } from "../../index/refs.ts";
import { redactedFields } from "../../privacy/redacted.ts";

/** Metres under which a place is the same: the last digits of a conversion. */
const SAME = 0.05;

/** What of the layers of two versions is not the same, in the order of the newer; layers that are gone come last. */
export function compareLayers(before: readonly LoadedLayer[], after: readonly LoadedLayer[]): LayerChanges[] {
  const old = new Map(before.map((layer) => [layer.spec.id, layer]));
  const now = new Set(after.map(({ spec }) => spec.id));
  return [
    ...after.map((layer) => changesOf(layer.spec, old.get(layer.spec.id)?.records ?? null, layer.records)),
    ...before.filter(({ spec }) => !now.has(spec.id)).map(({ spec, records }) => changesOf(spec, records, null)),
  ];
}

function changesOf(
  { id, kind }: LoadedLayer["spec"],
  before: LayerRecords | null,
  after: LayerRecords | null,
): LayerChanges {
  const head = { id, kind, before: before?.ids.length ?? 0, after: after?.ids.length ?? 0 };
  // A layer that nothing has changed is the very same value in both revisions.
  if (before === after) return { ...head, added: [], gone: [], moved: [], changed: [] };
  const old = numbersById(before);
  const now = numbersById(after);
  const moved: { id: string; metres: number | null }[] = [];
  const changed: { id: string; fields: string[] }[] = [];
  for (const [record, number] of now) {
    const was = old.get(record);
    if (was === undefined) continue;
    const metres = metresBetween(before!, was, after!, number);
    if (metres === null || metres > SAME) moved.push({ id: record, metres: metres === null ? null : tenth(metres) });
    const fields = changedFields(before!, was, after!, number);
    if (fields.length > 0) changed.push({ id: record, fields });
  }
  return {
    ...head,
    added: [...now.keys()].filter((record) => !old.has(record)).sort(compare),
    gone: [...old.keys()].filter((record) => !now.has(record)).sort(compare),
    moved: moved.sort((a, b) => compare(a.id, b.id)),
    changed: changed.sort((a, b) => compare(a.id, b.id)),
  };
}

function numbersById(records: LayerRecords | null): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (let record = 0; record < (records?.ids.length ?? 0); record++) numbers.set(records!.ids.at(record), record);
  return numbers;
}

/** 0 where neither has a place; null where one alone has. */
function metresBetween(before: LayerRecords, was: number, after: LayerRecords, now: number): number | null {
  const [fromLng, toLng] = [before.lng[was]!, after.lng[now]!];
  if (Number.isNaN(fromLng) !== Number.isNaN(toLng)) return null;
  return Number.isNaN(toLng) ? 0 : distancePoints(fromLng, before.lat[was]!, toLng, after.lat[now]!);
}

/** Fields whose text is another, sorted; the place is told apart. */
function changedFields(before: LayerRecords, was: number, after: LayerRecords, now: number): string[] {
  const old = redactedFields(before, was, "show");
  const next = redactedFields(after, now, "show");
  return [...new Set([...Object.keys(old), ...Object.keys(next)])]
    .filter((field) => old[field] !== next[field])
    .sort(compare);
}
