import { it } from "vitest";
import { wordsOf } from "../../src/words/wordsOf.ts";
import { openDemo } from "../builders/openDemo.ts";
import { on } from "../builders/openFiles.ts";
import { sitDown } from "./desk.ts";

const { given, when, then } = sitDown();
const SAID = wordsOf("zh").notices.engineRestarted;

it("a worker that dies is noticed, said and started again: the view stays, and the numbers are those of the filter of now", async () => {
  const { engine, opened } = await openDemo();
  const asOf = opened.project.asOf;
  const overdue = await engine.ask("siteTotals", on(asOf, { status: ["overdue"] }));
  await given.workersThatCanDie();
  await given.theDemo();
  await when.theEngineDies();
  await when.filteringByStatus("overdue");
  await then.notices(SAID);
  await then.totalsAre(overdue.sites, overdue.byStatus[0] ?? 0);
});

it("a worker that dies while the project is opened holds nothing up", async () => {
  const { totals } = await openDemo();
  await given.workersThatCanDie(true);
  await given.theDemo();
  await then.totalsAre(totals.sites, totals.byStatus[0] ?? 0);
});
