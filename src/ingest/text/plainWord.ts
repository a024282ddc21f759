/** Everything that is neither letter, number, per cent, tick nor cross; a minus stays before a digit. */
const MARKS = /-(?!\d)|[^\p{L}\p{N}%√✓✔×✗✘✕-]+/gu;
const PLAIN = /^[\u4e00-\u9fffa-z0-9]*$/;

/** A status word or heading for comparing: NFKC, lower case, no blanks, no punctuation (已整改（待验收） = 已整改待验收). */
export function plainWord(text: string): string {
  return PLAIN.test(text) ? text : text.normalize("NFKC").toLowerCase().replace(MARKS, "");
}
