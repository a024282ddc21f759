import type { Screenshot } from "./screenshot.ts";

const PLACES = "编号,名称,经度,纬度\n1,东楼,106.55,29.56\n2,西楼,106.54,29.56\n";
const layer = (id: string, kind: string, more: object = {}) => ({
  id,
  kind,
  source: `${id}.csv`,
  crs: "WGS84",
  ...more,
});

/** The head of the panel, once everything that it is about is counted. */
const counted: NonNullable<Screenshot["reach"]> = ({ page }) => page.locator(".water-head h2").waitFor();
const opened =
  (row: number): NonNullable<Screenshot["reach"]> =>
  async ({ page }) => {
    await page.locator("#water-list").getByRole("option").nth(row).click();
    await page.locator(".nearest-row").first().waitFor();
  };

export const MAIN_WATER: readonly Screenshot[] = [
  { name: "water", view: "mode=water", reach: counted },
  { name: "water-circle", view: "mode=water&show=circle", reach: opened(0) },
  { name: "water-reach", view: "mode=water&show=late-circle", reach: opened(0) },
];

/** Water and forces. */
export const WATER: readonly Screenshot[] = [
  { name: "water-broken", view: "mode=water&show=broken", reach: counted },
  { name: "water-spacing", view: "mode=water&show=spacing", reach: counted },
  { name: "water-areas", view: "mode=water&show=areas", reach: counted },
  {
    name: "water-rings",
    view: "mode=water&show=rings&period=lantern-2027",
    reach: ({ page }) => page.locator(".water-ring").first().waitFor(),
  },
  { name: "water-forces", view: "mode=water&show=forces", reach: counted },
  { name: "water-near", view: "mode=water&at=106.51,29.534,16", reach: counted },
  {
    name: "water-rules",
    view: "mode=water&radius=200&metric=straight",
    reach: async ({ page }) => {
      await page.locator(".water-rules summary").click();
      await page.locator(".water-rule").first().waitFor();
    },
  },
  {
    name: "water-reach-rules",
    view: "mode=water&show=late",
    reach: async ({ page }) => {
      await page.locator(".water-rules summary").click();
      await page.locator(".water-rule").first().waitFor();
    },
  },
  {
    name: "water-none",
    view: "mode=water",
    files: {
      "project.json": { version: 1, asOf: "2027-02-18", layers: [layer("places", "site", { category: "hotel" })] },
      "places.csv": PLACES,
    },
    reach: ({ page }) => page.locator(".panel .empty").waitFor(),
  },
  {
    name: "water-straight",
    view: "mode=water&show=late",
    files: {
      "project.json": {
        version: 1,
        asOf: "2027-02-18",
        layers: [
          layer("places", "site", { category: "hotel" }),
          layer("stations", "micro-station"),
          layer("hydrants", "hydrant"),
        ],
      },
      "places.csv": PLACES,
      "stations.csv": "编号,名称,经度,纬度\nM,东站,106.551,29.561\n",
      "hydrants.csv": "编号,可用状态,经度,纬度\nH,可用,106.551,29.561\n",
    },
    reach: counted,
  },
];
