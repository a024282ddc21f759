import { expect, it } from "vitest";
import { pictureName } from "../../../src/app/pictureName.ts";
import { parseDay } from "../../../src/core/day.ts";

const DAY = parseDay("2027-02-18")!;

it.each([
  ["demo", "示例街道", "demo-2027-02-18.png"],
  ["", "临江街道一张图", "临江街道一张图-2027-02-18.png"],
  ["", "a/b: 图", "a_b_ 图-2027-02-18.png"],
])("a picture of the project %j, titled %j, is saved as %j", (id, title, name) => {
  expect(pictureName({ id, title }, DAY)).toBe(name);
});
