import { officeOutline } from "../../../analysis/ground/officeOutline.ts";
import type { Contract } from "../../../contract/contract.ts";
import { type Position, partsOf } from "../../../core/geometry.ts";
import { textOf } from "../../../ingest/records/records.ts";
import { isGridLevel } from "../../index/indexAreas.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";

type Answer = Contract["office"]["answer"];
type Polygon = readonly (readonly Position[])[];

const known = new WeakMap<ProjectIndex["layers"], Answer>();

/** The outline of the office: of its communities and towns, else of its grids. */
export function office({ layers }: ProjectIndex): Answer {
  const before = known.get(layers);
  if (before !== undefined) return before;
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
  const answer: Answer = {
    geometry: outline.length === 0 ? null : { type: "MultiPolygon", coordinates: outline },
  };
  known.set(layers, answer);
  return answer;
}
