import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const SCRIPT = resolve(import.meta.dirname, "../../scripts/guatu.ts");
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
    [["--help"], ["check    opens", "tally    hazards"]],
    [["tally", "--help"], ["tally    hazards"]],
    [["patrol", "--help", "project.json"], ["patrol   sites"]],
  ])("of %j is the usage, with exit code 0", async (args, lines) => {
    const { code, out, said } = await run(args);
    expect([code, out]).toEqual([0, ""]);
    for (const line of ["Exit codes", ...lines]) expect(said).toContain(line);
    expect(said.includes("check    opens")).toBe(lines.length > 1);
  });
});

it("a command that is none is named, fit for a terminal, and the usage follows", async () => {
  const { code, out, said } = await run(["\x1b[2Jcheck"]);
  expect([code, out]).toEqual([2, ""]);
  expect(said).toMatch(/^guatu: unknown command "\\x1b\[2Jcheck"\n\n/);
  expect(said).toContain("check    opens");
});

describe("convert", () => {
  it("is silent on standard output, and overwrites no file of the project", async () => {
    const layers = [
      { id: "site", kind: "site", category: "high-rise", source: "a.csv", crs: "WGS84" },
      { id: "hazard", kind: "hazard", source: "h.csv" },
    ];
    const ledger = join(folder, "ledger.json");
    await writeFile(ledger, JSON.stringify({ layers }));
    await writeFile(join(folder, "a.csv"), "编号,名称,经度,纬度\n007,甲,106.5,29.5\n");
    const hazards = "隐患编号,场所编号,隐患描述,整改状态,整改期限\nH1,007,堵塞,未整改,2027-01-01\n";
    await writeFile(join(folder, "h.csv"), hazards);
    const convert = (out: string) => run(["convert", ledger, "--layer", "hazard", "--out", join(folder, out)]);
    expect(await convert("clean.csv")).toMatchObject({ code: 0, out: "" });
    expect(await readFile(join(folder, "clean.csv"), "utf8")).toContain("H1,007,堵塞,open,未整改,2027-01-01");
    const refused = await convert("h.csv");
    expect(refused).toMatchObject({ code: 2, out: "" });
    expect(refused.said).toMatch(/^guatu: .*h\.csv is a file of the project and is not overwritten\n$/);
    expect(await readFile(join(folder, "h.csv"), "utf8")).toBe(hazards);
  });
});
