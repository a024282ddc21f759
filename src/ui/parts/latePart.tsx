import { type FC, type ReactNode, useLayoutEffect, useState } from "react";
import type { Language } from "../../core/language.ts";
import { arrivedWords, type LateName, lateWords } from "../../words/wordsOf.ts";
import { useDesk } from "../desk.tsx";

/** A part of the page that comes when it is first used: the first load has its budget. */
export interface LatePart<Props> {
  readonly View: FC<Props & Meanwhile>;
  /** Fetches it, with its words, before it is seen. */
  readonly load: (language: Language) => Promise<unknown>;
  /** Has it come, with its words? */
  readonly isThere: (language: Language) => boolean;
}

export interface Meanwhile {
  /** What stands in its place until it has come. */
  readonly meanwhile?: ReactNode;
}

/**
 * A part by what fetches it, and the words that come with it; one that was fetched before it is seen stands at once, and any other
 * the moment it has come. React's own way (lazy, Suspense) shows nothing within 300 ms of a fallback, however soon it is there.
 */
export function latePart<Props extends object>(
  fetchView: () => Promise<FC<Props>>,
  words: readonly LateName[] = [],
): LatePart<Props> {
  let arrived: FC<Props> | null = null;
  const fetched = async () => {
    arrived ??= await fetchView();
  };
  const load = (language: Language) =>
    Promise.all([arrived === null ? fetched() : null, ...words.map((part) => lateWords(language, part))]);
  const isThere = (language: Language) =>
    arrived !== null && words.every((part) => arrivedWords(language, part) !== null);

  // biome-ignore lint/correctness/noComponentHookFactories: parts are made once, in modules.
  function View({ meanwhile = null, ...props }: Props & Meanwhile) {
    const { language } = useDesk();
    // In another language it stays: its words know how to wait for themselves.
    const [isShown, setShown] = useState(() => isThere(language));
    useLayoutEffect(() => {
      if (isShown) return;
      let isGone = false;
      void load(language).then(() => {
        if (!isGone) setShown(true);
      });
      return () => {
        isGone = true;
      };
    }, [isShown, language]);
    const Arrived = isShown ? arrived : null;
    return Arrived === null ? meanwhile : <Arrived {...(props as unknown as Props)} />;
  }

  return { View, load, isThere };
}
