import { newTextIndex, type TextIndex } from "./textIndex.ts";

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
/** Texts of a block of names. */
const BLOCK = 4096;

/** A column, filled with "" for the records that are there already. */
export function newTextColumn(filled: number): TextColumn {
  const words: string[] = [];
  let index: TextIndex | null = newTextIndex((code) => words[code]);
  index.findOr("", 0);
  words.push("");
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
      const code = text === "" ? 0 : index!.findOr(text, words.length);
      if (code === words.length) {
        if (code > MOST_WORDS) {
          names = newNames();
          wordsEnd = codes.length;
          index = null;
          names.push(text);
          return;
        }
        words.push(text);
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

const decoder = new TextDecoder("utf-16le");

/**
 * Texts joined block by block, with the end of each inside its block. A text is copied by its characters, so that the cell
 * that was cut from its file can go at once: cells that live on are what makes the garbage collector work.
 */
function newNames(): Names {
  const blocks: string[] = [];
  const ends = growing(0);
  let open = new Uint16Array(BLOCK * 8);
  let end = 0;
  let hasSurrogates = false;

  function slice(from: number, to: number): string {
    if (!hasSurrogates) return decoder.decode(open.subarray(from, to));
    // A surrogate without its other half would come out of the decoder as U+FFFD.
    let text = "";
    for (let at = from; at < to; at++) text += String.fromCharCode(open[at]!);
    return text;
  }

  return {
    get length() {
      return ends.length;
    },
    at(index) {
      if (index < 0 || index >= ends.length) return "";
      const block = Math.floor(index / BLOCK);
      const from = index % BLOCK === 0 ? 0 : ends.at(index - 1);
      return block < blocks.length ? blocks[block]!.slice(from, ends.at(index)) : slice(from, ends.at(index));
    },
    push(text) {
      const { length } = text;
      if (end + length > open.length) {
        const larger = new Uint16Array(Math.max(open.length * 2, end + length));
        larger.set(open.subarray(0, end));
        open = larger;
      }
      for (let at = 0; at < length; at++) {
        const code = text.charCodeAt(at);
        open[end++] = code;
        if (code >= 0xd800 && code <= 0xdfff) hasSurrogates = true;
      }
      ends.push(end);
      if (ends.length % BLOCK !== 0) return;
      blocks.push(slice(0, end));
      end = 0;
      hasSurrogates = false;
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
