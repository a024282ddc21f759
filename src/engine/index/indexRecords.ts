import { type BoxIndex, boxIndex } from "../../analysis/clusters/boxIndex.ts";
import { boundsOf } from "../../core/bounds.ts";
import type { Kind } from "../../core/fields.ts";
import { geometryWord } from "../../core/geometry.ts";
import type { LoadedLayer } from "../../ingest/records/loadedLayer.ts";

/** Records of one layer that stand on the map, found by box. */
export interface RecordIndex {
  readonly layer: number;
  readonly kind: Kind;
  /** Record of each box. */
  readonly records: Uint32Array;
  readonly boxes: BoxIndex;
}

/** Indexes the shapes (lines, polygons, several points) of every layer, and the points of the layers that are not sites. */
export function indexRecords(layers: readonly LoadedLayer[]): { points: RecordIndex[]; shapes: RecordIndex[] } {
  const points: RecordIndex[] = [];
  const shapes: RecordIndex[] = [];
  layers.forEach(({ spec, records }, layer) => {
    const flat: number[] = [];
    const shaped: number[] = [];
    for (let record = 0; record < records.ids.length; record++) {
      if (Number.isNaN(records.lng[record]!)) continue;
      const shape = records.shapes.get(record);
      // Several points of one record are a shape to a distance, and a mark at its place on the map.
      if (shape !== undefined) shaped.push(record);
      if (spec.kind !== "site" && (shape === undefined || geometryWord(shape) === "point")) flat.push(record);
    }
    const boxes = new Float64Array(shaped.length * 4);
    shaped.forEach((record, i) => {
      const box = boundsOf(records.shapes.get(record)!);
      if (box === null) throw new Error(`shape of record ${record} of ${spec.id} has no position`);
      const { west, south, east, north } = box;
      boxes.set([west, south, east, north], i * 4);
    });
    if (shaped.length > 0)
      shapes.push({ layer, kind: spec.kind, records: Uint32Array.from(shaped), boxes: boxIndex(boxes) });
    if (flat.length > 0) {
      const spots = new Float64Array(flat.length * 4);
      flat.forEach((record, i) => {
        spots.set([records.lng[record]!, records.lat[record]!, records.lng[record]!, records.lat[record]!], i * 4);
      });
      points.push({ layer, kind: spec.kind, records: Uint32Array.from(flat), boxes: boxIndex(spots) });
    }
  });
  return { points, shapes };
}
