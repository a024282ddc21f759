import { expect, it } from "vitest";
import { streetName } from "../../../src/analysis/ground/streetName.ts";

it.each([
  ["示例街道滨江社区盐市十八巷161号", "盐市十八巷"],
  ["示例市示例区示例街道老城三街12号附3号", "老城三街"],
  ["示例 大道 东段 88 号", "示例大道东段"],
  ["新城路 5 弄 12 号 302 室", "新城路"],
  ["4175 Lawrence Ave E", "Lawrence Ave E"],
  ["12A Example St W, Unit 4", "Example St W"],
])("%s stands in %s", (address, street) => {
  expect(streetName(address)).toBe(street);
});

it.each([
  ["", "nothing"],
  ["示例花园3栋2单元", "a compound"],
  ["示例路", "no number"],
  ["老城三街12号对面", "what is only near it"],
  ["示例村三组15号", "a village"],
])("%s names no street: %s", (address) => {
  expect(streetName(address)).toBe("");
});
