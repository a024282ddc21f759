import type { Edit } from "../../contract/editAnswer.ts";
import type { LayerSpec } from "../../core/layerSpec.ts";
import { findHeading } from "../../ingest/records/fileColumns.ts";
import { headingsOfKey } from "../../ingest/records/recordId.ts";

/**
 * What of a layer goes by headings that the next version of its file calls otherwise (存在问题, now 问题及隐患): what that version would
 * be by itself stands in, so that neither the hazards in its rows nor what makes several rows one place is lost. A layer of several
 * files stays as it is.
 */
export function renamedHeadings(layer: LayerSpec, headings: readonly string[], guessed: LayerSpec | null): Edit[] {
  if (guessed === null || typeof layer.source !== "string") return [];
  const isGone = (heading: string) => heading !== "" && findHeading(headings, heading) < 0;
  const edits: Edit[] = [];
  for (const [field, heading] of Object.entries(layer.hazards ?? {})) {
    const now = guessed.hazards?.[field];
    if (isGone(heading) && now !== undefined) edits.push({ type: "map-hazard", layer: layer.id, field, heading: now });
  }
  if (layer.key !== undefined && guessed.key !== undefined && headingsOfKey(layer.key).some(isGone))
    edits.push({ type: "set-key", layer: layer.id, key: guessed.key });
  return edits;
}
