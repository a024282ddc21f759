import { expect, it } from "vitest";
import { accountsFound, byTrouble, isTroubled } from "../../../src/desk/report/accountsFound.ts";
import type { LayerReport } from "../../../src/state/answers.ts";

const layer = (id: string, more: Partial<LayerReport> = {}): LayerReport =>
  ({
    id,
    title: id,
    kind: "hazard",
    files: [],
    rejected: 0,
    issueCount: 1,
    rowIssues: 0,
    ...more,
  }) as unknown as LayerReport;
const fileOf = (file: string, unreadSheets: readonly string[] = []) => ({ file, unreadSheets }) as never;
const KINDS: Readonly<Record<string, string>> = { hazard: "隐患", hydrant: "消火栓" };
const kindOf = (kind: string | null) => KINDS[kind ?? ""] ?? "";
const LAYERS = [
  layer("江湾社区"),
  layer("翠坪社区", { files: [fileOf("二月/CuiPing Ｖ2.xlsx")], rowIssues: 3 }),
  layer("北门", { kind: "hydrant", rejected: 1 }),
  layer("南门", { files: [fileOf("南门.xlsx", ["说明"])] }),
  layer("西门", { error: { code: "file-empty", subject: "西门.csv" } }),
];
const found = (words: string, onlyTrouble = false) =>
  accountsFound(LAYERS, { words, onlyTrouble }, kindOf).map(({ id }) => id);

it("an account is found by parts of its title, its kind or a file's name, however they are written", () => {
  expect(found("")).toHaveLength(LAYERS.length);
  expect(found("社区")).toEqual(["江湾社区", "翠坪社区"]);
  expect(found("  消火栓 ")).toEqual(["北门"]);
  expect(found("cuiping v2")).toEqual(["翠坪社区"]);
  expect(found("社区 隐患 江")).toEqual(["江湾社区"]);
  expect(found("社区 消火栓")).toEqual([]);
});

it("those with problem rows are what failed, lost rows, left sheets unread or has a fault in a row", () => {
  expect(found("", true)).toEqual(["翠坪社区", "北门", "南门", "西门"]);
  expect(found("门", true)).toEqual(["北门", "南门", "西门"]);
  expect(LAYERS.filter(isTroubled)).toHaveLength(4);
});

it("what failed is told first, then what lost rows or sheets, then the rest as they come", () => {
  expect(byTrouble(LAYERS).map(({ id }) => id)).toEqual(["西门", "北门", "南门", "江湾社区", "翠坪社区"]);
});
