import type { GroundRead } from "../../core/groundRead.ts";
import type { ServerSpec } from "../../core/serverSheet.ts";
import type { TilePlace } from "../../core/tilesIn.ts";
import { contentSum } from "../../ingest/files/contentSum.ts";
import { keysIn, openCopies } from "./copies.ts";

/** How much of a basemap is kept. */
export interface KeptCount {
  readonly tiles: number;
  readonly bytes: number;
}

/** Pictures of a basemap's server that this machine keeps for when that is away. */
export interface TileCopies {
  /** A tile that is counted from the north; null where it is not kept. */
  get(tile: TilePlace): Promise<ArrayBuffer | null>;
  /** Fails where the machine has no room. */
  put(tile: TilePlace, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** What is kept, as it is counted while this stands open. */
  count(): KeptCount;
  /** Writes down the count, and what was read of the service: without it nobody would know what its tiles are. */
  settle(read: GroundRead | null): Promise<void>;
  /** What was read of the service when its tiles were kept. */
  read(): Promise<GroundRead | null>;
  /** Removes all of it. */
  clear(): Promise<void>;
}

/** What is written beside the tiles. */
interface Told {
  readonly bytes: number;
  readonly read: GroundRead | null;
}

const TOLD = "told";
/** What tells the tiles of a server from all else that is kept. */
export const TILES_OF = "guatu-ground";

/**
 * The copies of a basemap among those of its project; null where a browser lets no page keep any. They stand under a sum of what
 * names the basemap: a key that its address has is written nowhere.
 */
export async function tileCopies(name: string, project: string, basemap: ServerSpec): Promise<TileCopies | null> {
  const opened = await openCopies(name, project);
  if (opened === null) return null;
  const store = opened;
  const { type, url, layer, matrixSet } = { layer: "", matrixSet: "", ...basemap };
  const sum = contentSum(new TextEncoder().encode(JSON.stringify([type, url, layer, matrixSet])));
  const base = new URL(project);
  base.search = base.hash = "";
  base.searchParams.set(TILES_OF, sum);
  const addressOf = (part: string): string => `${base.href}&guatu-part=${part}`;
  const placeOf = ([z, x, y]: TilePlace): string => addressOf(`${z}/${x}/${y}`);
  const own = async () => (await keysIn(store)).filter((key) => key.startsWith(addressOf("")));
  const told = async (): Promise<Told> => {
    const found = await store.match(addressOf(TOLD)).catch(() => undefined);
    return found === undefined ? { bytes: 0, read: null } : ((await found.json()) as Told);
  };
  const kept = new Set((await own()).filter((key) => key !== addressOf(TOLD)));
  let { bytes } = await told();
  return {
    async get(tile) {
      const found = kept.has(placeOf(tile)) ? await store.match(placeOf(tile)).catch(() => undefined) : undefined;
      return found === undefined ? null : found.arrayBuffer();
    },
    async put(tile, content) {
      const address = placeOf(tile);
      const before = kept.has(address) ? await store.match(address) : undefined;
      await store.put(
        address,
        new Response(new Blob([content]), { headers: { "guatu-bytes": String(content.length) } }),
      );
      bytes += content.length - Number(before?.headers.get("guatu-bytes") ?? 0);
      kept.add(address);
    },
    count: () => ({ tiles: kept.size, bytes }),
    async settle(read) {
      await store.put(addressOf(TOLD), new Response(JSON.stringify({ bytes, read } satisfies Told)));
    },
    read: async () => (await told()).read,
    async clear() {
      for (const key of await own()) await store.delete(key);
      kept.clear();
      bytes = 0;
    },
  };
}
