import { HUGE_TITLE, NO_VENUES } from "./ownProjects.ts";
import type { Screenshot } from "./screenshot.ts";

const EVENING = "mode=wall&now=2027-02-18T18:30";

/** The wall on a lantern evening. */
export const MAIN_WALL: readonly Screenshot[] = [
  { name: "wall", view: EVENING, reach: ({ page }) => page.locator(".wall-row").first().waitFor() },
];

export const WALL: readonly Screenshot[] = [
  { name: "wall", view: EVENING, screen: "4x3" },
  { name: "wall", view: EVENING, screen: "32x9" },
  { name: "wall-quiet", view: EVENING, files: NO_VENUES },
  { name: "wall-huge-title", view: EVENING, files: HUGE_TITLE },
  { name: "wall-missing-layer", view: EVENING, missing: ["hazards.csv"] },
];
