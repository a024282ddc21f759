import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { CannotRun } from "../../../scripts/commands/cannotRun.ts";
import { COMMANDS } from "../../../scripts/commands/commands.ts";
import { readOptions } from "../../../scripts/commands/options.ts";
import { usageOf } from "../../../scripts/commands/usage.ts";

const README = readFileSync(resolve(import.meta.dirname, "../../../README.md"), "utf8");

describe.each(Object.entries(COMMANDS))("the command %s", (name, command) => {
  const options = Object.keys(command.options);

  it("is told with all its options, alone and among the others, and stands in the README", () => {
    for (const usage of [usageOf(name), usageOf()]) {
      expect(usage).toContain(`  ${name.padEnd(9)}${command.does}`);
      for (const option of options) expect(usage).toContain(`--${option} `);
      expect(usage.split("\n").filter((line) => line.length > 120)).toEqual([]);
    }
    expect(README).toContain(`| \`${name}\` | `);
  });

  it("takes the options of its row and no others", () => {
    const args = [
      ...(command.takesFiles === "two" ? ["old.json"] : []),
      "p.json",
      ...[...options, "personal"].flatMap((option) => [`--${option}`, "x"]),
    ];
    expect([...readOptions(args, command).options.keys()]).toEqual([...options, "personal"]);
    expect(() => readOptions(["p.json", "q.json", "--colour", "red"], command)).toThrow(CannotRun);
  });
});

/** Options by the contract, section 7, and of `cut`, which prepares what a project is drawn on; those of it that are still to come are left out. */
const BY_CONTRACT: Readonly<Record<string, string>> = {
  briefing: "template period venue as-of since size orientation dpi theme title lang out format series kept",
  check: "format",
  compare: "as-of",
  convert: "layer crs out",
  coverage: "radius metric as-of format",
  cut: "from out margin maxzoom",
  init: "out",
  patrol: "period venue radius sites from to teams minutes start mode metric effort as-of format opening-hours",
  periods: "year as-of format",
  query: "period venue radius as-of format",
  reach: "minutes mode as-of format",
  tally: "by as-of format",
};

it("the commands have the options of the contract", () => {
  const options = Object.entries(COMMANDS).map(([name, command]) => [
    name,
    [...Object.keys(command.options), ...(command.flags ?? [])].join(" "),
  ]);
  expect(Object.fromEntries(options)).toEqual(BY_CONTRACT);
});
