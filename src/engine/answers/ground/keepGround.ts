import type { Contract, GroundKept } from "../../../contract/contract.ts";
import { KEPT_GROUND } from "../../../core/keptGround.ts";
import { boxWithin, tilesIn } from "../../../core/tilesIn.ts";
import type { Archive } from "./archive.ts";

/** Tiles of one step: whoever asks says how far it is, and may stop, between two. */
const STEP = 64;
/** Of them asked for at the same time. */
const AT_ONCE = 8;

/** Has a part of an archive come, so that its pieces are kept as those are that were looked at. */
export async function keepGround(
  archive: Archive,
  { bbox, maxzoom, from }: Contract["keepGround"]["ask"],
): Promise<GroundKept> {
  const { read, copies: copiesOf } = archive;
  if (copiesOf === undefined) return { type: "not-kept", why: "no-archive" };
  const copies = await copiesOf();
  if (!copies.isThere) return { type: "not-kept", why: "no-room" };
  const all = tilesIn(boxWithin(bbox, read.bounds), read.minzoom, Math.min(maxzoom, read.maxzoom), KEPT_GROUND.tiles);
  if (all.length > KEPT_GROUND.tiles) return { type: "not-kept", why: "too-many" };
  if (from === 0) copies.allow(KEPT_GROUND.bytes);
  const step = all.slice(from, from + STEP);
  let next = 0;
  const work = async (): Promise<GroundKept | null> => {
    while (next < step.length) {
      const [z, x, y] = step[next++]!;
      const tile = await archive.fetchTile(z, x, y);
      if (!tile.ok) return { type: "fault", fault: tile.error };
    }
    return null;
  };
  const faults = await Promise.all(Array.from({ length: AT_ONCE }, work));
  const written = await copies.written();
  return (
    faults.find((fault) => fault !== null) ?? { type: "kept", next: from + step.length, of: all.length, ...written }
  );
}
