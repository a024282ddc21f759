import { expect, vi } from "vitest";
import type { NewTourView } from "../../src/core/tour.ts";
import { createEngine } from "../../src/engine/engine.ts";
import { setMode } from "../../src/state/actions/choose.ts";
import { driveTour, type TourDriver } from "../../src/state/actions/driveTour.ts";
import { viewportChanged } from "../../src/state/actions/look.ts";
import { openProject } from "../../src/state/actions/openProject.ts";
import { type App, newApp } from "../../src/state/app.ts";
import { type FakeClock, fakeClock } from "./fakeClock.ts";
import { OFFICE, withTour } from "./office.ts";
import { type Files, sourceFiles } from "./openFiles.ts";
import { viewportOver } from "./viewportOver.ts";

/** A wall that plays a tour, by a clock that stands until it is run on. */
export interface TouredWall {
  readonly app: App;
  readonly clock: FakeClock;
  readonly tour: TourDriver;
  /** Done when the view at a place (from 0) is shown. */
  readonly isAt: (index: number) => Promise<void>;
  /** Lets the engine answer all that it was asked. */
  readonly answered: () => Promise<void>;
}

/** An app with an office open and a map of 1000 x 800 pixels; nothing plays. */
export async function officeDesk(files: Files = OFFICE): Promise<{ readonly app: App; readonly clock: FakeClock }> {
  const clock = fakeClock("2027-02-18T12:00", { "Asia/Shanghai": 8 });
  const app = newApp(createEngine(), clock, "zh", "dark");
  expect(await openProject(app, { type: "files", name: "office", files: sourceFiles(files) }, "office")).toBe(true);
  viewportChanged(app, viewportOver(106.55, 29.56, 11, 1000, 800));
  return { app, clock };
}

/** The same with its wall on the screen. */
export async function touredWall(views: readonly NewTourView[], files: Files = OFFICE): Promise<TouredWall> {
  const { app, clock } = await officeDesk(withTour({ seconds: 20, views }, files));
  setMode(app, "wall");
  const tour = driveTour(app);
  return {
    app,
    clock,
    tour,
    isAt: (index) => vi.waitFor(() => expect(app.store.getState().tour?.index).toBe(index), { timeout: 20_000 }),
    answered: async () => {
      for (let turn = 0; turn < 30; turn++) await new Promise((resume) => setImmediate(resume));
    },
  };
}
