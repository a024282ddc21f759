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

/** The first row that a record came from. Rows are in file order, records too: a record's first row is never before its number. */
function firstOrigin(records: LayerRecords, record: number): number {
  const { record: owners, count } = records.origins;
  for (let i = Math.min(record, count - 1); i < count; i++) if (owners[i] === record) return i;
  throw new Error(`record ${record} of ${records.layer} has no row`);
}
