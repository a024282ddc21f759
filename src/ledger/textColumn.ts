/** The texts of one field of all records, kept once and together: a million cells are a few thousand objects, not a million. */
export interface TextColumn {
  readonly length: number;
  /** "" beyond the end. */
  at(record: number): string;
  push(text: string): void;
  set(record: number, text: string): void;
}

/** More different words than this, and a column is no list of words (communities, departments) but of names. */
const MOST_WORDS = 2000;
/** Names are joined in blocks; a cell cut from its file would hold on to the whole piece it was cut from. */
const BLOCK = 4096;

/** A column, filled with "" for the records that are there already. */
export function newTextColumn(filled: number): TextColumn {
  const numbers = new Map<string, number>([["", 0]]);
  const words = [""];
  const codes = growing(filled);
  for (let i = 0; i < filled; i++) codes.push(0);
  let names: Names | null = null;
  let wordsEnd = 0;
  const changed = new Map<number, string>();

  return {
    get length() {
      return names === null ? codes.length : wordsEnd + names.length;
    },
    at(record) {
      if (changed.size > 0) {
        const text = changed.get(record);
        if (text !== undefined) return text;
      }
      if (names !== null && record >= wordsEnd) return names.at(record - wordsEnd);
      return record < codes.length ? words[codes.at(record)]! : "";
    },
    push(text) {
      if (names !== null) {
        names.push(text);
        return;
      }
      let code = numbers.get(text);
      if (code === undefined) {
        if (words.length > MOST_WORDS) {
          names = newNames();
          wordsEnd = codes.length;
          numbers.clear();
          names.push(text);
          return;
        }
        code = words.length;
        words.push(text);
        numbers.set(text, code);
      }
      codes.push(code);
    },
    set(record, text) {
      changed.set(record, text);
    },
  };
}

interface Names {
  readonly length: number;
  at(index: number): string;
  push(text: string): void;
}

/** Texts joined block by block, with the end of each inside its block. */
function newNames(): Names {
  const blocks: string[] = [];
  const ends = growing(0);
  let open: string[] = [];
  let end = 0;
  return {
    get length() {
      return ends.length;
    },
    at(index) {
      if (index < 0 || index >= ends.length) return "";
      const block = Math.floor(index / BLOCK);
      if (block >= blocks.length) return open[index - block * BLOCK]!;
      return blocks[block]!.slice(index % BLOCK === 0 ? 0 : ends.at(index - 1), ends.at(index));
    },
    push(text) {
      open.push(text);
      end += text.length;
      ends.push(end);
      if (open.length < BLOCK) return;
      blocks.push(open.join(""));
      open = [];
      end = 0;
    },
  };
}

interface Growing {
  readonly length: number;
  at(index: number): number;
  push(value: number): void;
}

/** Whole numbers from 0 to 2^32 - 1, in an array that the garbage collector need not look into. */
function growing(atLeast: number): Growing {
  let values = new Uint32Array(Math.max(256, atLeast));
  let length = 0;
  return {
    get length() {
      return length;
    },
    at: (index) => values[index]!,
    push(value) {
      if (length === values.length) {
        const larger = new Uint32Array(length * 2);
        larger.set(values);
        values = larger;
      }
      values[length++] = value;
    },
  };
}
