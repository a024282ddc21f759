import { done, type Failure, failed, type Result } from "../../core/result.ts";
import { isOfTheWay } from "./ofTheWay.ts";
import type { ProjectFiles } from "./projectFiles.ts";
import { asPath } from "./urlFiles.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** A file of a project as its server last gave it out. */
interface Copy {
  readonly bytes: Bytes;
  /** What it is known by, as `look` tells it. */
  readonly fingerprint: string;
  readonly written: number | null;
  /** When it was read by the server's clock, in milliseconds since 1970; null where that told none. */
  readonly read: number | null;
}

/** Files of a server, or what this machine kept of them while the server is away. */
export interface CopiedFiles extends ProjectFiles {
  /** Why none of it comes from the server; null where it does. Detail: when the copies were read, `2027-02-18 18:30` in a time zone. */
  away(timeZone: unknown): Failure | null;
}

/** What is written beside the bytes of a copy. */
const headersOf = (fingerprint: string, written: number | null, read: number | null): Record<string, string> => ({
  "guatu-fingerprint": encodeURIComponent(fingerprint),
  "guatu-written": String(written ?? ""),
  "guatu-read": String(read ?? ""),
});

const numberIn = (headers: Headers, name: string): number | null => {
  const text = headers.get(name) ?? "";
  return text === "" ? null : Number(text);
};

/**
 * The files of a server's project, each kept under `store` as it is read. Where project.json itself cannot be had because nobody
 * answers, and `mayStand`, all files are as they were kept: a project is of one day, and says so (`away`). Looking at a file always
 * asks the server: what is kept never passes for what is there. Without a store, which only a page from https has, they are as they are.
 */
export async function withCopies(files: ProjectFiles, name: string, mayStand: boolean): Promise<CopiedFiles> {
  const store = await openCopies(name, files.projectPath ?? "");
  const kept = new Map<string, Copy>();
  let away: Failure | null = null;
  let readAt: number | null = null;

  const keep = async (path: string, bytes: Bytes): Promise<void> => {
    // At once: the bytes may be handed over to another worker meanwhile.
    const body = new Blob([bytes]);
    const looked = await files.look(path);
    if (!looked.ok || looked.value === null) return;
    const headers = headersOf(looked.value, files.written?.(path) ?? null, files.serverTime?.() ?? null);
    await store?.put(addressOf(path, files), new Response(body, { headers }));
  };
  const copyOf = async (path: string): Promise<Copy | null> => {
    const found = await store?.match(addressOf(path, files));
    if (found === undefined) return null;
    const { headers } = found;
    const copy = {
      bytes: new Uint8Array(await found.arrayBuffer()),
      fingerprint: decodeURIComponent(headers.get("guatu-fingerprint") ?? ""),
      written: numberIn(headers, "guatu-written"),
      read: numberIn(headers, "guatu-read"),
    };
    kept.set(path, copy);
    return copy;
  };

  return {
    ...files,
    async read(path): Promise<Result<Bytes>> {
      const asked = away === null ? await files.read(path) : failed(away.code, path, away.detail);
      if (asked.ok) {
        if (asked.value.length <= MOST_BYTES) void keep(path, asked.value).catch(() => undefined);
        return asked;
      }
      const isFirst = away === null && path === files.projectPath && mayStand && isOfTheWay(asked.error);
      if (away === null && !isFirst) return asked;
      const copy = await copyOf(path).catch(() => null);
      if (copy === null) return asked;
      if (isFirst) {
        away = asked.error;
        readAt = copy.read;
      }
      return done(copy.bytes);
    },
    async look(path, was) {
      const copy = was === undefined ? kept.get(path) : undefined;
      return copy === undefined ? files.look(path, was) : done(copy.fingerprint);
    },
    written: (path) => kept.get(path)?.written ?? files.written?.(path) ?? null,
    away: (timeZone) => (away === null ? null : failed("host-away", away.subject, timeIn(timeZone, readAt)).error),
  };
}

/** Larger files are not held twice; without its server their layer says that it is not there. */
const MOST_BYTES = 32e6;

const addressOf = (path: string, { projectPath }: ProjectFiles): string =>
  new URL(/^[a-z]+:/i.test(path) ? path : asPath(path), projectPath ?? undefined).href;

/** The copies of this project: those of the one that was open before go. Null where a browser lets no page keep any. */
export async function openCopies(name: string, project: string): Promise<Cache | null> {
  const { caches } = globalThis as { readonly caches?: CacheStorage };
  if (caches === undefined) return null;
  try {
    const own = `${name} ${project}`;
    for (const other of await caches.keys())
      if (other.startsWith(`${name} `) && other !== own) await caches.delete(other);
    return await caches.open(own);
  } catch {
    return null;
  }
}

/** What stands in a store, by its addresses. */
export const keysIn = async (store: Cache): Promise<readonly string[]> =>
  (await store.keys()).map((key: Request | string) => (typeof key === "string" ? key : key.url));

function timeIn(timeZone: unknown, at: number | null): string {
  if (at === null) return "";
  const options = { dateStyle: "short", timeStyle: "short" } as const;
  const written = (zone: string) => new Intl.DateTimeFormat("sv-SE", { ...options, timeZone: zone }).format(at);
  try {
    return written(String(timeZone));
  } catch {
    return written("Asia/Shanghai");
  }
}
