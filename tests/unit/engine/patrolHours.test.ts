import { describe, expect, it } from "vitest";
import type { Contract } from "../../../src/contract/contract.ts";
import { layer } from "../../builders/layer.ts";
import { type Files, on, openFiles } from "../../builders/openFiles.ts";

type Ask = Contract["patrol"]["ask"];

const TABLE = [
  "编号,名称,经度,纬度,营业时间",
  "1,甲,106.501,29.5,10:00-22:00 13812345678",
  "2,乙,106.502,29.5,周一至周五 8:30-17:30",
  "3,丙,106.503,29.5,看心情 13912345678",
  "4,丁,106.504,29.5,/",
  "5,戊,106.505,29.5,9:00-11:00、14:00-16:00",
  "",
].join("\n");

/** Sites on a line, 97 m apart, with what their ledger says of their hours; 2027-02-20 is a Saturday. */
const TOWN: Files = {
  "project.json": {
    asOf: "2027-02-18",
    layers: [
      layer("s", "site", { category: "gas-user" }),
      layer("v", "venue"),
      layer("e", "event"),
      layer("f", "fire-station"),
    ],
  },
  "s.csv": TABLE,
  "v.csv": "id,name,lng,lat\nV,广场,106.502,29.5\n",
  "e.csv": "活动编号,活动名称,活动场所,开始时间,结束时间\nE,灯会,v/V,2027-02-20 18:00,2027-02-20 21:00\n",
  "f.csv": "id,name,lng,lat\nF1,一站,106.5,29.5\n",
};
const SITES = { of: { type: "sites", refs: ["s/1", "s/2", "s/3", "s/4", "s/5"] } } as const;
const RING = { of: { type: "rings", period: "lantern-2027", venue: "v/V", radius: 1000 } } as const;
const WISH = {
  ...SITES,
  from: { type: "ref", ref: "f/F1" },
  to: null,
  teams: 1,
  minutes: null,
  mode: "foot",
  effort: 1000,
  start: "09:00",
  keepsHours: true,
} as const;

async function planned(more: Partial<Ask> = {}, personal: "show" | "hide" = "show", town = TOWN) {
  const { engine } = await openFiles(town);
  return engine.ask("patrol", { ...on("2027-02-18"), ...WISH, ...more, personal });
}
type Answer = Contract["patrol"]["answer"];
const stop = ({ teams }: Answer, site: string) => teams[0]?.stops.find((one) => one.site === site);
const left = ({ unassigned }: Answer) => unassigned.map(({ site, reason }) => `${site} ${reason}`);

describe("opening hours", () => {
  it("are told of so many of all stops, and who has some that are not understood", async () => {
    const hours = { day: "2027-02-18", known: 3, of: 5, unread: [{ site: "s/3", name: "丙" }] };
    expect((await planned({ keepsHours: false })).hours).toEqual({ ...hours, isKept: false });
    expect((await planned()).hours).toEqual({ ...hours, isKept: true });
  });

  it("change nothing where they are not kept", async () => {
    const without = { ...TOWN, "s.csv": TABLE.replaceAll("营业时间", "无关") };
    const plain = await planned({ keepsHours: false }, "show", without);
    expect(plain.hours).toBeNull();
    expect({ ...(await planned({ keepsHours: false })), hours: null }).toEqual(plain);
  });

  it("have visits wait, and lie before or behind a break", async () => {
    const answer = await planned();
    expect(answer.unassigned).toEqual([]);
    expect(stop(answer, "s/1")!.arrive).toBeGreaterThanOrEqual(60);
    expect(stop(answer, "s/1")!.open).toEqual([{ from: "10:00", to: "22:00" }]);
    // Not understood, and nothing said: at any time.
    expect([stop(answer, "s/3")!.open, stop(answer, "s/4")!.open]).toEqual([null, null]);
    const noon = await planned({ start: "11:00" });
    expect(stop(noon, "s/5")!.arrive).toBe(180);
    expect(stop(noon, "s/5")!.open).toEqual([
      { from: "09:00", to: "11:00" },
      { from: "14:00", to: "16:00" },
    ]);
  });

  it("leave out what is closed by then, with its hours, and what is closed all day", async () => {
    const evening = await planned({ start: "17:40" });
    expect(left(evening)).toEqual(["s/2 closed", "s/5 closed"]);
    expect(evening.unassigned[0]!.open).toEqual([{ from: "08:30", to: "17:30" }]);
    const saturday = await planned({ ...on("2027-02-20") });
    expect(left(saturday)).toEqual(["s/2 closed"]);
    expect(saturday.unassigned[0]!.open).toEqual([]);
    // An order by hand is kept as far as there is one.
    const byHand = await planned({ start: "17:40", order: [["s/1", "s/2", "s/3", "s/4", "s/5"]] });
    expect(left(byHand)).toEqual([]);
    expect(stop(byHand, "s/2")!.late).toBeGreaterThan(10);
  });

  it("go behind a window that was wished of a stop", async () => {
    const answer = await planned({ start: "17:40", stops: [{ ref: "s/2", from: "18:00", to: "19:00" }] });
    expect(left(answer)).toEqual(["s/5 closed"]);
    expect(stop(answer, "s/2")).toMatchObject({ window: { from: "18:00", to: "19:00" }, open: null });
  });

  it("hold beside an event's own hours, on its day", async () => {
    const during = (ref: string) => ({ ref, from: "18:00", to: "21:00" });
    const answer = await planned({ ...RING, start: "17:00", stops: [during("s/1"), during("s/5")] });
    expect(answer.hours?.day).toBe("2027-02-20");
    // Saturday: the one is closed all day, the other is never open during the event.
    expect(left(answer)).toEqual(["s/2 closed", "s/5 closed"]);
    expect(answer.unassigned[1]!.open).toEqual([
      { from: "09:00", to: "11:00" },
      { from: "14:00", to: "16:00" },
    ]);
    expect(stop(answer, "s/1")).toMatchObject({ arrive: 60, window: { from: "18:00", to: "21:00" } });
    expect(stop(answer, "s/1")!.open).toEqual([{ from: "10:00", to: "22:00" }]);
  });

  it("are read of two columns", async () => {
    const town = { ...TOWN, "s.csv": "编号,名称,经度,纬度,开门时间,关门时间\n1,甲,106.501,29.5,10:00,18:00\n" };
    const { hours, teams } = await planned({ of: { type: "sites", refs: ["s/1"] } }, "show", town);
    expect(hours).toMatchObject({ known: 1, of: 1, unread: [] });
    expect(teams[0]!.stops[0]!.open).toEqual([{ from: "10:00", to: "18:00" }]);
  });

  it("tell nothing else that stands in their cell", async () => {
    for (const personal of ["show", "hide"] as const)
      expect(JSON.stringify(await planned({ start: "17:40" }, personal))).not.toMatch(/13[89]|看心情/);
  });

  it("stand in files where they are kept", async () => {
    const { engine } = await openFiles(TOWN);
    const file = (format: "csv" | "geojson" | "gpx", keepsHours = true) =>
      engine.ask("exportPatrol", {
        ...on("2027-02-18"),
        ...WISH,
        start: "17:40",
        keepsHours,
        format,
        labels: { hours: "营业时间", closed: "已整改", "reason-closed": "那时不营业" },
      });
    const [head = "", ...rows] = (await file("csv")).trim().split("\r\n");
    expect(head).toMatch(/,营业时间$/);
    expect(rows.map((row) => /,([^,]*,(?:"[^"]*"|[^,]*))$/.exec(row)?.[1])).toEqual([
      ",10:00-22:00",
      ",",
      ",",
      "那时不营业,08:30-17:30",
      '那时不营业,"09:00-11:00, 14:00-16:00"',
    ]);
    expect(await file("geojson")).toContain('"hours":"10:00-22:00"');
    expect(await file("gpx")).toContain("营业时间 10:00-22:00");
    for (const format of ["csv", "geojson", "gpx"] as const)
      expect(await file(format, false)).not.toMatch(/营业时间|"hours"/);
  });
});
