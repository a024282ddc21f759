/** A piece of what a ledger writes in its column of photographs. */
export interface PhotoPart {
  /** A picture by its path, an address on the web, or words that are neither. */
  readonly type: "file" | "address" | "words";
  readonly text: string;
}

/** An address as far as the next blank or Chinese mark; else a path, blanks in it too, as far as an ending of pictures. */
const PIECE =
  /https?:\/\/[^\s；，、;,|]+|[^；，、;,|\r\n\t]{0,260}?\.(?:jpe?g|jfif|png|gif|webp|avif|bmp|hei[cf]|tiff?)(?![\p{L}\p{N}_.])/giu;
const MARKS = /^[\s；，、;,|]+|[\s；，、;,|]+$/gu;

/** What stands in such a cell, in order: one picture or several, with whatever an office puts between them. */
export function photoParts(text: string): readonly PhotoPart[] {
  const parts: PhotoPart[] = [];
  const add = (type: PhotoPart["type"], piece: string) => {
    const plain = piece.replace(MARKS, "");
    if (plain !== "") parts.push({ type, text: plain });
  };
  let end = 0;
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    add("words", text.slice(end, index));
    add(/^https?:/i.test(piece) ? "address" : "file", piece);
    end = index + piece.length;
  }
  add("words", text.slice(end));
  return parts;
}
