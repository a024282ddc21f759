import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { sitDown } from "./desk.ts";

const { given, when, then } = sitDown();
const demo = JSON.parse(readFileSync(resolve(import.meta.dirname, "../../data/demo/project.json"), "utf8")) as {
  title: string;
};

it("the portable file opens from the disk with the demo inside", async () => {
  await given.thePortableFile();
  await then.sees(demo.title);
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
