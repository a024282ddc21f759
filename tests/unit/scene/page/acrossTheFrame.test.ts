import { beforeAll, describe, expect, it } from "vitest";
import { boundsOf } from "../../../../src/core/bounds.ts";
import { DISPLAY_STATUSES, type DisplayStatus } from "../../../../src/core/hazardWords.ts";
import { lngOfMercator, mercatorX, mercatorY } from "../../../../src/core/mercator.ts";
import { createEngine } from "../../../../src/engine/engine.ts";
import type { MapBlock, Page } from "../../../../src/scene/page/page.ts";
import { choosePeriod, chooseVenue } from "../../../../src/state/actions/choose.ts";
import { openProject } from "../../../../src/state/actions/openProject.ts";
import { type App, newApp } from "../../../../src/state/app.ts";
import { zh } from "../../../../src/words/zh/zh.ts";
import { expectAllLoaded } from "../../../builders/expectAllLoaded.ts";
import { fakeClock } from "../../../builders/fakeClock.ts";
import { laidOutPages, textsOf } from "../../../builders/laidOutPages.ts";
import { type Files, sourceFiles } from "../../../builders/openFiles.ts";

const DAY = "2027-02-18";
/** West, south, east, north. */
type Box = readonly [number, number, number, number];
const SQUARE: Box = [106.5, 29.5, 106.503, 29.503];
/** So long that it reaches out of every map of the square. */
const PARADE: Box = [106.4, 29.5016, 106.6, 29.5018];
/** Not on the map of the square at all. */
const FAR: Box = [106.56, 29.56, 106.561, 29.561];

const area = (id: string, name: string, [west, south, east, north]: Box) => ({
  type: "Feature",
  id,
  properties: { name, radius: 300 },
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  },
});

/** A closed and an overdue site at the square, an open one on the parade far away; one that awaits review is put where a test wants it. */
const BESIDE = "awaiting-review";
const SITES = [
  ["closed", 106.5015, 29.5045],
  ["overdue", 106.5014, 29.4992],
  ["open", 106.59, 29.5017],
  [BESIDE, 106.5605, 29.5052],
] as const;
const STAGES: Readonly<Record<(typeof SITES)[number][0], string>> = {
  closed: "已销号,2027-01-05,2027-03-10,2027-01-20",
  overdue: "未整改,2027-01-05,2027-01-10,",
  open: "未整改,2027-01-05,2027-03-10,",
  "awaiting-review": "待验收,2027-01-05,2027-03-10,",
};

const files = (beside: number): Files => ({
  "project.json": {
    version: 1,
    id: "across",
    asOf: DAY,
    rings: [300],
    layers: [
      { id: "s", kind: "site", category: "gas-user", source: "s.csv", crs: "WGS84" },
      { id: "h", kind: "hazard", source: "h.csv" },
      { id: "v", kind: "venue", source: "v.geojson", crs: "WGS84" },
      { id: "e", kind: "event", source: "e.csv" },
    ],
  },
  "s.csv": `编号,名称,经度,纬度\n${SITES.map(([status, lng, lat]) => `${status},${status}店,${status === BESIDE ? beside : lng},${lat}`).join("\n")}\n`,
  "h.csv": `隐患编号,场所编号,隐患描述,整改状态,发现日期,整改期限,销号日期\n${SITES.map(
    ([status]) => `H-${status},${status},x,${STAGES[status]}`,
  ).join("\n")}\n`,
  "v.geojson": {
    type: "FeatureCollection",
    features: [area("V1", "广场", SQUARE), area("V2", "巡游", PARADE), area("V3", "远场", FAR)],
  },
  "e.csv": `编号,场地编号,名称,开始时间,结束时间\n${["V1", "V2", "V3"]
    .map((id) => `E${id},${id},灯会,2027-02-20 18:00,2027-02-20 22:00`)
    .join("\n")}\n`,
});

let app: App;
async function open(beside: number): Promise<void> {
  app = newApp(createEngine(), fakeClock("2024-10-04"), "zh", "dark");
  await openProject(app, { type: "files", name: "across", files: sourceFiles(files(beside)) }, "across");
  expectAllLoaded(app);
  choosePeriod(app, "lantern-2027");
}

/** CSS pixels beside the edge of a map: what stands there is asked for, since it might reach over the edge, and does not. */
const JUST_BESIDE = 30;
beforeAll(async () => {
  await open(SITES[3][1]);
  const { frame, width } = mapOf(await venuePage("v/V1"));
  const { camera, pixelRatio } = frame;
  const pixels = width / pixelRatio / 2 + JUST_BESIDE;
  await open(lngOfMercator(mercatorX(camera.lng) + pixels / (512 * 2 ** camera.zoom)));
});

const venuePage = async (venue: string | null): Promise<Page> => {
  chooseVenue(app, venue as never);
  const [pages] = await laidOutPages(app, { template: "venue" });
  return pages![0]!;
};

const mapOf = ({ blocks }: Page): MapBlock => {
  const map = blocks.find((block) => block.type === "map");
  if (map?.type !== "map") throw new Error("no map");
  return map;
};

/** Where a place is on the page, in its units. */
function placeOf(map: MapBlock, lng: number, lat: number): readonly [number, number] {
  const { camera, pixelRatio } = map.frame;
  const perWorld = 512 * 2 ** camera.zoom * pixelRatio;
  return [
    map.x + map.width / 2 + (mercatorX(lng) - mercatorX(camera.lng)) * perWorld,
    map.y + map.height / 2 + (mercatorY(lat) - mercatorY(camera.lat)) * perWorld,
  ];
}

const isOn = (map: MapBlock, [x, y]: readonly [number, number]): boolean =>
  x >= map.x && x <= map.x + map.width && y >= map.y && y <= map.y + map.height;

/** The statuses that the legend names. */
const named = (page: Page): readonly DisplayStatus[] => {
  const symbols = new Set(page.blocks.flatMap((block) => (block.type === "symbol" ? [block.symbol] : [])));
  return DISPLAY_STATUSES.filter((status) => symbols.has(status));
};

describe("a venue across the frame of its page", () => {
  it("stands on the map of its neighbour as far as that reaches, and what lies beyond is neither drawn nor named", async () => {
    const page = await venuePage("v/V1");
    const map = mapOf(page);
    const [west, south, east, north] = PARADE;
    expect(isOn(map, placeOf(map, (SQUARE[0] + SQUARE[2]) / 2, (south + north) / 2))).toBe(true);
    for (const lng of [west, east]) expect(isOn(map, placeOf(map, lng, south))).toBe(false);
    const venues = map.scene.shapes
      .filter(({ role }) => role.role === "venue")
      .map(({ geometry }) => boundsOf(geometry));
    expect(new Set(venues.map((bounds) => bounds?.west))).toEqual(new Set([west, SQUARE[0]]));
    const marks = map.scene.marks.map(({ symbol }) => symbol).toSorted();
    expect(marks).toEqual(["closed", "overdue"]);
    expect(named(page)).toEqual(["overdue", "closed"]);
    expect(textsOf(page)).not.toContain(zh.statuses["awaiting-review"]);
  });

  it("counts what lies in its ring, and its own ring is whole on its own page", async () => {
    for (const [venue, inRing] of [
      ["v/V1", ["overdue", "closed"]],
      ["v/V2", ["overdue", "open", "closed"]],
    ] as const) {
      const page = await venuePage(venue);
      const { asOf, period } = app.store.getState();
      const asked = { personal: "hide", asOf, filter: {}, period, venue, rows: 0 } as const;
      const { union } = await app.engine.ask("venueReport", asked as never);
      expect(DISPLAY_STATUSES.filter((status) => union.byStatus[status] > 0)).toEqual(inRing);
      const legend = page.blocks.filter((block) => block.type === "text").map(({ text }) => text);
      for (const status of inRing)
        expect(legend[legend.indexOf(zh.statuses[status]) - 1]).toBe(String(union.byStatus[status]));
      const map = mapOf(page);
      for (const { shape } of map.scene.rings) {
        const { west, south, east, north } = boundsOf(shape)!;
        for (const corner of [placeOf(map, west, north), placeOf(map, east, south)])
          expect([venue, isOn(map, corner)]).toEqual([venue, true]);
      }
      expect(map.scene.rings.length).toBeGreaterThan(0);
    }
  });

  it("with no venue chosen all of them are whole on one map", async () => {
    const map = mapOf(await venuePage(null));
    for (const [west, south, east, north] of [SQUARE, PARADE, FAR])
      for (const corner of [placeOf(map, west, north), placeOf(map, east, south)]) expect(isOn(map, corner)).toBe(true);
  });
});
