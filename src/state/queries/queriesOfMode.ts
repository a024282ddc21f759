import type { Mode } from "../../core/modes.ts";
import { ALL_VENUES, AROUND, RINGS } from "./holidayQueries.ts";
import { TOTALS } from "./overviewQueries.ts";
import { PATROL } from "./patrolQueries.ts";
import type { AnyQuery } from "./query.ts";
import { CALENDAR } from "./timeQueries.ts";
import { EVENTS, OVERDUE, RANKING } from "./wallQueries.ts";

const DESK = [TOTALS, CALENDAR] as const;

/** What each mode needs to know, so that it is asked while the mode's own part of the page is still on its way. */
export const QUERIES_OF_MODE: Readonly<Record<Mode, readonly AnyQuery[]>> = {
  explore: DESK,
  holiday: [...DESK, AROUND, RINGS, ALL_VENUES],
  water: DESK,
  patrol: [...DESK, PATROL],
  wall: [...DESK, RANKING, OVERDUE, EVENTS],
  briefing: DESK,
};
