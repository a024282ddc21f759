import { expect, it } from "vitest";
import { STATUS_STYLE } from "../../src/core/statusStyle.ts";
import { lateWords } from "../../src/words/wordsOf.ts";
import { openDemo } from "../builders/openDemo.ts";
import { sitDown } from "./desk.ts";

const { given, when, then } = sitDown();
const briefing = await lateWords("zh", "briefing");
const finding = await lateWords("zh", "finding");
const OVERDUE = STATUS_STYLE.overdue.fill.light ?? "";

it("a page for the meeting tells what the desk tells, and comes out in the pixels that were asked for", async () => {
  const { totals } = await openDemo();
  await given.theDemo("mode=briefing");
  await then.pageIs(finding.overdue(totals.hazardsOverdue));
  await when.writingOnThePages("office", "示例街道安委办");
  const { name, bytes } = await when.savingThePages(new RegExp(`^${briefing.png}$`));
  expect(name).toBe(`示例街道安委办-${finding.overdue(totals.hazardsOverdue)}-2027-02-18.png`);
  expect(await then.sizeOf(bytes)).toEqual([1920, 1080]);
  // Donuts with their red, and the bars beside them.
  expect(await then.inPicture(bytes, OVERDUE, { x: 60, y: 184, width: 1150, height: 760 })).toBeGreaterThan(400);
  expect(await then.inPicture(bytes, OVERDUE, { x: 1240, y: 184, width: 620, height: 800 })).toBeGreaterThan(2000);
});

it("Ctrl+P prints the page of what is shown, and none of the app's buttons", async () => {
  await given.theDemo("mode=holiday&period=lantern-2027&venue=venues/VN-02");
  const { sheets, paper, besides } = await when.printingByKey();
  expect(sheets[0]?.name).toMatch(/元宵/);
  expect(paper).toContain("297mm 210mm");
  expect(sheets[0]?.width).toBe(2339);
  expect(besides).toBe(0);
  await then.printedNothingLasts();
});
