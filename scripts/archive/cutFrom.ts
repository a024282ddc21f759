import { PMTiles } from "pmtiles";
import { type CutGround, type CutWish, cutTiles } from "../../src/engine/answers/ground/cutTiles.ts";
import { CannotRun } from "../commands/cannotRun.ts";
import { archiveSource } from "./archiveSource.ts";

/** A part of an archive on this disk or at an address; what is wrong with it is said as a command says it. */
export async function cutFrom(from: string, wish: CutWish): Promise<CutGround> {
  const source = await archiveSource(from);
  try {
    const cut = await cutTiles(new PMTiles(source), wish).catch((error: unknown) => {
      if (error instanceof CannotRun) throw error;
      throw new CannotRun(
        `${from} is no archive that can be read: ${error instanceof Error ? error.message : String(error)}`,
      );
    });
    if (cut.is === "too-many")
      throw new CannotRun(`${cut.tiles} tiles are too many: a smaller --margin or --maxzoom is needed`);
    if (cut.is === "none") throw new CannotRun(`${from} has no tiles where the project is: ${wish.box.join(", ")}`);
    return cut.ground;
  } finally {
    await source.close();
  }
}
