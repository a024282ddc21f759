import { addDays, type Day, parseDay } from "../../core/day.ts";
import type { ProjectFile } from "../../core/projectFile.ts";

/** Where a day stands in the campaign; days are whole days to the end, 0 on the last one. */
export type PhaseOnDay =
  | { readonly type: "phase"; readonly name: string; readonly daysLeft: number }
  | { readonly type: "before"; readonly days: number }
  | { readonly type: "over" };

/** The phase that a day falls in; a phase without a start begins after the one before it. Null without a campaign. */
export function phaseOn(campaign: ProjectFile["campaign"], day: Day): PhaseOnDay | null {
  if (campaign === undefined) return null;
  const start = dayOr(campaign.start);
  const end = dayOr(campaign.end);
  if (start !== null && day < start) return { type: "before", days: start - day };
  let from = start;
  for (const phase of campaign.phases ?? []) {
    const last = dayOr(phase.end);
    const first = dayOr(phase.start) ?? from;
    if (last === null) continue;
    if ((first === null || day >= first) && day <= last)
      return { type: "phase", name: phase.name, daysLeft: last - day };
    from = addDays(last, 1);
  }
  if (end === null) return null;
  return day > end ? { type: "over" } : { type: "phase", name: "", daysLeft: end - day };
}

const dayOr = (text: string | undefined): Day | null => (text === undefined ? null : parseDay(text));
