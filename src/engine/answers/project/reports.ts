import { totalsOf } from "../../../analysis/sites/tally.ts";
import type { Contract, LayerReport, OpenedProject, Totals } from "../../../contract/contract.ts";
import type { LoadedLayer } from "../../../ingest/records/loadedLayer.ts";
import type { HeldProject } from "../../index/held.ts";
import type { LoadedProject } from "../../workspace/loadProject.ts";

const NO_COUNTS = {
  rows: 0,
  loaded: 0,
  rejected: 0,
  skipped: 0,
  repaired: 0,
  notOnMap: 0,
  records: 0,
  issueCount: 0,
  files: [],
} as const;

/** What was opened: the account of every layer, those that failed included. */
export function openedProject(held: HeldProject, loaded: LoadedProject): OpenedProject {
  const readSheets = new Set(
    loaded.layers.flatMap(({ layer }) => layer.files.map(({ file, sheet }) => sheetKey(file, sheet))),
  );
  const layers: LayerReport[] = loaded.layers.map(({ layer, error }) => ({
    ...layerReport(layer, readSheets),
    ...(error === undefined ? {} : { error }),
  }));
  // In the project's order: whatever stands before one that was not understood is in its place by then.
  for (const { index, id, kind, error } of loaded.invalidLayers)
    layers.splice(index, 0, { id, kind, title: id, ...NO_COUNTS, error });
  return {
    personal: "show",
    project: held.project,
    unknownKeys: loaded.unknownKeys,
    layers,
    categories: held.words.categories,
    categoryTitles: Object.fromEntries(
      held.project.categories.flatMap(({ id, title }) => (title === undefined ? [] : [[id, title]])),
    ),
    bounds: boundsOfPlaced(held),
    ground: held.ground.layers,
    failures: loaded.failures,
  };
}

const sheetKey = (file: string, sheet = ""): string => JSON.stringify([file, sheet]);

function layerReport(layer: LoadedLayer, readSheets: ReadonlySet<string>): LayerReport {
  const { spec, counts, records, issues, files } = layer;
  return {
    id: spec.id,
    kind: spec.kind,
    title: spec.title ?? spec.id,
    ...counts,
    records: records.ids.length,
    issueCount: issues.length,
    files: files.map(({ file, encoding, sheet, otherSheets = [], columns, unmapped }) => {
      const unreadSheets = otherSheets.filter((other) => !readSheets.has(sheetKey(file, other)));
      return {
        file,
        encoding,
        ...(sheet === undefined ? {} : { sheet }),
        ...(unreadSheets.length === 0 ? {} : { unreadSheets }),
        columns,
        unmapped,
      };
    }),
    ...(spec.dataDate === undefined ? {} : { dataDate: spec.dataDate }),
  };
}

/** The box of all placed sites; without sites that of every other placed record. */
function boundsOfPlaced(held: HeldProject): OpenedProject["bounds"] {
  let west = Number.POSITIVE_INFINITY;
  let south = Number.POSITIVE_INFINITY;
  let east = Number.NEGATIVE_INFINITY;
  let north = Number.NEGATIVE_INFINITY;
  const sets = held.leaves.count > 0 ? [held.sites] : held.layers.map(({ records }) => records);
  for (const { lng, lat } of sets) {
    for (let i = 0; i < lng.length; i++) {
      if (Number.isNaN(lng[i]!)) continue;
      west = Math.min(west, lng[i]!);
      east = Math.max(east, lng[i]!);
      south = Math.min(south, lat[i]!);
      north = Math.max(north, lat[i]!);
    }
  }
  return west <= east ? [west, south, east, north] : null;
}

/** Counts over the sites that match on a day. */
export function totals(held: HeldProject, ask: Contract["totals"]["ask"]): Totals {
  const { states, matches } = held.on(ask.asOf, ask.filter);
  const { byCategory, ...rest } = totalsOf(held, states, matches);
  return { ...rest, byCategory: held.words.categories.map((category, i) => ({ category, sites: byCategory[i]! })) };
}
