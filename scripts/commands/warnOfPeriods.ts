import type { OpenedProject, PeriodAnswer } from "../../src/contract/contract.ts";
import { isDated } from "../../src/core/period.ts";
import { sentence } from "./cannotRun.ts";
import { say } from "./terminal.ts";

/** Names on standard error what is wrong with the project's periods, and the period that is meant where its days are not known. */
export function warnOfPeriods({ failures }: OpenedProject, meant: PeriodAnswer | null): void {
  for (const failure of failures)
    if (failure.code === "period-duplicate" || failure.code === "period-undated") say(`period ${sentence(failure)}`);
  if (meant !== null && !isDated(meant)) say(`the dates of period "${meant.id}" are not known: it holds no venue`);
}
