import { chmod, lstat, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { CannotRun } from "../../../scripts/commands/cannotRun.ts";
import { convert as command } from "../../../scripts/commands/convert.ts";
import { readOptions } from "../../../scripts/commands/options.ts";
import { readXlsx } from "../../../src/ingest/xlsx/readXlsx.ts";
import { layer } from "../../builders/layer.ts";
import { collect } from "../../fixtures/readers/collect.ts";

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
    const given = readOptions([join(folder, "project.json"), ...placed], command);
    return { code: await command.run(given), out, said };
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    return { code: 2, out, said: error.message };
  } finally {
    err.mockRestore();
    std.mockRestore();
  }
}

describe("convert", () => {
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

  it.each([
    ["there is", true],
    ["is not there yet", false],
  ])("writes through a link to a file that %s", async (_, isThere) => {
    await mkdir(join(folder, "reports"));
    if (isThere) await put("reports/site.csv", "last month");
    await symlink("reports/site.csv", join(folder, "link.csv"));
    expect((await convert("--layer", "site", "--out=link.csv")).code).toBe(0);
    expect((await lstat(join(folder, "link.csv"))).isSymbolicLink()).toBe(true);
    expect(await textOf("reports/site.csv")).toContain("007,");
  });

  it("does not write through a link to where a file of the project is missing", async () => {
    await rm(join(folder, "h.csv"));
    await symlink("h.csv", join(folder, "link.csv"));
    const ran = await convert("--layer", "site", "--out=link.csv");
    expect([ran.code, ran.said.includes("is a file of the project")]).toEqual([2, true]);
  });

  it("refuses a file that may not be written, and keeps what a good one allows to whom", async () => {
    await put("clean.csv", "good");
    await chmod(join(folder, "clean.csv"), 0o444);
    const ran = await convert("--layer", "site", "--out=clean.csv");
    expect([ran.code, ran.said.endsWith("clean.csv: EACCES"), await textOf("clean.csv")]).toEqual([2, true, "good"]);
    await chmod(join(folder, "clean.csv"), 0o600);
    expect((await convert("--layer", "site", "--out=clean.csv")).code).toBe(0);
    expect((await stat(join(folder, "clean.csv"))).mode & 0o777).toBe(0o600);
  });

  it("counts the records that are in the file", async () => {
    const layers = [...PROJECT.layers, layer("v", "venue"), layer("e", "event")];
    await put("project.json", JSON.stringify({ layers }));
    await put("v.csv", "id,name,lng,lat\nV,广场,106.5,29.5\n");
    await put("e.csv", "编号,场地,开始时间\n1,V,2027-02-20\n2,无此地,2027-02-20\n3,V,2027-02-21\n");
    const ran = await convert("--layer", "e", "--out=clean.csv");
    expect([ran.code, ran.said.replace(/^.*clean/, "")]).toEqual([1, ".csv: 2 records, 1 rows rejected\n"]);
    expect((await textOf("clean.csv")).trim().split("\r\n")).toHaveLength(3);
  });

  it("says how many shapes are too long for a cell of a workbook, and keeps their places", async () => {
    const ring = (points: number) => {
      const angles = Array.from({ length: points }, (_, i) => (2 * Math.PI * (i % (points - 1))) / (points - 1));
      return angles.map((angle) => [106.5 + Math.cos(angle) / 100, 29.5 + Math.sin(angle) / 100]);
    };
    const feature = (id: string, points: number) => ({
      type: "Feature",
      id,
      properties: { name: id },
      geometry: { type: "Polygon", coordinates: [ring(points)] },
    });
    const features = [feature("small", 9), feature("large", 2000)];
    await put("z.geojson", JSON.stringify({ type: "FeatureCollection", features }));
    await put("project.json", JSON.stringify({ layers: [layer("z", "area", { source: "z.geojson" })] }));
    const ran = await convert("--layer", "z", "--out=clean.xlsx");
    expect(ran.said).toContain("clean.xlsx: 1 shapes are too long for a cell and stand as points\n");
    const { rows } = await collect(readXlsx, new Uint8Array(await readFile(join(folder, "clean.xlsx"))));
    expect(rows.map(({ cells }) => [cells[0], cells[4]?.slice(0, 7)])).toEqual([
      ["small", "POLYGON"],
      ["large", undefined],
    ]);
    expect(Number(rows[1]?.cells[2])).toBeCloseTo(106.5, 3);
    expect((await convert("--layer", "z", "--out=clean.csv")).said).not.toContain("shapes");
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
