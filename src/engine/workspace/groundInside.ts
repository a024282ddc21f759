import { isWebAddress } from "../../core/projectFile.ts";
import { isObject } from "../../ingest/text/jsonText.ts";
import { type Json, withKey } from "./withKey.ts";

/** What a ground that travels with its project is called where its own archive is elsewhere. */
export const GROUND_FILE = "ground.pmtiles";

/** An archive that travels with its project in the place of the one that it names at `url`. */
export interface GroundInside {
  /** Null: it travels without one. */
  readonly archive: { readonly path: string; readonly bytes: Uint8Array } | null;
  readonly url: string | null;
}

/**
 * A document as it travels in one file: the archive at `path` is its ground, said as the one at `url` was, and shown first; archives
 * that lay beside the project and stay behind are named no more. Null of `path`: it travels without one.
 */
export function withGroundInside(raw: Json, path: string | null, url: string | null): Json {
  const { basemap } = raw;
  const listed: readonly unknown[] = basemap === undefined ? [] : Array.isArray(basemap) ? basemap : [basemap];
  const own = listed.find((one) => archiveUrl(one) === url && url !== null);
  const stays = (one: unknown) => {
    const at = archiveUrl(one);
    return one !== own && (at === null || isWebAddress(at));
  };
  const inside = path === null ? [] : [{ ...(isObject(own) ? own : { type: "pmtiles" }), url: path }];
  const all = [...inside, ...listed.filter(stays)];
  return withKey(raw, "basemap", all.length === 0 ? null : all.length === 1 ? all[0] : all);
}

const archiveUrl = (one: unknown): string | null =>
  isObject(one) && one.type === "pmtiles" && typeof one.url === "string" ? one.url : null;
