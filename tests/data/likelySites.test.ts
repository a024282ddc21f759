import { expect, it } from "vitest";
import { random } from "../../scripts/demo/random.ts";
import { likelySites } from "../../src/analysis/proposals/likelySites.ts";
import { readingsOf } from "../../src/engine/index/pinyin/readings.ts";

const COMMUNITIES = "滨江 翠坪 文苑 东岸 江湾 新桥 老街 站前 工坊 灯笼 石桥 登高 学前 迎江 望江 北滨 南滨 东城".split(
  " ",
);
const WORDS =
  "阳光 星河 金地 万和 华府 锦绣 春风 明月 福满 顺达 兴旺 宏发 利民 惠民 长青 永安 康乐 天天 德福 聚贤 泰和 龙凤 祥云 瑞丰 嘉禾 光明 前进 友谊".split(
    " ",
  );
const TYPES = "小区 花园 酒店 宾馆 小吃店 超市 幼儿园 小学 食品有限公司 物流有限公司 养老院 大厦 仓库 药店 网吧".split(
  " ",
);

it("finds the sites of 20,000 names with a mistake in each among 100,000, in seconds", () => {
  const { pick, chance, whole, next } = random("lost names");
  const sites = Array.from({ length: 100_000 }, () => {
    const community = pick(COMMUNITIES);
    const town = chance(0.3) ? "示例市示例街道" : "";
    const building = chance(0.3) ? `${whole(1, 30)}栋` : "";
    return {
      name: `${town}${community}${pick(WORDS)}${chance(0.5) ? pick(WORDS) : ""}${pick(TYPES)}${building}`,
      address: `示例街道${community}社区${pick(COMMUNITIES)}${whole(1, 30)}路${whole(1, 300)}号`,
      area: `${community}社区`,
    };
  });
  const find = likelySites(
    {
      count: sites.length,
      ref: (site) => `a/${site}`,
      name: (site) => sites[site]!.name,
      address: (site) => sites[site]!.address,
      area: (site) => sites[site]!.area,
    },
    readingsOf,
  );
  let found = 0;
  for (let i = 0; i < 20_000; i++) {
    const site = pick(sites);
    const characters = [...site.name];
    // A digit more or less is another building, which must not be found.
    const letters = characters.flatMap((one, at) => (/\d/.test(one) ? [] : [at]));
    const at = pick(letters);
    const mistake = next();
    characters.splice(at, mistake < 0.7 ? 1 : 0, ...(mistake < 0.35 ? [] : [pick(WORDS)[0]!]));
    const address = chance(0.5) ? site.address : "";
    const likely = find({ name: characters.join(""), address, area: site.area });
    if (likely.some((one) => sites[one.site]!.name === site.name)) found++;
  }
  expect(found / 20_000).toBeGreaterThan(0.9);
});
