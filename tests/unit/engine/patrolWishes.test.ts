import { describe, expect, it } from "vitest";
import type { Contract } from "../../../src/contract/contract.ts";
import { layer } from "../../builders/layer.ts";
import { type Files, on, openFiles } from "../../builders/openFiles.ts";

type Ask = Contract["patrol"]["ask"];

/** Four sites on a line, 97 m apart, one with an open hazard and somebody to ask for. */
const TOWN: Files = {
  "project.json": {
    asOf: "2027-02-18",
    layers: [layer("s", "site", { category: "gas-user" }), layer("h", "hazard"), layer("f", "fire-station")],
  },
  "s.csv":
    "编号,名称,经度,纬度,联系人,联系电话,检查日期\n1,甲,106.501,29.5,张三,13800000001,2027-02-01\n2,乙,106.502,29.5,,,\n3,丙,106.503,29.5,,,\n4,丁,106.504,29.5,,,2027-03-01\n",
  "h.csv":
    "隐患编号,场所编号,隐患描述,整改状态,发现日期,整改期限\nH1,1,堵塞通道,未整改,2027-02-10,2027-03-01\nH2,1,旧事,已销号,2027-01-10,\n",
  "f.csv": "id,name,lng,lat\nF1,一站,106.5,29.5\n",
};

const WISH = {
  of: { type: "sites", refs: ["s/1", "s/2", "s/3"] },
  from: { type: "ref", ref: "f/F1" },
  to: null,
  teams: 1,
  minutes: null,
  mode: "foot",
  effort: 1000,
} as const;

async function planned(more: Partial<Ask> = {}, personal: "show" | "hide" = "show") {
  const { engine } = await openFiles(TOWN);
  return engine.ask("patrol", { ...on("2027-02-18"), ...WISH, ...more, personal });
}
const sites = ({ teams }: Contract["patrol"]["answer"]) => teams.map(({ stops }) => stops.map(({ site }) => site));

describe("what is wished of stops", () => {
  it("adds some and leaves some out, which are named", async () => {
    const answer = await planned({ also: ["s/4"], without: ["s/2"] });
    expect(sites(answer)).toEqual([["s/1", "s/3", "s/4"]]);
    expect(answer.unassigned).toEqual([{ site: "s/2", name: "乙", reason: "excluded" }]);
  });

  it("keeps an order by hand and says by how much a stop is late, and a team over its minutes", async () => {
    const order = [["s/3", "s/2", "s/1"]];
    const answer = await planned({ order, start: "09:00", minutes: 20, stops: [{ ref: "s/1", to: "09:10" }] });
    expect(sites(answer)).toEqual(order);
    const [team] = answer.teams;
    // It may begin until 09:02, since 8 minutes are stayed.
    expect(team?.stops[2]?.late).toBeCloseTo(team!.stops[2]!.arrive - 2, 0);
    expect(team!.minutes).toBeGreaterThan(answer.limit!);
    expect(team?.optimal).toBe(false);
  });

  it("goes around what is locked, and is the shortest where nothing is", async () => {
    const locked = [["s/3", "s/1"]];
    const [stops] = sites(await planned({ locked }));
    expect(stops!.filter((site) => site !== "s/2")).toEqual(["s/3", "s/1"]);
    expect((await planned({ locked })).teams[0]?.optimal).toBe(false);
    expect((await planned()).teams[0]?.optimal).toBe(true);
  });

  it("tells how many teams would be back within a working day", async () => {
    const stops = ["s/1", "s/2", "s/3"].map((ref) => ({ ref, stay: 400 }));
    expect((await planned({ stops })).moreTeams).toBe(3);
    expect((await planned({ stops, teams: 3 })).moreTeams).toBeNull();
  });
});

describe("what there is to look at", () => {
  it("are the open hazards with their deadlines, the last visit up to the day, and whom to ask for", async () => {
    const [first] = (await planned()).teams[0]!.stops;
    expect(first).toMatchObject({
      hazards: [{ description: "堵塞通道", status: "open", major: false, due: "2027-03-01" }],
      lastVisit: "2027-02-01",
      contact: "张三",
      phone: "13800000001",
    });
    expect((await planned({ also: ["s/4"] })).teams[0]!.stops.at(-1)?.lastVisit).toBe("");
  });

  it("names nobody where personal data is hidden", async () => {
    const text = JSON.stringify(await planned({}, "hide"));
    expect(text).not.toMatch(/张三|138/);
  });
});

it("stands in its GPX as a route of its stops, and by road as a track that is as long as its way", async () => {
  const road = {
    ...TOWN,
    "project.json": {
      asOf: "2027-02-18",
      layers: [...(TOWN["project.json"] as { layers: object[] }).layers, layer("r", "road")],
    },
    "r.csv": 'id,geometry\nR,"LINESTRING (106.499 29.5, 106.505 29.5)"\n',
  };
  const { engine } = await openFiles(road);
  const ask = { ...on("2027-02-18"), ...WISH, metric: "road", format: "gpx", labels: {} } as const;
  const { teams } = await engine.ask("patrol", ask);
  const gpx = await engine.ask("exportPatrol", ask);
  expect(gpx.match(/<rtept /g)).toHaveLength(4);
  expect(gpx.match(/<trkpt /g)).toHaveLength(teams[0]!.way!.coordinates.length);
  expect(await engine.ask("exportPatrol", { ...ask, metric: "straight" })).not.toContain("<trk>");
});
