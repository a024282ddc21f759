/** Windows' numbers of code pages that a workbook names, and what TextDecoder calls them. */
const LABELS: Readonly<Record<number, string>> = {
  874: "windows-874",
  932: "shift_jis",
  936: "gb18030",
  949: "euc-kr",
  950: "big5",
  1200: "utf-16le",
  1201: "utf-16be",
  1250: "windows-1250",
  1251: "windows-1251",
  1253: "windows-1253",
  1254: "windows-1254",
  1255: "windows-1255",
  1256: "windows-1256",
  1257: "windows-1257",
  1258: "windows-1258",
  10000: "macintosh",
  20936: "gb18030",
  54936: "gb18030",
  65001: "utf-8",
};

const decoders = new Map<number, TextDecoder>();

/**
 * The tables of code pages that workbooks before Excel 97 need, in the form that SheetJS asks for. The browser has them all:
 * its own decoders stand in for SheetJS's table of half a megabyte.
 */
export const CODE_PAGES = {
  utils: {
    decode(codePage: number, bytes: Uint8Array | readonly number[]): string {
      let decoder = decoders.get(codePage);
      if (decoder === undefined) {
        decoder = new TextDecoder(LABELS[codePage] ?? "windows-1252", { ignoreBOM: true });
        decoders.set(codePage, decoder);
      }
      return decoder.decode(Uint8Array.from(bytes));
    },
    /** Asked for where a password is tried, which never happens here. */
    encode: (_codePage: number, text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0) & 0xff),
  },
};
