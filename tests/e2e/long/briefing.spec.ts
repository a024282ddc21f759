import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { expect, it, onTestFinished } from "vitest";
import { readPdf } from "../../builders/readPdf.ts";

const ROOT = resolve(import.meta.dirname, "../../..");
const SCRIPT = join(ROOT, "scripts/guatu.ts");
const DEMO = join(ROOT, "data/demo/project.json");

async function answered(...args: readonly string[]): Promise<unknown> {
  const loader = import.meta.resolve("tsx");
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", loader, SCRIPT, ...args], {
    maxBuffer: 1 << 28,
  });
  return JSON.parse(stdout);
}

it("a document that nobody sat at tells what the other commands tell, site by site", async () => {
  const out = mkdtempSync(join(tmpdir(), "guatu-briefing-"));
  onTestFinished(() => rmSync(out, { recursive: true, force: true }));
  const ring = ["--period", "lantern-2027", "--venue", "venues/VN-02", "--as-of", "2027-02-18"];
  const asked = [DEMO, ...ring, "--template", "venue", "--size", "A4", "--format", "pdf", "--out", out];
  const { files } = (await answered("briefing", ...asked)) as { files: { path: string; pages: number }[] };
  const { venues } = (await answered("query", DEMO, ...ring, "--personal", "hide")) as {
    venues: { sites: { name: string; status: string; distance: number }[] }[];
  };
  const sites = venues[0]!.sites;
  expect(sites.length).toBeGreaterThan(100);
  const { pages } = readPdf(new Uint8Array(readFileSync(files[0]!.path)));
  expect(pages).toHaveLength(files[0]!.pages);
  const texts = pages.flatMap((page) => page.texts);
  expect(texts.some((text) => text.includes(`${sites.length} 家场所`))).toBe(true);
  const names = new Set(texts);
  expect(sites.filter(({ name }) => !names.has(name)).map(({ name }) => name)).toEqual([]);
  const metres = texts
    .filter((text) => /^[\d,]+ 米$/.test(text))
    .map((text) => Number.parseInt(text.replace(",", ""), 10));
  // The bar of the map is 500 metres long.
  const wanted = [500, ...sites.map(({ distance }) => Math.round(distance))];
  expect(metres.toSorted((a, b) => a - b)).toEqual(wanted.toSorted((a, b) => a - b));
});
