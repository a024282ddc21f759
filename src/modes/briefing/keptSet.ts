import type { KeptPage } from "../../core/briefing.ts";
import { textMeasure } from "../../map/page/measureText.ts";
import type { Page } from "../../scene/page/page.ts";
import { pageSize } from "../../scene/page/pageSize.ts";
import { pageToMake } from "../../state/actions/keptPages.ts";
import type { ViewTrouble } from "../../state/actions/resolveView.ts";
import type { App } from "../../state/app.ts";
import { addressOf } from "./addressOf.ts";
import { layOut, type Wish } from "./layOut.ts";

/** Why a kept page is not among those that were made: what of its view is not there, no such size, or nothing to tell today. */
export type KeptTrouble =
  | ViewTrouble
  | { readonly type: "size"; readonly value: string }
  | { readonly type: "nothing" };

/** The kept pages as they stand today, and those of which nothing came. */
export interface MadeSet {
  readonly pages: readonly Page[];
  readonly left: readonly { readonly page: KeptPage; readonly trouble: KeptTrouble }[];
}

/** Lays all kept pages out anew, in their order; ends early where it is given up. */
export async function layOutKept(
  app: App,
  kept: readonly KeptPage[],
  signal: AbortSignal,
  onDone: (pages: number) => void = () => undefined,
  address: Wish["addressOf"] = addressOf,
  measureOf: Wish["measureOf"] = textMeasure,
): Promise<MadeSet> {
  const pages: Page[] = [];
  const left: MadeSet["left"][number][] = [];
  for (const [i, page] of kept.entries()) {
    signal.throwIfAborted();
    const laid = await layOutOne(app, page, signal, { address, measureOf });
    if (Array.isArray(laid)) pages.push(...(laid as readonly Page[]));
    else left.push({ page, trouble: laid as KeptTrouble });
    onDone(i + 1);
  }
  return { pages, left };
}

async function layOutOne(
  app: App,
  page: KeptPage,
  signal: AbortSignal,
  { address, measureOf }: { readonly address: Wish["addressOf"]; readonly measureOf: Wish["measureOf"] },
): Promise<readonly Page[] | KeptTrouble> {
  const made = await pageToMake(app, page);
  if ("type" in made) return made;
  const { choice, view } = made;
  const size = pageSize(choice);
  if (size === null) return { type: "size", value: choice.size };
  const { furniture } = app.store.getState();
  const pages: Page[] = [];
  const wish = { choice, furniture, size, view, addressOf: address, measureOf };
  for await (const some of layOut(app, wish, signal)) pages.push(...some.pages);
  return pages.length === 0 ? { type: "nothing" } : pages;
}
