import { expect, it } from "vitest";
import { MARK_MAJOR, type PatrolAnswer, type PatrolStop } from "../../../src/contract/contract.ts";
import { routesOf, stopLabels, stopMarks } from "../../../src/scene/parts/route.ts";

const stop = (lng: number): PatrolStop => ({ lng, lat: 29.5, site: `s/${lng}` }) as PatrolStop;
const answer = (teams: readonly (readonly PatrolStop[])[], from: PatrolAnswer["from"] = null): PatrolAnswer =>
  ({ teams: teams.map((stops, i) => ({ id: String(i + 1), stops })), from, to: from }) as unknown as PatrolAnswer;
const START = { ref: "f/1", name: "", lng: 106.49, lat: 29.5 };

it("leads from the start through the stops back to it", () => {
  const [route] = routesOf(answer([[stop(106.5), stop(106.51)]], START), 16);
  expect(route?.path.map(([lng]) => lng)).toEqual([106.49, 106.5, 106.51, 106.49]);
  expect(route?.start).toEqual([106.49, 29.5]);
});

it("pins the first stop of a crowd, and the others when the map is near enough", () => {
  const crowd = answer([[stop(106.5), stop(106.5001), stop(106.51)]]);
  expect(routesOf(crowd, 14)[0]?.stops.map(({ number }) => number)).toEqual([1, 3]);
  expect(routesOf(crowd, 19)[0]?.stops.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect([routesOf(crowd, 14)[0]?.ticked, routesOf(crowd, 19)[0]?.ticked]).toEqual([[1], [0, 1]]);
});

it("keeps the hue of a team behind one without stops", () => {
  expect(routesOf(answer([[], [stop(106.5)]]), 14).map(({ team }) => team)).toEqual([1]);
});

it("shows stops under pins as the marks of their sites, by name when near, and a dot for each of the others", () => {
  const of = (lng: number, more: Partial<PatrolStop>): PatrolStop => ({
    ...stop(lng),
    marks: 0,
    name: `${lng}`,
    ...more,
  });
  const crowd = answer([
    [
      of(106.5, { status: "overdue", marks: MARK_MAJOR }),
      of(106.5001, { status: "open" }),
      of(106.51, { status: "clear" }),
    ],
  ]);
  const ways = routesOf(crowd, 14);
  expect(ways[0]?.dots).toEqual([[106.5001, 29.5]]);
  const marks = stopMarks(crowd, ways);
  expect(marks.map(({ lng, symbol, major, pick }) => [lng, symbol, major, pick])).toEqual([
    [106.5, "overdue", true, { type: "site", ref: "s/106.5" }],
    [106.51, "clear", false, { type: "site", ref: "s/106.51" }],
  ]);
  expect(stopLabels(crowd, ways, 13.75)).toEqual([]);
  expect(stopLabels(crowd, ways, 14).map(({ text }) => text)).toEqual(["106.5", "106.51"]);
});
