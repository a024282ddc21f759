import { expect, it } from "vitest";
import { nearName, sharedStart } from "../../../src/core/nearName.ts";

const START = "示例市示例区示例街道";
const NAMES = ["一号酒店", "二号酒店", "社区三号茶楼", "村四号网吧"].map((name) => START + name);

it("what nearly all names of a layer begin with is found up to the end of a place's name", () => {
  expect(sharedStart([...NAMES, "别处酒店"])).toBe(START);
  expect(sharedStart([...NAMES, "别处酒店", "他处酒店"])).toBe("");
  expect(sharedStart(["示例酒店甲", "示例酒店乙", "示例酒店丙", "示例酒店丁", "示例酒店戊"])).toBe("");
  expect(sharedStart(NAMES)).toBe("");
});

it.each([
  [`${START}一号酒店`, "一号酒店"],
  ["别处酒店", "别处酒店"],
  [START, START],
  [`${START}甲`, `${START}甲`],
  ["一二三四五六七八九十一二三四五六七八九十一二三四五六", "一二三四五六七八九十一二三…七八九十一二三四五六"],
])("%s is told near others as %s", (name, near) => {
  expect(nearName(name, START)).toBe(near);
});

it.each([
  ["示例市示例区阳光小区", "示例市示例区"],
  ["示例市高铁示范区", "示例市"],
  ["示例镇惠民超市", "示例镇"],
  ["示例乡工人新村", "示例乡"],
  ["示例区夜市", "示例区"],
  ["示例街道红旗", "示例街道"],
  ["示例县市场", "示例县"],
  ["杭州", ""],
])("names that all begin with %s share %s", (start, shared) => {
  expect(sharedStart(["甲栋", "乙栋", "丙栋", "丁栋", "戊栋"].map((name) => start + name))).toBe(shared);
});
