import type { Contract, GroundKept } from "../../../contract/contract.ts";
import type { BasemapFault } from "../../../core/basemapFault.ts";
import type { GroundRead, PictureSheet } from "../../../core/groundRead.ts";
import { KEPT_GROUND } from "../../../core/keptGround.ts";
import { isOwnServer, isOwnSheet } from "../../../core/ownServer.ts";
import { faultOf, isHole } from "../../../core/pictureFault.ts";
import type { Result } from "../../../core/result.ts";
import { type ServerSpec, serverSheet, tileAddress } from "../../../core/serverSheet.ts";
import { tilesOfSheet } from "../../../core/sheetTiles.ts";
import type { TilePlace } from "../../../core/tilesIn.ts";
import { fetchFile, SILENCE_MS } from "../../workspace/fetchFile.ts";
import type { TileCopies } from "../../workspace/tileCopies.ts";

/** Tiles of one step: whoever asks says how far it is, and may stop, between two. */
const STEP = 32;
/** Of them asked for at the same time: the server has others to serve, and may be an old machine. */
const AT_ONCE = 3;

type Bytes = Uint8Array<ArrayBuffer>;

/** A server's pictures, and what is known of them. */
export interface KeepablePictures {
  readonly basemap: ServerSpec;
  /** What was read of a service, to be kept with its tiles. */
  readonly read: GroundRead | null;
  /** Where relative addresses begin. */
  readonly home: string;
}

/** Has a part of the pictures of an own server come and keeps it, a step at a time. What the server does not have is passed over. */
export async function keepPictures(
  { basemap, read, home }: KeepablePictures,
  copies: TileCopies | null,
  { bbox, maxzoom, from }: Contract["keepGround"]["ask"],
  fetchBytes: typeof fetch,
): Promise<GroundKept> {
  const sheet = serverSheet(basemap, read);
  if (sheet === null) return { type: "not-kept", why: "no-archive" };
  if (!isOwnSheet(sheet, home)) return { type: "not-kept", why: "not-own" };
  if (copies === null) return { type: "not-kept", why: "no-room" };
  const all = tilesOfSheet(basemap, sheet, bbox, maxzoom, KEPT_GROUND.tiles);
  if (all.length > KEPT_GROUND.tiles) return { type: "not-kept", why: "too-many" };
  const before = copies.count();
  const step = all.slice(from, from + STEP);
  let [next, done, missing] = [0, 0, 0];
  let isFull = false;
  let fault: BasemapFault | null = null;
  const work = async (): Promise<void> => {
    while (next < step.length && fault === null && !isFull) {
      const tile = step[next++]!;
      const picture = await fetched(sheet, tile, home, fetchBytes);
      if (!picture.ok) {
        fault = picture.error;
        return;
      }
      if (picture.value === null) missing++;
      else isFull = !(await isPut(copies, tile, picture.value));
      if (!isFull) done++;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  isFull ||= !(await copies.settle(read === null ? null : withoutKeys(read)).then(
    () => true,
    () => false,
  ));
  if (fault !== null) return { type: "fault", fault };
  const bytes = Math.max(0, copies.count().bytes - before.bytes);
  return { type: "kept", next: from + done, of: all.length, bytes, isFull, missing };
}

/** Keeps a tile where there is room, by the limit and on the machine. */
async function isPut(copies: TileCopies, tile: TilePlace, bytes: Bytes): Promise<boolean> {
  const kept = copies.count();
  if (kept.tiles >= KEPT_GROUND.tiles || kept.bytes + bytes.length > KEPT_GROUND.bytes) return false;
  return copies.put(tile, bytes).then(
    () => true,
    () => false,
  );
}

/** A picture; null where the server has none there, as at the edge of a town. */
async function fetched(
  sheet: PictureSheet,
  tile: TilePlace,
  home: string,
  fetchBytes: typeof fetch,
): Promise<Result<Bytes | null, BasemapFault>> {
  const url = new URL(tileAddress(sheet, tile), home);
  const fault = (found: Pick<BasemapFault, "why" | "detail">) =>
    ({ ok: false, error: { ...found, host: url.host } }) as const;
  let status = 0;
  let at = url.href;
  const onAnswer = (response: Response): boolean => {
    ({ status } = response);
    if (response.url !== "") at = response.url;
    return true;
  };
  const asked = await fetchFile(url.href, url, fetchBytes, undefined, SILENCE_MS, { method: "GET", onAnswer });
  if (!asked.ok) {
    const { code, detail = "" } = asked.error;
    const answered = /^HTTP (\d+)$/.exec(detail);
    if (answered !== null && isHole(Number(answered[1]))) return { ok: true, value: null };
    if (answered !== null) return fault(faultOf(Number(answered[1]), new Uint8Array())!);
    return fault({ why: code === "host-silent" ? "silent" : "unreachable", detail: "" });
  }
  // What an own server sends on to somebody else's is not its own.
  if (!isOwnServer(at, home)) return fault({ why: "sent-on", detail: new URL(at).host });
  if (isHole(status) || asked.value.length === 0) return { ok: true, value: null };
  const found = faultOf(status, asked.value);
  return found === null ? { ok: true, value: asked.value } : fault(found);
}

const KEYS = /^(?:tk|ak|sk|key|token|sign|signature|password|pwd|secret|sid|session)$|key$|token$/i;

/** What was read of a service, its addresses without keys: nobody's key is kept. */
function withoutKeys(read: GroundRead): GroundRead {
  if (read.type !== "sheet") return read;
  const bare = (address: string) => {
    const [path, query] = address.split(/\?(.*)/s) as [string, string?];
    if (query === undefined) return address;
    const parts = query.split("&").filter((part) => !KEYS.test(part.split("=")[0]!));
    return `${path}?${parts.join("&")}`;
  };
  return {
    type: read.type,
    attribution: read.attribution,
    sheet: { ...read.sheet, tiles: read.sheet.tiles.map(bare) },
  };
}
