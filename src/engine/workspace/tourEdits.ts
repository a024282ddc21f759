import type { TourEdit } from "../../contract/editAnswer.ts";
import { TOUR_SECONDS } from "../../core/tour.ts";
import { isObject } from "../../ingest/text/jsonText.ts";
import { type EntryChange, withEntryChange } from "./linkedEntries.ts";
import { type Json, withKey } from "./withKey.ts";

/** A project with an edit of its tour made; null where the view that it names is not there. */
export function withTourEdit(raw: Json, edit: TourEdit): Json | null {
  const tour: Json = isObject(raw.tour) ? raw.tour : { seconds: TOUR_SECONDS, views: [] };
  if (edit.type === "set-tour") return withKey(raw, "tour", withKey(tour, "seconds", edit.value));
  const views = withEntryChange(tour.views, changeOf(edit));
  return views === null ? null : withKey(raw, "tour", withKey(tour, "views", views));
}

function changeOf(edit: Exclude<TourEdit, { type: "set-tour" }>): EntryChange {
  if (edit.type === "add-view") return { type: "add", entry: edit.view };
  const { view: key } = edit;
  if (edit.type === "move-view") return { type: "move", key, before: edit.before };
  return edit.type === "set-view" ? { type: "set", key, to: { [edit.key]: edit.value } } : { type: "remove", key };
}
