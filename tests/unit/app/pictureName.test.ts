import { expect, it } from "vitest";
import { pictureName } from "../../../src/app/pictureName.ts";
import { parseDay } from "../../../src/core/day.ts";

const DAY = parseDay("2027-02-18")!;

it.each([
  ["98 条隐患逾期", "demo", "示例街道", "98 条隐患逾期-2027-02-18.png"],
  ["长".repeat(80), "demo", "示例街道", `${"长".repeat(60)}-2027-02-18.png`],
  ["", "demo", "示例街道", "demo-2027-02-18.png"],
  ["", "", "临江街道一张图", "临江街道一张图-2027-02-18.png"],
  ["", "", "a/b: 图", "a_b_ 图-2027-02-18.png"],
])("a picture that finds %j of the project %j, titled %j, is saved as %j", (finding, id, title, name) => {
  expect(pictureName({ finding, id, title }, DAY)).toBe(name);
});

it("no telephone stands in the name of a picture", () => {
  const name = pictureName({ finding: "元宵：灯会 13912345678", id: "demo", title: "" }, DAY);
  expect(name).toMatch(/^元宵：灯会 .*-2027-02-18\.png$/);
  expect(name).not.toContain("139");
});
