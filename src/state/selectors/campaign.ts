import type { CalendarPeriod, OpenedProject, WeeksAnswer } from "../../contract/contract.ts";
import { addDays, type Day, parseDay } from "../../core/day.ts";
import type { ProjectFile } from "../../core/projectFile.ts";

type Campaign = ProjectFile["campaign"];

/** Days, first and last included. */
export interface DaySpan {
  readonly first: Day;
  readonly last: Day;
}

export interface PhaseSpan extends DaySpan {
  readonly name: string;
}

/** A key period whose days are known. */
export interface NodeSpan extends DaySpan {
  readonly id: string;
  readonly slug: string;
  /** Only of the project's own. */
  readonly name: string;
  readonly confirmed: boolean;
  /** Days of warning before it: the more, the more it weighs. */
  readonly leadDays: number;
}

/** The days of the campaign; what it does not say is taken from the dates of the hazards. Null where neither knows. */
export function campaignSpan(campaign: Campaign, weeks: WeeksAnswer | null): DaySpan | null {
  const first = dayOr(campaign?.start) ?? weeks?.first ?? null;
  const last = dayOr(campaign?.end) ?? dayOr(campaign?.phases?.at(-1)?.end) ?? weeks?.last ?? null;
  return first === null || last === null || last <= first ? null : { first, last };
}

/** Does a project hold hazards, in a ledger of their own or in the rows of its sites? */
export const holdsHazards = ({ layers, project }: OpenedProject): boolean =>
  layers.some(
    ({ id, kind, records }) =>
      records > 0 && (kind === "hazard" || project.layers.find((spec) => spec.id === id)?.hazards !== undefined),
  );

/** The phases inside a span; one without a start begins after the one before it, one without an end ends with the span. */
export function phaseSpans(campaign: Campaign, { first, last }: DaySpan): PhaseSpan[] {
  const spans: PhaseSpan[] = [];
  let from = first;
  for (const phase of campaign?.phases ?? []) {
    const start = dayOr(phase.start) ?? from;
    const end = dayOr(phase.end) ?? last;
    from = addDays(end, 1);
    if (end < first || start > last || end < start) continue;
    spans.push({ name: phase.name, first: max(start, first), last: min(end, last) });
  }
  return spans;
}

/** The key periods whose days are known and touch a span, long ones first, so that the short ones lie on top. */
export function nodeSpans(periods: readonly CalendarPeriod[], { first, last }: DaySpan): NodeSpan[] {
  return periods
    .flatMap(({ id, slug, name, start, end, confirmed, leadDays }) => {
      const from = dayOr(start);
      const to = dayOr(end);
      return from === null || to === null || to < from || to < first || from > last
        ? []
        : [{ id, slug, name, confirmed, leadDays, first: from, last: to }];
    })
    .sort((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first);
}

/** The next key period that begins after a day; of those that begin together the shortest. */
export function nextNode(periods: readonly CalendarPeriod[], day: Day): NodeSpan | null {
  const coming = nodeSpans(periods, { first: addDays(day, 1), last: addDays(day, 400) }).filter(
    ({ first }) => first > day,
  );
  return coming.sort((a, b) => a.first - b.first || a.last - b.last)[0] ?? null;
}

const dayOr = (text: string | null | undefined): Day | null =>
  text === null || text === undefined ? null : parseDay(text);
const max = (a: Day, b: Day): Day => (a > b ? a : b);
const min = (a: Day, b: Day): Day => (a < b ? a : b);
