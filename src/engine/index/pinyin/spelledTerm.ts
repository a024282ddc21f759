/** The readings of the characters that a set of texts uses; class 0 has none. */
export interface Readings {
  /** Class of each UTF-16 code unit. */
  readonly classOf: Uint16Array;
  /** Syllables by class. */
  readonly syllables: readonly (readonly string[])[];
}

/**
 * How freely a text may be spelled. `loose`: each character by its syllable, by its initial (zh, ch and sh in one letter or
 * two) or as it stands. `full`: by whole syllables, from a Chinese character on; for long texts, in which initials find too much.
 * Either way the last syllable may have only been begun.
 */
export type Manner = "loose" | "full";

/** Longer words are only looked for as they stand. */
const MOST_LETTERS = 100;

/** Something typed in Latin letters that may spell Chinese characters. */
export interface SpelledTerm {
  /** Where it begins in `units[from .. to]`, or -1. */
  find(units: Uint16Array, from: number, to: number, manner: Manner): number;
  /** Where it ends when it begins at `at`, or -1. */
  endAt(units: Uint16Array, at: number, to: number, manner: Manner): number;
}

/** Could a normalised word be spelling? One letter is a letter; two may be two characters. */
export const isSpelling = (term: string): boolean => /[a-zü].*[a-zü]|[a-zü].*\p{sc=Han}|\p{sc=Han}.*[a-zü]/u.test(term);

/** Prepares a normalised word (lower case, no blanks) for many texts; null when it cannot be spelling. */
export function spelledTerm(term: string, { classOf, syllables }: Readings): SpelledTerm | null {
  // xi'an, nü: an apostrophe parts syllables, and ü is typed as v.
  const letters = term.replace(/['’]/gu, "").replace(/ü/gu, "v");
  const { length } = letters;
  if (!isSpelling(term) || length > MOST_LETTERS) return null;
  const codes = Uint16Array.from(letters, (_, i) => letters.charCodeAt(i));
  const tails = Array.from({ length }, (_, i) => letters.slice(i));
  const begins = {
    loose: Uint8Array.from(syllables, (list) => (list.some((one) => one[0] === letters[0]) ? 1 : 0)),
    full: Uint8Array.from(syllables, (list) => (list.some((one) => letters.startsWith(one)) ? 1 : 0)),
  };
  const starts = { loose: startsOf("loose"), full: startsOf("full") };
  // A way that failed once is not gone again: hostile names would make it endless.
  const failed = new Uint32Array((length + 1) ** 2);
  let round = 0;

  /** By UTF-16 unit 1 where a text may begin to be what the word spells; null where none may. */
  function startsOf(manner: Manner): Uint8Array | null {
    const found = new Uint8Array(classOf.length);
    for (let unit = 0; unit < found.length; unit++) found[unit] = begins[manner][classOf[unit]!]!;
    if (manner === "loose") found[codes[0]!] = 1;
    return found.includes(1) ? found : null;
  }

  /** By class and letter, how many letters a character of the class may take from there on; worked out when first met. */
  const places = syllables.length * length;
  const steps = {
    loose: new Array<readonly number[] | undefined>(places),
    full: new Array<readonly number[] | undefined>(places),
  };

  function stepsOf(of: number, letter: number, manner: Manner): readonly number[] {
    const found: number[] = [];
    for (const syllable of syllables[of]!) {
      if (syllable.length > length - letter) {
        const isBegun = letter > 0 || manner === "loose";
        if (isBegun && syllable.startsWith(tails[letter]!)) found.push(length - letter);
      } else if (letters.startsWith(syllable, letter)) found.push(syllable.length);
      if (manner !== "loose" || syllable[0] !== letters[letter]) continue;
      found.push(1);
      if (syllable[1] === "h" && letters[letter + 1] === "h") found.push(2);
    }
    return [...new Set(found)];
  }

  function walk(units: Uint16Array, start: number, at: number, letter: number, to: number, manner: Manner): number {
    if (letter === length) return at;
    if (at >= to) return -1;
    const place = (at - start) * (length + 1) + letter;
    if (failed[place] === round) return -1;
    failed[place] = round;
    const unit = units[at]!;
    const of = classOf[unit]!;
    if (of > 0) {
      const key = of * length + letter;
      let ways = steps[manner][key];
      if (ways === undefined) {
        ways = stepsOf(of, letter, manner);
        steps[manner][key] = ways;
      }
      for (let i = 0; i < ways.length; i++) {
        const end = walk(units, start, at + 1, letter + ways[i]!, to, manner);
        if (end >= 0) return end;
      }
    }
    return unit === codes[letter] ? walk(units, start, at + 1, letter + 1, to, manner) : -1;
  }

  const endAt: SpelledTerm["endAt"] = (units, at, to, manner) => {
    round++;
    return walk(units, at, at, 0, to, manner);
  };
  return {
    endAt,
    find(units, from, to, manner) {
      const start = starts[manner];
      if (start === null) return -1;
      for (let at = from; at < to; at++) if (start[units[at]!] === 1 && endAt(units, at, to, manner) >= 0) return at;
      return -1;
    },
  };
}
