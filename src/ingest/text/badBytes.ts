/** What stands in a text where its bytes were no text: U+FFFD, and what some programs put between pages and at the end (NUL, form feed, 0x1A). */
export const CONTROLS = /[\0\v\f\x1a\ufffd]/;

/** A text without such characters; U+FFFD stays, to show what is lost. */
export const withoutControls = (text: string): string => text.replace(/[\0\v\f\x1a]/g, "");

/** Of a byte of UTF-8 whether it is one of those characters. */
export const isControlByte = (byte: number): boolean => byte === 0 || byte === 11 || byte === 12 || byte === 0x1a;

/** A file of single bytes without the mark that ended files under DOS (0x1A), and zeros behind it. */
export function withoutEndMark(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end--;
  const mark = end;
  while (end > 0 && bytes[end - 1] === 0x1a) end--;
  return end === mark ? bytes : bytes.subarray(0, end);
}
