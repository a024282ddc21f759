import { describe, expect, it } from "vitest";
import type { Contract, PatrolEnd, PatrolSource } from "../../../src/contract/contract.ts";
import { layer } from "../../builders/layer.ts";
import { type Files, on, openFiles } from "../../builders/openFiles.ts";

const TOWN: Files = {
  "project.json": {
    asOf: "2027-02-18",
    layers: [
      layer("s", "site", { category: { column: "类别", values: { 浴室: "bathhouse" }, other: "gas-user" } }),
      layer("v", "venue", { columns: { always: "always" } }),
      layer("f", "fire-station"),
      layer("m", "micro-station"),
    ],
    categories: [{ id: "bathhouse", stayMinutes: 40 }],
  },
  "s.csv":
    "编号,名称,类别,经度,纬度\n1,甲浴室,浴室,106.501,29.5\n2,乙店,商铺,106.502,29.5\n3,丙店,商铺,106.503,29.5\n4,丁店,商铺,106.6,29.5\n5,戊店,商铺,,\n",
  "v.csv": "id,name,lng,lat,always\nV,广场,106.502,29.5,是\n",
  "f.csv": "id,name,lng,lat\nF1,一站,106.5,29.5\nF2,二站,,\n",
  "m.csv": "id,name,lng,lat\nM1,老街微型站,106.5,29.5\n",
};
const START: PatrolEnd = { type: "ref", ref: "f/F1" };

async function plan(of: PatrolSource, more: Partial<Contract["patrol"]["ask"]> = {}) {
  const { engine } = await openFiles(TOWN);
  const wish = { from: START, to: null, teams: 1, minutes: null, mode: "foot", effort: 100 } as const;
  return engine.ask("patrol", { ...on("2027-02-18"), ...wish, of, ...more });
}
const stops = ({ teams }: Contract["patrol"]["answer"]) =>
  teams.map((team) => team.stops.map(({ site }) => site).join(" "));

describe("the stops of a patrol", () => {
  it("are the sites in the rings that match the filter", async () => {
    const rings = { type: "rings", period: null, radius: 500 } as const;
    expect(stops(await plan(rings))).toEqual(["s/1 s/2 s/3"]);
    expect(stops(await plan(rings, { filter: { category: ["gas-user"] } }))).toEqual(["s/2 s/3"]);
    expect(stops(await plan({ ...rings, radius: 50 }))).toEqual(["s/2"]);
  });

  it("are the sites named, whatever the filter; the rings that hold all of them name the patrol", async () => {
    const inRings = { period: "lantern-2027", venue: "v/V" };
    const filter = { category: ["gas-user"] };
    const inside = await plan({ type: "sites", refs: ["s/3", "1"], inRings }, { filter });
    expect(stops(inside)).toEqual(["s/1 s/3"]);
    expect([inside.period?.id, inside.venues.map(({ name }) => name)]).toEqual(["lantern-2027", ["广场"]]);
    const outside = await plan({ type: "sites", refs: ["s/4", "1"], inRings }, { filter });
    expect(stops(outside)).toEqual(["s/1 s/4"]);
    expect([outside.period, outside.venues]).toEqual([null, []]);
  });

  it("stay as long as the project says of their category", async () => {
    const { teams } = await plan({ type: "sites", refs: ["s/1", "s/2"] });
    expect(teams[0]?.stops.map(({ stay }) => stay)).toEqual([40, 8]);
  });

  it("stand as they were put by hand, in the teams they were put in", async () => {
    const of = { type: "sites", refs: ["s/1", "s/2", "s/3"] } as const;
    const answer = await plan(of, { teams: 2, order: [["s/3", "s/1", "s/gone"], ["s/2"]] });
    expect(stops(answer)).toEqual(["s/3 s/1", "s/2"]);
  });
});

describe("a patrol asked for again", () => {
  it("is the same, and another one once anything is different", async () => {
    const { engine } = await openFiles(TOWN);
    const wish = { from: START, to: null, teams: 1, minutes: null, mode: "foot", effort: 100 } as const;
    const of = { type: "sites", refs: ["s/1", "s/2", "s/3", "s/4"] } as const;
    const ask = async (more: Partial<Contract["patrol"]["ask"]>) =>
      stops(await engine.ask("patrol", { ...on("2027-02-18"), ...wish, of, ...more })).join(" | ");
    expect(await ask({})).toBe("s/1 s/2 s/3 s/4");
    expect(await ask({})).toBe("s/1 s/2 s/3 s/4");
    expect(await ask({ from: { type: "ref", ref: "s/4" } })).toBe("s/4 s/3 s/2 s/1");
    expect(await ask({ from: { type: "ref", ref: "s/4" }, minutes: 30 })).toBe("s/4");
    expect(await ask({ from: { type: "ref", ref: "s/4" }, of: { type: "sites", refs: ["s/1", "s/2"] } })).toBe(
      "s/2 s/1",
    );
    expect((await ask({ teams: 2 })).split(" | ")).toHaveLength(2);
    expect(await ask({ order: [["s/3", "s/4", "s/1", "s/2"]] })).toBe("s/3 s/4 s/1 s/2");
  });
});

describe("the start", () => {
  it.each<[PatrolEnd, string]>([
    [{ type: "ref", ref: "f/F9" }, "not-found"],
    [{ type: "ref", ref: "f/F2" }, "not-on-map"],
  ])("%j is named when it is %s", async (from, reason) => {
    const answer = await plan({ type: "sites", refs: ["s/1"] }, { from });
    expect([answer.from, answer.badEnds]).toEqual([
      null,
      [{ end: "from", ref: (from as { ref: string }).ref, reason }],
    ]);
  });

  it("can be any place on the map", async () => {
    const { teams } = await plan(
      { type: "sites", refs: ["s/1", "s/4"] },
      { from: { type: "place", lng: 106.7, lat: 29.5 } },
    );
    expect(teams[0]?.stops.map(({ site }) => site)).toEqual(["s/4", "s/1"]);
  });

  it("is chosen among stations first, and sites once something is typed; only what is on the map", async () => {
    const { engine } = await openFiles(TOWN);
    const found = async (q: string) =>
      (await engine.ask("patrolStarts", { ...on("2027-02-18"), filter: q === "" ? {} : { q }, limit: 10 })).map(
        ({ ref }) => ref,
      );
    expect([await found(""), await found("店"), await found("laojie"), await found("F2")]).toEqual([
      ["f/F1", "m/M1"],
      ["s/2", "s/3", "s/4"],
      [],
      [],
    ]);
  });
});

it("lets other questions be answered while it puts many stops in order", async () => {
  const rows = Array.from({ length: 200 }, (_, i) => `${i},店${i},${106.5 + (i % 20) / 1e3},${29.5 + i / 1e5}`);
  const { engine } = await openFiles({
    "project.json": { asOf: "2027-02-18", layers: [layer("s", "site")] },
    "s.csv": `编号,名称,经度,纬度\n${rows.join("\n")}\n`,
  });
  const asked = on("2027-02-18");
  const done: string[] = [];
  const wish = { from: null, to: null, teams: 1, minutes: null, mode: "foot", effort: 2000 } as const;
  const of = { type: "sites", refs: rows.map((_, i) => `s/${i}`) } as const;
  const patrol = engine.ask("patrol", { ...asked, ...wish, of }).then(() => done.push("patrol"));
  // Once after another until it is there: each is answered between two of its steps.
  while (!done.includes("patrol")) {
    await engine.ask("siteTotals", asked);
    done.push("totals");
    await new Promise((resume) => setImmediate(resume));
  }
  await patrol;
  expect(done.length).toBeGreaterThan(10);
});
