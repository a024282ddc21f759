import type { App } from "../app.ts";
import type { LinkedView } from "../selectors/tourViews.ts";
import { isShown, type ResolvedView, resolveView } from "./resolveView.ts";

/** A view that can be shown, and its place among all of them, from 0 on. */
export interface ShownView {
  readonly view: LinkedView;
  readonly index: number;
  readonly resolved: ResolvedView;
}

/** The view at a place, or the next that can be shown from there on, round and round; null where none can. */
export async function nextShown(
  app: App,
  views: readonly LinkedView[],
  place: number,
  by: 1 | -1,
): Promise<ShownView | null> {
  for (let tried = 0; tried < views.length; tried++) {
    const index = (((place + tried * by) % views.length) + views.length) % views.length;
    const view = views[index]!;
    const resolved = await resolveView(app, view);
    if (isShown(resolved)) return { view, index, resolved };
  }
  return null;
}
