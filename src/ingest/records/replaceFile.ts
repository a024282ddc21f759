import { accountOf } from "./accountOf.ts";
import { copyRecords } from "./copyRecords.ts";
import type { Lineage, Run } from "./lineage.ts";
import {
  type EventRow,
  type FileAccount,
  type LayerMark,
  type LoadedLayer,
  markOf,
  type ProblemRow,
} from "./loadedLayer.ts";
import { type LayerRecords, makeRoom, newRecords } from "./records.ts";
import { TextIndex } from "./textIndex.ts";

/** A layer with one file read anew, and what of it stands as it was. */
export interface ReplacedFile {
  readonly layer: LoadedLayer;
  readonly lineage: Lineage;
  /** Of the hazards in its rows; null where it has none. */
  readonly hazardLineage: Lineage | null;
}

/**
 * A layer of which file number `file` was read anew as `part`, a layer of that file alone: the same as if all had been read
 * again. Null where that cannot be said of parts: rows are merged by a key, or an id stands in two files.
 */
export function replaceFile(layer: LoadedLayer, file: number, part: LoadedLayer): ReplacedFile | null {
  if (layer.spec.merge === true || layer.files.length < 2 || sharesIds(layer, file, part)) return null;
  const records = newRecords(layer.records.layer, layer.records.kind);
  makeRoom(records, layer.records.ids.length + part.records.ids.length);
  const hazards = layer.hazards === null ? null : newRecords(layer.hazards.layer, layer.hazards.kind);
  const hazardSite: number[] = [];
  const visits: LoadedLayer["visits"] = { record: [], day: [] };
  const problems = new Map<string, ProblemRow>();
  const eventRows = new Map<number, EventRow[]>();
  const files: FileAccount[] = [];
  const runs: Run[] = [];
  const hazardRuns: Run[] = [];

  const take = (from: LoadedLayer, number: number): void => {
    const account = from.files[number]!;
    const [start, end] = [account.before, from.files[number + 1]?.before ?? endOf(from)];
    const to = files.length;
    const before = markOf(records, hazards, visits);
    copyRecords(
      from.records,
      {
        from: start.records,
        to: end.records,
        firstOrigin: start.origins,
        lastOrigin: end.origins,
        file: to,
        fields: account.fields,
      },
      records,
    );
    if (hazards !== null && from.hazards !== null)
      copyRecords(
        from.hazards,
        {
          from: start.hazards,
          to: end.hazards,
          firstOrigin: start.hazardOrigins,
          lastOrigin: end.hazardOrigins,
          file: to,
          fields: account.hazardFields,
        },
        hazards,
      );
    const shift = before.records - start.records;
    for (let i = start.hazards; i < end.hazards; i++) hazardSite.push(from.hazardSite[i]! + shift);
    for (let i = start.visits; i < end.visits; i++) {
      visits.record.push(from.visits.record[i]! + shift);
      visits.day.push(from.visits.day[i]!);
    }
    for (const [key, problem] of from.problems)
      if (problem.file === number) problems.set(`${to}:${key.slice(key.indexOf(":") + 1)}`, { ...problem, file: to });
    for (let record = start.records; record < end.records; record++) {
      const rows = from.eventRows.get(record);
      if (rows !== undefined)
        eventRows.set(
          record + shift,
          rows.map((row) => ({ ...row, file: to })),
        );
    }
    if (from === layer) {
      runs.push({ from: start.records, to: end.records, at: before.records });
      hazardRuns.push({ from: start.hazards, to: end.hazards, at: before.hazards });
    }
    files.push({ ...account, before });
  };

  layer.files.forEach((_, number) => {
    if (number === file) take(part, 0);
    else take(layer, number);
  });
  const { spec } = layer;
  return {
    layer: {
      spec,
      records,
      hazards,
      hazardSite,
      visits,
      problems,
      eventRows,
      files,
      ...accountOf(spec, records, files),
    },
    lineage: { old: layer.records, runs },
    hazardLineage: layer.hazards === null ? null : { old: layer.hazards, runs: hazardRuns },
  };
}

const endOf = ({ records, hazards, visits }: LoadedLayer): LayerMark => markOf(records, hazards, visits);

/** Would an id of one file be looked at in another? Then its `#2` depends on both, and the layer is read as a whole. */
function sharesIds(layer: LoadedLayer, file: number, part: LoadedLayer): boolean {
  const isTwice = (issues: LoadedLayer["issues"]) => issues.some(({ code }) => code === "duplicate-id");
  if (isTwice(layer.issues) || isTwice(part.issues)) return true;
  const { before } = layer.files[file]!;
  const after = layer.files[file + 1]?.before ?? endOf(layer);
  return (
    meet(layer.records, before.records, after.records, part.records) ||
    (layer.hazards !== null &&
      part.hazards !== null &&
      meet(layer.hazards, before.hazards, after.hazards, part.hazards))
  );
}

/** Does a record of the old set, outside the range that is replaced, have the id of one of the new? */
function meet({ ids }: LayerRecords, from: number, to: number, { ids: added }: LayerRecords): boolean {
  const index = new TextIndex((record, units, start, end) => added.isAt(record, units, start, end));
  for (let record = 0; record < added.length; record++) index.findOr(record, added.at(record));
  for (let record = 0; record < ids.length; record++)
    if ((record < from || record >= to) && index.find(ids.at(record)) >= 0) return true;
  return false;
}
