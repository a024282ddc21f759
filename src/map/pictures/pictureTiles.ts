import type { BasemapFault } from "../../core/basemapFault.ts";
import { faultOf, isAway, isHole } from "../../core/pictureFault.ts";
import { type AskedPicture, askedOf } from "./pictureAddress.ts";

/** How long one picture may take, and how long a host at fault is left alone before it is asked again. */
const PATIENCE_MS = 15_000;
const REST_MS = 60_000;
/** So many missing tiles and no picture yet: the address is wrong, not the edge of a map. */
const MANY_HOLES = 8;
const MOST_MISSED = 400;

type Tile = Pick<AskedPicture, "z" | "x" | "y">;

/** What this machine has kept of a basemap, by its place, at a tile: null where not this one is, undefined where nothing of it is. */
export type KeptTile = (place: number, tile: Tile) => Promise<ArrayBuffer | null | undefined>;
const NOTHING_KEPT: KeptTile = () => Promise.resolve(undefined);

/** What is heard of pictures that do not come. */
export interface PicturesHeard {
  /** A host is at fault, said once; null: pictures come again. */
  readonly onFault: (fault: BasemapFault | null) => void;
  /** These are worth asking for again. */
  readonly onAgain: (tiles: readonly Tile[]) => void;
}

/** What is known of a host. */
interface Host {
  hasPictures: boolean;
  holes: number;
  /** When it is asked again; 0 while nothing is wrong. */
  until: number;
  /** It does not answer, so that what was kept of it may stand in. */
  isAway: boolean;
  missed: Tile[];
}

const hosts = new Map<string, Host>();
const listeners = new Set<PicturesHeard>();
/** Of several hosts of one basemap the first at fault is told of, until pictures come again. */
let isTold = false;

/** What an address of a sheet, filled in, leads to; null for no picture. The page asks itself, so that it knows what is wrong and says it once. */
export async function askForPicture(
  filled: string,
  page: string,
  signal: AbortSignal,
  judge: typeof faultOf = faultOf,
  kept: KeptTile = NOTHING_KEPT,
): Promise<ArrayBuffer | null> {
  const asked = askedOf(filled, page);
  return asked === null ? null : picture(asked, signal, judge, kept);
}

/**
 * A tile that comes by another way than an address, under the name of what it comes from; null where there is none, and while that
 * is at fault.
 */
export async function tileFrom(
  name: string,
  tile: Tile,
  load: () => Promise<ArrayBuffer | null | BasemapFault>,
  signal: AbortSignal,
): Promise<ArrayBuffer | null> {
  const host = hostNamed(name);
  if (host.until > performance.now()) return missed(host, tile);
  const answer = await load();
  signal.throwIfAborted();
  if (answer !== null && "why" in answer) return failed(answer.host, host, tile, answer);
  isBack(host);
  return answer;
}

/** Another basemap, or another key: what is known of hosts holds no more. */
export function forgetHosts(): void {
  hosts.clear();
  isTold = false;
}

export function hearOfPictures(heard: PicturesHeard): () => void {
  listeners.add(heard);
  return () => listeners.delete(heard);
}

async function picture(
  asked: AskedPicture,
  signal: AbortSignal,
  judge: typeof faultOf,
  kept: KeptTile,
): Promise<ArrayBuffer | null> {
  const { host: name } = asked.url;
  const host = hostNamed(name);
  /** It is owed all the same: what was kept may be older than what the server has. */
  const instead = async (fault: Fault | null): Promise<ArrayBuffer | null> => {
    const own = asked.kept === null ? undefined : await kept(asked.kept, asked).catch(() => undefined);
    signal.throwIfAborted();
    if (fault === null) missed(host, asked);
    else failed(name, host, asked, own === undefined ? fault : { ...fault, why: "kept" });
    return own ?? null;
  };
  if (host.until > performance.now()) return host.isAway ? instead(null) : missed(host, asked);
  const answer = await fetched(asked.url, signal);
  signal.throwIfAborted();
  if ("why" in answer) return instead(answer);
  if (isHole(answer.status)) {
    host.holes++;
    if (host.hasPictures || host.holes < MANY_HOLES) return null;
    return failed(name, host, asked, { why: "missing", detail: "" });
  }
  const fault = judge(answer.status, new Uint8Array(answer.bytes));
  if (fault !== null) return isAway(fault) ? instead(fault) : failed(name, host, asked, fault);
  isBack(host);
  return answer.bytes.byteLength === 0 ? null : answer.bytes;
}

function hostNamed(name: string): Host {
  const host = hosts.get(name) ?? { hasPictures: false, holes: 0, until: 0, isAway: false, missed: [] };
  hosts.set(name, host);
  return host;
}

/** What was at fault gives tiles again. */
function isBack(host: Host): void {
  host.hasPictures = true;
  if (host.until === 0) return;
  host.until = 0;
  isTold = false;
  for (const { onFault } of listeners) onFault(null);
}

type Fault = Pick<BasemapFault, "why" | "detail">;

async function fetched(url: URL, signal: AbortSignal): Promise<Fault | { status: number; bytes: ArrayBuffer }> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort("silent"), PATIENCE_MS);
  const stop = () => patience.abort("unwanted");
  signal.addEventListener("abort", stop);
  try {
    const response = await fetch(url, { signal: patience.signal });
    return { status: response.status, bytes: await response.arrayBuffer() };
  } catch {
    return { why: patience.signal.reason === "silent" ? "silent" : "unreachable", detail: "" };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
  }
}

function missed(host: Host, { z, x, y }: Tile): null {
  if (host.missed.length < MOST_MISSED) host.missed.push({ z, x, y });
  return null;
}

/** The host is left alone for a while; then what it owes is asked for again. */
function failed(name: string, host: Host, asked: Tile, { why, detail }: Fault): null {
  const isKnown = host.until > performance.now();
  host.until = performance.now() + REST_MS;
  host.isAway = why === "kept" || isAway({ why, detail });
  if (!isKnown) {
    if (!isTold) for (const { onFault } of listeners) onFault({ why, host: name, detail });
    isTold = true;
    setTimeout(() => {
      const tiles = host.missed;
      host.missed = [];
      for (const { onAgain } of listeners) onAgain(tiles);
    }, REST_MS + 1);
  }
  return missed(host, asked);
}
