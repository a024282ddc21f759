import { gzipSync } from "fflate";
import { zxyToTileId } from "pmtiles";
import { contentSum } from "../../../ingest/files/contentSum.ts";

/** A tile as it stands in an archive, packed or not. */
export interface StoredTile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  readonly bytes: Uint8Array;
}

/** What an archive says of itself; kinds of tiles and ways of packing by their numbers in PMTiles 3. */
export interface ArchiveHead {
  readonly tileType: number;
  readonly tileCompression: number;
  /** West, south, east, north in degrees. */
  readonly bounds: readonly [number, number, number, number];
  readonly metadata: unknown;
}

const HEADER_BYTES = 127;
/** Header and root must be had with the first bytes that a reader asks for. */
const FIRST_BYTES = 16_384;
/** Entries of a list under the root. */
const LEAF_ENTRIES = 4096;
const GZIP = 2;

interface Entry {
  readonly id: number;
  readonly offset: number;
  readonly length: number;
  /** So many tiles one after another are the same; 0 of an entry that leads to another list. */
  run: number;
}

/** Packed as an archive packs; without the time, so that the same is packed alike. */
export const packed = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(gzipSync(bytes, { mtime: 0 }));

/** The bytes of an archive (PMTiles 3, https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md): the same tiles give the same bytes. */
export function archiveFile(tiles: readonly StoredTile[], head: ArchiveHead): Uint8Array<ArrayBuffer> {
  const sorted = tiles
    .map((tile) => ({ ...tile, id: zxyToTileId(tile.z, tile.x, tile.y) }))
    .sort((a, b) => a.id - b.id);
  const { entries, contents, size } = entriesOf(sorted);
  const { root, leaves } = listsOf(entries);
  const metadata = packed(new TextEncoder().encode(JSON.stringify(head.metadata ?? {})));
  const metadataAt = HEADER_BYTES + root.length;
  const leavesAt = metadataAt + metadata.length;
  const dataAt = leavesAt + leaves.length;
  const header = new DataView(new ArrayBuffer(HEADER_BYTES));
  new TextEncoder().encodeInto("PMTiles", new Uint8Array(header.buffer));
  header.setUint8(7, 3);
  const counts = [sorted.length, entries.length, contents.length];
  const sizes = [HEADER_BYTES, root.length, metadataAt, metadata.length, leavesAt, leaves.length, dataAt, size];
  for (const [i, value] of [...sizes, ...counts].entries()) header.setBigUint64(8 + 8 * i, BigInt(value), true);
  const zooms = sorted.map(({ z }) => z);
  const [minzoom, maxzoom] = [Math.min(...zooms, 24), Math.max(...zooms, 0)];
  for (const [i, byte] of [1, GZIP, head.tileCompression, head.tileType, minzoom, maxzoom].entries())
    header.setUint8(96 + i, byte);
  const [west, south, east, north] = head.bounds;
  const degrees = (at: number, value: number) => header.setInt32(at, Math.round(value * 1e7), true);
  for (const [i, value] of head.bounds.entries()) degrees(102 + 4 * i, value);
  header.setUint8(118, minzoom);
  degrees(119, (west + east) / 2);
  degrees(123, (south + north) / 2);
  return joined([new Uint8Array(header.buffer), root, metadata, leaves, ...contents]);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, i) => byte === b[i]);

/** Tiles of the same bytes are there once, and one entry where they follow one another. */
function entriesOf(tiles: readonly (StoredTile & { readonly id: number })[]) {
  const known = new Map<string, { readonly offset: number; readonly length: number; readonly bytes: Uint8Array }[]>();
  const contents: Uint8Array[] = [];
  const entries: Entry[] = [];
  let size = 0;
  for (const { id, bytes } of tiles) {
    const sum = contentSum(bytes);
    const alike = known.get(sum) ?? [];
    let at = alike.find((one) => isSame(one.bytes, bytes));
    if (at === undefined) {
      at = { offset: size, length: bytes.length, bytes };
      known.set(sum, [...alike, at]);
      contents.push(bytes);
      size += bytes.length;
    }
    const last = entries.at(-1);
    if (last !== undefined && last.offset === at.offset && last.id + last.run === id) last.run++;
    else entries.push({ id, offset: at.offset, length: at.length, run: 1 });
  }
  return { entries, contents, size };
}

/** The root, and the lists that it leads to where it would be too long for the first bytes. */
function listsOf(entries: readonly Entry[]): { readonly root: Uint8Array; readonly leaves: Uint8Array } {
  const whole = listBytes(entries);
  if (HEADER_BYTES + whole.length <= FIRST_BYTES) return { root: whole, leaves: new Uint8Array() };
  const leaves: Uint8Array[] = [];
  const pointers: Entry[] = [];
  let offset = 0;
  for (let at = 0; at < entries.length; at += LEAF_ENTRIES) {
    const leaf = listBytes(entries.slice(at, at + LEAF_ENTRIES));
    pointers.push({ id: entries[at]!.id, offset, length: leaf.length, run: 0 });
    leaves.push(leaf);
    offset += leaf.length;
  }
  return { root: listBytes(pointers), leaves: joined(leaves) };
}

function listBytes(entries: readonly Entry[]): Uint8Array {
  const numbers: number[] = [entries.length];
  for (const [i, { id }] of entries.entries()) numbers.push(id - (entries[i - 1]?.id ?? 0));
  for (const { run } of entries) numbers.push(run);
  for (const { length } of entries) numbers.push(length);
  for (const [i, { offset }] of entries.entries()) {
    const before = entries[i - 1];
    // Nothing stands for what follows right on the one before.
    numbers.push(before !== undefined && offset === before.offset + before.length ? 0 : offset + 1);
  }
  return packed(Uint8Array.from(numbers.flatMap(varint)));
}

function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 127) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  return [...bytes, rest];
}
