import type { Edit } from "../../contract/contract.ts";

/** Is an edit one of what a project says of its briefings alone? */
export const isBriefingEdit = (edit: Edit | null): boolean => {
  if (edit === null) return false;
  if (edit.type === "many") return edit.edits.length > 0 && edit.edits.every(isBriefingEdit);
  return edit.type === "set-briefing" || edit.type.endsWith("-page");
};
