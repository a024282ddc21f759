import type { SourceFile } from "../../contract/contract.ts";
import { done, failed, type Result } from "../../core/result.ts";
import { isOpenDocument, isWorkbook } from "../../ingest/files/foreignFile.ts";
import { isZip } from "../../ingest/zip/isZip.ts";
import { unpackEntry } from "../../ingest/zip/unpackEntry.ts";
import { contentKey, type ZipEntry, zipEntries } from "../../ingest/zip/zipEntries.ts";

/** A file of a project that was dropped or picked, or lay in a zip that was; its bytes are fetched when they are asked for. */
export interface GivenFile {
  readonly path: string;
  /** Tells whether it has changed: size and time of a file on a disk, checksum of one in a zip; null of bytes without either. */
  readonly fingerprint: string | null;
  /** Equal for files that hold the same bytes; not known without reading it of a file that lies in no zip. */
  readonly content?: string;
  /** The zip that it lies in. */
  readonly archive?: string;
  read(): Promise<Result<Uint8Array<ArrayBuffer>>>;
}

/** What systems and programs leave behind in folders and zips. */
const LEFTOVER = /(?:^|\/)(?:__MACOSX\/|\.[^./]|~\$|Thumbs\.db$|desktop\.ini$)/i;

/** The given files, with each .zip as the files inside it; a zip that cannot be opened is one file that fails by name. */
export async function openGiven(files: readonly SourceFile[]): Promise<GivenFile[]> {
  const given: GivenFile[] = [];
  for (const file of files)
    given.push(...(/\.zip$/i.test(file.path) ? await openZip(file, files.length > 1) : [plainFile(file)]));
  return given;
}

const plainFile = (file: SourceFile): GivenFile => ({
  path: file.path,
  fingerprint: timeOf(file),
  read: () => bytesOf(file),
});

const timeOf = ({ content }: SourceFile): string | null =>
  content instanceof Blob && "lastModified" in content ? `${content.size} ${String(content.lastModified)}` : null;

async function bytesOf({ path, content }: SourceFile): Promise<Result<Uint8Array<ArrayBuffer>>> {
  try {
    return done(content instanceof Uint8Array ? content : new Uint8Array(await content.arrayBuffer()));
  } catch (error) {
    return failed("file-unreadable", path, error instanceof Error ? error.message : String(error));
  }
}

/** The files of a zip; beside other files they stand in a folder of the zip's name, so that no two have one path. */
async function openZip(file: SourceFile, isOneOfMany: boolean): Promise<GivenFile[]> {
  const bytes = await bytesOf(file);
  if (!bytes.ok) return [{ path: file.path, fingerprint: timeOf(file), read: () => Promise.resolve(bytes) }];
  // A workbook under a wrong name, or no zip at all: the reader of its format finds out.
  if (!isZip(bytes.value) || isWorkbook(bytes.value) || isOpenDocument(bytes.value))
    return [{ path: file.path, fingerprint: timeOf(file), read: () => Promise.resolve(bytes) }];
  const entries = zipEntries(bytes.value, file.path);
  if (!entries.ok) return [{ path: file.path, fingerprint: timeOf(file), read: () => Promise.resolve(entries) }];
  const folder = isOneOfMany ? `${file.path.replace(/\.zip$/i, "")}/` : "";
  return entries.value
    .filter(({ name }) => !name.endsWith("/") && !LEFTOVER.test(name))
    .map((entry) => entryFile(bytes.value, entry, folder + entry.name, file.path));
}

const entryFile = (bytes: Uint8Array, entry: ZipEntry, path: string, archive: string): GivenFile => ({
  path,
  fingerprint: contentKey(entry),
  content: contentKey(entry),
  archive,
  read: () => (entry.isLink ? Promise.resolve(failed("file-is-link", path)) : unpackEntry(bytes, entry, path)),
});
