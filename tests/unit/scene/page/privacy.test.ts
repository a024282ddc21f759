import { expect, it } from "vitest";
import { TEMPLATE_IDS } from "../../../../src/core/briefing.ts";
import { createEngine } from "../../../../src/engine/engine.ts";
import { pageName } from "../../../../src/modes/briefing/savePages.ts";
import { choosePeriod } from "../../../../src/state/actions/choose.ts";
import { openProject } from "../../../../src/state/actions/openProject.ts";
import { writeFurniture } from "../../../../src/state/actions/pages.ts";
import { newApp } from "../../../../src/state/app.ts";
import { fakeClock } from "../../../builders/fakeClock.ts";
import { laidOutPages } from "../../../builders/laidOutPages.ts";
import { sourceFiles } from "../../../builders/openFiles.ts";
import { leaksIn, PHONE, PLANTED_PROJECT } from "../../../builders/plantedProject.ts";

it("no page tells what is personal, wherever a project holds it, nor what somebody wrote by hand", async () => {
  const app = newApp(createEngine(), fakeClock("2024-10-04"), "zh", "dark");
  // On a desk that shows personal data.
  expect(app.store.getState().personal).toBe("show");
  await openProject(app, { type: "files", name: "planted", files: sourceFiles(PLANTED_PROJECT) }, "planted");
  choosePeriod(app, "own-2027");
  const written = { title: `例会 ${PHONE}`, subtitle: `电 ${PHONE}` };
  let told = 0;
  for (const template of TEMPLATE_IDS) {
    for (const isSeries of [false, true]) {
      const pages = (
        await laidOutPages(app, { template, isSeries, ...written }, { office: `值班 ${PHONE}`, watermark: PHONE })
      ).flat();
      told += pages.length;
      expect(leaksIn(JSON.stringify(pages))).toEqual([]);
    }
  }
  expect(told).toBeGreaterThan(4);
  writeFurniture(app, { office: `值班 ${PHONE}` });
  expect(leaksIn(pageName(`例会 ${PHONE}`, app.store.getState(), 1))).toEqual([]);
});
