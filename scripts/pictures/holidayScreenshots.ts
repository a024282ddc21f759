import type { Tab } from "../../src/modes/holiday/text/ringTabs.ts";
import { DAY, NO_VENUES } from "./ownProjects.ts";
import type { Screenshot, Visit } from "./screenshot.ts";

const LANTERN = "mode=holiday&period=lantern-2027";
const LANTERN_STREET = `${LANTERN}&venue=venues/VN-02`;

const seesVenue = ({ page }: Visit) => page.locator(".around .item").first().waitFor();

const tab = (name: Tab): Screenshot => ({
  name: `holiday-${name}`,
  view: LANTERN_STREET,
  reach: async (visit) => {
    await visit.page.locator(`[data-tab=${name}]`).click();
    await visit.page.locator(`[data-tab=${name}][aria-selected=true]`).waitFor();
  },
});

const empty = (name: string, view: string): Screenshot => ({
  name: `holiday-${name}`,
  view: `mode=holiday&${view}`,
  reach: ({ page }) => page.locator(".panel .empty").waitFor(),
});

/** What a link names and the project does not have is told, and left out. */
const absent = (name: string, view: string): Screenshot => ({
  name: `holiday-${name}`,
  view: `mode=holiday&${view}`,
  reach: ({ page }) => page.locator(".notice").first().waitFor(),
});

/** The venue that is also looked at on every other screen. */
export const MAIN_HOLIDAY: readonly Screenshot[] = [{ name: "holiday-venue", view: LANTERN_STREET, reach: seesVenue }];

/** The same venue once the map has gone to its rings: a link that names a venue brings it there. */
export const RING_CLOSE: Screenshot = {
  name: "holiday-ring",
  view: LANTERN_STREET,
  reach: async (visit) => {
    await seesVenue(visit);
    await visit.page.waitForFunction(() => Number(/[#&]at=[^,]+,[^,]+,([\d.]+)/.exec(location.href)?.[1]) > 14);
  },
};

/** Every other state of the key periods. */
export const HOLIDAY: readonly Screenshot[] = [
  { name: "holiday", view: LANTERN, reach: ({ page }) => page.locator(".venue-row").first().waitFor() },
  {
    name: "holiday-picker",
    view: LANTERN,
    reach: async ({ page }) => {
      await page.locator(".venue-row").first().waitFor();
      await page.locator(".period-name").click();
      await page.locator(".period-option").first().waitFor();
    },
  },
  {
    name: "holiday-all-venues",
    view: LANTERN,
    reach: async (visit) => {
      await visit.page.locator(".finding-button").click();
      await seesVenue(visit);
    },
  },
  RING_CLOSE,
  { name: "holiday-wide-ring", view: `${LANTERN}&venue=venues/VN-01&radius=1500`, reach: seesVenue },
  {
    name: "holiday-narrowed",
    view: `${LANTERN_STREET}&status=overdue,open&category=gas-user,high-rise`,
    reach: ({ page }) => page.locator(".tabs").waitFor(),
  },
  tab("hydrants"),
  tab("stations"),
  tab("infrastructure"),
  tab("lanes"),
  {
    name: "holiday-unconfirmed",
    view: "mode=holiday&period=lianghui-district-2027&asOf=2026-12-01",
    reach: ({ page }) => page.locator(".venue-row").first().waitFor(),
  },
  empty("no-dates", "period=npc-2027"),
  absent("unknown-period", "period=mid-autumn-1999"),
  absent("unknown-venue", "period=lantern-2027&venue=venues/VN-99"),
  { ...empty("no-venues", DAY), files: NO_VENUES },
];
