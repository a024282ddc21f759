import { photoParts } from "../../core/photoParts.ts";
import type { LoadedLayer } from "../../ingest/records/loadedLayer.ts";
import { type LayerRecords, textOf } from "../../ingest/records/records.ts";
import { findPicture, pictureType } from "./findPicture.ts";
import type { ProjectFiles } from "./projectFiles.ts";

/** A project is saved from memory: pictures beyond so many bytes stay where they are. */
const MOST_BYTES = 256e6;

/** The file that a record's first row stands in. */
export function ledgerOf(files: LoadedLayer["files"], { origins }: LayerRecords, record: number): string {
  return files[origins.file[origins.record.indexOf(record)]!]?.file ?? "";
}

/**
 * The pictures that ledgers name, by the paths at which a project's own folder has them, as far as they are there. A path that
 * leads out of it is none of them, and after a server that does not answer no other is asked for.
 */
export async function namedPictures(
  layers: readonly LoadedLayer[],
  files: ProjectFiles,
): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
  const found = new Map<string, Uint8Array<ArrayBuffer>>();
  const folder = (files.projectPath ?? "").replace(/[^/]*$/, "");
  let room = MOST_BYTES;
  for (const [name, ledger] of namesIn(layers)) {
    const picture = await findPicture(files, name, ledger);
    if (!picture.ok) {
      if (picture.error.code.startsWith("host-")) break;
      continue;
    }
    const { path, bytes } = picture.value;
    const inside = folder !== "" && path.startsWith(folder) ? path.slice(folder.length) : path;
    if (found.has(inside) || LEADS_OUT.test(inside) || pictureType(bytes) === null || bytes.length > room) continue;
    room -= bytes.length;
    found.set(inside, bytes);
  }
  return found;
}

const LEADS_OUT = /^\/|:|(?:^|\/)\.\.(?:\/|$)/;

/** Each name once, with the ledger that it stands in. */
function namesIn(layers: readonly LoadedLayer[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { files, records, hazards } of layers)
    for (const set of hazards === null ? [records] : [records, hazards]) {
      if (!set.columns.has("photo")) continue;
      for (let record = 0; record < set.ids.length; record++)
        for (const { type, text } of photoParts(textOf(set, "photo", record)))
          if (type === "file" && !names.has(text)) names.set(text, ledgerOf(files, set, record));
    }
  return names;
}
