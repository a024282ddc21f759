import { expect } from "vitest";
import { STATUS_STYLE } from "../../src/core/statusStyle.ts";
import { openDemo } from "../builders/openDemo.ts";
import type { sitDown } from "./desk.ts";

const OVERDUE = STATUS_STYLE.overdue.fill.dark ?? "";
/** A few donuts have an overdue rim of some hundred pixels each. */
const SOME_RIMS = 400;

/** Takes the graphics context of the demo's map away, and sees that marks and counts are there again and no context is left over. */
export async function healsWithoutAHand(
  { when, then }: Pick<ReturnType<typeof sitDown>, "when" | "then">,
  open: () => Promise<unknown>,
  isGivenBack: boolean,
): Promise<void> {
  const { totals } = await openDemo();
  await open();
  await then.mapHas(OVERDUE, SOME_RIMS);
  await when.theGraphicsContextIsLost(isGivenBack);
  await then.mapHas(OVERDUE, SOME_RIMS);
  await then.totalsAre(totals.sites, totals.byStatus[0] ?? 0);
  expect(await then.contexts()).toBe(1);
}
