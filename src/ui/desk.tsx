import { createContext, type ReactNode, use, useMemo } from "react";
import { useStore } from "zustand";
import type { Language } from "../core/language.ts";
import type { Theme } from "../core/statusStyle.ts";
import type { App } from "../state/app.ts";
import type { AppState } from "../state/store/state.ts";
import { type Words, wordsOf } from "../words/wordsOf.ts";

/** What every part needs to know: the app, and in which words and on which ground it speaks. */
export interface Desk {
  readonly app: App;
  readonly words: Words;
  readonly language: Language;
  readonly theme: Theme;
}

const DeskContext = createContext<Desk | null>(null);

export function DeskProvider({ app, children }: { readonly app: App; readonly children: ReactNode }) {
  const language = useStore(app.store, (state) => state.language);
  const theme = useStore(app.store, (state) => state.theme);
  const desk = useMemo(() => ({ app, words: wordsOf(language), language, theme }), [app, language, theme]);
  return <DeskContext value={desk}>{children}</DeskContext>;
}

export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (desk === null) throw new Error("useDesk outside of DeskProvider");
  return desk;
}

/** A slice of what the app knows; the selector must return the same object while nothing changed. */
export function useAppState<T>(selector: (state: AppState) => T): T {
  return useStore(useDesk().app.store, selector);
}
