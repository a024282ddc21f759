import { zipSync } from "fflate";

/** A zip of files that are compressed already; the same files make the same bytes. */
export function zipOf(
  files: readonly (readonly [name: string, bytes: Uint8Array<ArrayBuffer>])[],
): Uint8Array<ArrayBuffer> {
  // The earliest time that a zip knows: what was made is told by the names.
  const options = { level: 0, mtime: new Date(1980, 0, 1) } as const;
  return zipSync(Object.fromEntries(files), options) as Uint8Array<ArrayBuffer>;
}
