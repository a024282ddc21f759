import type { BasemapFault } from "../../core/basemapFault.ts";
import { isWebAddress } from "../../core/projectFile.ts";
import { done, type Failure, type Result } from "../../core/result.ts";
import { fetchFile, SILENCE_MS } from "./fetchFile.ts";
import { isOfTheWay } from "./ofTheWay.ts";
import type { PartCopies } from "./partCopies.ts";
import type { ProjectFiles } from "./projectFiles.ts";
import { asPath } from "./urlFiles.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** Some bytes of an archive, and what tells this version of it from another; null where nothing does. */
export interface ArchivePart {
  readonly bytes: Bytes;
  readonly version: string | null;
}

/** An archive that is read piece by piece: it may be far larger than the memory of any machine. */
export interface ArchiveBytes {
  /** What people call it: its file's name. */
  readonly name: string;
  part(from: number, length: number): Promise<Result<ArchivePart, BasemapFault>>;
  /** Where this machine keeps pieces of one that is served; absent of one among the given files. */
  copies?(): Promise<PartCopies>;
}

/** What a server that knows no ranges may be asked for as a whole. */
const MOST_WHOLE = 256 * 2 ** 20;

/** Where the bytes of an archive are: at an address, on the project's own server, or among the given files. */
export function archiveBytes(url: string, files: ProjectFiles, fetchBytes: typeof fetch): ArchiveBytes {
  const name = url.replace(/[?#].*$/, "").replace(/^.*[/\\]/, "") || url;
  const base = /^https?:/i.test(files.projectPath ?? "") ? new URL(files.projectPath!) : null;
  if (files.paths.includes(url) || (base === null && !isWebAddress(url)))
    return { name, part: givenPart(url, name, files) };
  const address = new URL(isWebAddress(url) ? url : asPath(url), base ?? "https://invalid.invalid");
  const copies = copiesOf(files, address);
  return { name, part: servedPart(address, name, fetchBytes, copies), copies: () => copies };
}

/** Where pieces of an archive are kept. What does so comes with the first archive of a server. */
async function copiesOf({ copies, projectPath }: ProjectFiles, address: URL): Promise<PartCopies> {
  const { NO_COPIES, partCopies } = await import("./partCopies.ts");
  return copies === undefined || projectPath === null ? NO_COPIES : partCopies(copies, projectPath, address);
}

function givenPart(path: string, name: string, files: ProjectFiles): ArchiveBytes["part"] {
  /** What lies packed in a zip, or comes from where nothing is read in parts. */
  let whole: Promise<Result<Bytes>> | null = null;
  const read = async (from: number, length: number): Promise<Result<Bytes>> => {
    const part = whole === null ? ((await files.part?.(path, from, length)) ?? null) : null;
    if (part !== null) return part;
    whole ??= files.read(path);
    const bytes = await whole;
    return bytes.ok ? done(bytes.value.subarray(from, from + length)) : bytes;
  };
  return async (from, length) => {
    const bytes = await read(from, length);
    return bytes.ok ? done({ bytes: bytes.value, version: null }) : { ok: false, error: faultOf(bytes.error, name) };
  };
}

/** A server that answers with the whole file is asked for it once, where that is not too much. Where nobody answers, what was kept stands in. */
function servedPart(
  address: URL,
  name: string,
  fetchBytes: typeof fetch,
  copies: Promise<PartCopies>,
): ArchiveBytes["part"] {
  let whole: ArchivePart | null = null;
  const piece = (part: ArchivePart, from: number, length: number): ArchivePart => ({
    ...part,
    bytes: part.bytes.subarray(from, from + length),
  });
  return async (from, length) => {
    if (whole !== null) return done(piece(whole, from, length));
    const kept = await copies;
    let version: string | null = null;
    let status = 0;
    let size = 0;
    const onAnswer = (response: Response): boolean => {
      ({ status } = response);
      const { headers } = response;
      version = headers.get("etag") ?? headers.get("last-modified");
      size = Number(headers.get("content-length") ?? 0);
      return status === PARTIAL || size <= MOST_WHOLE;
    };
    const range = [from, from + length - 1] as const;
    const asked = await fetchFile(name, address, fetchBytes, undefined, SILENCE_MS, { method: "GET", range, onAnswer });
    if (!asked.ok) {
      const copy = isOfTheWay(asked.error) ? await kept.get(`${from}-${length}`) : null;
      if (copy !== null) return done(copy);
      whole = isOfTheWay(asked.error) ? await kept.get("whole") : null;
      return whole === null ? { ok: false, error: faultOf(asked.error, name) } : done(piece(whole, from, length));
    }
    if (status !== PARTIAL && size > MOST_WHOLE)
      return { ok: false, error: { why: "archive-unranged", host: address.host, detail: name } };
    const part = { bytes: asked.value, version };
    kept.put(status === PARTIAL ? `${from}-${length}` : "whole", part);
    if (status === PARTIAL) return done(part);
    whole = part;
    return done(piece(part, from, length));
  };
}

const PARTIAL = 206;

/** A fault of the way to an archive; what a server says of a range that an empty file has not is told as such. */
function faultOf({ code, detail = "" }: Failure, name: string): BasemapFault {
  if (code === "host-silent") return { why: "silent", host: detail, detail: name };
  if (code === "host-unreachable") return { why: "unreachable", host: detail, detail: name };
  if (detail === "HTTP 416") return { why: "archive-empty", host: name, detail: "" };
  return { why: "archive-missing", host: name, detail };
}
