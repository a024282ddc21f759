/** Words kept once, by number; 0 is always "". */
export interface WordList {
  readonly words: string[];
  numberOf(word: string): number;
}

export function wordList(): WordList {
  const words = [""];
  const numbers = new Map([["", 0]]);
  return {
    words,
    numberOf(word) {
      let number = numbers.get(word);
      if (number === undefined) {
        number = words.length;
        words.push(word);
        numbers.set(word, number);
      }
      return number;
    },
  };
}
