import { describe, expect, it } from "vitest";
import { patrol } from "../../../scripts/commands/patrol.ts";
import { distancePoints } from "../../../src/core/metres.ts";
import { layer } from "../../builders/layer.ts";
import { listFile } from "../../builders/listFile.ts";
import type { Files } from "../../builders/openFiles.ts";
import { runCommand } from "../../builders/runCommand.ts";

/** Four sites on a line east of the station, 97 m apart, one without a place; the third has an open hazard. */
const TOWN: Files = {
  "project.json": {
    asOf: "2027-02-18",
    layers: [
      layer("s", "site", { category: "gas-user" }),
      layer("h", "hazard"),
      layer("v", "venue"),
      layer("w", "venue"),
      layer("e", "event"),
      layer("f", "fire-station"),
    ],
  },
  "s.csv": "编号,名称,经度,纬度\n3,丙,106.503,29.5\n1,甲,106.501,29.5\n4,丁,106.504,29.5\n2,乙,106.502,29.5\n5,戊,,\n",
  "h.csv": "隐患编号,场所编号,隐患描述,整改状态,发现日期\nH1,3,堵塞,未整改,2027-02-17\n",
  "v.csv": "id,name,lng,lat\nV,广场,106.502,29.5\n",
  "w.csv": "id,name,lng,lat\nV,另一广场,106.7,29.5\n",
  "e.csv": "活动编号,活动名称,活动场所,开始时间\nE,灯会,v/V,2027-02-20\nF,庙会,w/V,2027-02-20\n",
  "f.csv": "id,name,lng,lat\nF1,一站,106.5,29.5\nF2,二站,,\n",
};
const GROUND = distancePoints(106.5, 29.5, 106.501, 29.5);

describe("patrol", () => {
  it("orders a ring from a start, with lengths and times that say how they were made", async () => {
    const { code, out, said } = await runCommand(patrol, TOWN, "--venue", "v/V", "--from", "F1", "--start", "23:50");
    const answer = JSON.parse(out);
    expect([code, said]).toEqual([0, ""]);
    expect(answer).toMatchObject({ metric: "straight", factor: 1.3, mode: "foot", speed: 4.5, start: "23:50" });
    expect(answer.period).toMatchObject({ id: "lantern-2027", name: "元宵" });
    expect(answer.from).toMatchObject({ ref: "f/F1", name: "一站" });
    const [team] = answer.teams;
    expect(team.stops.map(({ site }: { site: string }) => site)).toEqual(["s/1", "s/2", "s/3", "s/4"]);
    expect(team.stops[2]).toMatchObject({ name: "丙", status: "open", stay: 8, clock: "00:11" });
    expect(team.metres).toBeCloseTo(4 * GROUND * 1.3, 0);
    expect(team.straightMetres).toBeCloseTo(4 * GROUND, 0);
    const leg = (GROUND * 1.3) / 75;
    expect(team.minutes).toBeCloseTo(4 * (leg + 8), 0);
    expect(team.stops[1].arrive).toBeCloseTo(2 * leg + 8, 0);
    expect(answer.unassigned).toEqual([]);
  });

  it("names what it could not put in, and why", async () => {
    const file = listFile("\ufeffs/1\r\n\r\ns/5\r\nnobody\r\n2\r\ns/1\r\n3\r\n");
    const { code, out } = await runCommand(patrol, TOWN, "--sites", file, "--minutes", "9", "--from", "f/F1");
    const answer = JSON.parse(out);
    expect(code).toBe(0);
    expect(answer.teams[0].stops).toHaveLength(0);
    expect(answer.unassigned.map(({ site, reason }: { site: string; reason: string }) => `${site} ${reason}`)).toEqual([
      "s/1 no-time",
      "s/5 not-on-map",
      "s/2 no-time",
      "s/3 no-time",
      "nobody not-found",
    ]);
  });

  it("names what a reference could mean that several sites have", async () => {
    const { layers } = TOWN["project.json"] as { layers: object[] };
    const more = {
      "project.json": { asOf: "2027-02-18", layers: [...layers, layer("t", "site", { category: "gas-user" })] },
      "t.csv": "编号,名称,经度,纬度\n3,己,106.505,29.5\n",
    };
    const file = listFile("3\nt/3\n3\n");
    const { code, out } = await runCommand(patrol, { ...TOWN, ...more }, "--sites", file);
    const { teams, unassigned } = JSON.parse(out);
    expect([code, teams[0].stops.map(({ site }: { site: string }) => site)]).toEqual([0, ["t/3"]]);
    expect(unassigned).toEqual([{ site: "3", name: "", reason: "ambiguous", candidates: ["s/3", "t/3"] }]);
    const ran = await runCommand(patrol, { ...TOWN, ...more }, "--sites", file, "--to", "3");
    expect([ran.code, ran.said]).toEqual([2, '--to: several records "3": s/3, t/3']);
  });

  it("keeps to musts, clocks and minutes of a list with a heading, and names what cannot be reached then", async () => {
    const file = listFile("site,must,from,to,stay\ns/1,,10:30,11:00,20\n2,是,,,\ns/3,,,09:01,\ns/4,,23:00,,\n");
    const args = ["--sites", file, "--from", "f/F1", "--start", "09:00", "--minutes", "180"];
    const { code, out } = await runCommand(patrol, TOWN, ...args);
    const { teams, unassigned } = JSON.parse(out);
    expect(code).toBe(0);
    const [second, first] = teams[0].stops;
    expect(second).toMatchObject({ site: "s/2", must: true, window: null, late: 0 });
    expect(first).toMatchObject({ site: "s/1", arrive: 90, clock: "10:30", stay: 20, must: false });
    expect(first.wait).toBeCloseTo(90 - second.arrive - second.stay - (GROUND * 1.3) / 75, 0);
    expect(unassigned.map(({ site, reason }: { site: string; reason: string }) => `${site} ${reason}`)).toEqual([
      "s/3 no-window",
      "s/4 no-time",
    ]);
  });

  it("begins so that it is done before the event of the venue, where nobody says when", async () => {
    const evening = { ...TOWN, "e.csv": "活动编号,活动名称,活动场所,开始时间\nE,灯会,v/V,2027-02-20 18:00\n" };
    const { out } = await runCommand(patrol, evening, "--venue", "v/V", "--from", "F1");
    // A little over half an hour.
    expect(JSON.parse(out).start).toBe("17:00");
    const usual = await runCommand(patrol, TOWN, "--venue", "v/V", "--from", "F1");
    expect(JSON.parse(usual.out).start).toBe("09:00");
  });

  it.each([
    ["site,must\ns/1,maybe\n", 'line 2: must must be yes or no, not "maybe"'],
    ["site,from\n\ns/1,9点\n", 'line 3: from must be a time HH:mm, not "9点"'],
    ["site,stay\ns/1,long\n", 'line 2: stay must be minutes, not "long"'],
    ["site,stay,color\ns/1,5,red\n", 'no column "color"; there are must, from, to, stay'],
  ])("cannot run for a list that says %j", async (text, message) => {
    const file = listFile(text);
    const { code, said } = await runCommand(patrol, TOWN, "--sites", file);
    expect([code, said]).toEqual([2, `${file}: ${message}`]);
  });

  it("keeps the stop with a hazard when time is short", async () => {
    const file = listFile("s/1\ns/2\ns/3\n");
    const { out } = await runCommand(patrol, TOWN, "--sites", file, "--minutes", "15", "--from", "f/F1");
    expect(JSON.parse(out).teams[0].stops.map(({ site }: { site: string }) => site)).toEqual(["s/3"]);
  });

  it("sends several teams, and brings them back where they end", async () => {
    const args = ["--venue", "v/V", "--teams", "2", "--from", "F1", "--to", "F1", "--mode", "car"];
    const answer = JSON.parse((await runCommand(patrol, TOWN, ...args)).out);
    expect(answer.teams.map(({ id }: { id: string }) => id)).toEqual(["1", "2"]);
    expect(answer.teams.flatMap(({ stops }: { stops: object[] }) => stops)).toHaveLength(4);
    const far = Math.max(...answer.teams.map(({ metres }: { metres: number }) => metres));
    expect(far).toBeCloseTo(8 * GROUND * 1.3, 0);
  });

  it("keeps to the ledger's opening hours where it is told to, and says nothing of them elsewhere", async () => {
    const town = { ...TOWN, "s.csv": "编号,名称,经度,纬度,营业时间\n1,甲,106.501,29.5,10:00-12:00\n" };
    const args = ["--sites", listFile("s/1\n"), "--from", "F1", "--start", "09:00"];
    const { out } = await runCommand(patrol, town, ...args, "--opening-hours");
    const kept = JSON.parse(out);
    expect(kept.hours).toEqual({ isKept: true, day: "2027-02-18", known: 1, of: 1, unread: [] });
    expect(kept.teams[0].stops[0]).toMatchObject({ clock: "10:00", open: [{ from: "10:00", to: "12:00" }] });
    expect((await runCommand(patrol, town, ...args)).out).not.toMatch(/"hours"|"open":|10:00/);
  });

  it.each([
    ["csv", "\ufeffteam,order,site,name,", "1,1,s/1,甲,"],
    ["gpx", '<?xml version="1.0"', "直线距离 × 1.3 估算，非道路里程"],
    ["geojson", '{"type":"FeatureCollection"', '"type":"LineString"'],
  ])("writes %s", async (format, head, inside) => {
    const { out } = await runCommand(patrol, TOWN, "--venue", "v/V", "--from", "F1", "--format", format);
    expect(out.startsWith(head)).toBe(true);
    expect(out).toContain(inside);
  });

  it.each([
    ["a venue that is not there", ["--venue", "Z"], 'no venue "Z"; query without --venue lists the ids'],
    ["a bare id of two venues", ["--venue", "V"], 'several venues "V": v/V, w/V'],
    [
      "a period that is not there",
      ["--period", "easter-2027"],
      'no period "easter-2027"; the command periods lists the ids',
    ],
    ["a start that is not there", ["--from", "nowhere"], '--from: no record "nowhere"'],
    ["an end without a place", ["--to", "f/F2"], '--to: "f/F2" is not on the map'],
    ["no team", ["--teams", "0"], '--teams must be a whole number from 1 to 20, not "0"'],
    ["a start that several are", ["--from", "V"], '--from: several records "V": v/V, w/V'],
    ["an hour of one digit", ["--start", "8:30"], '--start must be a time HH:mm, not "8:30"'],
    ["no time", ["--start", "25:00"], '--start must be a time HH:mm, not "25:00"'],
    ["two lists", ["--sites", "x", "--venue", "V"], "--sites and --venue exclude each other"],
    ["a list that is not there", ["--sites", "/nowhere.txt"], "/nowhere.txt: ENOENT"],
    ["a way of its own", ["--mode", "boat"], '--mode must be one of foot, e-bike, car, not "boat"'],
  ])("cannot run for %s", async (_, args, message) => {
    expect(await runCommand(patrol, TOWN, ...args)).toEqual({ code: 2, out: "", said: message });
  });
});
