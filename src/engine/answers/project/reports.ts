import { countedHazards } from "../../../analysis/sites/matches.ts";
import { totalsOf } from "../../../analysis/sites/tally.ts";
import type { Contract, LayerReport, OpenedProject, SiteTotals } from "../../../contract/contract.ts";
import { formatDay } from "../../../core/day.ts";
import type { LoadedLayer } from "../../../ingest/records/loadedLayer.ts";
import { isObject } from "../../../ingest/text/jsonText.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import type { Standing } from "../../workspace/standing.ts";

const NO_COUNTS = {
  rows: 0,
  loaded: 0,
  rejected: 0,
  skipped: 0,
  repaired: 0,
  notOnMap: 0,
  records: 0,
  issueCount: 0,
  rowIssues: 0,
  files: [],
} as const;

/** What is open: the account of every layer, those that failed included. */
export function openedProject({
  index,
  layers: read,
  understood,
  failures,
  revision,
  edits,
  undone,
  read: document,
  basemap,
}: Standing): OpenedProject {
  const readSheets = new Set(
    index.layers.flatMap(({ files }) => files.map(({ file, sheet }) => sheetKey(file, sheet))),
  );
  const layers: LayerReport[] = index.layers.map((layer, number) => {
    const { turnedBad, error = turnedBad } = read[number]!;
    return {
      ...layerReport(layer, readSheets),
      ...(error === undefined ? {} : { error: turnedBad ?? error }),
      ...(turnedBad === undefined ? {} : { isKept: true }),
    };
  });
  // In the project's order: whatever stands before one that was not understood is in its place by then.
  for (const { index, id, error } of understood.invalidLayers)
    if (index >= 0)
      layers.splice(index, 0, { id, kind: kindAt(understood.raw, index), title: id, ...NO_COUNTS, error });
  const kept = [...(document.kept ?? []), ...(basemap.kept ?? [])];
  return {
    personal: "show",
    project: index.project,
    unknownKeys: understood.unknownKeys,
    layers,
    categories: index.words.categories,
    categoryTitles: Object.fromEntries(
      index.project.categories.flatMap(({ id, title }) => (title === undefined ? [] : [[id, title]])),
    ),
    bounds: boundsOfPlaced(index),
    basemap: index.basemap.layers,
    failures,
    ...(kept.length === 0 ? {} : { kept }),
    tourFailures: understood.tourMistakes,
    pageFailures: understood.pageMistakes,
    revision,
    history: { undo: edits.at(-1) ?? null, redo: undone.at(-1) ?? null },
  };
}

/** The word that an entry of `layers` gives as its kind; null where it is no text. */
function kindAt(raw: Readonly<Record<string, unknown>>, index: number): string | null {
  const entry: unknown = Array.isArray(raw.layers) ? raw.layers[index] : undefined;
  return isObject(entry) && typeof entry.kind === "string" ? entry.kind : null;
}

const sheetKey = (file: string, sheet = ""): string => JSON.stringify([file, sheet]);

/** The day that a ledger says of itself; none where it says none. */
export function dataDateOf({ spec, files }: LoadedLayer): string | undefined {
  const titled = files.find((file) => file.dataDate !== undefined)?.dataDate;
  return spec.dataDate ?? (titled === undefined ? undefined : formatDay(titled));
}

function layerReport(layer: LoadedLayer, readSheets: ReadonlySet<string>): LayerReport {
  const { spec, counts, records, issues, files } = layer;
  const dataDate = dataDateOf(layer);
  return {
    id: spec.id,
    kind: spec.kind,
    title: spec.title ?? spec.id,
    ...counts,
    records: records.ids.length,
    issueCount: issues.length,
    rowIssues: issues.reduce((sum, { row }) => sum + (row > 0 ? 1 : 0), 0),
    files: files.map(({ file, encoding, sheet, otherSheets = [], header, crs, columns, unmapped, notRecords }) => {
      const unreadSheets = otherSheets.filter((other) => !readSheets.has(sheetKey(file, other)));
      return {
        file,
        encoding,
        ...(sheet === undefined ? {} : { sheet }),
        ...(unreadSheets.length === 0 ? {} : { unreadSheets }),
        header,
        crs,
        columns,
        unmapped,
        notRecords,
      };
    }),
    ...(dataDate === undefined ? {} : { dataDate }),
  };
}

/** The box of all placed sites; without sites that of every other placed record. */
function boundsOfPlaced(index: ProjectIndex): OpenedProject["bounds"] {
  let west = Number.POSITIVE_INFINITY;
  let south = Number.POSITIVE_INFINITY;
  let east = Number.NEGATIVE_INFINITY;
  let north = Number.NEGATIVE_INFINITY;
  const sets = index.clusterOrder.count > 0 ? [index.sites] : index.layers.map(({ records }) => records);
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
export function siteTotals(index: ProjectIndex, ask: Contract["siteTotals"]["ask"]): SiteTotals {
  const { states, matches } = index.on(ask.asOf, ask.filter);
  const { byCategory, ...rest } = totalsOf(index, states, matches, countedHazards(index, ask.filter, matches));
  return { ...rest, byCategory: index.words.categories.map((category, i) => ({ category, sites: byCategory[i]! })) };
}
