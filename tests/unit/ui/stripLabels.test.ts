import { expect, it } from "vitest";
import { byWeight, placeLabels } from "../../../src/desk/timeline/labels.ts";

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
