import type { Asked, NearbyThing } from "../../../contract/contract.ts";
import type { Geometry } from "../../../core/geometry.ts";
import type { Ref } from "../../../core/ref.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import { idsOf, refOfRecord, tenth } from "../../index/refs.ts";
import { redactedField } from "../../privacy/redacted.ts";
import { type RecordReached, recordsNear } from "../venues/nearby.ts";
import { usableOf } from "../venues/ringRows.ts";
import { geometryOf } from "../venues/venuesOf.ts";

/** Metres: most sites have a hydrant within the first, and nobody runs a hose beyond the last. */
const REACHES = [150, 500, 2000] as const;
const KINDS = ["hydrant", "fire-station", "micro-station"] as const;

/** The nearest hydrant that is not out of use, and the nearest station of either kind, within 2 km; nearest first. */
export function nearestHelp(
  index: ProjectIndex,
  layer: number,
  record: number,
  personal: Asked["personal"],
): readonly NearbyThing[] {
  const geometry = geometryOf(index, layer, record);
  if (geometry === null) return [];
  return KINDS.flatMap((kind): NearbyThing[] => {
    const found = nearestOf(index, kind, geometry);
    if (found === null) return [];
    const name = redactedField(index.layers[found.layer]!.records, "name", found.record, personal);
    const usable = kind === "hydrant" ? usableOf(index, found) : null;
    return [{ kind, ...idsOf(index, found), name, metres: tenth(found.metres), usable }];
  }).sort((a, b) => a.metres - b.metres);
}

function nearestOf(index: ProjectIndex, kind: (typeof KINDS)[number], geometry: Geometry): RecordReached | null {
  for (const reach of REACHES) {
    let nearest: (RecordReached & { readonly ref: Ref }) | null = null;
    for (const found of recordsNear(index, [kind], geometry, reach)) {
      if (found.metres > (nearest?.metres ?? reach) || usableOf(index, found) === false) continue;
      const ref = refOfRecord(index, found);
      if (nearest === null || found.metres < nearest.metres || ref < nearest.ref) nearest = { ...found, ref };
    }
    if (nearest !== null) return nearest;
  }
  return null;
}
