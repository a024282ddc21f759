import type { EditHistory, OpenedProject } from "../../contract/contract.ts";
import { isBriefingEdit } from "./isBriefingEdit.ts";

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The edit that was made, taken back or made again between two states of a project; null where its history is the same. */
function lastEdit(before: EditHistory, after: EditHistory): EditHistory["undo"] {
  if (isSame(before, after)) return null;
  return after.redo !== null && isSame(after.redo, before.undo) ? after.redo : after.undo;
}

/** Is all that a page tells the same in two revisions of a project, of which nothing but what it says of its briefings differs? */
export const isSameContent = (
  before: Pick<OpenedProject, "revision" | "history">,
  after: Pick<OpenedProject, "revision" | "history">,
): boolean => before.revision === after.revision || isBriefingEdit(lastEdit(before.history, after.history));
