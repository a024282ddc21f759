import type { BasemapFault } from "../../../core/basemapFault.ts";
import { done, type Result } from "../../../core/result.ts";
import { fetchFile, SILENCE_MS } from "../../workspace/fetchFile.ts";
import type { ProjectFiles } from "../../workspace/projectFiles.ts";

/** A document of a map server, and the address that it came from: addresses in it begin there. Null of one that lay among dropped files. */
export interface FetchedDocument {
  readonly text: string;
  readonly from: URL | null;
}

/** An address in a document, whole, with its {places} as they were; null where it leads to no web address. */
export function wholeAddress(address: string, from: URL | null): string | null {
  try {
    const url = new URL(address, from ?? undefined);
    return /^https?:$/.test(url.protocol) ? url.href.replace(/%7B/gi, "{").replace(/%7D/gi, "}") : null;
  } catch {
    return null;
  }
}

/** Fetches what describes a basemap: an address, relative to a project that has one itself, else to nothing. */
export async function fetchDocument(
  url: string,
  files: ProjectFiles,
  fetchBytes: typeof fetch,
): Promise<Result<FetchedDocument, BasemapFault>> {
  const fault = (why: BasemapFault["why"], host: string, detail = "") =>
    ({ ok: false, error: { why, host, detail } }) as const;
  let from: URL;
  try {
    from = new URL(url, /^https?:/i.test(files.projectPath ?? "") ? files.projectPath! : undefined);
  } catch {
    return fromFiles(url, files);
  }
  if (!/^https?:$/.test(from.protocol)) return fault("unreachable", from.host || url);
  let at = from;
  const onAnswer = (response: Response): boolean => {
    if (response.url !== "") at = new URL(response.url);
    return true;
  };
  const asked = await fetchFile(url, from, fetchBytes, undefined, SILENCE_MS, { method: "GET", onAnswer });
  if (asked.ok) return done({ text: new TextDecoder().decode(asked.value), from: at });
  const { code, detail = "" } = asked.error;
  if (code === "host-silent") return fault("silent", from.host);
  if (code === "host-unreachable") return fault("unreachable", from.host);
  return fault("refused", from.host, detail.replace(/^HTTP /, ""));
}

/** Beside a project that was dropped: what such a document names by relative addresses leads nowhere. */
async function fromFiles(path: string, files: ProjectFiles): Promise<Result<FetchedDocument, BasemapFault>> {
  const read = await files.read(path);
  if (!read.ok) return { ok: false, error: { why: "archive-missing", host: path, detail: read.error.detail ?? "" } };
  return done({ text: new TextDecoder().decode(read.value), from: null });
}
