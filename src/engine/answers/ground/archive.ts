import { EtagMismatch, type Header, PMTiles, type Source, TileType } from "pmtiles";
import type { BasemapFault } from "../../../core/basemapFault.ts";
import type { GroundRead } from "../../../core/groundRead.ts";
import { done, type Result } from "../../../core/result.ts";
import { shortText } from "../../../core/shortText.ts";
import { groundOf, schemaOf } from "../../../core/tileSchemas.ts";
import { isObject } from "../../../ingest/text/jsonText.ts";
import type { ArchiveBytes } from "../../workspace/archiveBytes.ts";
import type { Cut, CutWish } from "./cutTiles.ts";
import { plainText } from "./plainText.ts";
import { toldTile } from "./toldTile.ts";

type Told<T> = Result<T, BasemapFault>;

type ArchiveRead = Extract<GroundRead, { readonly type: "shapes" | "pictures" }>;

/** An archive of tiles that was opened. */
export interface Archive {
  readonly read: ArchiveRead;
  /** A tile, unpacked, its words as `tell` tells them; null where the archive has none. */
  tile(z: number, x: number, y: number, tell: (text: string) => string): Promise<Told<ArrayBuffer | null>>;
  /** Has the bytes of a tile come and nothing done with them: what is kept of them stands for them later. */
  fetchTile(z: number, x: number, y: number): Promise<Told<unknown>>;
  /** A part of it as an archive of its own; `isToGoOn` is asked between tiles. */
  cut(wish: CutWish, isToGoOn: (done: number) => boolean): Promise<Told<Cut>>;
  readonly copies: ArchiveBytes["copies"];
}

/** The first bytes of every archive: two letters, then the version in the eighth byte. */
const HEADER_BYTES = 127;
const VERSION_AT = 7;
const VERSION = 3;

/** Opens an archive: what is wrong with it is found here, before anything is drawn of it. */
export async function openArchive(bytes: ArchiveBytes): Promise<Told<Archive>> {
  const { name } = bytes;
  const fault = (why: BasemapFault["why"], detail = ""): Told<never> => ({
    ok: false,
    error: { why, host: name, detail },
  });
  const first = await bytes.part(0, HEADER_BYTES);
  if (!first.ok) return first;
  const wrong = headFault(first.value.bytes);
  if (wrong !== null) return fault(...wrong);
  /** What the way to the archive said last: the library only knows that something failed. */
  let failed: BasemapFault | null = null;
  const source: Source = {
    getKey: () => name,
    async getBytes(from, length, _signal, etag) {
      const part = await bytes.part(from, length);
      if (!part.ok) {
        failed = part.error;
        throw new Error(part.error.why);
      }
      failed = null;
      const { version } = part.value;
      // It was replaced since: the library reads its lists again and asks once more.
      if (etag !== undefined && version !== null && version !== etag) throw new EtagMismatch(name);
      const data = part.value.bytes.slice().buffer;
      return { data, ...(version === null ? {} : { etag: version }) };
    },
  };
  const tiles = new PMTiles(source);
  const tried = async <T>(work: () => Promise<T>): Promise<Told<T>> => {
    try {
      return done(await work());
    } catch (error) {
      if (failed !== null) return { ok: false, error: failed };
      return fault("archive-broken", shortText(error instanceof Error ? error.message : String(error), 80));
    }
  };
  const head = await tried(async () => [await tiles.getHeader(), await tiles.getMetadata()] as const);
  if (!head.ok) return head;
  const [header, metadata] = head.value;
  const read = whatIsRead(header, isObject(metadata) ? metadata : {});
  if ("why" in read) return fault(read.why, read.detail);
  const isShapes = header.tileType === TileType.Mvt;
  return done({
    read,
    copies: bytes.copies,
    cut: (wish, isToGoOn) => tried(async () => (await import("./cutTiles.ts")).cutTiles(tiles, wish, isToGoOn)),
    fetchTile: (z, x, y) => tried(() => tiles.getZxy(z, x, y)),
    tile: (z, x, y, tell) =>
      tried(async () => {
        const found = await tiles.getZxy(z, x, y);
        if (found === undefined) return null;
        return isShapes ? toldTile(new Uint8Array(found.data), tell) : found.data;
      }),
  });
}

function headFault(bytes: Uint8Array): [BasemapFault["why"], string] | null {
  if (bytes.length === 0) return ["archive-empty", ""];
  const start = new TextDecoder("latin1").decode(bytes);
  const version = bytes[VERSION_AT];
  if (!start.startsWith("PM") || bytes.length < HEADER_BYTES)
    return ["archive-foreign", /^\s*<(!doctype html|html)/i.test(start) ? "HTML" : printable(start)];
  // The first two versions had theirs in the third byte, and not these letters before the eighth.
  if (!start.startsWith("PMTiles")) return ["archive-newer", String(bytes[2])];
  return version === VERSION ? null : ["archive-newer", String(version)];
}

const printable = (text: string): string => text.replace(/[^\x20-\x7e]/g, "·").slice(0, 12);

type Metadata = Readonly<Record<string, unknown>>;

/** Kinds of tiles by the words that people know them by. */
const KINDS: Readonly<Partial<Record<number, string>>> = { [TileType.Mlt]: "MLT", [TileType.Unknown]: "?" };
const PICTURES: ReadonlySet<number> = new Set([TileType.Png, TileType.Jpeg, TileType.Webp, TileType.Avif]);

function whatIsRead(header: Header, metadata: Metadata): ArchiveRead | Pick<BasemapFault, "why" | "detail"> {
  const { tileType, minZoom: minzoom, maxZoom: maxzoom, minLon, minLat, maxLon, maxLat } = header;
  const attribution = typeof metadata.attribution === "string" ? plainText(metadata.attribution) : "";
  const bounds = [minLon, minLat, maxLon, maxLat] as const;
  if (PICTURES.has(tileType))
    return { type: "pictures", attribution, minzoom, maxzoom, bounds, isPhoto: tileType === TileType.Jpeg };
  if (tileType !== TileType.Mvt) return { why: "archive-kind", detail: KINDS[tileType] ?? String(tileType) };
  const listed: readonly unknown[] = Array.isArray(metadata.vector_layers) ? metadata.vector_layers : [];
  const found = listed.flatMap((layer) => (isObject(layer) && typeof layer.id === "string" ? [layer.id] : []));
  const schema = schemaOf(found);
  if (schema === null) return { why: "archive-schema", detail: shortText(found.slice(0, 4).join(", "), 80) };
  return { type: "shapes", attribution, schema, found, layers: groundOf(schema, found), minzoom, maxzoom, bounds };
}
