import type { OpenedProject } from "../../contract/contract.ts";
import { FURNITURE_KEYS, type FurnitureKey, furnitureOf } from "../../core/briefing.ts";
import type { App } from "../app.ts";
import type { AppState } from "../store/state.ts";
import { ownDay } from "./openProject.ts";

/**
 * What a change has made of the open project, to be shown: its day goes along unless somebody chose another, and so does what the
 * office writes on its pages where the project says something else now.
 */
export function revised(
  app: App,
  project: OpenedProject,
): Pick<AppState, "project" | "projectDay" | "asOf" | "furniture"> {
  const { asOf, projectDay, project: before, furniture } = app.store.getState();
  const day = ownDay(app, project);
  const was = furnitureOf(before?.project.briefing);
  const is = furnitureOf(project.project.briefing);
  const said: Partial<Record<FurnitureKey, string>> = {};
  for (const key of FURNITURE_KEYS) if (is[key] !== was[key]) said[key] = is[key];
  return {
    project,
    projectDay: day,
    asOf: asOf === projectDay ? day : asOf,
    furniture: Object.keys(said).length === 0 ? furniture : { ...furniture, ...said },
  };
}
