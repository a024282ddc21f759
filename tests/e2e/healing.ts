import { expect } from "vitest";
import { STATUS_STYLE } from "../../src/core/statusStyle.ts";
import { openDemo } from "../builders/openDemo.ts";
import type { sitDown } from "./desk.ts";

const OVERDUE = STATUS_STYLE.overdue.fill.dark ?? "";
/** A few donuts have an overdue rim of some hundred pixels each. */
const SOME_RIMS = 400;

/** Takes the graphics context of a map away so often in a row, and sees each time that its overdue marks are there again, on one canvas. */
export async function standsAfterEach(
  { when, then }: Pick<ReturnType<typeof sitDown>, "when" | "then">,
  losses: readonly boolean[],
): Promise<void> {
  await then.mapHas(OVERDUE, SOME_RIMS);
  for (const isGivenBack of losses) {
    await when.theGraphicsContextIsLost(isGivenBack);
    await then.mapHas(OVERDUE, SOME_RIMS);
    expect(await then.contexts()).toBe(1);
  }
}

/** Takes the graphics context of the demo's map away, and sees that marks and counts are there again and no context is left over. */
export async function healsWithoutAHand(
  { when, then }: Pick<ReturnType<typeof sitDown>, "when" | "then">,
  open: () => Promise<unknown>,
  isGivenBack: boolean,
): Promise<void> {
  const { totals } = await openDemo();
  await open();
  await standsAfterEach({ when, then }, [isGivenBack]);
  await then.totalsAre(totals.sites, totals.byStatus[0] ?? 0);
}
