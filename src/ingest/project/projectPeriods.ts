import { mistakenBound } from "../../core/period.ts";
import type { PeriodSpec } from "../../core/projectFile.ts";
import { type Failure, failed } from "../../core/result.ts";
import { mistake } from "./projectMistake.ts";

/** The periods that hold, and what is wrong with any. */
export interface ReadPeriods {
  /** Of one id the first, as of layers. */
  readonly periods: readonly PeriodSpec[];
  readonly mistakes: readonly Failure[];
}

/**
 * The periods of a project, each id once: `period-duplicate` names a second one of an id, which is left out, `period-undated` a
 * bound that cannot be meant, which is not known. `raw` is the project as it was written.
 */
export function readPeriods(given: readonly PeriodSpec[], raw: unknown): ReadPeriods {
  const firsts = new Map(given.toReversed().map((spec) => [spec.id, spec]));
  const periods = given.filter((spec) => firsts.get(spec.id) === spec);
  const mistakes = given.flatMap((spec, index): Failure[] => {
    const isLeftOut = firsts.get(spec.id) !== spec;
    const key = isLeftOut ? "id" : mistakenBound(periods, spec);
    if (key === null) return [];
    const code = isLeftOut ? "period-duplicate" : "period-undated";
    return [failed(code, spec.id, mistake(raw, ["periods", index, key])).error];
  });
  return { periods, mistakes };
}
