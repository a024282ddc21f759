import type { Screenshot } from "./screenshot.ts";

const LANTERN = "mode=patrol&period=lantern-2027&venue=venues/VN-02&radius=200";

/** The patrol of a lantern street. */
export const PATROL: readonly Screenshot[] = [
  { name: "patrol-nothing", view: "mode=patrol", reach: ({ page }) => page.locator(".panel-patrol .empty").waitFor() },
  { name: "patrol", view: LANTERN, reach: ({ page }) => page.locator(".panel-patrol .finding").waitFor() },
  {
    name: "patrol-sheets",
    view: LANTERN,
    reach: async ({ page }) => {
      await page.locator(".panel-patrol .finding").waitFor();
      await page.emulateMedia({ media: "print" });
      await page.locator(".patrol-sheet").first().waitFor();
    },
  },
];
