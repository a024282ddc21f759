import { expect, it } from "vitest";
import type { LayerCounts, TrialAnswer } from "../../../src/contract/contract.ts";
import { trialFacts } from "../../../src/desk/corrections/trialFacts.ts";
import { lateWords, wordsOf } from "../../../src/words/wordsOf.ts";

const NOTHING: LayerCounts = {
  rows: 0,
  loaded: 0,
  rejected: 0,
  repaired: 0,
  notOnMap: 0,
  issues: 0,
  hazards: 0,
  unlinked: 0,
};
const trial = (before: LayerCounts, after: LayerCounts): TrialAnswer => ({
  layers: [{ id: "a", title: "新桥", before, after }],
  moved: { records: 0, metres: 0, places: [] },
  days: { read: 0, lost: 0, other: 0 },
  stages: [],
});
const AFTER = { ...NOTHING, rows: 20, loaded: 20, notOnMap: 15, unlinked: 2 };

it("rows that were not read before lose neither their place nor their site", async () => {
  const told = trialFacts(await lateWords("zh", "corrections"), wordsOf("zh"), trial(NOTHING, AFTER), undefined);
  expect(told).toEqual(["新桥：多导入 20 行 · 15 条没有上图 · 2 条隐患没有找到场所"]);
});

it("rows that were there before may", async () => {
  const before = { ...AFTER, notOnMap: 0, unlinked: 0 };
  const told = trialFacts(await lateWords("zh", "corrections"), wordsOf("zh"), trial(before, AFTER), undefined);
  expect(told).toEqual(["新桥：15 条不再上图 · 2 条隐患不再有场所"]);
});
