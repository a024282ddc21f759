import { INSIDE_GROUND } from "../../src/core/keptGround.ts";
import { isWebAddress } from "../../src/core/projectFile.ts";
import { widened } from "../../src/core/tilesIn.ts";
import { GROUND_FILE, withGroundInside } from "../../src/engine/workspace/groundInside.ts";
import { cutFrom } from "../archive/cutFrom.ts";
import { CannotRun } from "../commands/cannotRun.ts";
import { openFolder } from "../commands/openFolder.ts";
import type { PackedProject } from "./portablePage.ts";

/** What of an archive goes into a portable file: kilometres around the sites, down to a zoom. */
export interface GroundWish {
  readonly from: string;
  readonly kilometres: number;
  readonly deepest: number;
}

/** A packed project with its part of an archive inside, as the ground that is shown first; what it had of archives itself stays behind. */
export async function withGround(
  projectFile: string,
  packed: PackedProject,
  { from, kilometres, deepest }: GroundWish,
): Promise<{ readonly project: PackedProject; readonly tiles: number; readonly bytes: number }> {
  const { opened } = await openFolder(projectFile, "show");
  if (opened.bounds === null)
    throw new CannotRun(`${projectFile}: nothing of it is on the map, so nobody knows where to cut`);
  const box = widened(opened.bounds, kilometres);
  const { bytes, tiles } = await cutFrom(from, { box, deepest, mostTiles: INSIDE_GROUND.tiles });
  if (bytes.length > INSIDE_GROUND.bytes)
    throw new CannotRun(
      `${(bytes.length / 1e6).toFixed(1)} MB of ground are too many for one file (at most ${INSIDE_GROUND.bytes / 1e6} MB): a smaller --margin or --maxzoom is needed`,
    );
  const archives = new Set(
    opened.project.basemaps.flatMap((one) => (one.type === "pmtiles" && !isWebAddress(one.url) ? [one.url] : [])),
  );
  const files = packed.files
    .filter(({ path }) => !archives.has(path))
    .map((file) => (file.path === "project.json" ? { ...file, content: withGroundNamed(file.content) } : file));
  return {
    project: { ...packed, files: [...files, { path: GROUND_FILE, content: bytes }] },
    tiles,
    bytes: bytes.length,
  };
}

function withGroundNamed(project: Uint8Array): Uint8Array {
  const raw = JSON.parse(new TextDecoder().decode(project)) as Readonly<Record<string, unknown>>;
  return new TextEncoder().encode(`${JSON.stringify(withGroundInside(raw, GROUND_FILE, null), null, 2)}\n`);
}
