import type { Edit } from "../../contract/editAnswer.ts";
import { done, type Failure, failed, type Result } from "../../core/result.ts";
import { type ReadProject, understandProject } from "../../ingest/project/project.ts";
import { type Lineage, unchanged } from "../../ingest/records/lineage.ts";
import type { LoadedLayer } from "../../ingest/records/loadedLayer.ts";
import { placeRecords } from "../../ingest/records/placeRecords.ts";
import type { LayerRecords } from "../../ingest/records/records.ts";
import { type Earlier, indexProject, type ProjectIndex } from "../index/projectIndex.ts";
import { applyEdits, type Document } from "./document.ts";
import type { LoadControl } from "./loadControl.ts";
import type { ProjectFiles } from "./projectFiles.ts";
import { type ReadBasemap, readBasemap } from "./readBasemap.ts";
import type { ReadDocument } from "./readDocument.ts";
import { type ReadLayer, sourcesOf } from "./readLayer.ts";
import { readLayers } from "./readLayers.ts";
import type { Shelf } from "./shelf.ts";

/** What has been decided about a project: its document as read, and the edits made since. */
export interface Decisions {
  readonly read: ReadDocument;
  readonly edits: readonly Edit[];
  /** Edits that were taken back, the next to be made again last. */
  readonly undone: readonly Edit[];
}

/** One revision of a project: every stage from the document to the index, each under what it was made of. Never changed. */
export interface Standing extends Decisions {
  /** Grows with every change of what is answered. */
  readonly revision: number;
  readonly document: Document;
  readonly understood: ReadProject;
  readonly layers: readonly ReadLayer[];
  /** The layers with what was placed by hand. */
  readonly placed: readonly LoadedLayer[];
  readonly basemap: ReadBasemap;
  readonly index: ProjectIndex;
  readonly failures: readonly Failure[];
  /** When the newest file of its layers was written, in milliseconds since 1970; null where nothing tells. */
  readonly written: number | null;
}

/**
 * Works a revision out, stage by stage; what was made of the same things stays as it was in the revision `before`, and the very
 * same revision is given back where nothing has changed. Fails with `aborted`, and with what makes project.json unreadable.
 */
export async function stand(
  decisions: Decisions,
  files: ProjectFiles,
  shelf: Shelf,
  control: LoadControl,
  before: Standing | null,
): Promise<Result<Standing>> {
  const document = applyEdits(decisions.read.document, decisions.edits);
  const understood = understandProject(document.raw, files.projectPath ?? files.name);
  if (!understood.ok) return understood;
  const { project } = understood.value;
  const total = project.layers.length + 1;
  const { layers, places, sites } = await readLayers(project, document, shelf, control, before?.layers ?? null);
  if (layers.length < project.layers.length) return failed("aborted", files.name);
  const placed = placedLayers(layers, document, before, sites);
  const onFile = (path: string) => control.progress(path, project.layers.length / total);
  const basemap = await readBasemap(shelf, project, placed, onFile, before?.basemap);
  if (control.aborted()) return failed("aborted", files.name);
  control.progress("index", project.layers.length / total);
  const unchangedLayers = before !== null && isSameList(layers, before.layers) && isSameList(placed, before.placed);
  const isSame = unchangedLayers && basemap === before.basemap && isSameDocument(document, before.document);
  const said = ({ failures, kept }: ReadDocument) => JSON.stringify([failures, kept]);
  if (isSame && said(decisions.read) === said(before.read)) return done({ ...before, ...decisions });
  const index = indexProject(
    project,
    placed,
    basemap.tiles,
    document.aliases,
    before === null ? { places } : { places: before.index.placedAt, ...earlierOf(layers, before) },
  );
  return done({
    ...decisions,
    revision: (before?.revision ?? 0) + 1,
    document,
    understood: understood.value,
    layers: layers.map((layer) => (layer.lineage === null ? layer : { ...layer, lineage: null })),
    placed,
    basemap,
    index,
    failures: failuresOf(decisions.read, understood.value, basemap),
    written: newestOf(layers, files),
  });
}

function newestOf(layers: readonly ReadLayer[], files: ProjectFiles): number | null {
  const times = layers.flatMap(({ layer }) => sourcesOf(layer.spec).map((path) => files.written?.(path) ?? 0));
  const newest = Math.max(0, ...times);
  return newest === 0 ? null : newest;
}

const isSameList = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((item, i) => item === b[i]);

const isSameDocument = (a: Document, b: Document): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The layers with what was placed by hand; one of which neither rows nor placements changed is the very one of before. */
function placedLayers(
  layers: readonly ReadLayer[],
  { placements }: Document,
  before: Standing | null,
  sites: ReadonlyMap<ReadLayer, LoadedLayer>,
): LoadedLayer[] {
  const own = (id: string, all: Document["placements"]) => JSON.stringify(all.filter(({ layer }) => layer === id));
  return layers.map((read) => {
    const { id } = read.layer.spec;
    const at = before === null ? -1 : before.layers.findIndex(({ layer }) => layer === read.layer);
    if (before !== null && at >= 0 && own(id, before.document.placements) === own(id, placements))
      return before.placed[at]!;
    return sites.get(read) ?? placeRecords(read.layer, placements);
  });
}

/** What the next index takes over from the revision before: of each record set what stands in it as it stood there. */
const earlierOf = (layers: readonly ReadLayer[], before: Standing): Omit<Earlier, "places"> => ({
  index: before.index,
  lineageOf: lineageOf(layers, before),
});

/** What stands of each record set as it stood in the revision before. */
function lineageOf(layers: readonly ReadLayer[], before: Standing): (records: LayerRecords) => Lineage | null {
  const lines = new Map<LayerRecords, Lineage>();
  for (const { layer, lineage } of layers) {
    if (lineage === null) continue;
    lines.set(layer.records, lineage[0]);
    if (layer.hazards !== null && lineage[1] !== null) lines.set(layer.hazards, lineage[1]);
  }
  const stood = new Set(before.index.hazardSets.map(({ records }) => records));
  return (records) => (stood.has(records) ? unchanged(records) : (lines.get(records) ?? null));
}

/** What is to be said beside the layers; a file that the basemap may not name is a fault of the basemap, not of a layer. */
const failuresOf = (
  { failures }: ReadDocument,
  { periodMistakes, invalidLayers }: ReadProject,
  basemap: ReadBasemap,
): readonly Failure[] => [
  ...periodMistakes,
  ...invalidLayers.filter(({ index }) => index < 0).map(({ error }) => error),
  ...failures,
  ...basemap.failures,
];
