import { awaitProject } from "../state/actions/awaitProject.ts";
import { followFiles } from "../state/actions/followFiles.ts";
import { keepLog } from "../state/actions/keepLog.ts";
import { atTourBoundary } from "../state/actions/tourBoundary.ts";
import { watchWall } from "../state/actions/watchWall.ts";
import type { App } from "../state/app.ts";
import { machine, onWake } from "./machine.ts";

/** Lets a page stand by itself from now on: its files are followed, what befalls a wall is seen to and written down. */
export function lookAfterWall(app: App): void {
  keepLog(app);
  watchWall(app, machine, atTourBoundary);
  awaitProject(app, machine);
  followFiles(app, onWake);
}
