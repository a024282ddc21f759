import { BAD_ROWS, HUGE_TITLE, NO_PROJECT } from "./ownProjects.ts";
import type { Screenshot, Visit } from "./screenshot.ts";

const seesNotice = ({ page }: Visit) => page.locator(".notice").first().waitFor();

/** Nothing is open, and nothing is said about it any more. */
async function seesNothingOpen(visit: Visit): Promise<void> {
  const { page, words } = visit;
  await seesNotice(visit);
  await page.getByRole("button", { name: words.frame.dismiss }).click();
  await page.locator(".notice").waitFor({ state: "detached" });
  await page.locator(".opening .empty").waitFor();
}

/** What a text says before a name. */
const untilName = (text: (name: string) => string): string => text("\n").split("\n")[0]!.trim();

const dragOver = ({ page }: Visit) =>
  page
    .locator(".page")
    .dispatchEvent("dragover")
    .then(() => page.locator(".drop-target").waitFor());

/** Nothing open, opening, late, broken, bad. */
export const FAULTS: readonly Screenshot[] = [
  { name: "empty", missing: ["project.json"], withoutMap: true, reach: seesNothingOpen },
  {
    name: "empty-drop",
    missing: ["project.json"],
    withoutMap: true,
    reach: async (visit) => {
      await seesNothingOpen(visit);
      await dragOver(visit);
    },
  },
  {
    name: "opening",
    late: ["hazards.csv"],
    withoutMap: true,
    reach: ({ page, words }) => page.locator(".opening-stage").getByText(untilName(words.opening.stage)).waitFor(),
  },
  {
    name: "opening-over",
    reach: async (visit) => {
      const { page, words, context } = visit;
      await context.route(/hazards\.csv$/, () => undefined);
      await page.getByRole("button", { name: words.frame.open, exact: true }).click();
      await page.getByRole("button", { name: words.frame.openDemo }).click();
      await page.locator(".opening-over .opening-stage").waitFor();
    },
  },
  { name: "drop", reach: dragOver },
  { name: "broken-project", files: NO_PROJECT, withoutMap: true, reach: seesNotice },
  { name: "missing-project", missing: ["project.json"], withoutMap: true, reach: seesNotice },
  { name: "missing-layer", missing: ["hazards.csv"], reach: seesNotice },
  {
    name: "missing-layers",
    missing: ["hazards.csv", "areas.geojson", "venues.geojson", "building.geojson", "bathhouses.csv"],
    reach: seesNotice,
  },
  { name: "bad-link", view: "asOf=yesterday&status=burning&at=here", reach: seesNotice },
  {
    name: "without-gl",
    withoutGl: true,
    withoutMap: true,
    reach: async (visit) => {
      await visit.page.locator(".no-map").waitFor();
      await visit.page.locator(".hazard-counts").waitFor();
    },
  },
  { name: "huge-title", files: HUGE_TITLE },
  {
    name: "huge-title-card",
    files: HUGE_TITLE,
    reach: async ({ page, words }) => {
      await page.getByTitle(words.overview.listAll).click();
      await page.locator(".drawer [role=option]").first().click();
      await page.getByRole("heading", { name: words.card.details }).first().waitFor();
    },
  },
  { name: "bad-rows", files: BAD_ROWS },
  {
    name: "bad-rows-import",
    files: BAD_ROWS,
    reach: async ({ page, words }) => {
      await page.getByRole("button", { name: words.frame.ledgers, exact: true }).click();
      await page.locator(".account").first().waitFor();
      const folded = page.locator(".panel .fold-button[aria-expanded='false']");
      while ((await folded.count()) > 0) await folded.first().click();
      await page.locator(".issue").first().waitFor();
    },
  },
];
