import { type DeskTables, latePart } from "../desk/frame/deskTables.ts";

/** How each mode shows itself; what holds of it everywhere is in `core/modes.ts`. */
export const MODE_ROWS: DeskTables["modes"] = {
  explore: {
    icon: "map",
    part: latePart(async () => (await import("./explore/OverviewPanel.tsx")).OverviewPanel),
  },
  holiday: {
    icon: "rings",
    part: latePart(async () => (await import("./holiday/HolidayPanel.tsx")).HolidayPanel, ["patrol"]),
  },
  water: {
    icon: "water",
    part: latePart(async () => (await import("./water/WaterPanel.tsx")).WaterPanel),
    isUnfinished: true,
  },
  patrol: {
    icon: "route",
    part: latePart(async () => (await import("./patrol/PatrolPanel.tsx")).PatrolPanel, ["patrol"]),
  },
  wall: {
    icon: "wall",
    part: latePart(async () => (await import("./wall/Wall.tsx")).Wall),
  },
  briefing: {
    icon: "briefing",
    part: latePart(async () => (await import("./briefing/BriefingPanel.tsx")).BriefingPanel),
    isUnfinished: true,
  },
};
