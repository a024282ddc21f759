import { expect, it } from "vitest";
import { openDemo } from "../builders/openDemo.ts";
import type { Files } from "../builders/openFiles.ts";
import { sitDown } from "./desk.ts";

const LEDGER = "编号,名称,经度,纬度\n1,甲,106.5,29.5\n2,乙,106.6,29.6\n3,丙,106.7,29.7\n";
const PROJECT = { layers: [{ id: "a", kind: "site", source: "台账/a.csv", crs: "WGS84" }] };
const { given, when, then } = sitDown();

it("the portable file opens from the disk with the demo inside", async () => {
  const { opened, totals } = await openDemo();
  await given.thePortableFile();
  await then.sees(opened.project.title);
  await then.totalsAre(totals.sites, totals.byStatus[0] ?? 0);
  expect(then.consoleErrors()).toEqual([]);
});

it("the portable file asks for nothing beside it", async () => {
  await given.thePortableFile();
  const [page, ...others] = then.requests();
  expect(page).toMatch(/^file:.*guatu\.html$/);
  expect(others.filter((url) => !/^(blob|data):/.test(url))).toEqual([]);
});

it.each<[string, Files]>([
  ["a ledger", { "高层建筑.csv": LEDGER }],
  ["a folder with a project", { "street/project.json": PROJECT, "street/台账/a.csv": LEDGER }],
])("%s that is dropped on the portable file is opened", async (_, files) => {
  await given.thePortableFile();
  await when.dropping(files);
  await then.totalIs(3);
  expect(then.consoleErrors()).toEqual([]);
});

it("the portable file names the only scripts and styles that may run", async () => {
  await given.thePortableFile();
  const policy = await then.policy();
  expect(policy).toMatch(/script-src( 'sha256-[^']+')+;/);
  expect(policy).toMatch(/style-src( 'sha256-[^']+')+;/);
  expect(policy).not.toMatch(/unsafe|https?:/);
  await when.aForeignScriptRuns("window.slippedIn = true");
  await then.refused("script-src");
  expect(await then.valueOf("slippedIn")).toBe(undefined);
});
