import { expect, it } from "vitest";
import { STATUS_STYLE } from "../../src/core/statusStyle.ts";
import { openDemo } from "../builders/openDemo.ts";
import { sitDown } from "./desk.ts";

const { given, when, then } = sitDown({ pixels: 1 });
const OVERDUE = STATUS_STYLE.overdue.fill.dark ?? "";
/** A few donuts have an overdue rim of some hundred pixels each. */
const SOME_RIMS = 400;

it("a lost graphics context that the browser never gives back heals by itself", async () => {
  const { totals } = await openDemo();
  await given.theDemo();
  await then.mapHas(OVERDUE, SOME_RIMS);
  await when.theGraphicsContextIsLost(false);
  await then.mapHas(OVERDUE, SOME_RIMS);
  await then.totalsAre(totals.sites, totals.byStatus[0] ?? 0);
  expect(await then.contexts()).toBe(1);
});
