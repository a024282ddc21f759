import type { TourEdit } from "../../contract/editAnswer.ts";
import { TOUR_SECONDS } from "../../core/tour.ts";
import { viewKeys } from "../../core/viewKeys.ts";
import { isObject } from "../../ingest/text/jsonText.ts";
import { type Json, withKey } from "./withKey.ts";

/**
 * A project with an edit of its tour made; null where the view that it names is not there. What stands among the views and is
 * none stays in its place.
 */
export function withTourEdit(raw: Json, edit: TourEdit): Json | null {
  const tour: Json = isObject(raw.tour) ? raw.tour : { seconds: TOUR_SECONDS, views: [] };
  if (edit.type === "set-tour") return withKey(raw, "tour", withKey(tour, "seconds", edit.value));
  const views = changedViews(Array.isArray(tour.views) ? tour.views : [], edit);
  return views === null ? null : withKey(raw, "tour", withKey(tour, "views", views));
}

function changedViews(views: readonly unknown[], edit: Exclude<TourEdit, { type: "set-tour" }>): unknown[] | null {
  if (edit.type === "add-view") return [...views, edit.view];
  const keys = viewKeys(views);
  const at = keys.indexOf(edit.view);
  if (at < 0) return null;
  const view = views[at] as Json;
  if (edit.type === "set-view") return views.map((one, i) => (i === at ? withKey(view, edit.key, edit.value) : one));
  const others = views.filter((_, i) => i !== at);
  if (edit.type === "remove-view") return others;
  const before = edit.before === null ? views.length : keys.indexOf(edit.before);
  if (before < 0) return null;
  return others.toSpliced(before > at ? before - 1 : before, 0, view);
}
