import { officeOutline } from "../../../analysis/ground/officeOutline.ts";
import type { Contract } from "../../../contract/contract.ts";
import { type Position, partsOf } from "../../../core/geometry.ts";
import { textOf } from "../../../ingest/records/records.ts";
import { isGridLevel } from "../../index/indexAreas.ts";
import { keptByRecords } from "../../index/keptByRecords.ts";

type Answer = Contract["office"]["answer"];
type Polygon = readonly (readonly Position[])[];

/** The outline of the office: of its communities and towns, else of its grids. */
export const office = keptByRecords(["area"], ({ layers }): Answer => {
  const grids: Polygon[] = [];
  const others: Polygon[] = [];
  for (const { spec, records } of layers) {
    if (spec.kind !== "area") continue;
    for (const [record, shape] of records.shapes) {
      const of = isGridLevel(textOf(records, "level", record)) ? grids : others;
      for (const polygon of partsOf(shape).polygons) of.push(polygon);
    }
  }
  const outline = officeOutline(others.length > 0 ? others : grids);
  return { geometry: outline.length === 0 ? null : { type: "MultiPolygon", coordinates: outline } };
});
