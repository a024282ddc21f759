import type { ProjectFile } from "../../core/projectFile.ts";
import type { LoadedLayer } from "../../ingest/records/loadedLayer.ts";
import { placeRecords } from "../../ingest/records/placeRecords.ts";
import { type PlacedTree, placedTree, placesOf, placesRead } from "../index/places.ts";
import type { Document } from "./document.ts";
import type { LayerReading, LayerTask, SideReaders } from "./layerReading.ts";
import type { LoadControl } from "./loadControl.ts";
import { type ReadLayer, readLayer, sourcesOf } from "./readLayer.ts";
import type { Shelf } from "./shelf.ts";

/** The layers of a project as they were read, in its order. */
export interface ReadLayers {
  /** None where it was given up. */
  readonly layers: readonly ReadLayer[];
  readonly places: PlacedTree | null;
  /** The layers of sites with what was placed by hand, as far as they were needed for the places. */
  readonly sites: ReadonlyMap<ReadLayer, LoadedLayer>;
}

/**
 * Reads the layers of a project. Those of sites come first: where they stand is told before anything else is read, and the tree
 * over their places is kept for the index. Meanwhile the next file is on its way, and where there are workers for it, large layers
 * are read beside; the same layers come out, whoever read them.
 */
export async function readLayers(
  project: ProjectFile,
  { placements }: Document,
  shelf: Shelf,
  control: LoadControl,
  before: readonly ReadLayer[] | null,
): Promise<ReadLayers> {
  const isSite = (number: number) => project.layers[number]!.kind === "site";
  const order = [...project.layers.keys()].sort((a, b) => Number(isSite(b)) - Number(isSite(a)) || a - b);
  const read: ReadLayer[] = [];
  const begun = new Map<number, Promise<void>>();
  const parts = project.layers.map(() => 0);
  let places: PlacedTree | null = null;
  const sites = new Map<ReadLayer, LoadedLayer>();
  const begin = (number: number, beginReading?: (task: LayerTask) => LayerReading): Promise<void> => {
    const spec = project.layers[number]!;
    const part: LoadControl = {
      aborted: control.aborted,
      progress(stage, fraction) {
        parts[number] = fraction;
        control.progress(stage, parts.reduce((sum, done) => sum + done, 0) / (parts.length + 1));
      },
    };
    const known = before?.find(({ layer }) => layer.spec.id === spec.id);
    const here = () => readLayer(shelf, spec, project, part, known);
    // A worker that cannot start, or dies, costs nothing but time.
    const layer =
      beginReading === undefined ? here() : readLayer(shelf, spec, project, part, known, beginReading).catch(here);
    const reading = layer.then((layer) => {
      read[number] = layer;
      parts[number] = 1;
    });
    begun.set(number, reading);
    return reading;
  };
  const side = before === null ? control.side : undefined;
  const besides = Array.from({ length: side?.most ?? 0 }, () => readLarge(side!));
  for (const [done, number] of order.entries()) {
    const next = order[done + 1];
    if (before === null)
      for (const one of [number, ...(next === undefined ? [] : [next])])
        if (!begun.has(one)) shelf.fetchAhead(sourcesOf(project.layers[one]!)[0]!);
    if (!begun.has(number)) await begin(number);
    if (before === null && isSite(number) && (next === undefined || !isSite(next))) {
      const own = order.slice(0, done + 1);
      for (const site of own) await begun.get(site);
      if (control.aborted()) break;
      for (const site of own) sites.set(read[site]!, placeRecords(read[site]!.layer, placements));
      const stand = placesOf([...sites.values()]);
      if (stand === null) continue;
      // Seen before the tree over them is made.
      control.places?.(placesRead(stand));
      places = placedTree(stand.lng, stand.lat);
    }
    if (control.aborted()) break;
  }
  await Promise.all([...besides, ...begun.values()]);
  return control.aborted() ? { layers: [], places, sites } : { layers: read, places, sites };

  /**
   * One after another the large layers that nobody has begun with; the first is for whoever tells the places, and no other file is
   * asked for before its bytes are there. A small one that was fetched to be looked at waits until it is read.
   */
  async function readLarge({ worth, begin: beginBeside }: SideReaders): Promise<void> {
    const sizeOf = (number: number) => shelf.sizeAhead(sourcesOf(project.layers[number]!)[0]!);
    const [first, ...others] = order;
    if (first !== undefined) await sizeOf(first);
    for (const number of others) {
      if (begun.has(number) || control.aborted()) continue;
      // Files of one layer are about as large as each other.
      const size = (await sizeOf(number)) * sourcesOf(project.layers[number]!).length;
      if (size >= worth && !begun.has(number) && !control.aborted())
        await begin(number, (task) => beginBeside(task, control.signal));
    }
  }
}
