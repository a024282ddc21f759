import { expect, it } from "vitest";
import { ALL_IN_RINGS, type Engine, type QuestionName } from "../../../src/contract/contract.ts";
import {
  computeOrder,
  excludeStop,
  moveStop,
  moveStopTo,
  redoPatrol,
  toggleLock,
  undoPatrol,
  wishOfStop,
} from "../../../src/state/actions/editPatrol.ts";
import { changePatrol, startPatrol, toggleTick } from "../../../src/state/actions/patrol.ts";
import { newApp } from "../../../src/state/app.ts";
import { VENUE_REPORT } from "../../../src/state/queries/holidayQueries.ts";
import { PATROL } from "../../../src/state/queries/patrolQueries.ts";
import { fakeClock } from "../../builders/fakeClock.ts";
import { inTime } from "../../builders/inTime.ts";

/** An app with a project open, whose engine has an answer to some questions, and none to the others. */
function desk(answers: Readonly<Partial<Record<QuestionName, unknown>>> = {}) {
  const ask = (name: QuestionName) => (name in answers ? Promise.resolve(answers[name]) : new Promise(() => {}));
  const app = newApp({ ask } as Engine, fakeClock("2024-10-04"), "zh", "dark");
  app.store.setState({ project: { layers: [] } as never, mode: "patrol" });
  app.queries.need([VENUE_REPORT, PATROL], () => {});
  return { app, asked: () => PATROL.questionOf(app.store.getState(), null) };
}

it("asks nothing until sites, a venue or a period were chosen", () => {
  const { app, asked } = desk();
  expect(asked()).toBeNull();
  app.store.setState({ venue: "v/V" });
  expect(asked()?.of).toEqual({ type: "rings", period: null, venue: "v/V", part: ALL_IN_RINGS });
  app.store.setState({ mode: "explore" });
  expect(asked()).toBeNull();
});

it("plans the ticked sites and names the rings that they were ticked in, or a part of those in the rings", async () => {
  const around = { period: { id: "p" }, venues: [] };
  const { app, asked } = desk({ venueReport: around });
  app.store.setState({ mode: "holiday", venue: "v/V", radius: 300 });
  await inTime(() => expect(app.queries.get(VENUE_REPORT).value).toBe(around));
  for (const ref of ["s/1", "s/2", "s/2"]) toggleTick(app, ref);
  startPatrol(app, { stops: app.store.getState().ticked });
  expect(asked()?.of).toEqual({
    type: "sites",
    refs: ["s/1"],
    inRings: { period: "p", venue: "v/V", radius: 300 },
  });
  app.store.setState({ mode: "holiday" });
  const part = { ...ALL_IN_RINGS, status: "overdue" } as const;
  startPatrol(app, { part });
  expect(asked()?.of).toEqual({ type: "rings", period: "p", venue: "v/V", radius: 300, part });
});

it("keeps an order by hand only for the patrol that it is an order of", async () => {
  const { app, asked } = desk({ patrol: { teams: [{ stops: [{ site: "a" }, { site: "b" }, { site: "c" }] }] } });
  changePatrol(app, { stops: ["a", "b", "c"] });
  await inTime(() => expect(app.queries.get(PATROL).value).not.toBeNull());
  moveStop(app, 0, 2, -1);
  expect(asked()?.order).toEqual([["a", "c", "b"]]);
  moveStop(app, 0, 0, -1);
  expect(asked()?.order).toEqual([["a", "c", "b"]]);
  changePatrol(app, { teams: 2 });
  expect(asked()?.order).toBeUndefined();
  changePatrol(app, { teams: 1 });
  expect(asked()?.order).toEqual([["a", "c", "b"]]);
});

it("ends where it starts when that is wished", () => {
  const { app, asked } = desk();
  const from = { type: "ref", ref: "f/1" } as const;
  changePatrol(app, { stops: ["a"], from });
  expect([asked()?.from, asked()?.to]).toEqual([from, null]);
  changePatrol(app, { to: "start" });
  expect(asked()?.to).toEqual(from);
});

const TEAMS = { teams: [{ stops: [{ site: "a" }, { site: "b" }] }, { stops: [{ site: "c" }] }] };

/** A desk on which a patrol of two teams is shown. */
async function twoTeams() {
  const { app, asked } = desk({ patrol: TEAMS });
  changePatrol(app, { stops: ["a", "b", "c"], teams: 2 });
  await inTime(() => expect(app.queries.get(PATROL).value).not.toBeNull());
  return { app, asked };
}

it("moves a stop between teams, and keeps that order when mode, time and limit change", async () => {
  const { app, asked } = await twoTeams();
  moveStopTo(app, "a", 1, 0);
  expect(asked()?.order).toEqual([["b"], ["a", "c"]]);
  changePatrol(app, { mode: "car", minutes: 60, start: "18:00" });
  expect(asked()).toMatchObject({
    order: [["b"], ["a", "c"]],
    mode: "car",
    minutes: 60,
    start: "18:00",
    metric: "road",
  });
});

it("puts in order anew what is not locked", async () => {
  const { app, asked } = await twoTeams();
  toggleLock(app, "b");
  // Nothing moves when a stop is locked.
  expect(asked()).toMatchObject({ order: [["a", "b"], ["c"]] });
  computeOrder(app);
  expect(asked()?.order).toBeUndefined();
  expect(asked()?.locked).toEqual([["b"], []]);
});

it("leaves stops out, wishes something of them, and takes every step back and makes it again", async () => {
  const { app, asked } = await twoTeams();
  const before = asked();
  excludeStop(app, "c", true);
  wishOfStop(app, "a", { must: true });
  wishOfStop(app, "a", { from: "14:00" });
  const after = asked();
  expect(after).toMatchObject({ without: ["c"], stops: [{ ref: "a", must: true, from: "14:00" }] });
  for (let i = 0; i < 3; i++) undoPatrol(app);
  expect(asked()).toEqual(before);
  for (let i = 0; i < 3; i++) redoPatrol(app);
  expect(asked()).toEqual(after);
  wishOfStop(app, "a", { must: undefined });
  wishOfStop(app, "a", { from: "" });
  expect(asked()?.stops).toBeUndefined();
});
