import { failed, type Result } from "../../core/result.ts";
import type { Merge } from "../rows/mergedCells.ts";
import { breathe } from "../text/breathe.ts";
import type { Watch } from "../xml/readXml.ts";
import type { EntryStream } from "../zip/unpackEntry.ts";
import { columnOfRef } from "./cellRef.ts";

const WORD = [..."mergeCells"].map((letter) => letter.charCodeAt(0));
const LENGTH = WORD.length;
const CELL = /<(?:\w+:)?mergeCell\s[^>]*?ref\s*=\s*["']([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})["']/gi;
const BYTES_PER_BREATH = 1 << 24;

/** How far the search may jump when the byte under the word's end is this one (Horspool). */
const JUMP = new Uint8Array(256).fill(LENGTH);
for (let i = 0; i < LENGTH - 1; i++) JUMP[WORD[i]!] = LENGTH - 1 - i;

/**
 * The cells of a sheet that go over several rows. They stand behind all rows, but are needed with the first: the sheet is
 * unpacked once for them alone, and only its end is read as text.
 */
export async function readMerges(stream: EntryStream, file: string, watch: Watch): Promise<Result<readonly Merge[]>> {
  const decoder = new TextDecoder();
  let tail = "";
  let isTail = false;
  let carry: Uint8Array = new Uint8Array(0);
  let breath = 0;
  for (;;) {
    const chunk = stream.next();
    if (!chunk.ok) return chunk;
    if (chunk.value === null) break;
    const bytes = carry.length === 0 ? chunk.value : joined(carry, chunk.value);
    const at = isTail ? 0 : findWord(bytes);
    if (at >= 0) {
      isTail = true;
      tail += decoder.decode(bytes.subarray(at), { stream: true });
      if (/<\/(?:\w+:)?mergeCells\s*>/.test(tail.slice(-bytes.length - 30))) break;
    }
    carry = isTail ? new Uint8Array(0) : bytes.slice(-LENGTH);
    breath += chunk.value.length;
    if (breath < BYTES_PER_BREATH) continue;
    breath = 0;
    watch.progress(stream.fraction());
    await breathe();
    if (watch.aborted()) return failed("aborted", file);
  }
  const merges: Merge[] = [];
  for (const [, column, top, bottom] of tail.matchAll(CELL)) {
    if (Number(bottom) > Number(top))
      merges.push({ column: columnOfRef(column!), top: Number(top), bottom: Number(bottom) });
  }
  return { ok: true, value: merges.filter(({ column }) => column >= 0) };
}

/** Where `mergeCells` opens as a tag; -1 when it does not. */
function findWord(bytes: Uint8Array): number {
  for (let end = LENGTH; end < bytes.length; end += JUMP[bytes[end]!]!) {
    let i = LENGTH - 1;
    while (i >= 0 && bytes[end - LENGTH + 1 + i] === WORD[i]) i--;
    const before = bytes[end - LENGTH];
    if (i < 0 && (before === 0x3c || before === 0x3a)) return end - LENGTH + 1;
  }
  return -1;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
