import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { NOTICES_FILE } from "../../../scripts/build/notices.ts";
import { sitDown } from "../desk.ts";

const ROOT = resolve(import.meta.dirname, "../../..");
const { given, when } = sitDown();
const textOf = (file: string) => readFileSync(resolve(ROOT, file), "utf8");
const built = () => textOf(`dist/${NOTICES_FILE}`);
const namedIn = (notices: string) =>
  new Set([...notices.matchAll(/^(\S+ \d\S*) \(.+\)$/gm)].map(([, name = ""]) => name));

/** Its modules only hand others on, so that nothing of it is left in the app; those others are named. */
const LEFT_OUT = "@turf/turf";
const { version } = JSON.parse(textOf("node_modules/@expo-google-fonts/noto-sans-sc/package.json")) as {
  version: string;
};
const FACES = `@expo-google-fonts/noto-sans-sc ${version}`;
/** Built into a dependency before it was published, fetched by one, used in a worker alone, or without a licence file of its own. */
const INSIDE = ["@turf/buffer", "earcut", "scheduler", "pbf", "kdbush", "murmurhash-js", "jsts"];

it("the built app names every package in it, with its version and its licence", () => {
  const { dependencies } = JSON.parse(textOf("package.json")) as { dependencies: Record<string, string> };
  const direct = Object.entries(dependencies).filter(([name]) => name !== LEFT_OUT);
  const named = namedIn(built());
  expect(direct.map(([name, version]) => `${name} ${version}`).filter((name) => !named.has(name))).toEqual([]);
  const names = new Set([...named].map((name) => name.split(" ")[0]));
  expect(INSIDE.filter((name) => !names.has(name))).toEqual([]);
  for (const words of [
    "Permission is hereby granted",
    "Redistributions in binary form",
    "Eclipse Distribution License",
  ])
    expect(built()).toContain(words);
});

it("the app hands the licences out", async () => {
  await given.theDemo();
  await when.openingTheSettings();
  expect(await when.savingTheNotices()).toBe(built());
});

it("the portable file hands out its own, from within itself", async () => {
  await given.thePortableFile();
  await when.openingTheSettings();
  const named = namedIn(await when.savingTheNotices());
  // The faces of documents are in it on request alone (`--fonts`).
  expect([...namedIn(built())].filter((name) => !named.has(name))).toEqual([FACES]);
});
