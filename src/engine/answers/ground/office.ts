import { officeOutline } from "../../../analysis/ground/officeOutline.ts";
import type { Contract } from "../../../contract/contract.ts";
import { type Position, partsOf } from "../../../core/geometry.ts";
import { textOf } from "../../../ingest/records/records.ts";
import { isGridLevel } from "../../index/indexAreas.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";

type Answer = Contract["office"]["answer"];

const known = new WeakMap<ProjectIndex["layers"], Answer>();

/** The outline of the office: of its communities and towns, else of its grids. */
export function office({ layers }: ProjectIndex): Answer {
  const before = known.get(layers);
  if (before !== undefined) return before;
  const rings: { readonly grids: (readonly Position[])[]; readonly others: (readonly Position[])[] } = {
    grids: [],
    others: [],
  };
  for (const { spec, records } of layers) {
    if (spec.kind !== "area") continue;
    for (const [record, shape] of records.shapes) {
      const of = isGridLevel(textOf(records, "level", record)) ? rings.grids : rings.others;
      for (const [outer] of partsOf(shape).polygons) if (outer !== undefined) of.push(outer);
    }
  }
  const outline = officeOutline(rings.others.length > 0 ? rings.others : rings.grids);
  const answer: Answer = {
    geometry: outline.length === 0 ? null : { type: "MultiPolygon", coordinates: outline.map((ring) => [ring]) },
  };
  known.set(layers, answer);
  return answer;
}
