import { type FC, lazy } from "react";
import type { Language } from "../../core/language.ts";
import { type LateName, lateWords } from "../../words/wordsOf.ts";

/** A part of the page that comes when it is first used: the first load has its budget. */
export interface LatePart<Props> {
  readonly View: FC<Props>;
  /** Fetches it, with its words, before it is seen. */
  readonly load: (language: Language) => Promise<unknown>;
}

/**
 * A part by what fetches it, and the words that come with it; one that was fetched before it is seen stands at once, without a
 * moment of nothing.
 */
export function latePart<Props extends object>(
  fetchView: () => Promise<FC<Props>>,
  words: readonly LateName[] = [],
): LatePart<Props> {
  let arrived: FC<Props> | null = null;
  const load = async () => {
    arrived ??= await fetchView();
    return { default: arrived };
  };
  return {
    View: lazy(() => (arrived === null ? load() : atOnce({ default: arrived }))) as unknown as FC<Props>,
    load: (language) => Promise.all([load(), ...words.map((part) => lateWords(language, part))]),
  };
}

/** What is kept at once, as React takes a promise that it need not wait a turn for. */
const atOnce = <T>(value: T): Promise<T> =>
  ({ then: (take: (value: T) => unknown) => void take(value) }) as unknown as Promise<T>;
