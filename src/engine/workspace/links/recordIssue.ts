import type { Issue } from "../../../core/issue.ts";
import type { LoadedLayer } from "../../../ingest/records/loadedLayer.ts";
import type { LayerRecords } from "../../../ingest/records/records.ts";

/** An issue about a record's field that shows up only when layers meet. */
export function recordIssue(
  { files, spec }: Pick<LoadedLayer, "files" | "spec">,
  records: LayerRecords,
  record: number,
  field: string,
  code: Issue["code"],
  value: string,
): Issue {
  const origin = firstOrigin(records, record);
  const account = files[records.origins.file[origin]!];
  return {
    file: account?.file ?? "",
    row: records.origins.row[origin] ?? 0,
    line: records.origins.line[origin] ?? 0,
    column: account?.columns[field] ?? spec.hazards?.[field] ?? "",
    code,
    value,
    action: "kept",
  };
}

/** By record set, where each record's first row is: found once, for many records may have something said of them. */
const firstRows = new WeakMap<LayerRecords, Int32Array>();

/** The first row that a record came from. */
function firstOrigin(records: LayerRecords, record: number): number {
  let firsts = firstRows.get(records);
  if (firsts === undefined) {
    const { record: owners, count } = records.origins;
    firsts = new Int32Array(records.ids.length).fill(-1);
    for (let i = count - 1; i >= 0; i--) firsts[owners[i]!] = i;
    firstRows.set(records, firsts);
  }
  const first = firsts[record] ?? -1;
  if (first < 0) throw new Error(`record ${record} of ${records.layer} has no row`);
  return first;
}
