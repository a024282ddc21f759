import { numberKey, readAddress } from "./address.ts";
import type { ConvertCrs, CrsLayer, Reading } from "./crsLayer.ts";
import { plainWords } from "./plainAddress.ts";
import { COMMUNITY, type Region } from "./region.ts";

/** Where records stand in one reading, in WGS-84 degrees; NaN where they have no place in it. */
export interface Positions {
  readonly lng: Float64Array;
  readonly lat: Float64Array;
}

/** What the records of a layer say about where they belong, whatever their coordinates. */
export interface PlaceWords {
  readonly name: readonly string[];
  /** Of the house number; "" without one. */
  readonly number: readonly string[];
  readonly region: readonly Region[];
  readonly street: readonly string[];
  /** Plain words that may name areas, the closest first. */
  readonly areas: readonly (readonly string[])[];
}

/** Some records of a layer, evenly spread over it: enough to tell a system, whatever the layer's size. */
export interface Sample {
  readonly records: readonly number[];
  readonly words: PlaceWords;
  positions(reading: Reading): Positions;
}

/** Draws at most `most` records that have numbers of their own, and reads their words once. */
export function sampleOf(layer: CrsLayer, convert: ConvertCrs, most: number): Sample {
  const placed: number[] = [];
  for (let record = 0; record < layer.count; record++)
    if (!Number.isNaN(layer.x(record) + layer.y(record))) placed.push(record);
  const step = Math.max(1, placed.length / most);
  const records = Array.from({ length: Math.min(placed.length, most) }, (_, i) => placed[Math.floor(i * step)]!);
  const addresses = records.map((record) => readAddress(layer.address(record)));
  return {
    records,
    words: {
      name: records.map((record) => plainWords(layer.name(record))),
      number: addresses.map((address) => (address.isVague ? "" : numberKey(address))),
      region: addresses.map(({ region }) => region),
      street: addresses.map(({ street }) => street),
      areas: records.map((record, i) => [
        ...layer.areas(record).map(plainWords),
        addresses[i]!.region.parts[COMMUNITY]!,
        plainWords(layer.name(record)),
      ]),
    },
    positions: (reading) => positionsOf(layer, records, reading, convert),
  };
}

function positionsOf(layer: CrsLayer, records: readonly number[], reading: Reading, convert: ConvertCrs): Positions {
  const lng = new Float64Array(records.length);
  const lat = new Float64Array(records.length);
  for (const [i, record] of records.entries()) {
    const [x, y] = [layer.x(record), layer.y(record)];
    const at = reading.isSwapped ? convert(reading.crs, y, x) : convert(reading.crs, x, y);
    const isOnEarth = Math.abs(at[0]) <= 180 && Math.abs(at[1]) <= 90;
    lng[i] = isOnEarth ? at[0] : Number.NaN;
    lat[i] = isOnEarth ? at[1] : Number.NaN;
  }
  return { lng, lat };
}
