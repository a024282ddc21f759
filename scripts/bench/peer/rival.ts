import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { build } from "vite";

export const RIVAL = "kepler.gl 3.2.6";

/** What kepler.gl's bundle wants beside it on a page, and of each package the files that it takes. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  "kepler.gl@3.2.6": ["umd/keplergl.min.js", "umd/keplergl.min.css"],
  "react@18.3.1": ["umd/react.production.min.js"],
  "react-dom@18.3.1": ["umd/react-dom.production.min.js"],
  "redux@4.2.1": ["dist/redux.min.js"],
  "react-redux@8.1.3": ["dist/react-redux.min.js"],
  "styled-components@6.1.8": ["dist/styled-components.min.js"],
  "maplibre-gl@3.6.2": ["dist/maplibre-gl.css"],
};

/**
 * The files of the rival, fetched from npm's registry with the first run and kept in the machine's temporary folder; nothing of
 * them is run but in the page. Throws where they cannot be fetched.
 */
export function fetchRival(): string {
  const kept = join(tmpdir(), `guatu-bench-${RIVAL.replace(" ", "-")}`);
  if (existsSync(kept)) return kept;
  const fresh = `${kept}-${process.pid}`;
  mkdirSync(fresh);
  try {
    // The packages themselves and not what they depend on: their bundles have that inside, and it would be 1.3 GB.
    for (const [name, files] of Object.entries(PACKAGES)) {
      run("npm", "pack", "--loglevel=error", "--fetch-retries=1", "--pack-destination", fresh, name);
      const archive = join(fresh, `${name.replace("@", "-")}.tgz`);
      run("tar", "-xzf", archive, "-C", fresh, ...files.map((file) => `package/${file}`));
      for (const file of files) renameSync(join(fresh, "package", file), join(fresh, basename(file)));
      rmSync(archive);
    }
    // Whole or not at all: a run that was stopped half-way leaves nothing to be taken for the files.
    renameSync(fresh, kept);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return kept;
}

/** Builds the rival's page into an empty folder, with its files beside it. */
export async function buildRival(rival: string, folder: string): Promise<void> {
  await build({
    root: new URL(".", import.meta.url).pathname,
    configFile: false,
    // Warns of every script beside the page that it is no module.
    logLevel: "error",
    base: "./",
    build: { outDir: folder, emptyOutDir: true, target: "es2023" },
  });
  for (const file of Object.values(PACKAGES).flat())
    copyFileSync(join(rival, basename(file)), join(folder, basename(file)));
}

function run(command: string, ...options: readonly string[]): void {
  const { status, error, stderr } = spawnSync(command, options, { encoding: "utf8" });
  if (status === 0) return;
  // What follows is npm's stack.
  const why = error?.message ?? stderr.split("\n").slice(0, 4).join("\n");
  throw new Error(`${RIVAL} could not be fetched from npm's registry (${command} ${options.join(" ")}):\n${why}`);
}
