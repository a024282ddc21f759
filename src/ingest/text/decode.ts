import { failed, type Result } from "../../core/result.ts";
import { isDamagedUtf8, looksLikeBig5 } from "./encodings.ts";

/** Bytes that are decoded at a time; even, so that UTF-16 units stay whole. */
export const SLICE_BYTES = 1 << 16;

const LINE_FEED = 10;

/** More text than this does not fit into one string of every browser. */
const LONGEST_TEXT = 500_000_000;

/**
 * The encoding of a file, as TextDecoder names it: the declared one, else by its byte order mark, else UTF-8 when every
 * byte of the file is (one cut off at the very end is forgiven) or nearly every one, else Big5 or gb18030 by what stands in it. A
 * label nobody knows is `encoding-unknown`.
 */
export function chooseEncoding(bytes: Uint8Array, declared?: string): Result<string> {
  if (declared !== undefined && declared.trim() !== "") {
    const encoding = knownEncoding(declared);
    return encoding === null ? failed("encoding-unknown", declared) : { ok: true, value: encoding };
  }
  return { ok: true, value: encodingOf(bytes) };
}

/** A piece of a file's text, and how many of the file's bytes are used up with it. */
export interface Piece {
  readonly text: string;
  readonly end: number;
}

/** A piece of a file's bytes, and how many of them are used up with it. */
export interface ByteSlice {
  readonly bytes: Uint8Array;
  readonly end: number;
  /** Whether nothing of it hangs over into the next: it ends with a line, or the file does. */
  readonly isWhole: boolean;
}

/**
 * A file in pieces of at most SLICE_BYTES bytes each. A piece ends with a line where it can: what hangs over would have to be
 * copied in front of the next piece.
 */
export function* byteSlices(bytes: Uint8Array, encoding: string): Generator<ByteSlice, void, undefined> {
  for (let start = 0; start < bytes.length; ) {
    const slice = bytes.subarray(start, start + SLICE_BYTES);
    const isLast = start + slice.length === bytes.length;
    // In UTF-16 the byte of a line feed is half of other characters too; in no other encoding is it a part of one.
    const lines = isLast || encoding.startsWith("utf-16") ? 0 : slice.lastIndexOf(LINE_FEED) + 1;
    const length = lines === 0 ? slice.length : lines;
    start += length;
    yield { bytes: slice.subarray(0, length), end: start, isWhole: isLast || lines > 0 };
  }
}

/** The text of a file in such pieces, without its byte order mark; bad bytes become U+FFFD. */
export function* decodeChunks(bytes: Uint8Array, encoding: string): Generator<Piece, void, undefined> {
  const decoder = new TextDecoder(encoding);
  for (const slice of byteSlices(bytes, encoding))
    yield { text: decoder.decode(slice.bytes, { stream: slice.end < bytes.length }), end: slice.end };
}

/** The whole text of a file as one string; `file-too-large` above 500 million characters. */
export function decodeWhole(bytes: Uint8Array, file: string, encoding: string): Result<string> {
  const pieces: string[] = [];
  let length = 0;
  for (const { text } of decodeChunks(bytes, encoding)) {
    length += text.length;
    if (length > LONGEST_TEXT) return failed("file-too-large", file, String(bytes.length));
    pieces.push(text);
  }
  return { ok: true, value: pieces.join("") };
}

/** The first characters of a file, at most `limit` bytes of it, for looking only; a character cut at the end is left out. */
export function peekText(bytes: Uint8Array, limit = 4096): string {
  const head = bytes.subarray(0, limit);
  return new TextDecoder(encodingOf(head)).decode(head, { stream: true });
}

/** UTF-8, UTF-16LE or UTF-16BE by the byte order mark; null without one. */
export function encodingOfMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** UTF-16 that lost its mark: zeros (four or more) in a tenth of the first pairs, always on the same side; null otherwise. */
export function utf16WithoutMark(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, 4096) & ~1;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const enough = Math.max(4, length / 20);
  if (odd >= enough && even === 0) return "utf-16le";
  return even >= enough && odd === 0 ? "utf-16be" : null;
}

function knownEncoding(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function encodingOf(bytes: Uint8Array): string {
  const told = encodingOfMark(bytes) ?? utf16WithoutMark(bytes);
  if (told !== null) return told;
  // The beginning tells of most files: the whole is gone through only where that has no letter but ASCII's, or is none of UTF-8.
  if (isDamagedUtf8(bytes) || isUtf8(bytes)) return "utf-8";
  return looksLikeBig5(bytes) ? "big5" : "gb18030";
}

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for (let start = 0; start < bytes.length; start += SLICE_BYTES) {
      decoder.decode(bytes.subarray(start, start + SLICE_BYTES), { stream: true });
    }
    return true;
  } catch {
    return false;
  }
}
