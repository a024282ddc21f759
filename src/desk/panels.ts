import { latePart } from "../ui/parts/latePart.tsx";
import type { DeskTables } from "./frame/deskTables.ts";

/** The panels that open over any mode. */
export const PANELS: DeskTables["panels"] = {
  tally: {
    icon: "ranking",
    part: latePart(async () => (await import("./tally/TallyPanel.tsx")).TallyPanel, ["tally", "finding"]),
    look: "panel-tally",
    railText: (words) => words.tally.rail,
    title: (words) => words.tally.title,
  },
  import: {
    icon: "ledgers",
    part: latePart(
      async () => (await import("./report/ImportPanel.tsx")).ImportPanel,
      ["report", "issues", "corrections", "preview", "failures"],
    ),
    look: "panel-wide",
    railText: (words) => words.frame.ledgers,
    title: (words) => words.report.title,
  },
  tour: {
    icon: "tour",
    part: latePart(async () => (await import("./tour/TourPanel.tsx")).TourPanel, ["tour", "failures"]),
    look: "panel-wide",
    railText: (words) => words.frame.tour,
    title: (words) => words.frame.tour,
  },
};
