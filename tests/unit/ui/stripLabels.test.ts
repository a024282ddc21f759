import { expect, it } from "vitest";
import { byWeight, isClearOf, placeLabels, textWidth } from "../../../src/desk/timeline/labels.ts";

const node = (text: string, leadDays: number, at: number, isLong = false) => ({ text, isLong, node: { leadDays }, at });

it("a period that is warned of early is named before one beside it", () => {
  const nodes = [
    node("New Year shopping", 0, 0, true),
    node("Lunar New Year's Eve", 7, 400),
    node("Spring Festival", 10, 404),
  ].sort(byWeight);
  const labels = placeLabels(
    nodes.map(({ text, at }) => ({ text, places: [at] })),
    800,
    12,
  );
  expect(labels.flatMap((label) => label?.text ?? [])).toEqual(["Spring Festival", "New Year shopping"]);
});

it("two names never stand nearer than a character is wide", () => {
  const places = Array.from({ length: 120 }, (_, i) => i * 4);
  const names = ["元旦", "市两会", "小年", "除夕", "春节", "元宵"];
  const labels = placeLabels(
    names.map((text) => ({ text, places })),
    480,
    12,
  ).filter((label) => label !== null);
  expect(labels).toHaveLength(names.length);
  const [first, ...others] = labels.toSorted((a, b) => a.x - b.x);
  let before = first!;
  for (const label of others) {
    expect(label.x - before.x - textWidth(before.text, 12)).toBeGreaterThanOrEqual(12);
    before = label;
  }
});

it.each([
  [0, true],
  [30, false],
  [60, false],
  [100, true],
])("a name of 48 pixels at %i is whole beside a flag from 50 to 100: %s", (x, isWhole) => {
  expect(isClearOf({ text: "部署发动", x }, [50, 100], 12)).toBe(isWhole);
});
