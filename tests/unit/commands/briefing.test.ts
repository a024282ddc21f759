import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { briefing } from "../../../scripts/commands/briefing.ts";
import { CannotRun } from "../../../scripts/commands/cannotRun.ts";
import { readOptions } from "../../../scripts/commands/options.ts";

let folder: string;
let project: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "guatu-briefing-"));
  project = join(folder, "project.json");
  writeFileSync(project, JSON.stringify({ asOf: "2027-02-18", layers: [] }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: readonly string[]) => briefing.run(readOptions([project, ...args], briefing));

describe("the command briefing", () => {
  it.each([
    [["--template", "poster"], "--template must be one of"],
    [["--kept", "--size", "A4"], "--size is said there"],
    [["--kept"], "keeps no pages"],
    [["--template", "compare", "--since", "gestern"], "--since must be a day"],
    [["--template", "compare", "--since", "2027-02-18"], "--since must be before 2027-02-18"],
    [["--size", "9x9"], "--size must be WxH or one of A4 to A0"],
    [["--dpi", "20"], "--dpi must be from 96 to 300"],
    [["--theme", "red"], "--theme must be one of"],
    [["--lang", "fr"], "--lang must be one of zh, en"],
    [["--kept", "--lang", "fr"], "--lang must be one of zh, en"],
    [["--personal", "show"], "tells no personal data"],
  ])("%j is refused before a browser is started", async (args, said) => {
    await expect(run(...args)).rejects.toThrow(CannotRun);
    await expect(run(...args)).rejects.toThrow(said);
  });

  it("--series stands without a value, before and after others", () => {
    const { options } = readOptions([project, "--series", "--template", "venue"], briefing);
    expect([options.has("series"), options.get("template")]).toEqual([true, "venue"]);
    expect(readOptions(["--template", "venue", project, "--series"], briefing).project).toBe(project);
  });
});
