import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const TESTS = import.meta.dirname;
const files = readdirSync(TESTS, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /\.(test|spec)\.tsx?$/.test(file));

/** The tier that vitest.config.ts runs a file in; null for none. */
function tierOf(file: string): string | null {
  if (/^(?:[^/]+|unit\/.+)\.test\.ts$/.test(file)) return "unit";
  if (/^data\/.+\.test\.ts$/.test(file)) return "data";
  if (/^e2e\/[^/]+\.spec\.ts$/.test(file)) return "e2e";
  return /^e2e\/long\/[^/]+\.spec\.ts$/.test(file) ? "long" : null;
}

it("every file of tests runs in a tier", () => {
  expect(files.filter((file) => tierOf(file) === null)).toEqual([]);
  expect(new Set(files.map(tierOf))).toEqual(new Set(["unit", "data", "e2e", "long"]));
});

it("only the tier of real data reads what is not part of the project", () => {
  const readers = files.filter((file) =>
    /from "[^"]*describeWithData\.ts"|["/]shared\//.test(readFileSync(join(TESTS, file), "utf8")),
  );
  expect(readers.filter((file) => tierOf(file) !== "data")).toEqual([]);
  expect(readers.length).toBeGreaterThan(5);
});
