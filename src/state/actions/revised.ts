import type { OpenedProject } from "../../contract/contract.ts";
import type { App } from "../app.ts";
import type { AppState } from "../store/state.ts";
import { ownDay } from "./openProject.ts";

/** What a change has made of the open project, to be shown: its day goes along unless somebody chose another. */
export function revised(app: App, project: OpenedProject): Pick<AppState, "project" | "projectDay" | "asOf"> {
  const { asOf, projectDay } = app.store.getState();
  const day = ownDay(app, project);
  return { project, projectDay: day, asOf: asOf === projectDay ? day : asOf };
}
