import { type Address, numberKey, readAddress } from "./address.ts";

/** Records that have an address and a place, by number. */
export interface Placed {
  readonly count: number;
  /** `layer/id`: what a proposal names, and what decides between equals. */
  ref(record: number): string;
  address(record: number): string;
  /** WGS-84 degrees; NaN = not on the map. */
  lng(record: number): number;
  lat(record: number): number;
}

/** One placed record with its address. */
export interface Known {
  readonly ref: string;
  readonly address: Address;
  /** The number along the street: of a lane 弄 the lane's. */
  readonly along: number;
  readonly lng: number;
  readonly lat: number;
}

/** Placed records by house number, and by the street that they are numbered along. */
export interface PlacedAddresses {
  readonly byNumber: ReadonlyMap<string, readonly Known[]>;
  readonly byStreet: ReadonlyMap<string, Street>;
}

/** The records along a street, sorted by number, then by ref; and the numbers alone. */
export interface Street {
  readonly records: readonly Known[];
  readonly numbers: readonly number[];
}

/** Reads the addresses of all placed records once; those that say no house number or building, or only what they are near, are left out. */
export function placedAddresses(placed: Placed): PlacedAddresses {
  const byNumber = new Map<string, Known[]>();
  const streets = new Map<string, Known[]>();
  for (let record = 0; record < placed.count; record++) {
    const [lng, lat] = [placed.lng(record), placed.lat(record)];
    const text = Number.isNaN(lng + lat) ? "" : placed.address(record);
    if (text === "") continue;
    const address = readAddress(text);
    const key = numberKey(address);
    if (key === "" || address.isVague) continue;
    const along = address.lane ?? address.number ?? Number.NaN;
    const known: Known = { ref: placed.ref(record), address, along, lng, lat };
    put(byNumber, key, known);
    if (!Number.isNaN(along)) put(streets, address.street, known);
  }
  const byRef = (a: Known, b: Known) => (a.ref < b.ref ? -1 : a.ref > b.ref ? 1 : 0);
  for (const list of byNumber.values()) list.sort(byRef);
  const byStreet = new Map<string, Street>();
  for (const [street, records] of streets) {
    records.sort((a, b) => a.along - b.along || byRef(a, b));
    byStreet.set(street, { records, numbers: records.map(({ along }) => along) });
  }
  return { byNumber, byStreet };
}

function put(map: Map<string, Known[]>, key: string, known: Known): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [known]);
  else list.push(known);
}
