import type { Screenshot, Visit } from "./screenshot.ts";

const button = ({ page }: Visit, name: string) => page.getByRole("button", { name, exact: true });

const AROUND_THE_SQUARE = "at=106.52,29.5265";
const A_HYDRANT = "sel=hydrants/XH-0001";

/** The list of sites, and the first of them. */
async function openList({ page, words }: Visit): Promise<void> {
  await page.getByTitle(words.overview.listAll).click();
  await page.locator(".drawer .site-row").nth(1).waitFor();
}

async function openCard(visit: Visit): Promise<void> {
  await openList(visit);
  await visit.page.locator(".drawer [role=option]").first().click();
  await visit.page.getByRole("heading", { name: visit.words.card.details }).first().waitFor();
}

async function openHazards(visit: Visit): Promise<void> {
  await button(visit, visit.words.ledger.open).click();
  await visit.page.locator(".ledger-row").first().waitFor();
}

async function openTally(visit: Visit): Promise<void> {
  await button(visit, visit.words.tally.rail).click();
  await visit.page.locator(".tally-key").nth(1).waitFor();
}

async function openReport(visit: Visit): Promise<void> {
  await button(visit, visit.words.frame.ledgers).click();
  await visit.page.locator(".account").first().waitFor();
}

async function unfoldIssues(visit: Visit): Promise<void> {
  const { page } = visit;
  await openReport(visit);
  await page.locator(".account .fold-button[aria-expanded='false']").last().click();
  await page.locator(".issue").first().waitFor();
  await page.locator(".issues").first().scrollIntoViewIfNeeded();
}

async function openFilters(visit: Visit): Promise<void> {
  const { page, words } = visit;
  await page.getByRole("button", { name: words.filters.title }).first().click();
  await page.getByRole("checkbox").first().waitFor();
}

export const MAIN_CARD: Screenshot = { name: "explore-card", view: "status=overdue&level=major", reach: openCard };

async function openDialog(visit: Visit, name: string): Promise<void> {
  await button(visit, name).click();
  await visit.page.locator("dialog[open] .dialog-part").first().waitFor();
}

/** The sights that are also looked at on every other screen, in every theme and language. */
export const MAIN_EXPLORE: readonly Screenshot[] = [
  { name: "explore" },
  { name: "explore-street", view: `${AROUND_THE_SQUARE},16.5` },
  MAIN_CARD,
  { name: "explore-hazards", reach: openHazards },
  { name: "explore-tally", reach: openTally },
  { name: "explore-import", reach: openReport },
];

/** Every other state of the overview, and the modes that show it for want of a panel of their own. */
export const EXPLORE: readonly Screenshot[] = [
  { name: "water", view: "mode=water" },
  { name: "briefing", view: "mode=briefing" },
  { name: "explore-district", view: `${AROUND_THE_SQUARE},14.5` },
  { name: "explore-house", view: `${AROUND_THE_SQUARE},18` },
  { name: "explore-first-weeks", view: "asOf=2026-11-15" },
  { name: "explore-last-day", view: "asOf=2027-03-31" },
  {
    name: "explore-card-below",
    view: "status=overdue&level=major",
    reach: async (visit) => {
      await openCard(visit);
      await visit.page.getByRole("heading", { name: visit.words.card.sources }).first().scrollIntoViewIfNeeded();
    },
  },
  { name: "explore-hydrant", view: A_HYDRANT, reach: ({ page }) => page.locator(".drawer .fields").first().waitFor() },
  { name: "explore-list", reach: openList },
  {
    name: "explore-not-on-map",
    reach: async (visit) => {
      await visit.page.getByRole("button", { name: visit.words.overview.notOnMap }).click();
      await visit.page.locator(".drawer .site-row").first().waitFor();
    },
  },
  {
    name: "explore-hazards-overdue",
    reach: async ({ page }) => {
      await page.locator(".finding-button").click();
      await page.locator(".ledger-row").first().waitFor();
    },
  },
  {
    name: "explore-hazards-tall",
    reach: async (visit) => {
      await openHazards(visit);
      await button(visit, visit.words.ledger.taller).click();
      await button(visit, visit.words.ledger.lower).waitFor();
    },
  },
  {
    name: "explore-daily",
    reach: async (visit) => {
      await openTally(visit);
      await visit.page.waitForFunction(() => document.querySelector("textarea")?.value !== "");
      await visit.page.locator(".daily-text").scrollIntoViewIfNeeded();
    },
  },
  { name: "explore-issues", reach: unfoldIssues },
  { name: "explore-filters", reach: openFilters },
  { name: "explore-chips", view: "status=overdue,open&level=major&area=滨江社区,老街社区&tag=雷霆行动" },
  { name: "explore-search", view: "q=养老", reach: openList },
  {
    name: "explore-search-typed",
    reach: async ({ page }) => {
      await page.locator(".search input").fill("dengl");
      await page.locator(".found").first().waitFor();
    },
  },
  { name: "explore-settings", reach: (visit) => openDialog(visit, visit.words.dialogs.settings) },
  { name: "explore-help", reach: (visit) => openDialog(visit, visit.words.dialogs.help) },
  { name: "explore-nothing", view: "q=没有这样的名字" },
  {
    name: "explore-list-nothing",
    view: "q=没有这样的名字",
    reach: async ({ page, words }) => {
      await page.getByTitle(words.overview.listAll).click();
      await page.locator(".drawer .empty").waitFor();
    },
  },
  {
    name: "explore-legend",
    view: `${AROUND_THE_SQUARE},16.5`,
    reach: async ({ page }) => {
      await page.locator(".legend summary").click();
      await page.locator(".legend[open] li").first().waitFor();
    },
  },
  {
    name: "explore-strip-folded",
    reach: async (visit) => {
      await button(visit, visit.words.timeline.fold).click();
      await button(visit, visit.words.timeline.unfold).waitFor();
    },
  },
  {
    name: "explore-twin",
    reach: async (visit) => {
      await button(visit, visit.words.map.twinOpen).click();
      await visit.page.locator(".twin-item").first().waitFor();
    },
  },
  {
    name: "explore-menu",
    reach: async (visit) => {
      await button(visit, visit.words.frame.open).click();
      await button(visit, visit.words.frame.openDemo).waitFor();
    },
  },
  {
    name: "explore-bad-day",
    reach: async ({ page, words }) => {
      await page.getByRole("textbox", { name: words.frame.asOf }).fill("2027-02-31");
      await page.locator(".day-field[aria-invalid=true]").waitFor();
    },
  },
];
