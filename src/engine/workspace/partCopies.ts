import { openCopies } from "./copies.ts";

type Bytes = Uint8Array<ArrayBuffer>;

interface Part {
  readonly bytes: Bytes;
  readonly version: string | null;
}

/** Pieces of an archive that this machine keeps for when its server is away; `whole` of one that comes as a whole only. */
export interface PartCopies {
  get(piece: string): Promise<Part | null>;
  put(piece: string, part: Part): void;
}

/** So many bytes are kept in one sitting, in so many pieces in all: what was looked at lately, not a country. */
const MOST_BYTES = 64e6;
const MOST_PIECES = 4000;
const NONE: PartCopies = { get: () => Promise.resolve(null), put: () => undefined };

/** The copies of an archive's pieces among those of its project; none where a browser lets no page keep any. */
export async function partCopies(name: string, project: string, archive: URL): Promise<PartCopies> {
  const store = await openCopies(name, project);
  if (store === null) return NONE;
  let room = (await store.keys()).length > MOST_PIECES ? 0 : MOST_BYTES;
  const addressOf = (piece: string): string => {
    const address = new URL(archive);
    address.searchParams.set("guatu-part", piece);
    return address.href;
  };
  return {
    async get(piece) {
      const found = await store.match(addressOf(piece)).catch(() => undefined);
      if (found === undefined) return null;
      const version = decodeURIComponent(found.headers.get("guatu-version") ?? "");
      return { bytes: new Uint8Array(await found.arrayBuffer()), version: version === "" ? null : version };
    },
    put(piece, { bytes, version }) {
      if (bytes.length > room) return;
      room -= bytes.length;
      const headers = { "guatu-version": encodeURIComponent(version ?? "") };
      void store.put(addressOf(piece), new Response(new Blob([bytes]), { headers })).catch(() => undefined);
    },
  };
}
