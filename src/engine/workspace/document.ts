import type { DocumentAnswer, Edit, ProjectKey } from "../../contract/editAnswer.ts";
import { normalise } from "../../core/normalise.ts";
import type { Alias, Placement } from "../../core/projectFile.ts";
import { done, failed, type Result } from "../../core/result.ts";
import { writeAliases, writePlacements } from "../../ingest/project/correctionTables.ts";
import { understandProject } from "../../ingest/project/project.ts";
import { isObject } from "../../ingest/text/jsonText.ts";
import { withBriefingEdit } from "./briefingEdits.ts";
import { stemOf } from "./commonName.ts";
import { freeId } from "./freeId.ts";
import { withTourEdit } from "./tourEdits.ts";
import { type Json, withKey } from "./withKey.ts";

/** A project as its keeper sees it: project.json with every key, and the tables of what was corrected by hand. Never changed. */
export interface Document {
  readonly raw: Json;
  readonly placements: readonly Placement[];
  readonly aliases: readonly Alias[];
}

/**
 * The document with a correction made; the given one stays. Fails with `layer-absent`, with `tour-invalid` or `page-invalid` where a view
 * or a page is not there, or with what `project.json` would be refused for: a correction must not cost a layer that could be read.
 */
export function applyEdit(document: Document, edit: Edit): Result<Document> {
  switch (edit.type) {
    case "set-project":
      return checked(document, { ...document, raw: withProjectKey(document.raw, edit.key, edit.value) });
    case "set-layer":
      return changeLayer(document, edit.layer, (layer) => withKey(layer, edit.key, edit.value));
    case "map-column":
      return changeLayer(document, edit.layer, (layer) => withColumn(layer, "columns", edit));
    case "map-hazard":
      return changeLayer(document, edit.layer, (layer) => withColumn(layer, "hazards", edit));
    case "set-key":
      return changeLayer(document, edit.layer, (layer) => withKey(layer, "key", edit.key));
    case "add-layer":
      return checked(document, {
        ...document,
        raw: withKey(document.raw, "layers", [...layersOf(document), edit.layer]),
      });
    case "add-sheet":
      return addSheet(document, edit);
    case "add-basemap": {
      const { basemap } = document.raw;
      const before: readonly unknown[] = Array.isArray(basemap) ? basemap : [basemap];
      const added = { type: "pmtiles", url: edit.url };
      const all = basemap === undefined ? added : [added, ...before];
      return checked(document, { ...document, raw: withKey(document.raw, "basemap", all) });
    }
    case "set-source":
      return changeLayer(document, edit.layer, (layer) => withKey(layer, "source", edit.source));
    case "teach":
      return changeLayer(document, edit.layer, (layer) => {
        const fields = isObject(layer.words) ? layer.words : {};
        const words = withKey(isObject(fields[edit.field]) ? (fields[edit.field] as Json) : {}, edit.word, edit.value);
        const taught = withKey(fields, edit.field, Object.keys(words).length === 0 ? null : words);
        return withKey(layer, "words", Object.keys(taught).length === 0 ? null : taught);
      });
    case "place": {
      const { placement } = edit;
      const others = document.placements.filter(({ layer, id }) => layer !== placement.layer || id !== placement.id);
      return layerMissing(document, placement.layer) ?? done({ ...document, placements: [...others, placement] });
    }
    case "unplace":
      return done({
        ...document,
        placements: document.placements.filter(({ layer, id }) => layer !== edit.layer || id !== edit.id),
      });
    case "alias": {
      const { alias } = edit;
      const aliases = [...withoutAlias(document.aliases, alias.layer, alias.word), alias];
      return layerMissing(document, alias.layer) ?? done({ ...document, aliases });
    }
    case "unalias":
      return done({ ...document, aliases: withoutAlias(document.aliases, edit.layer, edit.word) });
    case "set-tour":
    case "add-view":
    case "move-view":
    case "set-view":
    case "remove-view": {
      const raw = withTourEdit(document.raw, edit);
      return raw === null ? failed("tour-invalid", "", "views") : checked(document, { ...document, raw });
    }
    case "set-briefing":
    case "add-page":
    case "move-page":
    case "set-page":
    case "remove-page": {
      const raw = withBriefingEdit(document.raw, edit);
      return raw === null ? failed("page-invalid", "", "pages") : checked(document, { ...document, raw });
    }
    case "many":
      return applyAll(document, edit.edits);
  }
}

/** All of them, or none where one is refused; made together, for there may be thousands of placements. */
function applyAll(document: Document, edits: readonly Edit[]): Result<Document> {
  let next = document;
  const placed = new Map<string, Placement>();
  const named = new Map<string, Alias>();
  for (const edit of edits) {
    if (edit.type === "place") placed.set(`${edit.placement.layer}/${edit.placement.id}`, edit.placement);
    else if (edit.type === "alias") named.set(`${edit.alias.layer}/${normalise(edit.alias.word)}`, edit.alias);
    else {
      const applied = applyEdit(next, edit);
      if (!applied.ok) return applied;
      next = applied.value;
    }
  }
  for (const { layer } of [...placed.values(), ...named.values()]) {
    const failure = layerMissing(next, layer);
    if (failure !== null) return failure;
  }
  const placements = next.placements.filter(({ layer, id }) => !placed.has(`${layer}/${id}`));
  const aliases = next.aliases.filter(({ layer, word }) => !named.has(`${layer}/${normalise(word)}`));
  return done({
    ...next,
    placements: [...placements, ...placed.values()],
    aliases: [...aliases, ...named.values()],
  });
}

/** The document after all of them; one whose layer or view is gone since (the file was changed outside) is passed over. */
export function applyEdits(document: Document, edits: readonly Edit[]): Document {
  let next = document;
  for (const edit of edits) {
    const applied = applyEdit(next, edit);
    if (applied.ok) next = applied.value;
  }
  return next;
}

/** What would be saved; a table that the project does not name yet gets its usual name as soon as something stands in it. */
export function writeDocument({ raw, placements, aliases }: Document): DocumentAnswer {
  const names = {
    ...(placements.length === 0 || typeof raw.placements === "string" ? {} : { placements: "placements.csv" }),
    ...(aliases.length === 0 || typeof raw.aliases === "string" ? {} : { aliases: "aliases.csv" }),
  };
  return {
    project: `${JSON.stringify({ ...raw, ...names }, null, 2)}\n`,
    placements: placements.length === 0 && typeof raw.placements !== "string" ? null : writePlacements(placements),
    aliases: aliases.length === 0 && typeof raw.aliases !== "string" ? null : writeAliases(aliases),
  };
}

const withoutAlias = (aliases: readonly Alias[], layer: string, word: string): Alias[] =>
  aliases.filter((alias) => alias.layer !== layer || normalise(alias.word) !== normalise(word));

/** A project that was given a title is not called after its files any more. */
function withProjectKey(raw: Json, key: ProjectKey, value: unknown): Json {
  const next = withKey(raw, key, value);
  return key === "title" ? withKey(next, "titleFromFile", null) : next;
}

/** A layer with a column read as a field, or not any more; a map without any field goes. */
function withColumn(layer: Json, map: "columns" | "hazards", edit: { field: string; heading: string | null }): Json {
  const known = layer[map];
  const columns = withKey(isObject(known) ? known : {}, edit.field, edit.heading);
  return withKey(layer, map, Object.keys(columns).length === 0 ? null : columns);
}

const layersOf = ({ raw }: Document): readonly unknown[] => (Array.isArray(raw.layers) ? raw.layers : []);
const isLayer = (entry: unknown, id: string): entry is Record<string, unknown> => isObject(entry) && entry.id === id;

/** The failure that a layer is not there; null when it is. */
const layerMissing = (document: Document, id: string) =>
  layersOf(document).some((entry) => isLayer(entry, id)) ? null : failed("layer-absent", id);

function changeLayer(document: Document, id: string, change: (layer: Json) => Json): Result<Document> {
  const layers = layersOf(document).map((entry) => (isLayer(entry, id) ? change(entry) : entry));
  return layerMissing(document, id) ?? checked(document, { ...document, raw: withKey(document.raw, "layers", layers) });
}

/** Another sheet of a workbook: what was corrected for the one that is read holds for its fellow, but for what is its own. */
function addSheet(
  document: Document,
  { layer: id, sheet, file }: Extract<Edit, { readonly type: "add-sheet" }>,
): Result<Document> {
  const layers = layersOf(document);
  const taken = new Set(layers.flatMap((entry) => (isObject(entry) && typeof entry.id === "string" ? [entry.id] : [])));
  const layer = layers.find((entry) => isLayer(entry, id));
  if (file !== undefined && layer !== undefined && ![layer.source].flat().includes(file))
    return failed("file-missing", file);
  const added = layers.flatMap((entry) => {
    if (!isLayer(entry, id)) return [entry];
    const title = typeof entry.title === "string" ? entry.title : id;
    const own = {
      id: freeId(id, taken),
      title: [title, ...(file === undefined ? [] : [stemOf(file)]), sheet].join(" "),
    };
    const fellow = { ...entry, ...own, sheet, ...(file === undefined ? {} : { source: file }) };
    return [entry, withKey(withKey(fellow, "dataDate", null), "year", null)];
  });
  return layerMissing(document, id) ?? checked(document, { ...document, raw: withKey(document.raw, "layers", added) });
}

/** The next document, unless it makes a project or a layer unreadable that was readable before. */
function checked(before: Document, next: Document): Result<Document> {
  const understood = understandProject(next.raw, "project.json");
  if (!understood.ok) return understood;
  const was = understandProject(before.raw, "project.json");
  const known = new Set(was.ok ? was.value.invalidLayers.map(({ index }) => index) : []);
  const broken = understood.value.invalidLayers.find(({ index }) => !known.has(index));
  return broken === undefined ? done(next) : { ok: false, error: broken.error };
}
