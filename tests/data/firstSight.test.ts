import { beforeAll, describe, expect, it } from "vitest";
import { folderFiles } from "../../scripts/commands/openFolder.ts";
import type { Engine, OpenedProject, SiteTotals } from "../../src/contract/contract.ts";
import { type Day, parseDay } from "../../src/core/day.ts";
import { NO_FILTER } from "../../src/core/filter.ts";
import { DISPLAY_STATUSES } from "../../src/core/hazardWords.ts";
import { createEngine } from "../../src/engine/engine.ts";
import { RED_HEAVY } from "../../src/scene/parts/donutShape.ts";
import { nodeOf } from "../../src/scene/parts/donuts.ts";
import { firstViewport, SCREENS, sightOf, worstOverlap } from "../builders/firstSight.ts";
import { openDemo } from "../builders/openDemo.ts";
import { viewportOver } from "../builders/viewportOver.ts";
import { describeWithData } from "../describeWithData.ts";

interface Opened {
  readonly engine: Engine;
  readonly opened: OpenedProject;
}

const PHONE = { width: 390, height: 420, scale: 1, above: 58, beside: 36 };
const LEAST = 20;
const MOST = 45;
/** Of the width of the smaller of two donuts. */
const MOST_OVERLAP = 0.1;

/** What is first seen of a project holds all of it, in as many donuts and marks as can be looked over. */
function canBeLookedOver(given: () => Opened, day: () => Day): void {
  const seen = async (screen: (typeof SCREENS)[string]) => {
    const { engine, opened } = given();
    const viewport = firstViewport(opened, screen);
    const { view, donuts } = await sightOf(engine, day(), viewport, screen);
    const sites = view.donuts.counts.reduce((sum, count) => sum + count, 0) + view.singles.refs.length;
    return { drawn: donuts.length + view.singles.refs.length, sites, overlap: worstOverlap(donuts, viewport.zoom) };
  };

  it.each(Object.entries(SCREENS))("20 to 45 on the %s, none over another, every site in one", async (_, screen) => {
    const { drawn, sites, overlap } = await seen(screen);
    expect(drawn).toBeGreaterThanOrEqual(LEAST);
    expect(drawn).toBeLessThanOrEqual(MOST);
    expect(overlap).toBeLessThanOrEqual(MOST_OVERLAP);
    const totals = await given().engine.ask("siteTotals", { personal: "show", asOf: day(), filter: NO_FILTER });
    expect(sites).toBe(totals.placed);
  });

  it("at least eight on a phone", async () => {
    expect((await seen(PHONE)).drawn).toBeGreaterThanOrEqual(8);
  });
}

describe("the demo", () => {
  let demo: Opened & { readonly totals: SiteTotals };
  let asOf: Day;
  beforeAll(async () => {
    demo = await openDemo();
    asOf = parseDay(demo.opened.project.asOf)!;
  });
  canBeLookedOver(
    () => demo,
    () => asOf,
  );

  it.each(Object.entries(SCREENS))(
    "at most a quarter is heavy with red on the %s, and the overdue add up",
    async (_, screen) => {
      const { view, donuts } = await sightOf(demo.engine, asOf, firstViewport(demo.opened, screen), screen);
      const heavy = donuts.reds.filter((red) => red === RED_HEAVY).length;
      expect(heavy).toBeGreaterThan(0);
      expect(heavy).toBeLessThanOrEqual((donuts.length + view.singles.refs.length) / 4);
      const figures = donuts.overdue.reduce((sum, figure) => sum + Number(figure), 0);
      const alone = view.singles.status.filter((rank) => rank === 0).length;
      // Two sites are not on the map; neither is overdue.
      expect(figures + alone).toBe(demo.totals.byStatus[0]);
    },
  );

  describe("the lantern festival", () => {
    const LANTERN = "lantern-2027";
    const askedAbout = (venue: string | null) => ({ period: LANTERN, ...(venue === null ? {} : { venue }) });
    const inside = async (venue: string | null) => {
      const { engine, opened } = demo;
      const on = { personal: "show", asOf, filter: NO_FILTER } as const;
      const [west, south, east, north] = opened.bounds!;
      const bbox = [west - 1, south - 1, east + 1, north + 1] as const;
      const rings = askedAbout(venue);
      const view = await engine.ask("mapView", { ...on, bbox, zoom: 13, spacing: 64, rings });
      const { union } = await engine.ask("venueReport", { ...on, ...rings, rows: 0 });
      return { view, union };
    };

    it("shows the rings' own sites, of all venues and of each: they add up to the title by every status, and the rest to the rest", async () => {
      const { venues } = await demo.engine.ask("venueReport", {
        personal: "show",
        asOf,
        filter: NO_FILTER,
        rows: 0,
        period: LANTERN,
      });
      expect(venues).toHaveLength(5);
      for (const venue of [null, ...venues.map(({ layer, id }) => `${layer}/${id}`)]) {
        const { view, union } = await inside(venue);
        const counted = (of: Pick<typeof view, "donuts" | "singles">) =>
          DISPLAY_STATUSES.map(
            (_, rank) =>
              of.donuts.counts.reduce((sum, count, i) => sum + (i % 7 === rank ? count : 0), 0) +
              of.singles.status.filter((one) => one === rank).length,
          );
        expect(counted(view), venue ?? "all").toEqual(DISPLAY_STATUSES.map((status) => union.byStatus[status]));
        const beyond = counted(view.beyond!).reduce((sum, count) => sum + count, 0);
        expect(union.sites + beyond).toBe(demo.totals.placed);
      }
    });

    it("lists of a donut what it counts, on either side", async () => {
      const { view } = await inside(null);
      for (const [donuts, isBeyond] of [[view.donuts, false] as const, [view.beyond!.donuts, true] as const]) {
        for (const i of donuts.refs.keys()) {
          const node = { ...nodeOf(donuts, i), isBeyond };
          const on = { personal: "show", asOf, filter: NO_FILTER, rings: askedAbout(null) } as const;
          const { total } = await demo.engine.ask("clusterSites", { ...on, node, offset: 0, limit: 1 });
          expect(total).toBe(donuts.counts.subarray(i * 7, i * 7 + 7).reduce((sum, count) => sum + count, 0));
        }
      }
    });
  });

  it("a map that moves at one zoom gathers nothing otherwise", async () => {
    const screen = SCREENS["desk 1366x768"]!;
    const { lng, lat, zoom } = firstViewport(demo.opened, screen);
    const around = async (east: number) => {
      const viewport = viewportOver(lng + east, lat, zoom + 1, screen.width, screen.height);
      const { view } = await sightOf(demo.engine, asOf, viewport, screen);
      return { west: viewport.bbox[0], east: viewport.bbox[2], donuts: view.donuts };
    };
    const [here, there] = [await around(0), await around(0.01)];
    const shared = ({ donuts }: typeof here) =>
      donuts.refs.flatMap((ref, i) => {
        const at = donuts.lng[i]!;
        return at > there.west && at < here.east
          ? [`${ref} ${at} ${donuts.counts.subarray(i * 7, i * 7 + 7).join()}`]
          : [];
      });
    expect(shared(here).length).toBeGreaterThan(3);
    expect(shared(here).sort()).toEqual(shared(there).sort());
  });
});

for (const folder of ["toronto", "shanghai"])
  describeWithData(folder, folder, (projectFile) => {
    let real: Opened;
    beforeAll(async () => {
      const engine = createEngine(() => folderFiles(projectFile));
      const outcome = await engine.ask("open", { personal: "show", source: { type: "url", url: projectFile } });
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
      real = { engine, opened: outcome.value };
    });
    canBeLookedOver(
      () => real,
      () => parseDay("2018-06-30")!,
    );
  });
