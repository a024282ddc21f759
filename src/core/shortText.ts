/** A digit with what may stand between it and the next of its number. */
const NUMBER_AT_END = /(?:\p{N}[^\p{L}\p{N}]{0,4})+$/u;
const NUMBER_GOES_ON = /^[^\p{L}\p{N}]{0,4}\p{N}/u;

/** The beginning of a text, at most so many UTF-16 units. No number is cut in two: nobody could tell any more whose it was, and hide it. */
export function shortText(text: string, most: number): string {
  const short = text.slice(0, most);
  return NUMBER_GOES_ON.test(text.slice(most)) ? short.replace(NUMBER_AT_END, "") : short;
}
