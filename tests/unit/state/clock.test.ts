import { describe, expect, it } from "vitest";
import { formatDay } from "../../../src/core/day.ts";
import { formatClockTime, parseClockTime } from "../../../src/core/moment.ts";
import { createEngine } from "../../../src/engine/engine.ts";
import { followClock, setAsOf } from "../../../src/state/actions/choose.ts";
import { followLink, linkOf } from "../../../src/state/actions/followLink.ts";
import { openProject } from "../../../src/state/actions/openProject.ts";
import { type App, newApp } from "../../../src/state/app.ts";
import { eachMinute, minuteNow, timeNow, today } from "../../../src/state/clock.ts";
import { seenMaker } from "../../../src/state/queries/seen.ts";
import { readLink, writeLink } from "../../../src/state/url/codec.ts";
import { fakeClock } from "../../builders/fakeClock.ts";
import { sourceFiles } from "../../builders/openFiles.ts";

const ZONES = { "Asia/Shanghai": 8, "Asia/Urumqi": 6 };

/** A page whose machine stands at a time of Greenwich, with a project of one site open. */
async function page(at: string, project: object = {}) {
  const clock = fakeClock(at, ZONES);
  const app = newApp(createEngine(), clock, "zh", "dark");
  followClock(app);
  const files = {
    "project.json": {
      version: 1,
      layers: [{ id: "s", kind: "site", category: "hotel", source: "s.csv", crs: "WGS84" }],
      ...project,
    },
    "s.csv": "编号,名称\n1,旅馆\n",
  };
  expect(await openProject(app, { type: "files", name: "p", files: sourceFiles(files) }, "p")).toBe(true);
  return { app, clock };
}

const says = (app: App) => formatClockTime(timeNow(app.clock, app.store.getState()));
const days = (app: App) => {
  const { asOf, projectDay } = app.store.getState();
  return [asOf, projectDay, today(app)].map(formatDay);
};
const follow = (app: App, hash: string) => followLink(app, readLink(hash));
const linked = (app: App) => writeLink(linkOf(seenMaker(app)()), []);

describe("the page's clock", () => {
  it("is the machine's, in the project's zone", async () => {
    const { app, clock } = await page("2027-02-18T12:34:56");
    expect(says(app)).toBe("2027-02-18T20:34:56");
    clock.run(4);
    expect(says(app)).toBe("2027-02-18T20:35");
    expect(says((await page("2027-02-18T19:00", { timeZone: "Asia/Urumqi" })).app)).toBe("2027-02-19T01:00");
  });

  it("shows no other minute for long when the machine slept or its clock was put", async () => {
    const { app, clock } = await page("2027-02-18T12:34:10");
    const minutes: string[] = [];
    eachMinute(app, () => minutes.push(formatClockTime((minuteNow(app) * 60) as never)));
    for (const seconds of [3600, -3600]) {
      clock.jump(seconds);
      clock.run(5);
    }
    expect(minutes).toEqual(["2027-02-18T21:34", "2027-02-18T20:34"]);
    clock.run(45);
    expect(minutes.at(-1)).toBe("2027-02-18T20:35");
    expect(minutes).toHaveLength(3);
  });

  it("starts where a link says, whatever the zone, and runs on from there", async () => {
    const { app, clock } = await page("2027-02-18T12:34:56", { timeZone: "Asia/Urumqi" });
    await follow(app, "#now=2027-03-01T23:58:30");
    expect(says(app)).toBe("2027-03-01T23:58:30");
    const minutes: string[] = [];
    eachMinute(app, () => minutes.push(formatClockTime((minuteNow(app) * 60) as never)));
    clock.run(150.5);
    expect(minutes).toEqual(["2027-03-01T23:59", "2027-03-02T00:00", "2027-03-02T00:01"]);
    expect(says(app)).toBe("2027-03-02T00:01");
    expect(linked(app)).toBe("#now=2027-03-01T23:58:30");
  });

  it("runs on when the same link is come back to, is set by another, and by one without is the machine's again", async () => {
    const { app, clock } = await page("2027-02-18T00:00");
    await follow(app, "#now=2027-03-01T10:00");
    clock.run(90);
    await follow(app, "#now=2027-03-01T10:00&status=overdue");
    expect(says(app)).toBe("2027-03-01T10:01:30");
    await follow(app, "#now=2027-03-01 12:00:05");
    expect([says(app), days(app)]).toEqual(["2027-03-01T12:00:05", ["2027-03-01", "2027-03-01", "2027-03-01"]]);
    await follow(app, "");
    expect([says(app), days(app)]).toEqual(["2027-02-18T08:01:30", ["2027-02-18", "2027-02-18", "2027-02-18"]]);
  });
});

describe("midnight", () => {
  it.each([{}, { asOf: "today" }])("moves a project of today: %j", async (project) => {
    const { app, clock } = await page("2027-02-18T15:59:50", project);
    expect(days(app)).toEqual(["2027-02-18", "2027-02-18", "2027-02-18"]);
    clock.run(11);
    expect(days(app)).toEqual(["2027-02-19", "2027-02-19", "2027-02-19"]);
    clock.run(3 * 86_400);
    expect(days(app)).toEqual(["2027-02-22", "2027-02-22", "2027-02-22"]);
    expect(linked(app)).toBe("");
  });

  it("by the clock of a link, too", async () => {
    const { app, clock } = await page("2027-06-01T04:00");
    await follow(app, "#mode=wall&now=2027-02-18T23:59:50");
    expect(days(app)).toEqual(["2027-02-18", "2027-02-18", "2027-02-18"]);
    clock.run(11);
    expect(days(app)).toEqual(["2027-02-19", "2027-02-19", "2027-02-19"]);
    expect(linked(app)).toBe("#mode=wall&now=2027-02-18T23:59:50");
  });

  it("leaves a day that somebody chose, and a project of a day of its own", async () => {
    const { app, clock } = await page("2027-02-18T15:59:50");
    setAsOf(app, 20_000 as never);
    clock.run(11);
    expect(days(app)).toEqual(["2024-10-04", "2027-02-19", "2027-02-19"]);
    const fixed = await page("2027-02-18T15:59:50", { asOf: "2027-02-01" });
    fixed.clock.run(11);
    expect(days(fixed.app)).toEqual(["2027-02-01", "2027-02-01", "2027-02-19"]);
  });
});

it.each([
  ["2027-02-18 23:59:50", "2027-02-18T23:59:50"],
  ["2027-02-18T23:59:00", "2027-02-18T23:59"],
  ["2027-02-18 18:30", "2027-02-18T18:30"],
  ["2027-02-18T24:00", "2027-02-19T00:00"],
])("a clock's time %s is written %s", (text, written) => expect(formatClockTime(parseClockTime(text)!)).toBe(written));

it.each(["18:30", "2027-02-18T18:30:60", "2027-02-18T18:30:5", "2027-02-18T25:00:00", "2027-02-18:10", "today", ""])(
  "%j is no clock's time",
  (text) => expect(parseClockTime(text)).toBeNull(),
);
