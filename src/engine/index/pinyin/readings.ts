import { polyphonic } from "pinyin-pro";

/**
 * How each character can be read, as syllables without tones; none where it is no Chinese character. Every reading of a
 * character counts: which one a name means, the dictionary does not know. ü stands as v and as u, as people type it.
 */
export function readingsOf(characters: readonly string[]): readonly (readonly string[])[] {
  const found = polyphonic(characters.join(""), { type: "array", toneType: "none" });
  return characters.map((_, at) => {
    const syllables = (found[at] ?? "") as string | readonly string[];
    const list = typeof syllables === "string" ? syllables.split(" ") : syllables;
    return [...new Set(list.filter((one) => /^[a-zü]+$/u.test(one)).flatMap(typed))];
  });
}

const typed = (syllable: string): readonly string[] =>
  syllable.includes("ü") ? [syllable.replace("ü", "v"), syllable.replace("ü", "u")] : [syllable];
