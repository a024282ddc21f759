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
  // Only an id that is told, or asked by as it was told, needs them gone through.
  let persons: ByLayer | null = null;
  const ofPersons = () => (persons ??= idsOfPersons(index));
  const isMadeOfNumber = madeOfNumbers(index);
  const layerIds = new Map(index.layers.map(({ spec }) => [spec.id, redactedLayer(spec)]));
  const layersOf = new Map([...layerIds].map(([id, redacted]) => [redacted, id]));
  const isHidden = (layer: string | null, id: string) =>
    has(ofPersons(), layer, id) || (hidden(id) !== id && isMadeOfNumber(layer, id));
  let meant: ReadonlyMap<string, ReadonlyMap<string, string>> | null = null;
  const redactedId = (layer: string | null, id: string): string => {
    const hashed = tell.id(layer, id);
    if (hashed !== id || /^[\x21-\x7e]+$/.test(id.trim())) return hashed;
    const redacted = hidden(id);
    return redacted !== id && isId(index, id) ? id : redacted;
  };
  const tell: HiddenIds = {
    id: (layer, id) => (isHidden(layer, id) ? hashedId(id) : id),
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
        meant ??= idsByHash(index, ofPersons());
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

/** Does a layer, or any where it is null, have the id? */
const has = (byLayer: ByLayer, layer: string | null, id: string): boolean =>
  layer === null ? [...byLayer.values()].some((ids) => ids.has(id)) : byLayer.get(layer)?.has(id) === true;

/** The ids that were made of something personal that no sign of theirs shows: of a household, of a person's name. */
const idsOfPersons = (index: ProjectIndex): ByLayer =>
  idsByLayer(index, (records) => {
    const isOfPersons = fieldsOf(records.kind).name?.personal === true;
    const isHousehold = ofHouseholds(index, records);
    return (record, origin) => origin === ID_PERSONAL || isOfPersons || isHousehold(record);
  });

/** The ids that were made of a text with a number in it. */
const idsOfNumbers = (index: ProjectIndex): ByLayer =>
  idsByLayer(
    index,
    ({ ids }) =>
      (record) =>
        hidden(ids.at(record)) !== ids.at(record),
  );

type IsMeant = (record: number, origin: number) => boolean;

/** Of the ids that no ledger gave those that are meant. */
function idsByLayer(index: ProjectIndex, testOf: (records: LayerRecords) => IsMeant): ByLayer {
  const byLayer = new Map<string, Set<string>>();
  for (const records of recordSets(index)) {
    const { idOrigins, ids, layer } = records;
    const isMeant = testOf(records);
    for (let record = 0; record < ids.length; record++) {
      const origin = idOrigins[record]!;
      if (origin === ID_OWN || !isMeant(record, origin)) continue;
      const found = byLayer.get(layer) ?? new Set();
      byLayer.set(layer, found.add(ids.at(record)));
    }
  }
  return byLayer;
}

/** So many ids are looked for one by one; where more are told, as in a file of them, all are gone through once. */
const LOOKED_FOR = 100;

/** Whether an id in which a number stands was made of a text, and not given by a ledger. */
function madeOfNumbers(index: ProjectIndex): (layer: string | null, id: string) => boolean {
  const looked = new Map<string, boolean>();
  let all: ByLayer | null = null;
  return (layer, id) => {
    const key = JSON.stringify([layer, id]);
    const known = looked.get(key);
    if (known !== undefined) return known;
    if (looked.size === LOOKED_FOR) {
      all ??= idsOfNumbers(index);
      return has(all, layer, id);
    }
    const isMade = recordSets(index).some((records) => {
      const record = layer === null || records.layer === layer ? records.ids.indexOf(id) : -1;
      return record >= 0 && records.idOrigins[record] !== ID_OWN;
    });
    looked.set(key, isMade);
    return isMade;
  };
}

/** The records of every layer, and the hazards that sit in the rows of sites. */
const recordSets = ({ layers }: ProjectIndex): readonly LayerRecords[] =>
  layers.flatMap(({ records, hazards }) => (hazards === null ? [records] : [records, hazards]));

/** By layer and hash, the ids that may stand in a link as their hash: the hidden ones, and the ledger's own that look like a number. */
function idsByHash(index: ProjectIndex, ofPersons: ByLayer): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const { layer, ids } of recordSets(index)) {
    const hashes = found.get(layer) ?? new Map<string, string>();
    found.set(layer, hashes);
    for (let record = 0; record < ids.length; record++) {
      const id = ids.at(record);
      if (ofPersons.get(layer)?.has(id) === true || hidden(id) !== id) hashes.set(hashedId(id), id);
    }
  }
  return found;
}

/** Is a text the id of a record? */
const isId = ({ finder, layers }: ProjectIndex, text: string): boolean =>
  finder.byId(text).length > 0 || layers.some(({ records }) => records.ids.indexOf(text) >= 0);
