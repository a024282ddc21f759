import type { Asked } from "../../contract/contract.ts";
import { modeRule } from "../../core/modes.ts";
import type { AppState, Place } from "./state.ts";

/** Is personal data hidden: because the mode is for everybody's eyes, or because this machine is to hide it? */
export const isHidden = ({ mode, personal }: Pick<AppState, "mode" | "personal">): boolean =>
  personal === "hide" || modeRule(mode).isPublic;

/** What every question says of personal data. */
export const personalOf = (state: Pick<AppState, "mode" | "personal">): Asked["personal"] =>
  isHidden(state) ? "hide" : "show";

/**
 * The open project's title as an address or a file may carry it: where personal data is hidden none that is a file's name,
 * which is the title of files without a project.
 */
export function titleToCarry({ project, place, ...state }: AppState): string {
  const given = place.type === "folder" ? place.title : "";
  if (project === null) return given;
  const { title, titleFromFile } = project.project;
  if (!isHidden(state)) return title || given;
  return titleFromFile === true ? "" : title;
}

/** How an address names what is open. */
export const placeToCarry = (state: AppState): Place =>
  state.place.type === "folder" ? { type: "folder", title: titleToCarry(state) } : state.place;
