import { expect, inject, it } from "vitest";
import { wordsOf } from "../../src/words/wordsOf.ts";
import { sitDown } from "./desk.ts";

const { given, when, then } = sitDown();
const words = wordsOf("zh");
const RING = "mode=holiday&period=lantern-2027&venue=venues/V1";

const STREET = {
  "project.json": {
    version: 1,
    title: "两家场所",
    asOf: "2027-02-18",
    layers: [
      { id: "places", kind: "site", category: "hotel", source: "places.csv", crs: "WGS84" },
      { id: "venues", kind: "venue", source: "venues.csv", crs: "WGS84" },
      { id: "events", kind: "event", source: "events.csv" },
    ],
  },
  "places.csv": "编号,名称,经度,纬度\n1,东楼,106.55,29.56\n2,西楼,106.548,29.56\n",
  "venues.csv": "编号,名称,经度,纬度,半径\nV1,灯会,106.55,29.56,500\n",
  "events.csv": "编号,场地编号,名称,开始时间,结束时间\nE1,V1,元宵联欢,2027-02-20 18:00,2027-02-20 22:00\n",
};

it("the link of a dropped folder names the project, asks for it, and then shows the view", async () => {
  await given.theDemo();
  await when.pickingFiles(STREET);
  await when.filteringByStatus("unknown");
  const link = await then.linkWith("status=unknown");
  expect(decodeURIComponent(link)).toContain("?folder=两家场所#");

  await given.anotherMachine();
  await given.theAddress(link.slice(inject("baseUrl").length));
  await then.sees(words.opening.folderTitle("两家场所"));
  await when.pickingFiles(STREET);
  await then.totalIs(2);
  expect(await then.linkWith("status=unknown")).toContain("?folder=");
});

it("going back and forward walks over cards and venues, wherever the map flies", async () => {
  await given.project(STREET, RING);
  await then.sees("元宵联欢");
  const first = await then.linkWith("at=");
  const before = await then.steps();
  await when.openingTheListed("东楼");
  await then.linkWith("sel=places/1");
  await when.openingTheListed("西楼");
  await then.linkWith("sel=places/2");
  await when.goingBack();
  await then.cardIsOf("东楼");
  await when.goingBack();
  await then.drawerIsClosed();
  expect(await then.linkWith("venue=venues/V1")).toBe(first);
  await when.goingForward();
  await then.cardIsOf("东楼");
  await when.goingForward();
  await then.cardIsOf("西楼");
  expect(await then.steps()).toBe(before + 2);
});

it("a link with a card shows the same place at every opening", async () => {
  const at = "at=106.55000,29.56000,15.00";
  await given.project(STREET, `${RING}&sel=places/1&${at}`);
  await then.cardIsOf("东楼");
  await when.choosingTheDay("2027-02-19");
  const link = await then.linkWith("asOf=2027-02-19", "sel=places/1", at);
  await given.theLinkAnew(link);
  await then.cardIsOf("东楼");
  await when.choosingTheDay("2027-02-20");
  await then.linkWith("asOf=2027-02-20", at);
});

it("a project on a host that the policy does not allow ends in a notice that names the host", async () => {
  await given.theAddress("?project=http://127.0.0.1:9/project.json");
  await then.notices("127.0.0.1:9");
  await then.notices("connect-src");
});
