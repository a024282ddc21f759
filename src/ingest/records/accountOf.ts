import { fieldsOf } from "../../core/fields.ts";
import type { Issue } from "../../core/issue.ts";
import type { LayerSpec } from "../../core/layerSpec.ts";
import type { FileAccount, LoadedLayer, RowCounts } from "./loadedLayer.ts";
import type { LayerRecords } from "./records.ts";

/** What the accounts of a layer's files come to; `crs-assumed` and `usable-not-registered` are said once a layer. */
export function accountOf(
  { kind }: LayerSpec,
  records: LayerRecords,
  files: readonly FileAccount[],
): Pick<LoadedLayer, "issues" | "counts"> {
  const counts: RowCounts = { rows: 0, loaded: 0, rejected: 0, skipped: 0, repaired: 0, notOnMap: 0 };
  const issues: Issue[] = [];
  let crsAssumed = false;
  for (const file of files) {
    for (const key of Object.keys(counts) as (keyof RowCounts)[]) counts[key] += file.counts[key];
    for (const issue of file.issues) {
      if (issue.code === "crs-assumed" && crsAssumed) continue;
      crsAssumed ||= issue.code === "crs-assumed";
      issues.push(issue);
    }
  }
  if (Object.hasOwn(fieldsOf(kind), "usable") && counts.loaded > 0 && !records.columns.has("usable")) {
    const code = "usable-not-registered";
    issues.push({ file: files[0]!.file, row: 0, line: 0, column: "", code, value: "", action: "kept" });
  }
  return { issues, counts };
}
