import { isBasemapType } from "../../core/basemaps.ts";
import { type BasemapLayer, type BasemapSpec, GROUND_LAYERS, isWebAddress } from "../../core/projectFile.ts";
import { type Failure, failed } from "../../core/result.ts";
import { shortText } from "../../core/shortText.ts";
import { isObject } from "../text/jsonText.ts";
import { staysInside } from "./projectPath.ts";

/** What stands under `basemap` of a project, as a list in which what is not drawn is bare ground. */
export interface ListedBasemaps {
  readonly list: readonly unknown[];
  /** Places in the list of what is not drawn. */
  readonly undrawn: ReadonlySet<number>;
  /** What is wrong with one that cannot be drawn at all. */
  readonly refused: readonly Failure[];
}

const NONE: BasemapSpec = { type: "none" };

/** Baidu's tiles lie in metres of its own, which no map on Web Mercator can show, and its terms want its own library. */
const REFUSED: ReadonlySet<unknown> = new Set(["baidu"]);

/** The basemaps to choose from. One of a type that this version does not draw is named, and so is a second one of files. */
export function listBasemaps(raw: Record<string, unknown>, unknown: string[]): ListedBasemaps {
  const { basemap } = raw;
  const isList = Array.isArray(basemap);
  const all: readonly unknown[] = isList ? basemap : Object.hasOwn(raw, "basemap") ? [basemap] : [];
  const undrawn = new Set<number>();
  const refused: Failure[] = [];
  let hasFiles = false;
  const list = all.map((entry, index) => {
    const path = isList ? `basemap[${index}]` : "basemap";
    const type = isObject(entry) ? entry.type : undefined;
    if (typeof type !== "string" || (isBasemapType(type) && !(type === "geojson" && hasFiles))) {
      hasFiles ||= type === "geojson";
      return entry;
    }
    undrawn.add(index);
    if (REFUSED.has(type)) refused.push(failed("basemap-refused", path, type).error);
    else unknown.push(isBasemapType(type) ? path : `${path}.type`);
    return NONE;
  });
  return { list, undrawn, refused };
}

/** Where a mistake among the listed basemaps stands in the file. */
export const pathInFile = (path: readonly PropertyKey[], raw: Record<string, unknown>): readonly PropertyKey[] =>
  path[0] === "basemap" && !Array.isArray(raw.basemap) ? ["basemap", ...path.slice(2)] : path;

/** What can be shown, without the files that a project may not name; bare ground where nothing can. */
export function shownBasemaps(
  parsed: readonly BasemapSpec[],
  undrawn: ReadonlySet<number>,
): { readonly basemaps: readonly BasemapSpec[]; readonly outside: readonly Failure[] } {
  const outside: Failure[] = [];
  const basemaps = parsed.flatMap((basemap, index) => {
    if (undrawn.has(index)) return [];
    if (basemap.type === "pmtiles" && !isWebAddress(basemap.url) && !staysInside(basemap.url)) {
      outside.push(failed("file-outside", "basemap.url", shortText(basemap.url, 200)).error);
      return [];
    }
    return [basemap.type === "geojson" ? { ...basemap, layers: insideOnly(basemap.layers, outside) } : basemap];
  });
  return { basemaps: basemaps.length === 0 ? [NONE] : basemaps, outside };
}

function insideOnly(files: Readonly<Partial<Record<BasemapLayer, string>>>, outside: Failure[]) {
  const layers: Partial<Record<BasemapLayer, string>> = {};
  for (const layer of GROUND_LAYERS) {
    const source = files[layer];
    if (source === undefined) continue;
    if (staysInside(source)) layers[layer] = source;
    else outside.push(failed("file-outside", `basemap.${layer}`, shortText(source, 200)).error);
  }
  return layers;
}
