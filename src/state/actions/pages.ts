import type { Furniture, PageChoice } from "../../core/briefing.ts";
import type { App } from "../app.ts";

/** Chooses other pages for the briefing. A letter is written on paper that stands upright, whatever lay there before. */
export function choosePages({ store }: App, change: Partial<PageChoice>): void {
  const letter = change.template === "notice" ? { size: "A4", isPortrait: true } : {};
  store.setState(({ pages }) => ({ pages: { ...pages, ...letter, ...change } }));
}

/** Writes something else on every page. */
export function writeFurniture({ store }: App, change: Partial<Furniture>): void {
  store.setState(({ furniture }) => ({ furniture: { ...furniture, ...change } }));
}
