import type { SourceFile } from "../../contract/contract.ts";
import { failed } from "../../core/result.ts";
import { isOpenDocument, isWorkbook } from "../../ingest/files/foreignFile.ts";
import { isZip } from "../../ingest/zip/isZip.ts";
import { unpackEntry } from "../../ingest/zip/unpackEntry.ts";
import { contentKey, type ZipEntry, zipEntries } from "../../ingest/zip/zipEntries.ts";
import { bytesOf, type GivenFile, plainFile, writtenOf } from "./givenFile.ts";

/** What systems and programs leave behind in folders and zips. */
const LEFTOVER = /(?:^|\/)(?:__MACOSX\/|\.[^./]|~\$|Thumbs\.db$|desktop\.ini$)/i;

/** The files of a zip; beside other files they stand in a folder of the zip's name, so that no two have one path. */
export async function openZip(file: SourceFile, isOneOfMany: boolean): Promise<GivenFile[]> {
  const { fingerprint } = plainFile(file);
  const bytes = await bytesOf(file);
  if (!bytes.ok) return [{ path: file.path, fingerprint, read: () => Promise.resolve(bytes) }];
  // A workbook under a wrong name, or no zip at all: the reader of its format finds out.
  if (!isZip(bytes.value) || isWorkbook(bytes.value) || isOpenDocument(bytes.value))
    return [{ path: file.path, fingerprint, read: () => Promise.resolve(bytes) }];
  const entries = zipEntries(bytes.value, file.path);
  if (!entries.ok) return [{ path: file.path, fingerprint, read: () => Promise.resolve(entries) }];
  const folder = isOneOfMany ? `${file.path.replace(/\.zip$/i, "")}/` : "";
  return entries.value
    .filter(({ name }) => !name.endsWith("/") && !LEFTOVER.test(name))
    .map((entry) => ({ ...entryFile(bytes.value, entry, folder + entry.name, file.path), ...writtenOf(file) }));
}

const entryFile = (bytes: Uint8Array, entry: ZipEntry, path: string, archive: string): GivenFile => ({
  path,
  fingerprint: contentKey(entry),
  content: contentKey(entry),
  archive,
  read: () => (entry.isLink ? Promise.resolve(failed("file-is-link", path)) : unpackEntry(bytes, entry, path)),
});
