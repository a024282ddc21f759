import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const SCRIPT = resolve(import.meta.dirname, "../../../scripts/guatu.ts");
let folder: string;
let project: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guatu-script-"));
  project = join(folder, "project.json");
  await writeFile(project, JSON.stringify({ asOf: "2027-02-18", layers: [] }));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the script in a process of its own; `out` is where its standard output goes. */
async function run(args: readonly string[], out: "pipe" | "closed" | number = "pipe") {
  const stdout = out === "closed" ? "pipe" : out;
  const child = spawn(process.execPath, ["--import", import.meta.resolve("tsx"), SCRIPT, ...args], {
    stdio: ["ignore", stdout, "pipe"],
  });
  const heard = { out: "", said: "" };
  child.stderr?.on("data", (text) => {
    heard.said += String(text);
  });
  if (out === "closed") child.stdout?.destroy();
  else
    child.stdout?.on("data", (text) => {
      heard.out += String(text);
    });
  const code = await new Promise((done) => child.on("close", done));
  return { code, ...heard };
}

describe("an answer that cannot be written", () => {
  it("ends with 2, and with the reason instead of a stack", async () => {
    const readOnly = openSync(project, "r");
    const ran = await run(["periods", project, "--year", "2027"], readOnly);
    closeSync(readOnly);
    expect([ran.code, ran.said]).toEqual([2, "guatu: standard output: EBADF\n"]);
  });

  it("to one who stopped reading ends quietly", async () => {
    const ran = await run(["periods", project, "--year", "2027"], "closed");
    expect([ran.code, ran.said]).toEqual([0, ""]);
  });
});

describe("help", () => {
  it.each([
    [["--help"], ["check   opens", "tally   hazards"]],
    [["tally", "--help"], ["tally   hazards"]],
    [["patrol", "--help", project], ["patrol  sites"]],
  ])("of %j is the usage, with exit code 0", async (args, lines) => {
    const { code, out, said } = await run(args);
    expect([code, out]).toEqual([0, ""]);
    for (const line of ["Exit codes", ...lines]) expect(said).toContain(line);
    expect(said.includes("check   opens")).toBe(lines.length > 1);
  });
});

it("a command that is none is named, fit for a terminal, and the usage follows", async () => {
  const { code, out, said } = await run(["\x1b[2Jcheck"]);
  expect([code, out]).toEqual([2, ""]);
  expect(said).toMatch(/^guatu: unknown command "\\x1b\[2Jcheck"\n\n/);
  expect(said).toContain("check   opens");
});
