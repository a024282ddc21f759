import type { LoadedLayer } from "../../../ingest/records/loadedLayer.ts";
import type { LayerRecords } from "../../../ingest/records/records.ts";

/** A set of hazards: a hazard layer's own, or those in a site layer's rows. */
export interface HazardSet {
  readonly layer: LoadedLayer;
  readonly layerNumber: number;
  readonly records: LayerRecords;
}

/** The hazard sets of a project, in the order of its layers. */
export const hazardSetsOf = (layers: readonly LoadedLayer[]): readonly HazardSet[] =>
  layers.flatMap((layer, layerNumber) => {
    if (layer.spec.kind === "hazard") return [{ layer, layerNumber, records: layer.records }];
    return layer.hazards === null ? [] : [{ layer, layerNumber, records: layer.hazards }];
  });
