import type { BriefingEdit } from "../../contract/editAnswer.ts";
import { isObject } from "../../ingest/text/jsonText.ts";
import { type EntryChange, withEntryChange } from "./linkedEntries.ts";
import { type Json, withKey } from "./withKey.ts";

/** A project with an edit of its briefing made; null where the page that it names is not there. */
export function withBriefingEdit(raw: Json, edit: BriefingEdit): Json | null {
  const briefing: Json = isObject(raw.briefing) ? raw.briefing : {};
  if (edit.type === "set-briefing") return withBriefing(raw, withKey(briefing, edit.key, edit.value));
  const pages = withEntryChange(briefing.pages, changeOf(edit));
  return pages === null ? null : withBriefing(raw, withKey(briefing, "pages", pages));
}

/** What says nothing any more goes. */
const withBriefing = (raw: Json, briefing: Json): Json =>
  withKey(raw, "briefing", Object.keys(briefing).length === 0 ? null : briefing);

function changeOf(edit: Exclude<BriefingEdit, { type: "set-briefing" }>): EntryChange {
  if (edit.type === "add-page") return { type: "add", entry: edit.page };
  const { page: key } = edit;
  if (edit.type === "move-page") return { type: "move", key, before: edit.before };
  return edit.type === "set-page" ? { type: "set", key, to: edit.to } : { type: "remove", key };
}
