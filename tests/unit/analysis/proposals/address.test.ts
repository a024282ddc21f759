import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberKey, readAddress } from "../../../../src/analysis/proposals/address.ts";
import { plainWords } from "../../../../src/analysis/proposals/plainAddress.ts";
import { isSameRegion, readRegion } from "../../../../src/analysis/proposals/region.ts";

/** region / street / lane / number / sub / building / rest, "?" for a vague one. */
const told = (text: string): string => {
  const { region, street, lane, number, sub, building, rest, isVague } = readAddress(text);
  const parts = [region.parts.join(" ").trim().replace(/ +/g, " "), street, lane, number, sub, building, rest];
  return parts.map((part) => part ?? "").join("/") + (isVague ? "?" : "");
};

describe("plain words", () => {
  it.each([
    ["盐市十八巷一百六十一号", "盐市18巷161号"],
    ["２０３号", "203号"],
    ["二百零三号", "203号"],
    ["一〇二室", "102室"],
    ["十号", "10号"],
    ["二十号", "20号"],
    ["一千零五号", "1005号"],
    ["示例市第五小学", "示例市第5小学"],
    ["五一路", "51路"],
    ["三元里", "三元里"],
    ["百货店", "百货店"],
    ["百里街", "百里街"],
    ["示例（滨江）店、一号", "示例滨江店1号"],
    ["12－3号", "12-3号"],
  ])("%s is %s", (text, plain) => expect(plainWords(text)).toBe(plain));
});

describe("an address in its parts", () => {
  it.each([
    ["示例街道滨江社区盐市十八巷161号", "示例街道 滨江社区/盐市18巷//161///"],
    ["盐市十八巷１６１号", "/盐市18巷//161///"],
    [
      "示例省示例市示例区示例街道滨江社区盐市18巷161号附3号2栋1单元501室",
      "示例省 示例市 示例区 示例街道 滨江社区/盐市18巷//161/3/2/1单元501室",
    ],
    ["人民路123弄45号", "/人民路/123/45///"],
    ["人民路12-3号", "/人民路//12/3//"],
    ["人民路12-16号", "/人民路//12///"],
    ["人民路甲12号", "/人民路//12/甲//"],
    ["人民路12号院3号楼", "/人民路//12//3/"],
    ["人民路12#", "/人民路//12///"],
    ["人民路12号A座", "/人民路//12//a/"],
    ["阳光小区3幢2单元", "/阳光小区////3/2单元"],
    ["阳光小区03栋", "/阳光小区////3/"],
    ["望江镇望江村3组12号", "望江镇 望江村/望江村3组//12///"],
    ["人民路12号（原粮站）", "/人民路//12///"],
    ["人民路12号（3栋）", "/人民路//12//3/"],
    ["人民路12号对面", "/人民路//12///对面?"],
    ["人民路与解放路交叉口", "/人民路与解放路交叉口/////?"],
    ["高新示范区12号", "/高新示范区//12///"],
    ["示例市工业区3栋", "示例市/工业区////3/"],
    ["法库县红旗12号", "法库县/红旗//12///"],
    ["老城市民路12号", "/老城市民路//12///"],
    ["老街街道盐市十八巷12号", "老街街道/盐市18巷//12///"],
    ["工人新村12号", "/工人新村//12///"],
    ["阳光小区东区3栋", "/阳光小区东区////3/"],
    ["示例街道北滨路", "示例街道/北滨路/////"],
    ["4175 Lawrence Ave E", "/lawrenceavee//4175///"],
    ["", "//////"],
  ])("%s", (text, parts) => expect(told(text)).toBe(parts));
});

it("an address without house number and building has no key", () => {
  expect(["示例街道北滨路", "阳光小区", "", "3组"].map((text) => numberKey(readAddress(text)))).toEqual([
    "",
    "",
    "",
    "",
  ]);
  expect(numberKey(readAddress("阳光小区3栋"))).not.toBe(numberKey(readAddress("阳光小区5栋")));
  expect(numberKey(readAddress("人民路123弄45号"))).not.toBe(numberKey(readAddress("人民路45号")));
});

it("regions are the same as long as they state nothing that differs", () => {
  const same = (a: string, b: string, levels?: number) => isSameRegion(readRegion(a), readRegion(b), levels);
  expect(same("示例街道滨江社区", "")).toBe(true);
  expect(same("示例街道滨江社区", "滨江社区")).toBe(true);
  expect(same("示例街道滨江社区", "示例街道江湾社区")).toBe(false);
  expect(same("示例街道滨江社区", "示例街道江湾社区", 4)).toBe(true);
  expect(same("甲山区人民路", "乙水区人民路")).toBe(false);
});

it("the way an address is written does not change its key", () => {
  const part = fc.record({
    street: fc.constantFrom("盐市十八巷", "人民路", "新城南三街", "阳光大道"),
    number: fc.integer({ min: 1, max: 999 }),
    region: fc.constantFrom("", "示例街道", "示例街道滨江社区", "示例市示例区示例街道"),
    write: fc.constantFrom("plain", "wide", "han", "blanks", "hash"),
    room: fc.constantFrom("", "1单元", "二楼", "(原粮站)"),
  });
  fc.assert(
    fc.property(part, ({ street, number, region, write, room }) => {
      const digits = String(number);
      const written = { plain: digits, hash: digits, blanks: ` ${digits} `, wide: wide(digits), han: han(number) }[
        write
      ];
      const text = `${region}${street}${written}${write === "hash" ? "#" : "号"}${room}`;
      expect(numberKey(readAddress(text))).toBe(numberKey(readAddress(`${street}${digits}号`)));
    }),
  );
});

const wide = (digits: string) => digits.replace(/\d/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));

function han(number: number): string {
  const digit = (at: number) => "零一二三四五六七八九"[at]!;
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10];
  const high = hundreds > 0 ? `${digit(hundreds)}百` : "";
  const middle =
    tens > 0 ? `${tens === 1 && hundreds === 0 ? "" : digit(tens)}十` : hundreds > 0 && ones > 0 ? "零" : "";
  return high + middle + (ones > 0 ? digit(ones) : "");
}
