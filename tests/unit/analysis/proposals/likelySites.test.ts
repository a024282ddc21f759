import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distinctWords, likelySites } from "../../../../src/analysis/proposals/likelySites.ts";
import { readingsOf } from "../../../../src/engine/index/pinyin/readings.ts";

interface Site {
  readonly name: string;
  readonly address?: string;
  readonly area?: string;
  readonly ref?: string;
}

const finder = (sites: readonly Site[], readings: typeof readingsOf | null = readingsOf) =>
  likelySites(
    {
      count: sites.length,
      ref: (i) => sites[i]!.ref ?? `a/${i}`,
      name: (i) => sites[i]!.name,
      address: (i) => sites[i]!.address ?? "",
      area: (i) => sites[i]!.area ?? "",
    },
    readings,
  );

/** "name likeness why, ..." of what is found. */
const found = (
  lost: Site | string,
  sites: readonly (Site | string)[],
  readings: typeof readingsOf | null = readingsOf,
) => {
  const all = sites.map((site) => (typeof site === "string" ? { name: site } : site));
  const { name, address = "", area = "" } = typeof lost === "string" ? { name: lost } : lost;
  return finder(
    all,
    readings,
  )({ name, address, area }).map(({ site, likeness, why }) => `${all[site]!.name} ${likeness} ${why.join("+")}`);
};

const TOWN = [
  "阳光花园小区",
  "星河酒店",
  "滨江养老院",
  "示例市滨江街道阳光小学",
  "老街超市",
  "示例市江湾食品有限公司",
  "东城仓库",
  "翠坪幼儿园",
];

it("the town's name, with which most names begin, may be left out or put before", () => {
  const sites = ["江湾康泰烧烤店", "江湾文化广场", "江湾新桥超市", "江湾老街面馆", "江湾一品面馆", "滨河公园"];
  for (const [lost, name] of [
    ["康泰烧烤店", "江湾康泰烧烤店"],
    ["文化广场", "江湾文化广场"],
    ["江湾滨河公园", "滨河公园"],
  ] as const)
    expect(found(lost, sites)[0]).toMatch(new RegExp(`^${name} 0\\.(8[5-9]|9\\d?) spelling$`));
  // Where only the town's name is the same, nothing is.
  expect(found("江湾诊所", sites)).toEqual([]);
});

it("a remark where in its building a place is leaves no doubt which it is", () => {
  for (const remark of ["（一楼门面）", "(2楼)", "（临街铺面）", " 底商"])
    expect(found(`吉祥面馆${remark}`, ["吉祥面馆", "吉祥茶馆"])[0]).toMatch(/^吉祥面馆 0\.(8[5-9]|9\d?)\d? spelling$/);
});

describe("a name that nobody has is likely", () => {
  it.each([
    ["one character missing", "阳光花小区", "阳光花园小区", "spelling"],
    ["one too many", "阳光大花园小区", "阳光花园小区", "spelling"],
    ["one wrong", "月光花园小区", "阳光花园小区", "spelling"],
    ["a word left out", "阳光小区", "阳光花园小区", "spelling"],
    ["a character that sounds the same", "兴河酒店", "星河酒店", "pinyin"],
    ["the first and the last that sound the same", "宾江养老苑", "滨江养老院", "pinyin"],
    ["region and town left out", "滨江阳光小学", "示例市滨江街道阳光小学", "spelling"],
    ["the form of the company left out", "江湾食品", "示例市江湾食品有限公司", "spelling"],
    ["another form of the company", "江湾食品店", "示例市江湾食品有限公司", "spelling"],
    ["a branch of it", "江湾食品有限公司滨江分公司", "示例市江湾食品有限公司", "spelling"],
    ["where in its building it is added", "老街超市（一楼门面）", "老街超市", "spelling"],
    ["blanks, brackets and width", "阳光 花园（小区）", "阳光花园小区", "spelling"],
  ])("with %s: %s", (_, lost, name, why) => {
    expect(found(lost, TOWN)[0]).toMatch(new RegExp(`^${name} 0\\.[5-9]\\d* ${why}$`));
  });

  it.each([
    ["another building", "阳光小区3栋", "阳光小区5栋"],
    ["another building, written otherwise", "阳光小区三号楼", "阳光小区5幢"],
    ["another phase", "阳光小区1期3栋", "阳光小区2期3栋"],
    ["another block", "江湾大厦A座", "江湾大厦B座"],
    ["another side", "阳光小区东区", "阳光小区西区"],
    ["another school", "示例市第五小学", "示例市第六小学"],
    ["another shop of a series", "滨江示例小吃店01", "滨江示例小吃店02"],
    ["another street", "灯笼十八巷", "灯笼十九巷"],
    ["another kind of place", "阳光酒店", "阳光小区"],
    ["nothing in common", "阳光小区", "东城仓库"],
  ])("but not of %s: %s, %s", (_, lost, name) => expect(found(lost, [name])).toEqual([]));

  it("of the same building however it is written", () => {
    expect(found("阳光小区三号楼", ["阳光小区3栋"])[0]).toMatch(/^阳光小区3栋 0\.9\d spelling$/);
    expect(found("滨江示例小吃店1", ["滨江示例小吃店01"])[0]).toMatch(/ 0\.99 spelling$/);
  });

  it("of the building itself more than of its compound", () => {
    const sites = ["阳光小区", "阳光小区5栋", "阳光小区3幢"];
    expect(found("阳光小区3栋", sites)).toEqual(["阳光小区3幢 0.99 spelling", "阳光小区 0.84 spelling"]);
  });
});

it("without readings nothing is found by its sound", () => {
  expect(found("兴河酒店", ["星河酒店"])).toEqual(["星河酒店 0.93 pinyin"]);
  expect(found("兴河酒店", ["星河酒店"], null)).toEqual(["星河酒店 0.67 spelling"]);
});

describe("address and community", () => {
  const sites: Site[] = [
    { name: "阳光小区", address: "人民路12号", area: "滨江社区" },
    { name: "阳光小区", address: "解放路3号", area: "江湾社区" },
    { name: "老王饭店", address: "人民路88号附2号", area: "老街社区" },
  ];
  it("raise the one that they name", () => {
    expect(found({ name: "阳光小区", address: "示例街道人民路十二号", area: "滨江社区" }, sites)).toEqual([
      "阳光小区 1 spelling+address+community",
      "阳光小区 0.79 spelling",
    ]);
    expect(found({ name: "阳光小区", area: "江湾社区" }, sites)[0]).toBe("阳光小区 1 spelling+community");
    expect(finder(sites)({ name: "阳光小区", address: "", area: "江湾社区" })[0]?.site).toBe(1);
  });

  it("find a site whose name is another one", () => {
    expect(found({ name: "好又来", address: "人民路88号附2号" }, sites)).toEqual(["老王饭店 0.6 address"]);
    expect(found({ name: "", address: "人民路88号" }, sites)).toEqual(["老王饭店 0.85 address"]);
    expect(found("人民路88号", sites)).toEqual(["老王饭店 0.6 address"]);
  });

  it("part two buildings of one number", () => {
    const blocks = [{ name: "阳光小区", address: "人民路12号3栋" }];
    expect(found({ name: "阳光小区", address: "人民路12号5栋" }, blocks)).toEqual([]);
    expect(found({ name: "阳光小区", address: "人民路12号3幢" }, blocks)).toEqual(["阳光小区 1 spelling+address"]);
  });

  it("part two buildings of one number that only their names tell apart", () => {
    const blocks = [{ name: "阳光小区5栋", address: "人民路12号" }];
    expect(found({ name: "阳光小区3栋", address: "人民路12号" }, blocks)).toEqual([]);
  });

  it("say nothing by being beside", () => {
    expect(found({ name: "好又来", address: "人民路12号对面" }, sites)).toEqual([]);
  });
});

it("tells five at most, equals by layer/id", () => {
  const sites = ["f/1", "b/2", "a/9", "b/1", "c/1", "e/1", "d/1"].map((ref) => ({ ref, name: "阳光花园小区" }));
  const refs = finder(sites)({ name: "阳光小区", address: "", area: "" }).map(({ site }) => sites[site]!.ref);
  expect(refs).toEqual(["a/9", "b/1", "b/2", "c/1", "d/1"]);
});

it("finds the likeliest among many that share the end of their names, wherever it stands", () => {
  const many = Array.from(
    { length: 200 },
    (_, i) => String.fromCharCode(0x4e00 + i * 7) + String.fromCharCode(0x5e00 + i * 5),
  );
  expect(found("星河湾家园小区", [...many.map((name) => `${name}家园小区`), "星河家园小区"])[0]).toMatch(
    /^星河家园小区 /,
  );
});

it("finds nothing for nothing", () => {
  expect(found("", TOWN)).toEqual([]);
  expect(found("阳光小区", [])).toEqual([]);
  expect(found("阳光小区", [""])).toEqual([]);
});

it("gathers rows that say the same", () => {
  const row = (name: string, address = "") => ({ name, address, area: "" });
  expect(distinctWords([row("甲"), row("乙"), row("甲"), row("甲", "人民路1号")])).toEqual([
    { words: row("甲"), rows: [0, 2] },
    { words: row("乙"), rows: [1] },
    { words: row("甲", "人民路1号"), rows: [3] },
  ]);
});

const character = fc.constantFrom(..."阳光花园星兴河滨江宾老街东城市小区酒店有限公司第一二三3栋A座 （）-");
const text = fc.array(character, { maxLength: 14 }).map((list) => list.join(""));
const anySite = fc.record({ name: text, address: text, area: text });

it("is between a half and one, in order, each site once, and the same whatever the order of the sites", () => {
  fc.assert(
    fc.property(fc.array(anySite, { maxLength: 20 }), anySite, fc.nat(), (list, lost, turn) => {
      const sites = list.map((site, i) => ({ ...site, ref: `a/${String(i).padStart(2, "0")}` }));
      const all = finder(sites)(lost);
      expect(all.length).toBeLessThanOrEqual(5);
      expect(new Set(all.map(({ site }) => site)).size).toBe(all.length);
      expect(all.every(({ likeness, why }) => likeness >= 0.5 && likeness <= 1 && why.length > 0)).toBe(true);
      expect(all.map(({ likeness }) => likeness)).toEqual(all.map(({ likeness }) => likeness).sort((a, b) => b - a));
      const at = sites.length === 0 ? 0 : turn % sites.length;
      const turned = [...sites.slice(at), ...sites.slice(0, at)];
      const byRef = (from: readonly Site[]) =>
        finder(from)(lost).map(({ site, likeness }) => [from[site]!.ref, likeness]);
      expect(byRef(turned)).toEqual(byRef(sites));
    }),
  );
});

it("finds a name of four characters and more by itself, whatever else there is", () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 30 }), text, (names, own) => {
      fc.pre(own.replace(/[^\p{L}\p{N}]/gu, "").length >= 4);
      const first = finder([...names.map((name) => ({ name })), { name: own }])({
        name: own,
        address: "",
        area: "",
      })[0];
      expect(first?.likeness).toBe(1);
    }),
  );
});
