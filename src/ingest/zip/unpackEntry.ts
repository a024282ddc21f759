import { Inflate } from "fflate";
import { done, failed, type Result } from "../../core/result.ts";
import { breathe } from "../text/breathe.ts";
import { crc32 } from "./crc32.ts";
import type { ZipEntry } from "./zipEntries.ts";

/** Nothing larger is unpacked, whatever its zip says: 1 GB. */
export const LARGEST_PART = 1e9;

/** Packed bytes that are taken at a time: they can become a thousand times as many. */
const STEP = 1 << 14;
const STORED_STEP = 1 << 18;

/** Deflate packs a thousand and thirty-two to one at best. */
const BEST_RATIO = 1032;

/** Unpacked bytes after which waiting messages are heard. */
const BYTES_PER_BREATH = 1 << 24;

/** An entry on its way out of a zip. */
export interface EntryStream {
  /** 0..1 of the packed bytes. */
  fraction(): number;
  /** The next bytes, null at the end; `archive-broken` when they are torn (detail `crc`: not what was packed), `file-too-large` beyond the limit. */
  next(): Result<Uint8Array | null>;
}

/** Opens an entry for unpacking bit by bit. What it declares is checked first, what comes out is counted. */
export function openEntry(bytes: Uint8Array, entry: ZipEntry, file: string, limit = LARGEST_PART): Result<EntryStream> {
  const packed = packedBytes(bytes, entry);
  if (entry.encrypted) return failed("archive-broken", file, "encrypted");
  if (entry.size > limit) return failed("file-too-large", file, String(entry.size));
  if (packed === null || entry.size > (entry.packed + 1) * BEST_RATIO)
    return failed("archive-broken", file, entry.name);
  if (entry.method !== 0 && entry.method !== 8) return failed("archive-broken", file, `method ${entry.method}`);
  let at = 0;
  let total = 0;
  let crc = 0;
  let waiting: Uint8Array[] = [];
  const inflate = entry.method === 8 ? new Inflate((chunk) => waiting.push(chunk)) : null;

  function step(): void {
    const end = Math.min(packed!.length, at + (inflate === null ? STORED_STEP : STEP));
    const piece = packed!.subarray(at, end);
    at = end;
    if (inflate === null) waiting.push(piece);
    else inflate.push(piece, end === packed!.length);
  }

  return done({
    fraction: () => (packed.length === 0 ? 1 : at / packed.length),
    next() {
      for (;;) {
        const chunk = waiting.shift();
        if (chunk === undefined) {
          if (at >= packed.length) {
            if (total !== entry.size) return failed("archive-broken", file, entry.name);
            return crc === entry.crc ? done(null) : failed("archive-broken", file, "crc");
          }
          try {
            step();
          } catch {
            waiting = [];
            return failed("archive-broken", file, entry.name);
          }
        } else if (chunk.length > 0) {
          total += chunk.length;
          if (total > limit) return failed("file-too-large", file, `> ${limit}`);
          if (total > entry.size) return failed("archive-broken", file, entry.name);
          crc = crc32(chunk, crc);
          return done(chunk);
        }
      }
    },
  });
}

/** The whole of an entry. */
export async function unpackEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  file: string,
  limit = LARGEST_PART,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const stream = openEntry(bytes, entry, file, limit);
  if (!stream.ok) return stream;
  const whole = new Uint8Array(entry.size);
  let at = 0;
  let breath = BYTES_PER_BREATH;
  for (;;) {
    const chunk = stream.value.next();
    if (!chunk.ok) return chunk;
    if (chunk.value === null) return done(whole);
    whole.set(chunk.value, at);
    at += chunk.value.length;
    if (at < breath) continue;
    breath += BYTES_PER_BREATH;
    await breathe();
  }
}

/** The packed bytes behind an entry's local header; null when they are not all there. */
function packedBytes(bytes: Uint8Array, { offset, packed }: ZipEntry): Uint8Array | null {
  if (offset + 30 > bytes.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(offset, true) !== 0x04034b50) return null;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return start + packed > bytes.length ? null : bytes.subarray(start, start + packed);
}
