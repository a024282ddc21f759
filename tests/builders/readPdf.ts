import { unzlibSync } from "fflate";

/** What was found in a PDF. */
export interface ReadPdf {
  readonly pages: readonly { readonly texts: readonly string[]; readonly content: string }[];
  /** Embedded font files by the name of their face, `F1` or `F2`. */
  readonly fonts: ReadonlyMap<string, Uint8Array>;
  /** Which text each glyph of a face stands for. */
  readonly unicode: ReadonlyMap<string, ReadonlyMap<number, string>>;
}

/** Reads a PDF back by its own table of objects: the texts of each page as they were shown, a string for each line. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const all = latin(bytes);
  const table = Number(/startxref\s+(\d+)/.exec(all.slice(-200))?.[1]);
  const rows = [...all.slice(table).matchAll(/^(\d{10}) 00000 n /gm)].map(([, at]) => Number(at));
  const object = (number: number): { readonly head: string; readonly stream: Uint8Array | null } => {
    const start = rows[number - 1]!;
    if (!all.startsWith(`${number} 0 obj`, start)) throw new Error(`object ${number} is not where the table says`);
    const open = all.indexOf("stream\n", start);
    const end = all.indexOf("endobj", start);
    if (open < 0 || open > end) return { head: all.slice(start, end), stream: null };
    const head = all.slice(start, open);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
    const packed = bytes.subarray(open + 7, open + 7 + length);
    return { head, stream: head.includes("/FlateDecode") ? unzlibSync(packed) : packed };
  };
  const pointed = (head: string, key: string): number =>
    Number(new RegExp(`/${key} (\\d+) 0 R`).exec(head)?.[1] ?? Number.NaN);

  const root = object(pointed(all.slice(table), "Root")).head;
  const kids = /\/Kids \[([^\]]*)\]/.exec(object(pointed(root, "Pages")).head)![1]!;
  const numbers = [...kids.matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number));
  const fonts = new Map<string, Uint8Array>();
  const unicode = new Map<string, Map<number, string>>();
  for (const [, face, number] of object(pointed(object(numbers[0]!).head, "Font")).head.matchAll(
    /\/(F\d) (\d+) 0 R/g,
  )) {
    const font = object(Number(number)).head;
    const descendant = object(Number(/\/DescendantFonts \[(\d+)/.exec(font)![1])).head;
    fonts.set(face!, object(pointed(object(pointed(descendant, "FontDescriptor")).head, "FontFile2")).stream!);
    const map = latin(object(pointed(font, "ToUnicode")).stream!).split("endcodespacerange")[1]!;
    const pairs = [...map.matchAll(/<([0-9A-F]{4})> <([0-9A-F]+)>\n/g)];
    unicode.set(face!, new Map(pairs.map(([, code, text]) => [Number.parseInt(code!, 16), utf16(text!)])));
  }
  const pages = numbers.map((number) => {
    const content = latin(object(pointed(object(number).head, "Contents")).stream!);
    const texts = [...content.matchAll(/BT (.*?) ET/g)].map(([, shown]) =>
      [...shown!.matchAll(/\/(F\d) \S+ Tf <([0-9A-F]*)> Tj/g)]
        .flatMap(([, face, codes]) =>
          codes!.match(/.{4}/g)!.map((code) => unicode.get(face!)?.get(Number.parseInt(code, 16)) ?? "\ufffd"),
        )
        .join(""),
    );
    return { texts, content };
  });
  return { pages, fonts, unicode };
}

function latin(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

const utf16 = (digits: string): string =>
  String.fromCharCode(...digits.match(/.{4}/g)!.map((unit) => Number.parseInt(unit, 16)));
