import { expect, it } from "vitest";
import { streetName } from "../../../src/analysis/ground/streetName.ts";

it.each([
  ["示例街道滨江社区盐市十八巷161号", "盐市十八巷"],
  ["示例市示例区示例街道老城三街12号附3号", "老城三街"],
  ["示例 大道 东段 88 号", "示例大道东段"],
  ["新城路 5 弄 12 号 302 室", "新城路"],
  ["4175 Lawrence Ave E", "Lawrence Ave E"],
  ["12A Example St W, Unit 4", "Example St W"],
  ["7 Example Lane", "Example Lane"],
  ["7 Avenue Rd.", "Avenue Rd."],
  ["示例区五一路3号", "五一路"],
  ["示例区51路3号", "51路"],
  ["三元里12号", "三元里"],
  ["示例通道街12号", "示例通道街"],
])("%s stands in %s", (address, street) => {
  expect(streetName(address)).toBe(street);
});

it.each([
  ["", "nothing"],
  ["示例花园3栋2单元", "a compound"],
  ["示例路", "no number"],
  ["老城三街12号对面", "what is only near it"],
  ["示例村三组15号", "a village"],
  ["示例街道12号", "a part of a town"],
  ["示例市示例区示例街道12号", "a part of a town in a region"],
  ["老城人行道12号", "a pavement"],
  ["老城地下通道12号", "a subway"],
  ["成渝铁路12号", "a railway"],
  ["示例院里12号", "no more than a yard"],
  ["路12号", "no name"],
  ["2 Mr John Smith", "a person"],
  ["2 Mr John Lane", "a person whose name is a street's word"],
  ["2 John Smith, Unit 4", "a person in a flat"],
  ["2 Dr. Jane Doe", "a doctor"],
])("%s names no street: %s", (address) => {
  expect(streetName(address)).toBe("");
});
