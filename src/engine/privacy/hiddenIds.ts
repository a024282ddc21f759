import type { Asked } from "../../contract/contract.ts";
import { fieldsOf } from "../../core/fields.ts";
import type { LayerSpec } from "../../core/layerSpec.ts";
import { hashedId } from "../../core/personal.ts";
import { ID_OWN, ID_PERSONAL, type LayerRecords } from "../../ingest/records/records.ts";
import type { ProjectIndex } from "../index/projectIndex.ts";
import { ofHouseholds } from "./households.ts";
import { hidden } from "./redacted.ts";

/** How the ids of a project are told where personal data is hidden, and what is meant by one that was told so. */
export interface HiddenIds {
  /** A record's id; with `layer` null that of a record of any layer. An id of a ledger's own column is told as it is. */
  id(layer: string | null, id: string): string;
  /** A layer's id: what was made of a file's name is told as its hash. */
  layer(id: string): string;
  /** A text that refers to a record, `layer/id` or a bare id, or to its name, in which a phone may stand. */
  reference(text: string): string;
  /** The layer that a told id means; the id itself where none was told so. */
  resolveLayer(redacted: string): string;
  /** The reference that a told one means; itself where nothing was told so. */
  resolveReference(redacted: string): string;
}

const known = new WeakMap<ProjectIndex["layers"], HiddenIds>();

/** The hidden ids of a project; gone through when they are first asked for. */
export function hiddenIds(index: ProjectIndex): HiddenIds {
  let ids = known.get(index.layers);
  if (ids === undefined) {
    ids = makeHiddenIds(index);
    known.set(index.layers, ids);
  }
  return ids;
}

/** The id of a record as it may be told. The gate tells every id so; this is for answers that look into what they tell. */
export const redactedId = (
  index: ProjectIndex,
  { layer, ids }: LayerRecords,
  record: number,
  personal: Asked["personal"],
): string => (personal === "hide" ? hiddenIds(index).id(layer, ids.at(record)) : ids.at(record));

/** A text that refers to a record as it may be told. */
export const redactedReference = (index: ProjectIndex, text: string, personal: Asked["personal"]): string =>
  personal === "hide" ? hiddenIds(index).reference(text) : text;

type ByLayer = ReadonlyMap<string, ReadonlySet<string>>;

function makeHiddenIds(index: ProjectIndex): HiddenIds {
  // Only an id that is told, or asked by as it was told, needs all of them gone through.
  let found: ByLayer | null = null;
  const byLayer = () => (found ??= hiddenByLayer(index));
  const layerIds = new Map(index.layers.map(({ spec }) => [spec.id, redactedLayer(spec)]));
  const layersOf = new Map([...layerIds].map(([id, redacted]) => [redacted, id]));
  const isAnywhere = (id: string) => [...byLayer().values()].some((hiding) => hiding.has(id));
  let meant: ReadonlyMap<string, ReadonlyMap<string, string>> | null = null;
  const redactedId = (layer: string | null, id: string): string => {
    const hashed = tell.id(layer, id);
    if (hashed !== id || /^[\x21-\x7e]+$/.test(id.trim())) return hashed;
    const redacted = hidden(id);
    return redacted !== id && isId(index, id) ? id : redacted;
  };
  const tell: HiddenIds = {
    id: (layer, id) => ((layer === null ? isAnywhere(id) : byLayer().get(layer)?.has(id)) ? hashedId(id) : id),
    layer: (id) => layerIds.get(id) ?? id,
    reference(text) {
      const [layer, id] = parted(text, layerIds);
      const redacted = redactedId(layer, id);
      return layer === null ? redacted : `${tell.layer(layer)}/${redacted}`;
    },
    resolveLayer: (redacted) => layersOf.get(redacted) ?? redacted,
    resolveReference(redacted) {
      const [redactedLayer, redactedId] = parted(redacted, layersOf);
      const layer = redactedLayer === null ? null : tell.resolveLayer(redactedLayer);
      let id = redactedId;
      if (id.startsWith("~")) {
        meant ??= idsByHash(index, byLayer());
        const found =
          layer === null ? [...meant.values()].map((ids) => ids.get(redactedId)) : [meant.get(layer)?.get(redactedId)];
        id = found.find((one) => one !== undefined) ?? redactedId;
      }
      return layer === null ? id : `${layer}/${id}`;
    },
  };
  return tell;
}

/** A reference in two, where it begins with the id of a layer. */
function parted(text: string, layers: ReadonlyMap<string, string>): readonly [layer: string | null, id: string] {
  const slash = text.indexOf("/");
  const layer = text.slice(0, Math.max(0, slash));
  return layers.has(layer) ? [layer, text.slice(slash + 1)] : [null, text];
}

const redactedLayer = ({ id, idFromFile }: LayerSpec): string => (idFromFile === true ? hashedId(id) : id);

/** The ids that were made of something personal: of a text with a number in it, of a household, of a person's name. */
function hiddenByLayer(index: ProjectIndex): ByLayer {
  const byLayer = new Map<string, Set<string>>();
  for (const records of recordSets(index)) {
    const { idOrigins, ids, kind, layer } = records;
    const isOfPersons = fieldsOf(kind).name?.personal === true;
    const isHousehold = ofHouseholds(index, records);
    for (let record = 0; record < ids.length; record++) {
      const origin = idOrigins[record];
      if (origin === ID_OWN) continue;
      const id = ids.at(record);
      if (origin !== ID_PERSONAL && !isOfPersons && hidden(id) === id && !isHousehold(record)) continue;
      const hiding = byLayer.get(layer) ?? new Set();
      byLayer.set(layer, hiding.add(id));
    }
  }
  return byLayer;
}

/** The records of every layer, and the hazards that sit in the rows of sites. */
const recordSets = ({ layers }: ProjectIndex): readonly LayerRecords[] =>
  layers.flatMap(({ records, hazards }) => (hazards === null ? [records] : [records, hazards]));

/** By layer and hash, the ids that may stand in a link as their hash: the hidden ones, and the ledger's own that look like a number. */
function idsByHash(index: ProjectIndex, byLayer: ByLayer): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const { layer, ids } of recordSets(index)) {
    const hashes = found.get(layer) ?? new Map<string, string>();
    found.set(layer, hashes);
    for (let record = 0; record < ids.length; record++) {
      const id = ids.at(record);
      if (byLayer.get(layer)?.has(id) === true || hidden(id) !== id) hashes.set(hashedId(id), id);
    }
  }
  return found;
}

/** Is a text the id of a record? */
const isId = ({ finder, layers }: ProjectIndex, text: string): boolean =>
  finder.byId(text).length > 0 || layers.some(({ records }) => records.ids.indexOf(text) >= 0);
