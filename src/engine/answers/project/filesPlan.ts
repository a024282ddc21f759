import type { FilesPlan, PlannedFile } from "../../../contract/contract.ts";
import { ofLayers } from "../../workspace/givenTable.ts";
import type { GivenUse } from "../../workspace/plannedUses.ts";
import type { Standing } from "../../workspace/standing.ts";
import type { Planned } from "../../workspace/workspaceFace.ts";

/** What given files would do, counted in the project as it would stand after them. */
export function filesPlan({ work, before, after }: Planned): FilesPlan {
  const titles = new Map<string, string[]>();
  for (const { layer } of before.layers)
    for (const { file } of layer.files)
      titles.set(file, [...(titles.get(file) ?? []), layer.spec.title ?? layer.spec.id]);
  return {
    project: work.project,
    items: work.items.map((item) => plannedFile(item, before, after)),
    replaceable: [...titles].map(([file, of]) => ({ file, titles: of })),
  };
}

/** What no layer would read. */
const UNCOUNTED: ReadonlySet<string> = new Set(["leave", "correct", "ground"] satisfies GivenUse["use"]["type"][]);

function plannedFile(
  { given, path, use, lines, table, failure }: GivenUse,
  before: Standing,
  after: Standing,
): PlannedFile {
  const counted = { rows: 0, rejected: 0, notOnMap: 0, added: 0, kept: 0, gone: 0 };
  const layers: { id: string; title: string; kind: string }[] = [];
  let error = failure;
  for (const { layer, error: unread } of UNCOUNTED.has(use.type) ? [] : after.layers) {
    const { spec } = layer;
    const sources = typeof spec.source === "string" ? [spec.source] : spec.source;
    if (!sources.includes(path)) continue;
    layers.push({ id: spec.id, title: spec.title ?? spec.id, kind: spec.kind });
    if (unread?.subject === path) error ??= { ...unread, subject: given.givenAs };
    const account = layer.files.find(({ file }) => file === path);
    counted.rows += account?.counts.rows ?? 0;
    counted.rejected += account?.counts.rejected ?? 0;
    counted.notOnMap += account?.counts.notOnMap ?? 0;
    const compared = compare(idsOf(before, spec.id), idsOf(after, spec.id));
    for (const key of ["added", "kept", "gone"] as const) counted[key] += compared[key];
  }
  if (table !== null && use.type === "correct") {
    counted.rows = table.edits.length + table.faults;
    counted.rejected = counted.rows - ofLayers(table, new Set(after.layers.map(({ layer }) => layer.spec.id))).length;
  }
  const isCorrected = lines !== null;
  return {
    file: given.givenAs,
    use,
    layers,
    ...counted,
    isCorrected,
    table: table?.name ?? null,
    ...(error === undefined ? {} : { failure: error }),
  };
}

/** Ids of the records that a layer holds; of a layer that is not there none. */
function idsOf({ layers }: Standing, id: string): ReadonlySet<string> {
  const ids = layers.find(({ layer }) => layer.spec.id === id)?.layer.records.ids;
  const found = new Set<string>();
  for (let record = 0; ids !== undefined && record < ids.length; record++) found.add(ids.at(record));
  return found;
}

function compare(before: ReadonlySet<string>, after: ReadonlySet<string>) {
  let kept = 0;
  for (const id of after) if (before.has(id)) kept++;
  return { added: after.size - kept, kept, gone: before.size - kept };
}
