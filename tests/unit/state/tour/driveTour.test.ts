import { expect, it, vi } from "vitest";
import { formatDay } from "../../../../src/core/day.ts";
import { setMode } from "../../../../src/state/actions/choose.ts";
import { correct } from "../../../../src/state/actions/corrections.ts";
import { HELD_MS } from "../../../../src/state/actions/driveTour.ts";
import { followLink, linkOf } from "../../../../src/state/actions/followLink.ts";
import { viewportChanged } from "../../../../src/state/actions/look.ts";
import { atTourBoundary } from "../../../../src/state/actions/tourBoundary.ts";
import { MAP_VIEW } from "../../../../src/state/queries/mapQueries.ts";
import { seenMaker } from "../../../../src/state/queries/seen.ts";
import { flightWay } from "../../../../src/state/selectors/flightWay.ts";
import { tourViews } from "../../../../src/state/selectors/tourViews.ts";
import { readLink, writeLink } from "../../../../src/state/url/codec.ts";
import { withTour } from "../../../builders/office.ts";
import { officeDesk, touredWall } from "../../../builders/touredWall.ts";
import { viewportOver } from "../../../builders/viewportOver.ts";

const ALL = { link: "mode=wall" };
const FEW = { link: "mode=wall&status=overdue&at=106.56000,29.56000,15.00", seconds: 10 };
const LANTERN = {
  link: "mode=holiday&venue=v/V1&sel=s/1&q=%E4%B8%9C&asOf=2026-12-01&now=2026-12-01T08:00&theme=light",
};
const GONE = { link: "mode=wall&venue=v/V9" };
const VIEWS = [ALL, FEW, LANTERN];

it("shows view after view by the page's clock, each as long as it says, and begins again", async () => {
  const { clock, isAt, app } = await touredWall(VIEWS);
  await isAt(0);
  clock.run(19.9);
  expect(app.store.getState().tour?.index).toBe(0);
  clock.run(0.1);
  await isAt(1);
  expect(app.store.getState().filter).toEqual({ status: ["overdue"] });
  expect(app.store.getState().wanted).toMatchObject({ camera: { lng: 106.56, lat: 29.56, zoom: 15 }, isExact: true });
  clock.run(10);
  await isAt(2);
  clock.run(20);
  await isAt(0);
  expect(app.store.getState().filter).toEqual({});
});

it("takes over what a link shows, never its day, clock and looks, nor what names somebody", async () => {
  const { isAt, app } = await touredWall([LANTERN]);
  await isAt(0);
  const { asOf, now, theme, filter, selection, venue, wallShows, mode } = app.store.getState();
  expect(formatDay(asOf)).toBe("2027-02-18");
  expect({ now, theme, filter, selection }).toEqual({ now: null, theme: "dark", filter: {}, selection: null });
  expect({ venue, wallShows, mode }).toEqual({ venue: "v/V1", wallShows: "rings", mode: "wall" });
});

it("a flight is as long as its way, and none where the map stands there already", async () => {
  const { app, isAt, clock } = await touredWall([FEW, { ...FEW, link: `${FEW.link}&level=major` }]);
  await isAt(0);
  const { wanted } = app.store.getState();
  expect(wanted).toMatchObject({ flight: expect.any(Number) as number });
  expect((wanted as { flight: number }).flight).toBeGreaterThan(800);
  expect((wanted as { flight: number }).flight).toBeLessThanOrEqual(3000);
  viewportChanged(app, viewportOver(106.56, 29.56, 15, 1000, 800));
  clock.run(10);
  await isAt(1);
  expect(app.store.getState().wanted).toBe(wanted);
});

it("the map is answered before it flies", async () => {
  const { app, clock, isAt, answered } = await touredWall([ALL, FEW]);
  await isAt(0);
  app.queries.need([MAP_VIEW], () => {});
  await answered();
  clock.run(20);
  await isAt(1);
  await vi.waitFor(() => expect(app.queries.get(MAP_VIEW).isStale).toBe(false));
  const asked = vi.spyOn(app.engine, "ask");
  // The map comes to stand a little beside where it was thought to.
  viewportChanged(app, viewportOver(106.5601, 29.5601, 15, 1000, 800));
  expect(app.queries.get(MAP_VIEW)).toMatchObject({ isStale: false, error: null });
  expect(app.queries.get(MAP_VIEW).answered?.ask).toMatchObject({ filter: { status: ["overdue"] } });
  expect(asked.mock.calls.filter(([name]) => name === "mapView")).toEqual([]);
});

it("nothing is worked out while the map flies to the next view: its way was asked before", async () => {
  const { app, clock, isAt, answered } = await touredWall([ALL, FEW]);
  await isAt(0);
  app.queries.need([MAP_VIEW], () => {});
  const start = app.store.getState().viewport!;
  clock.run(17);
  await answered();
  clock.run(3);
  await isAt(1);
  const asked = vi.spyOn(app.engine, "ask");
  // Between the steps that the way was worked out in.
  for (let frame = 0.5; frame < 60; frame += 0.7) {
    const way = flightWay(start, { lng: 106.56, lat: 29.56, zoom: 15 });
    const [one, next] = [way[Math.floor(frame)]!, way[Math.ceil(frame)]!];
    const middle = (of: "lng" | "lat" | "zoom") => one[of] + (next[of] - one[of]) * (frame % 1);
    viewportChanged(app, {
      ...viewportOver(middle("lng"), middle("lat"), middle("zoom"), 1000, 800),
      isFlying: true,
    });
    expect(app.queries.get(MAP_VIEW)).toMatchObject({ isStale: false, error: null });
  }
  expect(asked.mock.calls.filter(([name]) => name === "mapView")).toEqual([]);
});

it("passes over what cannot be shown, and says nothing of it on the wall", async () => {
  const bad = { link: "mode=wall&status=late" };
  const old = { link: "mode=holiday&period=new-year-2020" };
  const none = { link: "mode=wall&category=castle" };
  const { app, clock, isAt } = await touredWall([GONE, FEW, bad, old, none, ALL]);
  await isAt(1);
  clock.run(10);
  await isAt(5);
  clock.run(20);
  await isAt(1);
  expect(app.store.getState().notices).toEqual([]);
});

it("with nothing that can be shown the wall is as it was", async () => {
  const { app, clock, answered } = await touredWall([GONE]);
  await answered();
  clock.run(300);
  await answered();
  expect(app.store.getState().tour).toBe(null);
  expect(app.store.getState().notices).toEqual([]);
});

it("held, it stands for five minutes after the last hand, and goes on with what was left", async () => {
  const { app, clock, tour, isAt } = await touredWall(VIEWS);
  await isAt(0);
  clock.run(8);
  tour.hold();
  clock.run(200);
  tour.hold();
  clock.run(HELD_MS / 1000 - 1);
  expect(tour.isHeld()).toBe(true);
  expect(app.store.getState().tour?.index).toBe(0);
  clock.run(1);
  expect(tour.isHeld()).toBe(false);
  clock.run(11);
  expect(app.store.getState().tour?.index).toBe(0);
  clock.run(1);
  await isAt(1);
});

it("let go by hand, it brings back the map that a hand has moved", async () => {
  const { app, tour, isAt } = await touredWall([FEW]);
  await isAt(0);
  viewportChanged(app, viewportOver(106.56, 29.56, 15, 1000, 800));
  tour.hold();
  viewportChanged(app, viewportOver(106.9, 29.9, 13, 1000, 800));
  const { wanted } = app.store.getState();
  tour.resume();
  expect(app.store.getState().wanted).not.toBe(wanted);
  expect(app.store.getState().wanted).toMatchObject({ camera: { lng: 106.56, lat: 29.56, zoom: 15 } });
});

it("steps and jumps, round at both ends, and stays held where it was", async () => {
  const { app, tour, isAt } = await touredWall(VIEWS);
  await isAt(0);
  tour.step(-1);
  await isAt(2);
  tour.step(1);
  await isAt(0);
  tour.hold();
  tour.jump(1);
  await isAt(1);
  expect(tour.isHeld()).toBe(true);
  tour.jump(7);
  tour.step(1);
  tour.step(1);
  await isAt(0);
  expect(app.store.getState().tour?.paused).not.toBe(null);
});

it("nothing moves under a hand, though the next view was on its way", async () => {
  const { app, clock, tour, isAt, answered } = await touredWall(VIEWS);
  await isAt(0);
  clock.run(20);
  tour.hold();
  const { wanted } = app.store.getState();
  await answered();
  expect(app.store.getState()).toMatchObject({ wanted, tour: { index: 0 } });
});

it("its link is that of its wall with the place in the tour, and brings it back there; off in a link is off", async () => {
  const { app, tour, isAt, answered } = await touredWall(VIEWS);
  await isAt(0);
  tour.jump(1);
  await isAt(1);
  const link = writeLink(linkOf(seenMaker(app)()), []);
  expect(link).toMatch(/^#mode=wall(&at=[^&]*)?&tour=2$/);
  tour.jump(2);
  await isAt(2);
  await followLink(app, readLink(link));
  await isAt(1);
  await followLink(app, readLink("#mode=wall&tour=off&level=major"));
  await answered();
  expect(app.store.getState()).toMatchObject({ tour: null, filter: { level: ["major"] } });
  expect(writeLink(linkOf(seenMaker(app)()), [])).toContain("tour=off");
});

it("turned off it gives back what the wall showed; whoever goes to the desk finds that too", async () => {
  const { app, tour, isAt, answered } = await touredWall([FEW, LANTERN]);
  await isAt(0);
  tour.turn();
  await answered();
  expect(app.store.getState()).toMatchObject({ tour: null, filter: {}, wallShows: "map", venue: null });
  tour.turn();
  await isAt(0);
  tour.jump(1);
  await isAt(1);
  setMode(app, "explore");
  expect(app.store.getState()).toMatchObject({ tour: null, filter: {}, venue: null, mode: "explore" });
});

it("a machine that is set so plays none by itself, but what a link or a key asks for", async () => {
  const { app, isAt, tour, answered } = await touredWall(VIEWS);
  await isAt(0);
  const preferences = { ...app.store.getState().preferences, tours: false };
  app.store.setState({ preferences });
  await answered();
  expect(app.store.getState().tour).toBe(null);
  tour.turn();
  await isAt(0);
});

it("goes on with the view that it shows when others are added, moved and taken out", async () => {
  const { app, clock, isAt } = await touredWall(VIEWS);
  await isAt(0);
  clock.run(20);
  await isAt(1);
  const [first, second] = tourViews(app.store.getState().project?.project);
  await correct(app, { type: "move-view", view: second!.key, before: first!.key });
  await isAt(0);
  expect(app.store.getState().tour?.view).toBe(second!.key);
  await correct(app, { type: "set-view", view: second!.key, key: "seconds", value: 40 });
  await vi.waitFor(() => expect(app.store.getState().tour?.ms).toBe(40_000));
  await correct(app, { type: "remove-view", view: second!.key });
  await vi.waitFor(() => expect(app.store.getState().tour?.view).toBe(first!.key));
});

it("one view alone stays, and its map is left in peace", async () => {
  const { app, clock, isAt, answered } = await touredWall([ALL]);
  await isAt(0);
  const { wanted, tour } = app.store.getState();
  clock.run(20);
  await answered();
  expect(app.store.getState().wanted).toBe(wanted);
  expect(app.store.getState().tour?.since).toBe(tour!.since + 20_000);
});

it("a clock that is set back does not hold a view for ever", async () => {
  const { app, clock, isAt } = await touredWall(VIEWS);
  await isAt(0);
  const { tour } = app.store.getState();
  // An hour ahead of what the clock says now.
  app.store.setState({ tour: { ...tour!, since: tour!.since + 3_600_000 } });
  clock.run(20);
  await isAt(1);
});

it("a map that gets another size is fitted anew, one that stands at its place is not", async () => {
  const { app, tour, isAt } = await touredWall([LANTERN, FEW]);
  await isAt(0);
  const { wanted } = app.store.getState();
  viewportChanged(app, viewportOver(106.555, 29.56, 14, 1000, 800));
  expect(app.store.getState().wanted).toBe(wanted);
  viewportChanged(app, viewportOver(106.555, 29.56, 14, 2000, 800));
  await vi.waitFor(() => expect(app.store.getState().wanted).toMatchObject({ flight: 0 }));
  tour.jump(1);
  await isAt(1);
  const exact = app.store.getState().wanted;
  viewportChanged(app, viewportOver(106.555, 29.56, 14, 800, 800));
  expect(app.store.getState().wanted).toBe(exact);
});

it("tells a boundary once, when the next view stands; at once where none plays", async () => {
  const { app, clock, isAt } = await touredWall(VIEWS);
  await isAt(0);
  const call = vi.fn<() => void>();
  atTourBoundary(app, call);
  clock.run(19);
  expect(call).not.toHaveBeenCalled();
  clock.run(1);
  await isAt(1);
  clock.run(5);
  expect(call).toHaveBeenCalledTimes(1);
  clock.run(100);
  expect(call).toHaveBeenCalledTimes(1);
  const { app: idle } = await officeDesk(withTour({ views: [] }));
  const atOnce = vi.fn<() => void>();
  atTourBoundary(idle, atOnce);
  expect(atOnce).toHaveBeenCalledTimes(1);
});
