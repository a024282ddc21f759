import { describe, expect, it } from "vitest";
import { createEngine } from "../../../src/engine/engine.ts";
import { openFiles, sourceFiles } from "../../builders/openFiles.ts";

const PLACES = "编号,名称,地址,经度,纬度\n1,甲,一路一号,106.5,29.5\n2,乙,二路二号,106.6,29.6\n";

/** "kind category" of a loose file, as it was guessed. */
async function guessed(name: string, content: string | object = PLACES) {
  const { opened } = await openFiles({ [name]: content });
  const [layer] = opened.project.layers;
  return `${layer!.kind} ${typeof layer!.category === "string" ? layer!.category : ""}`.trim();
}

describe("the kind of a loose file", () => {
  it.each([
    ["fire_prevention_targets.csv", "site"],
    ["老年活动中心.csv", "site"],
    ["活动板房排查台账.csv", "site"],
    ["辖区养老院.csv", "site nursing-home"],
    ["网格九小场所.csv", "site small-place"],
    ["social_care_area_list.csv", "site welfare"],
    ["烟花爆竹零售店.csv", "site firework-shop"],
    ["道路沿线商铺.csv", "site shop"],
    ["community_broadway_shops.csv", "site shop"],
    ["消防站周边加油站.csv", "site fuel-station"],
    ["瓶装液化气用户.csv", "site gas-user"],
    ["辖区液化石油气用户台账.csv", "site gas-user"],
    ["辖区加油站清单（2026年）.csv", "site fuel-station"],
    ["养老服务机构.csv", "site nursing-home"],
    ["社区卫生服务中心.csv", "site hospital"],
    ["民宿客栈.csv", "site hotel"],
    ["网咖棋牌室.csv", "site entertainment"],
    ["沿街门面房.csv", "site shop"],
    ["独居老人.csv", "site vulnerable-person"],
    ["FireStations.csv", "fire-station"],
    ["三江社区消火栓.csv", "hydrant"],
    ["Sheet1.csv", "site"],
  ])("by its name: %s is %s", async (name, expected) => expect(await guessed(name)).toBe(expected));

  it.each([
    ["隐患编号,单位名称,隐患描述,整改时限,整改状态\nY1,甲,堵塞,2026-11-03,未整改\n", "hazard"],
    ["单位名称,问题,限期,整改情况\n甲,堵塞,2026-11-03,未整改\n", "hazard"],
    ["活动名称,活动地点,开始时间\n灯会,广场,2027-02-18\n", "event"],
    ["名称,场地,开始时间,结束时间\n灯会,广场,2027-02-18,2027-02-19\n", "event"],
    ["栓号,位置,是否可用,经度,纬度\n1,一路,是,106.5,29.5\n", "hydrant"],
    ["队站名称,队站地址,经度,纬度\n一站,一路,106.5,29.5\n", "fire-station"],
    ["加油站编号,加油站名称,经度,纬度\n1,甲,106.5,29.5\n", "site fuel-station"],
    ["编号,消防安全重点单位,经度,纬度\n1,甲,106.5,29.5\n", "site key-unit"],
    ["用户名称,用气地址\n甲,一路一号\n", "site gas-user"],
    ["编号,商户名称,地址,检查日期,检查人,经度,纬度\n1,甲,一路,2026-11-03,李,106.5,29.5\n", "site"],
  ])("by its headings, where its name says nothing: %s", async (content, expected) => {
    for (const name of ["Sheet1.csv", "台账.csv", "排查表.csv"]) expect(await guessed(name, content)).toBe(expected);
  });

  it("headings decide before the name does", async () => {
    const events = "活动名称,活动地点,开始时间\n灯会,广场,2027-02-18\n";
    expect(await guessed("养老院.csv", events)).toBe("event");
    expect(await guessed("道路.csv", PLACES)).toBe("site");
  });

  it("a ledger of hazards that is called by its community alone is one of hazards", async () => {
    const hazards = "隐患编号,场所名称,隐患描述,整改时限,整改状态\nY1,甲,堵塞,2026-11-03,未整改\n";
    for (const name of ["滨江社区.csv", "阳光小区.csv"]) expect(await guessed(name, hazards)).toBe("hazard");
    expect(await guessed("滨江社区.csv", PLACES)).toBe("site community-office");
  });

  it("a sheet of places with their hazards has both", async () => {
    const content =
      "单位名称,地址,经度,纬度,场所类型,检查日期,存在问题,整改时限,整改状态\n甲,一路,106.5,29.5,学校,2026-11-01,堵塞,2026-12-01,未整改\n甲,一路,106.5,29.5,学校,2026-11-02,断电,2026-12-01,已整改\n乙,二路,106.6,29.6,医院,2026-11-01,无,,\n";
    const { opened, engine } = await openFiles({ "排查表.csv": content });
    const [layer] = opened.project.layers;
    expect(layer).toMatchObject({
      kind: "site",
      hazards: { description: "存在问题", due: "整改时限", status: "整改状态", found: "检查日期" },
    });
    expect(opened.layers[0]).toMatchObject({ rows: 3, loaded: 3, records: 2 });
    const asked = await engine.ask("tally", { personal: "show", asOf: 20_800 as never, by: "category" });
    expect(asked.rows).toMatchObject([{ key: "school", found: 2, closed: 1 }]);
  });

  it("events look for their venues among the other files", async () => {
    const { opened } = await openFiles({
      "安排.csv": "活动名称,活动地点,开始时间\n灯会,人民广场,2027-02-18\n庙会,文庙,2027-02-19\n",
      "点.csv": "名称,经度,纬度\n人民广场,106.5,29.5\n文庙,106.6,29.6\n",
      "加油站.csv": "名称,经度,纬度\n一站,106.5,29.5\n",
    });
    expect(opened.project.layers.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      "安排 event",
      "点 venue",
      "加油站 site",
    ]);
    expect(opened.layers[0]).toMatchObject({ rows: 2, loaded: 2, rejected: 0 });
  });
});

describe("what is called after its files", () => {
  const opened = async (name: string, paths: readonly string[]) => {
    const files = sourceFiles(Object.fromEntries(paths.map((path) => [path, PLACES])));
    const answer = await createEngine().ask("open", { personal: "hide", source: { type: "files", name, files } });
    if (!answer.ok) throw new Error(answer.error.code);
    return answer.value.project;
  };

  it.each([
    ["高层建筑.csv", ["高层建筑.csv"], "高层建筑"],
    ["高层建筑.csv", ["高层建筑.csv", "浴室.csv"], ""],
    ["high-rises.csv", ["high-rises.csv", "b.csv", "c.csv"], ""],
    ["滨江社区养老院.csv", ["滨江社区养老院.csv", "滨江社区养殖场.csv"], "滨江社区"],
    ["示例街道示例市场.csv", ["示例街道示例市场.csv", "示例街道示例市民中心.csv"], "示例街道"],
    ["示例街道阳光小区商铺.csv", ["示例街道阳光小区商铺.csv", "示例街道阳光小区商场.csv"], "示例街道阳光小区"],
    ["隐患台账1.csv", ["隐患台账1.csv", "隐患台账（2）.csv", "隐患台账-3.csv"], "隐患台账"],
    ["2026年12月高层.csv", ["2026年12月高层.csv", "2026年12月浴室.csv"], "2026年12月"],
    ["street high-rise.csv", ["street high-rise.csv", "street high-street.csv"], "street high"],
    ["shop.csv", ["shop.csv", "shops.csv", "shoes.csv"], ""],
    ["", ["示例街道/高层建筑.csv", "示例街道/浴室.csv"], "示例街道"],
    ["示例街道", ["示例街道/高层建筑.csv", "示例街道/浴室.csv"], "示例街道"],
  ])("%s of %j has the title %s", async (name, paths, title) => {
    expect(await opened(name, paths)).toMatchObject({ title, titleFromFile: true });
  });

  it("has a title of its own once it is given one", async () => {
    const { engine } = await openFiles({ "浴室.csv": PLACES });
    const edit = { type: "set-project", key: "title", value: "示例街道" } as const;
    const changed = await engine.ask("edit", { personal: "hide", edit });
    expect(changed.ok && changed.value.project).toMatchObject({ title: "示例街道" });
    expect(changed.ok && changed.value.project.titleFromFile).toBeUndefined();
  });
});

const HYDRANTS = "栓号,位置,是否可用,经度,纬度\n1,一路,是,106.5,29.5\n";

it("the id of a layer that was added from a file is hidden as those of loose files are", async () => {
  const { engine } = await openFiles({
    "project.json": { id: "p", layers: [{ id: "own", kind: "site", source: "own.csv", crs: "WGS84" }] },
    "own.csv": PLACES,
  });
  const taken = await engine.ask("take", { personal: "hide", files: sourceFiles({ "某某家.csv": HYDRANTS }) });
  expect(taken.ok && taken.value.layers.map(({ id }) => id.replace(/[0-9a-f]{8}$/, "#"))).toEqual(["own", "~#"]);
});
