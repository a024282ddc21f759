import { addProtocol } from "maplibre-gl";
import type { BasemapFault } from "../../core/basemapFault.ts";
import { ARCHIVE_SCHEME, type AskedTile, archiveTileAt } from "./archiveAddress.ts";
import { type KeptTile, tileFrom } from "./pictureTiles.ts";

/** A tile of an archive among the project's basemaps; null where it has none. */
export type AskForArchive = (
  asked: AskedTile,
) => Promise<
  { readonly ok: true; readonly value: ArrayBuffer | null } | { readonly ok: false; readonly error: BasemapFault }
>;

let isServed = false;

/** What was kept of a server's pictures comes the same way; the one that asks for the page. */
export let keptTile: KeptTile = () => Promise.resolve(undefined);

/** Lets all maps of the page ask for tiles of archives: the engine takes them out, the page only passes the bytes on. */
export function serveArchives(ask: AskForArchive): void {
  if (isServed) return;
  isServed = true;
  keptTile = async (place, { z, x, y }) => {
    const answer = await ask({ place, z, x, y });
    return answer.ok ? answer.value : undefined;
  };
  addProtocol(ARCHIVE_SCHEME, async ({ url }, { signal }) => {
    const asked = archiveTileAt(url);
    if (asked === null) throw new Error(`not a tile: ${url}`);
    const bytes = await tileFrom(
      `archive ${asked.place}`,
      asked,
      async () => {
        const answer = await ask(asked);
        return answer.ok ? (answer.value ?? null) : answer.error;
      },
      signal,
    );
    // Of shapes a tile that is not there has none, of pictures a coarser one is shown in its place.
    return { data: bytes ?? new ArrayBuffer(0) };
  });
}
