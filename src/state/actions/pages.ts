import type { Furniture, PageChoice } from "../../core/briefing.ts";
import type { App } from "../app.ts";

/** Chooses other pages for the briefing. */
export function choosePages({ store }: App, change: Partial<PageChoice>): void {
  store.setState(({ pages }) => ({ pages: { ...pages, ...change } }));
}

/** Writes something else on every page. */
export function writeFurniture({ store }: App, change: Partial<Furniture>): void {
  store.setState(({ furniture }) => ({ furniture: { ...furniture, ...change } }));
}
