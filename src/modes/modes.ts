import type { DeskTables } from "../desk/frame/deskTables.ts";
import { ALL_VENUES, RINGS, VENUE_REPORT } from "../state/queries/holidayQueries.ts";
import { SITE_TOTALS } from "../state/queries/overviewQueries.ts";
import { PATROL } from "../state/queries/patrolQueries.ts";
import { CALENDAR } from "../state/queries/timeQueries.ts";
import { COVERAGE, REACH } from "../state/queries/waterQueries.ts";
import { latePart } from "../ui/parts/latePart.tsx";

const ON_A_DESK = [SITE_TOTALS, CALENDAR] as const;

/** How each mode shows itself; what holds of it everywhere is in `core/modes.ts`. */
export const MODE_ROWS: DeskTables["modes"] = {
  explore: {
    icon: "map",
    part: latePart(async () => (await import("./explore/OverviewPanel.tsx")).OverviewPanel, ["finding"]),
    queries: ON_A_DESK,
  },
  holiday: {
    icon: "rings",
    part: latePart(
      async () => (await import("./holiday/HolidayPanel.tsx")).HolidayPanel,
      ["patrol", "rings", "finding"],
    ),
    queries: [...ON_A_DESK, VENUE_REPORT, RINGS, ALL_VENUES],
  },
  water: {
    icon: "water",
    part: latePart(async () => (await import("./water/WaterPanel.tsx")).WaterPanel, ["water", "rings", "finding"]),
    queries: [...ON_A_DESK, COVERAGE, REACH],
  },
  patrol: {
    icon: "route",
    part: latePart(async () => (await import("./patrol/PatrolPanel.tsx")).PatrolPanel, ["patrol", "rings"]),
    queries: [...ON_A_DESK, PATROL],
  },
  wall: {
    icon: "wall",
    part: latePart(
      async () => (await import("./wall/Wall.tsx")).Wall,
      ["finding", "wall", "columns", "tour", "wallLog", "failures"],
    ),
    queries: ON_A_DESK,
  },
  briefing: {
    icon: "briefing",
    part: latePart(
      async () => (await import("./briefing/BriefingPanel.tsx")).BriefingPanel,
      ["finding", "briefing", "failures"],
    ),
    queries: ON_A_DESK,
  },
};
