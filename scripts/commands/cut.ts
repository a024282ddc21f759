import { dirname, join, resolve } from "node:path";
import { widened } from "../../src/core/tilesIn.ts";
import { cutFrom } from "../archive/cutFrom.ts";
import { CannotRun } from "./cannotRun.ts";
import type { Command, Given } from "./command.ts";
import { exitCode } from "./day.ts";
import { openFolder } from "./openFolder.ts";
import { replaceFile, trueIdentity } from "./replaceFile.ts";
import { say, writeJson } from "./terminal.ts";

const MARGIN_KM = 2;
const DEEPEST = 16;
/** More than this is a country, not an office's town. */
const MOST_TILES = 200_000;

/** `cut`: writes the piece of an archive of tiles that a project needs for its ground. */
export const cut: Command = {
  does: "cuts a project's ground out of a PMTiles archive",
  options: { from: "FILE|URL", out: "FILE (ground.pmtiles)", margin: `KM (${MARGIN_KM})`, maxzoom: `Z (${DEEPEST})` },
  run,
};

async function run({ project, options }: Given): Promise<number> {
  const from = options.get("from");
  if (from === undefined) throw new CannotRun("cut needs --from");
  const margin = numberIn(options, "margin", MARGIN_KM, 0, 500);
  const deepest = numberIn(options, "maxzoom", DEEPEST, 0, 22);
  const out = options.get("out") ?? join(dirname(project), "ground.pmtiles");
  if ((await trueIdentity(resolve(out))) === (await trueIdentity(resolve(from))))
    throw new CannotRun(`${out} is what is cut and is not overwritten`);
  const { opened } = await openFolder(project, "show");
  if (opened.bounds === null)
    throw new CannotRun(`${project}: nothing of it is on the map, so nobody knows where to cut`);
  const box = widened(opened.bounds, margin);

  const { bytes, ...rest } = await cutFrom(from, { box, deepest, mostTiles: MOST_TILES });
  await replaceFile(out, bytes);
  say(`${out}: ${rest.tiles} tiles, ${(bytes.length / 1e6).toFixed(1)} MB`);
  writeJson({ out, bytes: bytes.length, ...rest });
  return exitCode(opened);
}

function numberIn(options: Given["options"], name: string, other: number, least: number, most: number): number {
  const text = options.get(name);
  const value = text === undefined ? other : Number(text);
  if (!Number.isFinite(value) || value < least || value > most)
    throw new CannotRun(`--${name} must be a number from ${least} to ${most}, not "${text}"`);
  return value;
}
