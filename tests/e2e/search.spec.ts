import { it } from "vitest";
import { sitDown } from "./desk.ts";

const { given, when, then } = sitDown();

const THREE_SITES = {
  "project.json": {
    title: "三家场所",
    asOf: "2027-02-18",
    layers: [{ id: "a", kind: "site", source: "a.csv", crs: "WGS84" }],
  },
  "a.csv":
    "编号,名称,地址,经度,纬度\nA-1,滨江高层,长江路1号,106.5,29.5\nA-2,重庆酒店,长江路2号,106.51,29.5\nA-3,新滨江工厂,山前路3号,106.52,29.5\n",
};

it("initials find a site, and Enter opens it", async () => {
  await given.project(THREE_SITES);
  await when.searchingFor("bjg");
  await then.firstFoundIs("滨江高层", "滨江高");
  await then.totalIs(2);
  await when.pressing("ArrowDown", "ArrowDown", "Enter");
  await then.cardIsOf("新滨江工厂");
});

it("pinyin finds an address, and Enter opens the first without waiting for the list", async () => {
  await given.project(THREE_SITES);
  await when.searchingFor("changjianglu");
  await then.firstFoundIs("滨江高层", "长江路");
  await when.searchingFor("chongqing");
  await when.pressing("Enter");
  await then.cardIsOf("重庆酒店");
});

it("Esc closes what was found, and then clears the search", async () => {
  await given.project(THREE_SITES);
  await when.searchingFor("bjgaoc");
  await then.firstFoundIs("滨江高层", "滨江高层");
  await when.pressing("Escape");
  await then.nothingIsListed();
  await then.totalIs(1);
  await when.pressing("Escape");
  await then.totalIs(3);
});

it("the portable file finds by pinyin too", async () => {
  await given.thePortableFile();
  await when.searchingFor("laojieshili");
  await then.firstFoundIs("老街示例", "老街示例");
});
