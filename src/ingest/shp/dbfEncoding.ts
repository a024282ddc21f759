import { chooseEncoding } from "../text/decode.ts";

/** Code pages by the byte that a .dbf has for its language, as far as they are not what a Chinese program writes by habit. */
const BY_LANGUAGE: Readonly<Record<number, string>> = { 77: "gb18030", 79: "big5", 120: "big5", 122: "gb18030" };

/** How a .cpg calls an encoding, where TextDecoder calls it otherwise. */
const BY_NUMBER: Readonly<Record<string, string>> = {
  "936": "gb18030",
  "950": "big5",
  "54936": "gb18030",
  "65001": "utf-8",
};

const ENOUGH = 1 << 22;

/**
 * The encoding of a table: what the layer wants; else UTF-8 or GB18030 by the bytes themselves, unless they could be what the
 * .cpg or the language byte names. Those are often wrong: programs write down what they would like, or Latin 1.
 */
export function dbfEncoding(
  parts: readonly Uint8Array[],
  language: number,
  wanted: string | undefined,
  told: string | undefined,
): string {
  const named = labelOf(wanted);
  if (named !== null) return named;
  const pieces = parts.map((part) => part.subarray(0, ENOUGH));
  const sample = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    // Numbers may have zeros in them, which would look like UTF-16.
    for (const byte of piece) sample[at++] = byte === 0 ? 0x20 : byte;
  }
  const chosen = chooseEncoding(sample);
  const seen = chosen.ok && chosen.value === "utf-8" ? "utf-8" : "gb18030";
  const isPlain = sample.every((byte) => byte < 0x80);
  const said = labelOf(told) ?? BY_LANGUAGE[language] ?? null;
  if (said === null || said === "windows-1252") return seen;
  if (isPlain) return said;
  return seen === "utf-8" || said === "utf-8" ? seen : said;
}

function labelOf(name: string | undefined): string | null {
  const plain = name?.trim() ?? "";
  if (plain === "") return null;
  const number = /(\d{3,5})$/.exec(plain)?.[1] ?? "";
  try {
    const { encoding } = new TextDecoder(BY_NUMBER[number] ?? plain.toLowerCase().replace(/\s+/g, "-"));
    return encoding === "gbk" ? "gb18030" : encoding;
  } catch {
    // A name that nobody knows is as good as none.
    return null;
  }
}
