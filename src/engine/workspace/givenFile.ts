import type { SourceFile } from "../../contract/contract.ts";
import { done, failed, type Result } from "../../core/result.ts";

/** A file of a project that was dropped or picked, or lay in a zip that was; its bytes are fetched when they are asked for. */
export interface GivenFile {
  readonly path: string;
  /** Tells whether it has changed: size and time of a file on a disk, checksum of one in a zip; null of bytes without either. */
  readonly fingerprint: string | null;
  /** When it was written, in milliseconds since 1970; of a file in a zip when that was. */
  readonly written?: number;
  /** Equal for files that hold the same bytes; not known without reading it of a file that lies in no zip. */
  readonly content?: string;
  /** The zip that it lies in. */
  readonly archive?: string;
  read(): Promise<Result<Uint8Array<ArrayBuffer>>>;
  /** Some of its bytes, fewer where it ends; without it it is read as a whole. */
  part?(from: number, length: number): Promise<Result<Uint8Array<ArrayBuffer>>>;
}

/** A file as it was given, whatever it is. */
export const plainFile = (file: SourceFile): GivenFile => ({
  path: file.path,
  fingerprint: timeOf(file),
  ...writtenOf(file),
  read: () => bytesOf(file),
  part: (from, length) => bytesOf({ path: file.path, content: partOf(file.content, from, from + length) }),
});

const partOf = (content: SourceFile["content"], from: number, to: number): SourceFile["content"] =>
  content instanceof Uint8Array ? content.slice(from, to) : content.slice(from, to);

/** When a file of a disk was written; nothing of bytes. */
export const writtenOf = ({ content }: SourceFile): { readonly written?: number } =>
  content instanceof Blob && "lastModified" in content ? { written: Number(content.lastModified) } : {};

/** What tells a file of a disk from its next version; null of bytes. */
const timeOf = ({ content }: SourceFile): string | null =>
  content instanceof Blob && "lastModified" in content ? `${content.size} ${String(content.lastModified)}` : null;

/** The bytes of a file that was given. */
export async function bytesOf({ path, content }: SourceFile): Promise<Result<Uint8Array<ArrayBuffer>>> {
  try {
    return done(content instanceof Uint8Array ? content : new Uint8Array(await content.arrayBuffer()));
  } catch (error) {
    return failed("file-unreadable", path, error instanceof Error ? error.message : String(error));
  }
}
