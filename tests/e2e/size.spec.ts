import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";

const DIST = resolve(import.meta.dirname, "../../dist");
const ASSETS = join(DIST, "assets");
const kB = (file: string): number => gzipSync(readFileSync(join(ASSETS, file))).length / 1000;
const scripts = existsSync(ASSETS) ? readdirSync(ASSETS).filter((file) => file.endsWith(".js")) : [];
const isWorker = (file: string): boolean => /worker/.test(file);

/** Everything that a file brings with it, not what it only fetches when used. */
function reach(start: Iterable<string>): Set<string> {
  const found = new Set(start);
  for (const file of found) {
    const text = readFileSync(join(ASSETS, file), "utf8");
    for (const [, next] of text.matchAll(/(?:^|[;}\s])(?:import|export)[^"'()]*?from?\s*["']\.\/([^"']+\.js)["']/g))
      found.add(next!);
    for (const [, next] of text.matchAll(/(?:^|[;}\s])import\s*["']\.\/([^"']+\.js)["']/g)) found.add(next!);
  }
  return found;
}

/** The scripts index.html names, and what they import. */
function page(): Set<string> {
  const html = readFileSync(join(DIST, "index.html"), "utf8");
  const named = [...html.matchAll(/(?:src|href)="[^"]*\/assets\/([^"/]+\.js)"/g)].map((match) => match[1]!);
  return reach(named);
}

const sum = (files: Iterable<string>): number => [...files].reduce((total, file) => total + kB(file), 0);

it("the shell and the ground load within 420 kB of scripts, gzipped", () => {
  const first = page();
  expect(first.size).toBeGreaterThan(2);
  expect(sum(first)).toBeLessThanOrEqual(420);
});

it("with the sites on the map the page has loaded at most 720 kB", () => {
  // deck.gl fetches its own device; panels, wall, patrol and picture come when they are used.
  const marks = scripts.filter((file) => /^(?:marksOverlay|webgl)-/.test(file));
  expect(marks).toHaveLength(2);
  const loaded = new Set([...page(), ...reach(marks)]);
  expect(sum(loaded)).toBeGreaterThan(sum(page()) + 100);
  expect(sum(loaded)).toBeLessThanOrEqual(720);
});

it("the workers start with at most 350 kB", () => {
  const workers = scripts.filter(isWorker);
  expect(workers.length).toBeGreaterThanOrEqual(2);
  expect(sum(reach(workers))).toBeLessThanOrEqual(350);
});
