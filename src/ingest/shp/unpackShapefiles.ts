import { done, failed, type Result } from "../../core/result.ts";
import type { NamedSheet } from "../rows/readChosenSheet.ts";
import { unpackEntry } from "../zip/unpackEntry.ts";
import { zipEntries } from "../zip/zipEntries.ts";

/** A shapefile out of a zip, named as it is there, without its ending. */
export interface PackedShapefile extends NamedSheet {
  readonly shp: Uint8Array;
  /** The files beside it, by their endings. */
  readonly beside: ReadonlyMap<string, Uint8Array>;
}

const PART = /^(.*)\.(shp|dbf|prj|cpg)$/i;

/** Every shapefile in a zip with its parts. Fails with `archive-broken`, `file-too-large`. */
export async function unpackShapefiles(bytes: Uint8Array, file: string): Promise<Result<readonly PackedShapefile[]>> {
  const entries = zipEntries(bytes, file);
  if (!entries.ok) return entries;
  const byName = new Map<string, Map<string, Uint8Array>>();
  for (const entry of entries.value) {
    const [, name = "", ending = ""] = PART.exec(entry.name) ?? [];
    if (name === "" || entry.isLink || entry.name.startsWith("__MACOSX/")) continue;
    const part = await unpackEntry(bytes, entry, file);
    if (!part.ok) return part;
    const parts = byName.get(name) ?? new Map<string, Uint8Array>();
    byName.set(name, parts.set(ending.toLowerCase(), part.value));
  }
  const shapefiles = [...byName].flatMap(([name, beside]): PackedShapefile[] => {
    const shp = beside.get("shp");
    return shp === undefined ? [] : [{ name, isHidden: false, shp, beside }];
  });
  return shapefiles.length === 0 ? failed("archive-broken", file, "shp") : done(shapefiles);
}
