import { keysIn, openCopies } from "./copies.ts";
import { TILES_OF } from "./tileCopies.ts";

type Bytes = Uint8Array<ArrayBuffer>;

interface Part {
  readonly bytes: Bytes;
  readonly version: string | null;
}

/** Pieces of an archive that this machine keeps for when its server is away; `whole` of one that comes as a whole only. */
export interface PartCopies {
  /** Can this machine keep any? */
  readonly isThere: boolean;
  get(piece: string): Promise<Part | null>;
  put(piece: string, part: Part): void;
  /** So many bytes may be kept from now on, in as many pieces as they are; what was kept or found no room before counts no more. */
  allow(bytes: number): void;
  /** What was kept since this was asked last, once all of it is written; `isFull` where some of it found no room. */
  written(): Promise<{ readonly bytes: number; readonly isFull: boolean }>;
}

/** So many bytes are kept in one sitting, in so many pieces in all: what was looked at lately, not a country. */
const MOST_BYTES = 64e6;
const MOST_PIECES = 4000;
export const NO_COPIES: PartCopies = {
  isThere: false,
  get: () => Promise.resolve(null),
  put: () => undefined,
  allow: () => undefined,
  written: () => Promise.resolve({ bytes: 0, isFull: false }),
};

/** The copies of an archive's pieces among those of its project; none where a browser lets no page keep any. */
export async function partCopies(name: string, project: string, archive: URL): Promise<PartCopies> {
  const store = await openCopies(name, project);
  if (store === null) return NO_COPIES;
  // Tiles of a server have a limit of their own.
  const pieces = (await keysIn(store)).filter((key) => !key.includes(`${TILES_OF}=`));
  let room = pieces.length > MOST_PIECES ? 0 : MOST_BYTES;
  let bytesWritten = 0;
  let isFull = false;
  let writing: Promise<unknown> = Promise.resolve();
  const addressOf = (piece: string): string => {
    const address = new URL(archive);
    address.searchParams.set("guatu-part", piece);
    return address.href;
  };
  return {
    isThere: true,
    async get(piece) {
      const found = await store.match(addressOf(piece)).catch(() => undefined);
      if (found === undefined) return null;
      const version = decodeURIComponent(found.headers.get("guatu-version") ?? "");
      return { bytes: new Uint8Array(await found.arrayBuffer()), version: version === "" ? null : version };
    },
    put(piece, { bytes, version }) {
      if (bytes.length > room) {
        isFull = true;
        return;
      }
      room -= bytes.length;
      const headers = { "guatu-version": encodeURIComponent(version ?? "") };
      const put = store.put(addressOf(piece), new Response(new Blob([bytes]), { headers })).then(
        () => {
          bytesWritten += bytes.length;
        },
        () => {
          isFull = true;
        },
      );
      writing = Promise.all([writing, put]);
    },
    allow(bytes) {
      room = bytes;
      bytesWritten = 0;
      isFull = false;
    },
    async written() {
      await writing;
      const said = { bytes: bytesWritten, isFull };
      bytesWritten = 0;
      isFull = false;
      return said;
    },
  };
}
