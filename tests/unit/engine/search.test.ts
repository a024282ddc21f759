import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FoundSite, Spans } from "../../../src/contract/contract.ts";
import { readingsOf } from "../../../src/engine/index/pinyin/readings.ts";
import { spelledTerm } from "../../../src/engine/index/pinyin/spelledTerm.ts";
import { on, openLayer } from "../../builders/openFiles.ts";

/** Sites by id, name and address, and what a search in them brings. */
async function searchIn(...sites: readonly (readonly [id: string, name: string, address?: string])[]) {
  const rows = sites.map(([id, name, address = ""]) => `${id},${name},${address},106.5,29.5`);
  const { engine } = await openLayer({}, `编号,名称,地址,经度,纬度\n${rows.join("\n")}\n`);
  return async (q: string, limit = 100): Promise<readonly FoundSite[]> => {
    const { rows: found, total } = await engine.ask("search", { ...on("2027-02-18", { q }), offset: 0, limit });
    const { sites: counted } = await engine.ask("siteTotals", on("2027-02-18", { q }));
    expect(counted).toBe(total);
    return found;
  };
}

const idsOf = (rows: readonly FoundSite[]) => rows.map(({ id }) => id);
const cut = (text: string, spans: Spans) => spans.map(([from, to]) => text.slice(from, to)).join("|");

describe("a search by pinyin", () => {
  it.each([
    ["滨江高层", "binjianggaoceng"],
    ["滨江高层", "bin jiang gao ceng"],
    ["滨江高层", "BinJiang"],
    ["滨江高层", "bjgc"],
    ["滨江高层", "BJGC"],
    ["滨江高层", "bjgaoc"],
    ["滨江高层", "binjgc"],
    ["滨江高层", "jianggao"],
    ["滨江高层", "binjiangg"],
    ["滨江高层", "ｂｊｇｃ"],
    ["滨江高层", "滨江gc"],
    ["滨江高层", "bj高层"],
    ["滨江高层3号楼", "gc3hl"],
    ["滨江高层3号楼", "gaoceng3haolou"],
    ["滨江KTV歌城", "bjktvgc"],
    ["长寿大厦", "changshou"],
    ["校长公寓", "xiaozhang"],
    ["校长公寓", "xzgy"],
    ["重庆饭店", "chongqing"],
    ["重庆饭店", "cqfd"],
    ["重点仓库", "zhongdian"],
    ["厦门大厦", "xiamendasha"],
    ["商业银行", "yinhang"],
    ["商业银行", "syyh"],
    ["步行街", "buxing"],
    ["绿地商场", "lvdi"],
    ["绿地商场", "ludi"],
    ["绿地商场", "lüdi"],
    ["女子医院", "nvzi"],
    ["战略中心", "zhanlve"],
    ["战略中心", "zhanlue"],
    ["西安小吃", "xi'an"],
    ["中山商场", "zhsshc"],
    ["中山商场", "zssc"],
  ])("finds %s by %s", async (name, q) => {
    const search = await searchIn(["A-1", name], ["A-2", "别处"]);
    expect(idsOf(await search(q))).toEqual(["A-1"]);
  });

  it.each([
    ["滨江高层", "gcbj"],
    ["滨江高层", "bjgcx"],
    ["滨江高层", "binjiangf"],
    ["滨江高层", "bg"],
    ["滨江高层", "b"],
    ["滨江高层", "injiang"],
    ["重庆饭店", "congqing2"],
  ])("does not find %s by %s", async (name, q) => {
    const search = await searchIn(["A-1", name]);
    expect(await search(q)).toEqual([]);
  });

  it("finds an address by whole syllables, and not by initials, which stand everywhere", async () => {
    const search = await searchIn(["A-1", "甲", "长江路12号"]);
    expect(idsOf(await search("changjianglu"))).toEqual(["A-1"]);
    expect(idsOf(await search("changjiangl"))).toEqual(["A-1"]);
    expect(await search("cjl")).toEqual([]);
  });

  it("puts the id first, then how a name begins, a part of it, its spelling, the address", async () => {
    const search = await searchIn(
      ["S-1", "甲", "bj 路 1 号"],
      ["S-2", "新滨江楼"],
      ["S-3", "滨江楼"],
      ["S-4", "大 BJ 楼"],
      ["S-5", "BJ 楼"],
      ["bj", "乙"],
      ["bj-7", "丙"],
      ["S-8", "滨江"],
    );
    expect(idsOf(await search("bj"))).toEqual(["bj", "S-5", "S-4", "S-8", "S-3", "S-2", "bj-7", "S-1"]);
    expect(idsOf(await search("bj", 2))).toEqual(["bj", "S-5"]);
  });

  it("says which characters it found", async () => {
    const search = await searchIn(["A-1", "新滨江 高层（一期）", "长江路 12 号"]);
    const marks = async (q: string) => {
      const [row] = await search(q);
      return row === undefined
        ? null
        : [cut(row.name, row.found.name), cut(row.address, row.found.address), cut(row.id, row.found.id)];
    };
    expect(await marks("bjgc")).toEqual(["滨江 高层", "", ""]);
    expect(await marks("binjiangg")).toEqual(["滨江 高", "", ""]);
    expect(await marks("高层")).toEqual(["高层", "", ""]);
    expect(await marks("路12")).toEqual(["", "路 12", ""]);
    expect(await marks("changjiang")).toEqual(["", "长江", ""]);
    expect(await marks("a-1")).toEqual(["", "", "A-1"]);
    expect(await marks("gc 长江")).toEqual(["高层", "长江", ""]);
  });

  it("finds every name by any of its spellings, each character in full or by its initial", async () => {
    const characters = [..."滨江长重厦行绿女略中山石桥铺沙坪坝观音解放碑龙湖金科银乐曾单"];
    const readings = readingsOf(characters);
    const { classOf, syllables } = {
      classOf: new Uint16Array(0x10000),
      syllables: [[], ...readings],
    };
    characters.forEach((character, i) => {
      classOf[character.charCodeAt(0)] = i + 1;
    });
    const spelled = fc.array(
      fc
        .nat(characters.length - 1)
        .chain((at) =>
          fc
            .tuple(fc.constantFrom(...readings[at]!), fc.boolean())
            .map(([syllable, isFull]) => ({ character: characters[at]!, typed: isFull ? syllable : syllable[0]! })),
        ),
      { minLength: 2, maxLength: 10 },
    );
    fc.assert(
      fc.property(spelled, fc.constantFrom("", "A座", "新"), (parts, before) => {
        const name = before + parts.map(({ character }) => character).join("");
        const units = Uint16Array.from(name, (_, i) => name.charCodeAt(i));
        const term = spelledTerm(parts.map(({ typed }) => typed).join(""), { classOf, syllables });
        const at = term?.find(units, 0, units.length, "loose") ?? -1;
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThanOrEqual(before.length);
        expect(term?.endAt(units, at, units.length, "loose")).toBeGreaterThan(at);
      }),
    );
  });

  it("does not lose itself in a name made to be read in endless ways", async () => {
    const search = await searchIn(["A-1", "中和".repeat(60)]);
    expect(await search(`${"zh".repeat(45)}x`)).toEqual([]);
  });
});
