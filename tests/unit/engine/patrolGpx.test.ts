import { gpx } from "@tmcw/togeojson";
import { DOMParser } from "@xmldom/xmldom";
import { expect, it } from "vitest";
import type { Contract } from "../../../src/contract/contract.ts";
import { clockAfter } from "../../../src/core/patrol.ts";
import { type Files, on, openFiles } from "../../builders/openFiles.ts";
import { ledger, RIVER_TOWN } from "../../builders/riverTown.ts";
import { drawn } from "../../builders/roadPlane.ts";

/** The town by the river with people in it: a site named by its keeper's phone, one that XML might stumble over, and one of nobody's. */
const SITES = ["over", "near", "east"] as const;
const TOWN: Files = {
  ...RIVER_TOWN,
  "s.csv": [
    "id,name,address,contact,phone,lng,lat",
    ...ledger("", ["over", 0, 100], ["near", 10, 100], ["east", 250, 0])
      .split("\n")
      .slice(1)
      .map((row, i) => {
        const [id, ...at] = row.split(",");
        const name = ["张三 13812345678", "甲 & 乙 <楼>", ""][i];
        return [id, name, ["北岸 1 号 13812345678", "北岸 2 号", ""][i], "张三", "13812345678", ...at].join(",");
      }),
  ].join("\n"),
};

type Ask = Contract["exportPatrol"]["ask"];
const ask = (more: Partial<Ask> = {}): Ask => ({
  ...on("2027-02-18"),
  of: { type: "sites", refs: SITES.map((id) => `s/${id}`) },
  from: { type: "ref", ref: "f/F" },
  to: { type: "ref", ref: "f/F" },
  start: "09:00",
  teams: 1,
  minutes: null,
  mode: "foot",
  metric: "road",
  effort: 100,
  format: "gpx",
  labels: {},
  ...more,
});

/** A file as a reader sees it that nobody here wrote: what is not well formed, or no GPX, has no tracks, routes and points. */
function read(text: string) {
  const document = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(text, "text/xml");
  const features = gpx(document as unknown as Document).features.flatMap(({ geometry, properties }) =>
    geometry === null ? [] : [{ geometry, properties: properties ?? {} }],
  );
  const lines = (type: string) =>
    features.flatMap(({ geometry, properties }) =>
      geometry.type === "LineString" && properties["_gpxType"] === type
        ? [{ at: geometry.coordinates as [number, number][], name: properties["name"] as string }]
        : [],
    );
  const points = features.flatMap(({ geometry, properties: { name, desc } }) =>
    geometry.type === "Point" ? [{ at: geometry.coordinates, name: name as string, desc: desc as string }] : [],
  );
  return { tracks: lines("trk"), routes: lines("rte"), points };
}

it("is opened by a reader of GPX with the way as it is drawn and every stop in its order", async () => {
  const { engine } = await openFiles(TOWN);
  const { teams, from, to } = await engine.ask("patrol", ask());
  const { tracks, routes, points } = read(await engine.ask("exportPatrol", ask()));
  const [team] = teams;
  const seventh = (at: readonly number[]) => at.map((axis) => Number(axis.toFixed(7)));
  expect(tracks.map(({ name }) => name)).toEqual(["team 1"]);
  expect(tracks[0]?.at).toEqual(team!.way!.coordinates.map(seventh));
  expect(Math.abs(drawn(tracks[0]!.at) - team!.metres)).toBeLessThan(0.5);
  expect(team!.stops).toHaveLength(SITES.length);
  expect(routes[0]?.at).toEqual([from!, ...team!.stops, to!].map(({ lng, lat }) => seventh([lng, lat])));
  // In the order of the visits, with the name, or what stands for it, the address and the hour.
  const stops = points.filter(({ name }) => /^\d/.test(name));
  expect(stops.map(({ name }) => name)).toEqual(team!.stops.map(({ name, site }, i) => `${i + 1} ${name || site}`));
  expect(stops.map(({ name }) => name).join()).toContain("甲 & 乙 <楼>");
  const hour = ({ arrive }: { arrive: number }) => clockAfter("09:00", arrive)!.clock;
  expect(stops.map(({ desc }) => desc)).toEqual(
    team!.stops.map((stop) => (stop.address === "" ? hour(stop) : `${stop.address} · ${hour(stop)}`)),
  );
});

it("tells the hours of the start that the patrol proposes, where nobody asked for one", async () => {
  const { engine } = await openFiles(TOWN);
  const { start: _, ...asked } = ask();
  const { teams, start } = await engine.ask("patrol", asked);
  const { points } = read(await engine.ask("exportPatrol", asked));
  const told = points.filter(({ name }) => /^\d/.test(name)).map(({ desc }) => desc.slice(-5));
  expect(told).toEqual(teams[0]!.stops.map(({ arrive }) => clockAfter(start.clock, arrive)!.clock));
});

it("has a track for each team that goes anywhere, and one for nobody else", async () => {
  const { engine } = await openFiles(TOWN);
  const { teams } = await engine.ask("patrol", ask({ teams: 5 }));
  const { tracks, routes } = read(await engine.ask("exportPatrol", ask({ teams: 5 })));
  const out = teams.filter(({ stops }) => stops.length > 0).map(({ id }) => `team ${id}`);
  expect([tracks.map(({ name }) => name), routes.map(({ name }) => name)]).toEqual([out, out]);
  expect(out.length).toBeGreaterThan(1);
});

it("goes without a track where no road is known, and its route leads straight from stop to stop", async () => {
  const { engine } = await openFiles(TOWN);
  const { tracks, routes } = read(await engine.ask("exportPatrol", ask({ metric: "straight" })));
  expect([tracks.length, routes[0]?.at.length]).toEqual([0, SITES.length + 2]);
});

it("holds nobody's number where personal data is hidden, and the same way", async () => {
  const { engine } = await openFiles(TOWN);
  const shown = await engine.ask("exportPatrol", ask());
  const hidden = await engine.ask("exportPatrol", ask({ personal: "hide" }));
  expect(shown).toContain("13812345678");
  expect(hidden).not.toMatch(/1381234|5678/);
  expect(read(hidden).tracks).toEqual(read(shown).tracks);
  expect(read(hidden).points).toHaveLength(read(shown).points.length);
});
