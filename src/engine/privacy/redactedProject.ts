import type { Asked, Edit, OpenedProject } from "../../contract/contract.ts";
import type { ProjectIndex } from "../index/projectIndex.ts";
import { throughGate } from "./throughGate.ts";
import { wordKey } from "./toldKeys.ts";

/** What was opened as it may be told; with personal data it carries the same without. */
export function redactedProject(
  index: ProjectIndex | null,
  personal: Asked["personal"],
  opened: Omit<OpenedProject, "personal" | "hidden">,
): OpenedProject {
  const { undo, redo } = opened.history;
  const history =
    index === null ? opened.history : { undo: redactedEdit(index, undo), redo: redactedEdit(index, redo) };
  const hidden = throughGate(index, "hide", { ...opened, history, personal: "hide" } as const);
  return personal === "hide" ? hidden : { ...opened, personal, hidden };
}

/** An edit that was made where all was shown may name a household, by a ledger's word for it or by the name of a record. */
const redactedEdit = (index: ProjectIndex, edit: Edit | null): Edit | null =>
  edit === null ? null : toldEdit(index, edit);

function toldEdit(index: ProjectIndex, edit: Edit): Edit {
  switch (edit.type) {
    case "many":
      return { ...edit, edits: edit.edits.map((one) => toldEdit(index, one)) };
    case "place":
      return { ...edit, placement: { ...edit.placement, name: "", address: "" } };
    case "alias":
      return { ...edit, alias: { ...edit.alias, word: wordKey(index, edit.alias.word) } };
    case "unalias":
    case "teach":
      return { ...edit, word: wordKey(index, edit.word) };
    default:
      return edit;
  }
}
