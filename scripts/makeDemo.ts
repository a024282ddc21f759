// Writes the demo project to data/, or with --check compares what is there: exit 1 when it differs.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeDemo } from "./demo/demo.ts";

const DATA = join(dirname(fileURLToPath(import.meta.url)), "..", "data");

function differences(files: ReadonlyMap<string, Uint8Array>): string[] {
  const out: string[] = [];
  for (const [path, bytes] of files) {
    const place = join(DATA, path);
    if (!existsSync(place)) out.push(`${path}: missing`);
    else if (!readFileSync(place).equals(bytes)) out.push(`${path}: differs`);
  }
  return out.concat(strangers(files).map((path) => `${path}: not made by the script`));
}

function strangers(files: ReadonlyMap<string, Uint8Array>): string[] {
  const folder = join(DATA, "demo");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((name) => `demo/${name}`)
    .filter((path) => !files.has(path))
    .sort();
}

const { files, sites, hazards } = makeDemo();
if (process.argv.includes("--check")) {
  const found = differences(files);
  for (const line of found) console.error(line);
  process.exitCode = found.length > 0 ? 1 : 0;
} else {
  for (const path of strangers(files)) rmSync(join(DATA, path), { recursive: true });
  mkdirSync(join(DATA, "demo"), { recursive: true });
  for (const [path, bytes] of files) writeFileSync(join(DATA, path), bytes);
  const size = [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
  console.error(`${files.size} files, ${(size / 1e6).toFixed(2)} MB, ${sites.length} sites, ${hazards.length} hazards`);
}
