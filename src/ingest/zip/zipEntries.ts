import { failed, type Result } from "../../core/result.ts";
import { entryName } from "./entryName.ts";

/** A file inside a zip, as the zip's directory has it; nothing of it is unpacked yet. */
export interface ZipEntry {
  /** With `/` between folders, whatever the packer wrote. */
  readonly name: string;
  /** Declared bytes after and before packing. */
  readonly size: number;
  readonly packed: number;
  /** 0 stored, 8 deflated; others cannot be read. */
  readonly method: number;
  readonly encrypted: boolean;
  /** Declared checksum of the unpacked bytes (CRC-32). */
  readonly crc: number;
  /** Names another file and holds nothing of its own, as Unix packs links. */
  readonly isLink: boolean;
  /** Where its local header stands. */
  readonly offset: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const HEADER = 0x02014b50;
const FULL_16 = 0xffff;
const FULL_32 = 0xffffffff;

/** The entries of a zip by its directory at the end, zip64 and a program in front included; `archive-broken` when it is cut off or torn. */
export function zipEntries(bytes: Uint8Array, file: string): Result<readonly ZipEntry[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const directory = end < 0 ? null : directoryAt(view, end);
  if (directory === null) return failed("archive-broken", file);
  const entries: ZipEntry[] = [];
  let at = directory.start;
  for (let i = 0; i < directory.count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== HEADER) return failed("archive-broken", file);
    const flags = view.getUint16(at + 8, true);
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const next = extraEnd + view.getUint16(at + 32, true);
    if (next > bytes.length) return failed("archive-broken", file);
    const extra = extraFields(view, nameEnd, extraEnd);
    const [size, packed, offset] = sizesOf(view, at, extra.get(1));
    entries.push({
      name: entryName(
        bytes.subarray(at + 46, nameEnd),
        flags,
        view.getUint8(at + 5),
        bytesOf(bytes, extra.get(0x7075)),
      ),
      size,
      packed,
      method: view.getUint16(at + 10, true),
      encrypted: (flags & 1) === 1,
      crc: view.getUint32(at + 16, true),
      isLink: isLink(view.getUint8(at + 5), view.getUint32(at + 38, true)),
      offset: offset + directory.shift,
    });
    at = next;
  }
  return { ok: true, value: entries };
}

/** Equal for entries that hold the same bytes. */
export const contentKey = ({ size, crc }: ZipEntry): string => `${size} ${crc}`;

/** Hosts that pack the kind of a file, and its rights, into the upper half of an entry's attributes: Unix and macOS. */
const UNIX_LIKE: readonly number[] = [3, 19];

const isLink = (host: number, attributes: number): boolean =>
  UNIX_LIKE.includes(host) && ((attributes >>> 16) & 0xf000) === 0xa000;

type Span = readonly [start: number, end: number];

/** The end record: within the last 64 kB, the last one whose comment fits. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - FULL_16);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === END && at + 22 + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  return -1;
}

/** Where the directory starts, how many entries it has, and by how much all offsets are off (a program in front). */
function directoryAt(view: DataView, end: number): { start: number; count: number; shift: number } | null {
  let count = view.getUint16(end + 10, true);
  let size = view.getUint32(end + 12, true);
  let offset = view.getUint32(end + 16, true);
  let behind = end;
  if (
    (count === FULL_16 || size === FULL_32 || offset === FULL_32) &&
    end >= 20 &&
    view.getUint32(end - 20, true) === LOCATOR_64
  ) {
    const at = Number(view.getBigUint64(end - 12, true));
    if (at + 56 > view.byteLength || view.getUint32(at, true) !== END_64) return null;
    count = Number(view.getBigUint64(at + 32, true));
    size = Number(view.getBigUint64(at + 40, true));
    offset = Number(view.getBigUint64(at + 48, true));
    behind = at;
  }
  const start = behind - size;
  return start < 0 || start < offset || count > size / 46 ? null : { start, count, shift: start - offset };
}

function extraFields(view: DataView, start: number, end: number): ReadonlyMap<number, Span> {
  const fields = new Map<number, Span>();
  for (let at = start; at + 4 <= end; ) {
    const from = at + 4;
    const to = from + view.getUint16(at + 2, true);
    if (to > end) break;
    fields.set(view.getUint16(at, true), [from, to]);
    at = to;
  }
  return fields;
}

/** Size, packed size and offset; those that do not fit into 32 bits stand in the zip64 field, in this order. */
function sizesOf(view: DataView, at: number, zip64: Span | undefined): [size: number, packed: number, offset: number] {
  let next = zip64?.[0] ?? 0;
  const read = (place: number): number => {
    const value = view.getUint32(at + place, true);
    if (value !== FULL_32 || zip64 === undefined || next + 8 > zip64[1]) return value;
    next += 8;
    return Number(view.getBigUint64(next - 8, true));
  };
  const size = read(24);
  const packed = read(20);
  return [size, packed, read(42)];
}

const bytesOf = (bytes: Uint8Array, span: Span | undefined): Uint8Array | null =>
  span === undefined ? null : bytes.subarray(...span);
