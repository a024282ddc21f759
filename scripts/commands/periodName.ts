import type { Contract } from "../../src/engine/contract.ts";
import { holiday } from "../../src/words/zh/holiday.ts";

type PeriodAnswer = Contract["periods"]["answer"]["periods"][number];

/** A period with the name people know it by: the project's own, else the Chinese word of a built-in one; "" without either. */
export function withName(period: PeriodAnswer): PeriodAnswer {
  const builtIn: Readonly<Record<string, string>> = holiday.periods;
  const { name, slug } = period;
  return name !== "" || !Object.hasOwn(builtIn, slug) ? period : { ...period, name: builtIn[slug] ?? "" };
}
