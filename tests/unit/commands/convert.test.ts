import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { CannotRun } from "../../../scripts/commands/cannotRun.ts";
import { convert as command } from "../../../scripts/commands/convert.ts";
import { readXlsx } from "../../../src/ledger/readXlsx.ts";
import { collect } from "../../fixtures/readers/collect.ts";

const ROOT = resolve(import.meta.dirname, "../../..");
const SITES = "编号,名称,电话,经度,纬度,楼层,检查日期\n007,=甲,13912345678,106.5,29.5,27层,2026年12月3日\nB,乙,,,,,\n";
const PROJECT = {
  layers: [
    { id: "site", kind: "site", category: "high-rise", source: "a.csv", crs: "WGS84" },
    { id: "hazard", kind: "hazard", source: "h.csv" },
  ],
};
let base: string;
let folder: string;
let count = 0;

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), "guatu-convert-"));
});
afterAll(() => rm(base, { recursive: true, force: true }));
beforeEach(async () => {
  folder = join(base, String(count++));
  await mkdir(folder);
  await put("project.json", JSON.stringify(PROJECT));
  await put("a.csv", SITES);
  await put("h.csv", "隐患编号,场所编号,隐患描述,整改状态,整改期限\nH1,007,堵塞,未整改,2027-01-01\n");
});

const put = (name: string, text: string) => writeFile(join(folder, name), text);
const textOf = (name: string) => readFile(join(folder, name), "utf8");

const OUT = /^--out=(.*)$/;

/** What the command `convert` answers, called as scripts/guatu.ts does; `--out=` names a file in the project's folder. */
async function convert(...args: string[]): Promise<{ code: number; out: string; said: string }> {
  let said = "";
  let out = "";
  const err = vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    said += String(text);
    return true;
  });
  const std = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    out += String(text);
    return true;
  });
  try {
    const placed = args.map((arg) => arg.replace(OUT, (_, name: string) => `--out=${join(folder, name)}`));
    return { code: await command([join(folder, "project.json"), ...placed]), out, said };
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    return { code: 2, out, said: error.message };
  } finally {
    err.mockRestore();
    std.mockRestore();
  }
}

describe("convert", () => {
  it("runs in a process of its own, silent on standard output", async () => {
    const script = [
      "--import",
      import.meta.resolve("tsx"),
      join(ROOT, "scripts/guatu.ts"),
      "convert",
      "project.json",
      "--layer",
      "hazard",
      "--out",
    ];
    const run = (out: string) => promisify(execFile)(process.execPath, [...script, out], { cwd: folder });
    expect(await run("clean.csv")).toMatchObject({ stdout: "" });
    expect(await textOf("clean.csv")).toContain("H1,007,堵塞,open,未整改,2027-01-01");
    await expect(run("h.csv")).rejects.toMatchObject({
      code: 2,
      stdout: "",
      stderr: "guatu: h.csv is a file of the project and is not overwritten\n",
    });
  });

  it("writes a CSV with field names, canonical words and places in the asked system", async () => {
    const ran = await convert("--layer", "site", "--crs", "GCJ02", "--out=clean.csv");
    expect([ran.code, ran.out]).toEqual([0, ""]);
    const lines = (await textOf("clean.csv")).split("\r\n");
    expect(lines[0]).toBe("\ufeffid,name,phone,category,floors,checkedOn,lng,lat");
    expect(lines[1]).toMatch(/^007,'=甲,13912345678,high-rise,27,2026-12-03,106\.503\d+,29\.49\d+$/);
    expect(lines[2]).toBe("B,乙,,high-rise,,,,");
  });

  it("writes the statuses of hazards as their ids", async () => {
    await convert("--layer", "hazard", "--out=h-clean.csv");
    expect(await textOf("h-clean.csv")).toBe(
      "\ufeffid,site,description,status,statusWord,due\r\nH1,007,堵塞,open,未整改,2027-01-01\r\n",
    );
  });

  it("writes GeoJSON in WGS-84 when no system is named", async () => {
    await convert("--layer=site", "--out=clean.geojson");
    expect(JSON.parse(await textOf("clean.geojson"))).toMatchObject({
      features: [
        { id: "007", geometry: { coordinates: [106.5, 29.5] } },
        { id: "B", geometry: null },
      ],
    });
  });

  it("writes a workbook", async () => {
    await convert("--layer", "site", "--out=clean.xlsx");
    const told = await collect(readXlsx, new Uint8Array(await readFile(join(folder, "clean.xlsx"))));
    expect(told.rows[0]?.cells).toEqual([
      "007",
      "=甲",
      "13912345678",
      "high-rise",
      "27",
      "2026-12-03",
      "106.5",
      "29.5",
    ]);
  });

  it("hides personal data when it is told to", async () => {
    await convert("--layer", "site", "--out=clean.csv", "--personal", "hide");
    expect((await textOf("clean.csv")).split("\r\n")[1]).toBe("007,'=甲,,high-rise,27,2026-12-03,106.5,29.5");
  });

  it("ends with 1 when rows were rejected", async () => {
    await put("a.csv", "编号,名称,备注\n,,无\nB,乙,无\n");
    expect((await convert("--layer", "site", "--out=clean.csv")).code).toBe(1);
    expect(await textOf("clean.csv")).toBe("\ufeffid,name,remark,category\r\nB,乙,无,high-rise\r\n");
  });

  it.each([
    ["the project", "project.json", "is a file of the project"],
    ["a source", "./sub/../a.csv", "is a file of the project"],
    ["a source by another name", "link.csv", "is a file of the project"],
    ["another ending", "clean.txt", "must end in"],
    ["a folder", "sub.csv", "sub.csv: "],
    ["a folder that is not there", "no/clean.csv", "ENOENT"],
  ])("does not write over %s", async (_, out, reason) => {
    await mkdir(join(folder, "sub.csv"));
    await mkdir(join(folder, "sub"));
    await symlink(join(folder, "a.csv"), join(folder, "link.csv"));
    const ran = await convert("--layer", "site", `--out=${out}`);
    expect([ran.code, ran.said.includes(reason), await textOf("a.csv")]).toEqual([2, true, SITES]);
    expect((await readdir(folder)).filter((name) => name.includes("part") || name.startsWith("clean"))).toEqual([]);
  });

  it("leaves the last good file when the layer cannot be read", async () => {
    await put("clean.csv", "good");
    await rm(join(folder, "a.csv"));
    const ran = await convert("--layer", "site", "--out=clean.csv");
    expect([ran.code, ran.said.includes("a.csv: file-missing"), await textOf("clean.csv")]).toEqual([2, true, "good"]);
  });

  it.each([
    [["--out=x.csv"], "--layer"],
    [["--layer", "site"], "--out"],
    [["--layer", "nobody", "--out=x.csv"], 'no layer "nobody"; there is site, hazard'],
    [["--layer", "site", "--out=x.csv", "--crs", "mars"], "mars: crs-unknown"],
    [["--layer", "site", "--out=x.csv", "--to", "y"], "unknown option --to"],
  ])("cannot run with %j", async (args, reason) => {
    const ran = await convert(...args);
    expect([ran.code, ran.said.includes(reason)]).toEqual([2, true]);
  });
});
