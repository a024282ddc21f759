import { expect, it, vi } from "vitest";
import { choosePeriod, chooseVenue, setFilter, setMode } from "../../../../src/state/actions/choose.ts";
import { undoCorrection } from "../../../../src/state/actions/corrections.ts";
import {
  addView,
  isTourEdit,
  linkOfDesk,
  linkOfTable,
  makeTour,
  moveView,
  showViewHere,
} from "../../../../src/state/actions/editTour.ts";
import { viewportChanged } from "../../../../src/state/actions/look.ts";
import { isShown, resolveView } from "../../../../src/state/actions/resolveView.ts";
import { select } from "../../../../src/state/actions/select.ts";
import type { App } from "../../../../src/state/app.ts";
import { RINGS } from "../../../../src/state/queries/holidayQueries.ts";
import { tourViews } from "../../../../src/state/selectors/tourViews.ts";
import { OFFICE } from "../../../builders/office.ts";
import { officeDesk } from "../../../builders/touredWall.ts";
import { viewportOver } from "../../../builders/viewportOver.ts";

const viewsOf = (app: App) => tourViews(app.store.getState().project?.project);

it("the link of a desk says what it shows, and nobody's search, card, day and looks", async () => {
  const { app } = await officeDesk();
  setFilter(app, { status: ["overdue"], q: "东" });
  select(app, { type: "site", ref: "s/1" });
  app.store.setState({ asOf: (app.store.getState().asOf - 30) as never, theme: "light" });
  viewportChanged(app, viewportOver(106.55, 29.56, 16, 1000, 800));
  expect(linkOfDesk(app)).toBe("mode=wall&status=overdue&at=106.55000,29.56000,16.00");
  expect(linkOfTable(app, "ranking")).toBe("mode=wall&status=overdue&show=ranking");
});

it("a map that shows just what it is of is fitted anew by each screen", async () => {
  const { app } = await officeDesk();
  viewportChanged(app, viewportOver(106.575, 29.53, 12.5, 1000, 800));
  expect(linkOfDesk(app)).toBe("mode=wall");
  // Seen from much farther away it is a place of its own.
  viewportChanged(app, viewportOver(106.575, 29.53, 9, 1000, 800));
  expect(linkOfDesk(app)).toContain("at=");
  setMode(app, "holiday");
  choosePeriod(app, "lantern-2027");
  chooseVenue(app, "v/V1");
  app.queries.need([RINGS], () => {});
  await vi.waitFor(() => expect(app.queries.get(RINGS).isStale).toBe(false), { timeout: 20_000 });
  viewportChanged(app, viewportOver(106.555, 29.56, 14.5, 1000, 800));
  expect(linkOfDesk(app)).toBe("mode=wall&period=lantern-2027&venue=v/V1&show=rings");
});

it("a wall is told no id that was made of a person's number, and shows what it names all the same", async () => {
  const { app } = await officeDesk({
    ...OFFICE,
    "v.csv": "名称,经度,纬度\n灯笼广场 13812345678,106.555,29.56\n",
    "e.csv": "编号,场地,名称,开始时间\nE1,灯笼广场 13812345678,灯会,2027-02-19 18:00\n",
  });
  setMode(app, "holiday");
  const report = await app.queries.ask("venueReport", {
    personal: "show",
    asOf: app.store.getState().asOf,
    filter: {},
    period: null,
    rows: 0,
  });
  const venue = report!.answer.venues[0]!;
  chooseVenue(app, `${venue.layer}/${venue.id}`);
  expect(`${venue.layer}/${venue.id}`).toContain("13812345678");
  const link = linkOfDesk(app);
  await addView(app, { link, title: "值班 13812345678" });
  setMode(app, "wall");
  const [view] = viewsOf(app);
  expect(JSON.stringify(app.store.getState())).not.toContain("13812345678");
  expect(view?.title).toBe("值班 •••");
  expect(isShown(await resolveView(app, view!))).toBe(true);
});

it("a tour of the project has its whole, the venues where something is on, and what is overdue, as one edit", async () => {
  const { app } = await officeDesk();
  expect(await makeTour(app)).toBe(true);
  expect(viewsOf(app).map(({ link, title, shows }) => [link, title, shows])).toEqual([
    ["mode=wall", undefined, "map"],
    ["mode=wall&venue=v/V1&show=rings", "灯笼广场", "rings"],
    ["mode=wall&show=overdue", undefined, "overdue"],
  ]);
  for (const view of viewsOf(app)) expect(isShown(await resolveView(app, view))).toBe(true);
  const { history } = app.store.getState().project!;
  expect(isTourEdit(history.undo)).toBe(true);
  await undoCorrection(app);
  expect(viewsOf(app)).toEqual([]);
});

it("a view goes to any place of the list", async () => {
  const { app } = await officeDesk();
  for (const link of ["mode=wall&level=major", "mode=wall&show=ranking", "mode=wall&show=overdue"])
    await addView(app, { link });
  const order = () => viewsOf(app).map(({ link }) => link.slice("mode=wall&".length));
  await moveView(app, viewsOf(app), 0, 2);
  expect(order()).toEqual(["show=ranking", "show=overdue", "level=major"]);
  await moveView(app, viewsOf(app), 2, 1);
  expect(order()).toEqual(["show=ranking", "level=major", "show=overdue"]);
  await moveView(app, viewsOf(app), 2, 0);
  expect(order()).toEqual(["show=overdue", "show=ranking", "level=major"]);
});

it("a view is looked at on the desk as the wall would show it", async () => {
  const { app } = await officeDesk();
  await addView(app, { link: "mode=wall&venue=v/V1&show=rings&status=open" });
  await showViewHere(app, viewsOf(app)[0]!);
  expect(app.store.getState()).toMatchObject({
    mode: "holiday",
    venue: "v/V1",
    filter: { status: ["open"] },
    tour: null,
  });
});

it.each([
  ["mode=wall&venue=v/V9", { type: "absent", key: "venue", value: "v/V9" }],
  ["mode=wall&period=new-year-x", { type: "absent", key: "period", value: "new-year-x" }],
  ["mode=wall&period=qingming-2027", { type: "no-rings" }],
  ["mode=wall&layers=lost", { type: "absent", key: "layers", value: "lost" }],
  ["mode=wall&radius=-3", { type: "bad", key: "radius", value: "-3" }],
  ["mode=wall&area=%E7%94%B2&show=ranking&dept=%E6%B0%91%E6%94%BF", { type: "no-ranking" }],
])("why %s cannot be shown is said", async (link, trouble) => {
  const { app } = await officeDesk();
  await addView(app, { link });
  expect(await resolveView(app, viewsOf(app)[0]!)).toEqual(trouble);
});
