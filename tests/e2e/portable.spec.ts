import { expect, it } from "vitest";
import { openDemo } from "../builders/openDemo.ts";
import { sitDown } from "./desk.ts";

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

it("the portable file names the only scripts and styles that may run", async () => {
  await given.thePortableFile();
  const policy = await then.policy();
  expect(policy).toMatch(/script-src 'sha256-[^']+';/);
  expect(policy).toMatch(/style-src 'sha256-[^']+';/);
  expect(policy).not.toMatch(/unsafe|https?:/);
  await when.aForeignScriptRuns("window.slippedIn = true");
  await then.refused("script-src");
  expect(await then.valueOf("slippedIn")).toBe(undefined);
});
