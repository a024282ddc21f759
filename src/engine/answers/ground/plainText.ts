const SIGNS: Readonly<Record<string, string>> = {
  copy: "©",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  nbsp: " ",
  apos: "'",
};

/** What a page would show of a little HTML, as attributions are written; never more than 200 letters. */
export const plainText = (html: string): string =>
  html
    .replace(/<[^>]*>/g, " ")
    .replace(/&#(\d{1,6});/g, (_, number: string) => String.fromCodePoint(Math.min(Number(number), 0x10ffff)))
    .replace(/&(\w+);/g, (all, name: string) => SIGNS[name] ?? all)
    .replace(/[\s\u0000-\u001f]+/gu, " ")
    .trim()
    .slice(0, 200);
