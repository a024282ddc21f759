import type { Day } from "../core/day.ts";
import type { Ref } from "../core/ref.ts";
import type { Asked, AskedOnDay } from "./asked.ts";
import type { EventOnDay } from "./venueReport.ts";

/** Questions about a day by its clock and its deadlines. */
export interface WallQuestions {
  /** Of the hazards that totals count; told from `first` on. */
  deadlines: { ask: AskedOnDay & { readonly first: Day }; answer: Deadlines };
  /** The forces that stand at their posts at some time of a day, by their start. */
  posts: { ask: Asked & { readonly asOf: Day }; answer: readonly PostOnDay[] };
  /** The events that touch a day, by their start. */
  events: { ask: Asked & { readonly asOf: Day }; answer: readonly EventOnDay[] };
}

/** How many hazards are overdue and fall due, as totals count them on the day. */
export interface Deadlines {
  /** Overdue on each day from `first` on, the day asked about last; of the hazards that are counted on that day. */
  readonly overdue: { readonly first: Day; readonly counts: Uint32Array };
  /** On the day, and on the day after it: not overdue, and not closed. */
  readonly dueToday: number;
  readonly dueTomorrow: number;
  /** Within the project's days of warning, the day itself included. */
  readonly dueSoon: number;
}

/** A force that stands somewhere for a time: 监护, 前置备勤. */
export interface PostOnDay {
  readonly id: string;
  readonly layer: string;
  readonly name: string;
  readonly team: string;
  /** The venue that it guards; null where none is found. */
  readonly venue: Ref | null;
  /** Local `YYYY-MM-DD HH:mm`, of a day without a time `YYYY-MM-DD`; null where the ledger does not say: then it always stands. */
  readonly start: string | null;
  readonly end: string | null;
}
