import { type PlacedAddresses, placedAddresses } from "../../../analysis/proposals/placedAddresses.ts";
import { placesByAddress } from "../../../analysis/proposals/placesByAddress.ts";
import type { Contract, UnplacedRecord } from "../../../contract/contract.ts";
import { KINDS, type Kind, kindRule } from "../../../core/kinds.ts";
import { refOf } from "../../../core/ref.ts";
import { textOf } from "../../../ingest/records/records.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import { resolveRecord } from "../../index/resolve.ts";
import { isRecordWithheld } from "../../privacy/households.ts";
import { redactedField } from "../../privacy/redacted.ts";
import { layerNumbered, placesOf } from "./places.ts";

/** Kinds that have a place of their own, and may lack it. */
const PLACED_KINDS: readonly Kind[] = KINDS.filter((kind) => kindRule(kind).place === "own");

/** Numbers of the records of a layer that are not on the map. */
export function unplacedRecords(index: ProjectIndex, layer: number): readonly number[] {
  const { spec, records } = index.layers[layer]!;
  if (!PLACED_KINDS.includes(spec.kind)) return [];
  const found: number[] = [];
  for (let record = 0; record < records.ids.length; record++)
    if (Number.isNaN(records.lng[record]!)) found.push(record);
  return found;
}

/** Most records that are named for one proposal: a house number may be that of thousands. */
const MOST_SOURCES = 5;

const addressesIn = new WeakMap<ProjectIndex, PlacedAddresses>();

/** The addresses of all records that stand on the map. */
function addressesOf(index: ProjectIndex): PlacedAddresses {
  const known = addressesIn.get(index);
  if (known !== undefined) return known;
  const places = PLACED_KINDS.flatMap((kind) => placesOf(index, kind)).filter(
    ({ layer, record }) => !Number.isNaN(index.layers[layer]!.records.lng[record]!),
  );
  const at = (number: number) => {
    const { layer, record } = places[number]!;
    return { spec: index.layers[layer]!.spec, records: index.layers[layer]!.records, record };
  };
  const found = placedAddresses({
    count: places.length,
    ref: (number) => refOf({ layer: at(number).spec.id, id: at(number).records.ids.at(at(number).record) }),
    address: (number) => textOf(at(number).records, "address", at(number).record),
    lng: (number) => at(number).records.lng[at(number).record]!,
    lat: (number) => at(number).records.lat[at(number).record]!,
  });
  addressesIn.set(index, found);
  return found;
}

/** One page of the records of a layer that are not on the map, with where their addresses would put them; `proposed` those alone. */
export function unplacedPage(index: ProjectIndex, ask: Contract["unplaced"]["ask"]): Contract["unplaced"]["answer"] {
  const number = layerNumbered(index, ask.layer);
  if (number < 0) return { total: 0, rows: [] };
  const { spec, records } = index.layers[number]!;
  const all = unplacedRecords(index, number);
  const wanted = ask.proposed === true ? all : all.slice(ask.offset, ask.offset + ask.limit);
  const addresses = wanted.map((record) => textOf(records, "address", record));
  const proposals = new Map(placesByAddress(addresses, addressesOf(index)).map((found) => [found.row, found]));
  // An id may be made of a name, which is not told where personal data is hidden.
  const tell = (ref: string): string[] => {
    const name = nameOf(index, ref, ask.personal);
    return name !== "" ? [name] : ask.personal === "show" ? [ref] : [];
  };
  const told = new Map<readonly string[], readonly string[]>();
  const byOf = (sources: readonly string[]): readonly string[] => {
    const known = told.get(sources) ?? sources.slice(0, MOST_SOURCES).flatMap(tell);
    told.set(sources, known);
    return known;
  };
  const rows = wanted.map((record, row): UnplacedRecord => {
    const found = proposals.get(row);
    const id = records.ids.at(record);
    const withheld = isRecordWithheld(index, records, record, ask.personal);
    const text = (field: string) => redactedField(records, field, record, ask.personal, withheld);
    return {
      ref: refOf({ layer: spec.id, id }),
      id,
      layer: spec.id,
      name: text("name"),
      address: text("address"),
      proposal:
        found === undefined
          ? null
          : { lng: found.place[0], lat: found.place[1], how: found.how, by: byOf(found.sources) },
    };
  });
  if (ask.proposed !== true) return { total: all.length, rows };
  const proposed = rows.filter(({ proposal }) => proposal !== null);
  return { total: proposed.length, rows: proposed.slice(ask.offset, ask.offset + ask.limit) };
}

/** What people call the record that a place goes by; "" where it has no name, or none that may be told. */
function nameOf(index: ProjectIndex, ref: string, personal: Contract["unplaced"]["ask"]["personal"]): string {
  const found = resolveRecord(index, ref);
  if (found === null) return "";
  const { records } = index.layers[found.layer]!;
  const withheld = isRecordWithheld(index, records, found.record, personal);
  return redactedField(records, "name", found.record, personal, withheld);
}
