import type { LateWords } from "../wordsOf.ts";

/** A version in words: what it is called, and how old its ledgers say it is, else its files. */
export function versionText(
  words: LateWords["compare"],
  name: string,
  { dataDate, written }: { readonly dataDate: string | null; readonly written: number | null },
  timeZone: string,
): string {
  if (dataDate !== null) return words.dataDate(name, dataDate);
  return written === null ? name : words.written(name, dayIn(timeZone, written));
}

/** The day of an instant, as YYYY-MM-DD. */
const dayIn = (timeZone: string, instant: number): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(instant);
