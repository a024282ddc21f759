import { strToU8, zipSync } from "fflate";

/** Any moment, so long as it is always the same: in local time, as a zip has no other. */
const MOMENT = new Date(2000, 0, 1);

/** Files by their paths as a zip; the same files give the same bytes. Pictures are packed already and are laid in as they are. */
export function zipped(files: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      [...files].map(([path, content]) => [
        path,
        typeof content === "string" ? strToU8(content) : ([content, { level: 0 }] as [Uint8Array, { level: 0 }]),
      ]),
    ),
    { mtime: MOMENT, level: 6 },
  );
}
