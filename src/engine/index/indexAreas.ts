import type { SiteColumns } from "../../analysis/sites/siteColumns.ts";
import type { Geometry } from "../../core/geometry.ts";
import { partsOf } from "../../core/geometry.ts";
import type { Issue } from "../../core/issue.ts";
import { normalise } from "../../core/normalise.ts";
import { areaOfPolygon } from "../../core/place.ts";
import type { LoadedLayer } from "../../ingest/records/loadedLayer.ts";
import { textOf } from "../../ingest/records/records.ts";
import { recordIssue } from "../workspace/links/recordIssue.ts";
import { type AreaPolygon, areaFinder } from "./areaFinder.ts";
import { wordList } from "./wordList.ts";

export interface HeldAreas {
  readonly words: readonly string[];
  readonly issues: ReadonlyMap<number, readonly Issue[]>;
}

/**
 * Gives every site the key of its area: the name of the community polygon its place lies in, else of the grid's, else the
 * ledger's own word. Where both are known and differ the polygon wins, with an issue. The words by number, and the issues by
 * number of the layer; of the layers nothing is changed.
 */
export function indexAreas(layers: readonly LoadedLayer[], sites: SiteColumns): HeldAreas {
  const polygons = areaPolygons(layers);
  const areaAt = areaFinder(polygons);
  const words = wordList();
  const issues = new Map<number, Issue[]>();
  for (let site = 0; site < sites.count; site++) {
    const layer = layers[sites.layer[site]!]!;
    const record = sites.record[site]!;
    const own = textOf(layer.records, "area", record).trim();
    const found = polygons.length === 0 ? null : areaAt(sites.lng[site]!, sites.lat[site]!);
    if (found !== null && !found.isGrid && own !== "" && normalise(own) !== normalise(found.name)) {
      const number = sites.layer[site]!;
      const said = issues.get(number) ?? [];
      said.push(recordIssue(layer, layer.records, record, "area", "area-disagrees", own));
      issues.set(number, said);
    }
    sites.area[site] = words.numberOf(found?.name ?? own);
  }
  return { words: words.words, issues };
}

/** Does the level of an area, or its name, say that it is a grid of a community? */
export const isGridLevel = (level: string): boolean => /网格|grid/iu.test(level);

function areaPolygons(layers: readonly LoadedLayer[]): AreaPolygon[] {
  const polygons: AreaPolygon[] = [];
  for (const { spec, records } of layers) {
    if (spec.kind !== "area") continue;
    for (const [record, shape] of records.shapes) {
      const name = textOf(records, "name", record) || records.ids.at(record);
      const isGrid = isGridLevel(textOf(records, "level", record));
      const parts = partsOf(shape as Geometry).polygons;
      const size = parts.reduce((sum, rings) => sum + areaOfPolygon(rings), 0);
      for (const rings of parts) polygons.push({ name, isGrid, rings, size });
    }
  }
  return polygons;
}
