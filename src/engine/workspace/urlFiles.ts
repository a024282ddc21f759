import { done, failed, type Result } from "../../core/result.ts";
import { fetchFile, NOT_MODIFIED, SILENCE_MS } from "./fetchFile.ts";
import { markOf, markText, readMark, type Validators, validatorsOf } from "./fileMark.ts";
import type { ProjectFiles } from "./projectFiles.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** What a server calls bytes by now that are known, by path: a ledger is copied over itself every night. */
export type KnownVersions = Map<string, { readonly sum: string; readonly told: Validators }>;

/** Servers that know no HEAD. */
const NO_HEAD: ReadonlySet<string | undefined> = new Set(["HTTP 405", "HTTP 501"]);

/**
 * Files on a server, beside project.json; another origin than the project's is refused before anything is asked. A file of
 * which nothing comes for `silenceMs` fails alone; all of them when `signal` says so: `aborted`. One that was cut off since it
 * was read fails as `file-cut`.
 *
 * A file is looked at by its ETag, which the server compares; without one by the time of its last change and its length; without
 * either, and where these differ, by its bytes.
 */
export function urlFiles(
  projectUrl: string,
  fetchBytes: typeof fetch,
  signal?: AbortSignal,
  silenceMs: number = SILENCE_MS,
  versions: KnownVersions = new Map(),
): ProjectFiles {
  const base = new URL(projectUrl);
  const seen = new Map<string, string>();
  const written = new Map<string, number>();
  /** Fetched to be compared, and likely to be read next. */
  let held: { readonly path: string; readonly bytes: Bytes } | null = null;
  const cut = new Set<string>();
  let serverTime: number | null = null;

  const ask = async (
    path: string,
    method: "GET" | "HEAD",
    etag: string | null = null,
    isWanted: (told: Validators, length: number | null) => boolean = () => true,
  ): Promise<Result<{ readonly bytes: Bytes; readonly told: Validators; readonly isSame: boolean }>> => {
    let url: URL;
    try {
      url = new URL(/^[a-z]+:/i.test(path) ? path : asPath(path), base);
    } catch {
      return failed("file-missing", path, "not an address");
    }
    if (url.origin !== base.origin || !/^https?:$/.test(url.protocol)) return failed("file-outside", path, url.host);
    let told: Validators = { etag: null, modified: null };
    let isSame = false;
    const onAnswer = (response: Response): boolean => {
      told = validatorsOf(response);
      const time = Date.parse(told.modified ?? "");
      if (!Number.isNaN(time)) written.set(path, time);
      serverTime = timeIn(response.headers?.get("date"));
      // A server may send no type and no name of what it has not changed.
      if (response.status === NOT_MODIFIED) isSame = true;
      else isSame = !isWanted(told, lengthIn(response));
      return !isSame;
    };
    const asked = await fetchFile(path, url, fetchBytes, signal, silenceMs, { method, etag, onAnswer });
    return asked.ok ? done({ bytes: asked.value, told, isSame }) : asked;
  };

  const fetched = async (path: string): Promise<Result<Bytes>> => {
    const asked = await ask(path, "GET");
    if (!asked.ok) return asked;
    seen.set(path, markText(markOf(asked.value.bytes, asked.value.told)));
    return done(asked.value.bytes);
  };

  const look = async (path: string, was: string | undefined): Promise<Result<string | null>> => {
    const known = seen.get(path);
    if (known !== undefined) return done(known);
    const mark = was === undefined ? null : readMark(was);
    if (was === undefined || mark === null) {
      const asked = await ask(path, "HEAD");
      return asked.ok || NO_HEAD.has(asked.error.detail) ? done(null) : asked;
    }
    const version = versions.get(path);
    const { etag, modified } = version?.sum === mark.sum ? version.told : mark;
    if (etag === null && modified !== null) {
      // Not by the server's own comparing: a ledger that is put back may be older than the one it replaces.
      const isOther = (told: Validators, length: number | null) =>
        told.modified !== modified || (length !== null && length !== mark.length);
      const asked = await ask(path, "HEAD", null, isOther);
      if (asked.ok && asked.value.isSame) return done(was);
      if (!asked.ok && !NO_HEAD.has(asked.error.detail)) return asked;
    }
    const asked = await ask(path, "GET", etag, (told) => etag === null || told.etag !== etag);
    if (!asked.ok) return asked;
    const { bytes, told, isSame } = asked.value;
    if (isSame) return done(was);
    const now = markOf(bytes, told);
    if (now.sum === mark.sum && now.length === mark.length) {
      versions.set(path, { sum: mark.sum, told });
      return done(was);
    }
    // Comes with the first file that has changed.
    if ((await import("./cutShort.ts")).isCutShort(path, mark, bytes)) {
      cut.add(path);
      return failed("file-cut", path);
    }
    held = { path, bytes };
    seen.set(path, markText(now));
    return done(markText(now));
  };

  return {
    projectPath: base.href,
    name: base.pathname.split("/").slice(-2)[0] ?? base.href,
    paths: [],
    async read(path) {
      if (cut.has(path)) return failed("file-cut", path);
      const before = held;
      held = null;
      return before?.path === path ? done(before.bytes) : fetched(path);
    },
    look,
    written: (path) => written.get(path) ?? null,
    serverTime: () => serverTime,
  };
}

/** The name of a file as an address has it: `3#楼 50%.jpg` is no part of a page. */
export const asPath = (path: string): string => path.replaceAll("#", "%23").replace(/%(?![0-9a-f]{2})/gi, "%25");

/** Of a body that was packed on its way the header tells another length. */
function lengthIn({ headers }: Response): number | null {
  const length = headers?.get("content-encoding") == null ? headers?.get("content-length") : null;
  return length == null ? null : Number(length);
}

function timeIn(date: string | null | undefined): number | null {
  const time = Date.parse(date ?? "");
  return Number.isNaN(time) ? null : time;
}
