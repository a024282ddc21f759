import { crc32 } from "./crc32.ts";

const UTF8_FLAG = 1 << 11;
const UNIX = 3;

/** Han, blanks and ASCII only: what a Chinese file name is made of. */
const CHINESE = /^[\x20-\x7e\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2018-\u201d\u2014\u2026\u00b7]+$/u;

/**
 * The name of a zip's entry, with `/` between folders. UTF-8 where the entry says so (flag bit 11, or the Unicode field of WinRAR,
 * whose checksum must fit the name); else UTF-8 where it is, as macOS packs, and GB18030 where it is not or where only that makes Chinese of it.
 */
export function entryName(raw: Uint8Array, flags: number, host: number, unicode: Uint8Array | null): string {
  return nameOf(raw, flags, host, unicode).replaceAll("\\", "/");
}

function nameOf(raw: Uint8Array, flags: number, host: number, unicode: Uint8Array | null): string {
  if ((flags & UTF8_FLAG) !== 0) return new TextDecoder().decode(raw);
  const told = unicode === null ? null : unicodeName(raw, unicode);
  if (told !== null) return told;
  const utf8 = strictUtf8(raw);
  const chinese = new TextDecoder("gb18030").decode(raw);
  if (utf8 === null) return chinese;
  // Two Chinese characters in GBK can happen to be UTF-8 for Greek or Arabic.
  const doubtful = host !== UNIX && /[\x80-\u07ff]/.test(utf8) && !/\p{Script=Han}/u.test(utf8);
  return doubtful && CHINESE.test(chinese) ? chinese : utf8;
}

function strictUtf8(raw: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(raw);
  } catch {
    return null;
  }
}

/** Info-ZIP's Unicode Path: version 1, the checksum of the plain name, then the name in UTF-8. */
function unicodeName(raw: Uint8Array, field: Uint8Array): string | null {
  if (field.length < 6 || field[0] !== 1) return null;
  const checksum = new DataView(field.buffer, field.byteOffset, field.byteLength).getUint32(1, true);
  return checksum === crc32(raw) ? strictUtf8(field.subarray(5)) : null;
}
