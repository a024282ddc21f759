import type { SourceFile } from "../contract/contract.ts";
import { type Failure, failed } from "../core/result.ts";

/** The files of a drop, and what of it could not be read. */
export interface Dropped {
  readonly files: readonly SourceFile[];
  readonly failures: readonly Failure[];
}

/** What a drop tells of one thing in it. Only while the drop's own task runs can it be asked. */
interface DroppedItem {
  readonly file: File | null;
  readonly entry: FileSystemEntry | null;
  /** Not every browser has handles, and none on a page of http. */
  readonly handle: Promise<Handle | null>;
}

type Handle = FileSystemFileHandle | FileSystemDirectoryHandle;
type Item = DataTransferItem & { getAsFileSystemHandle?(): Promise<Handle | null> };

/** Hidden files of the system (.DS_Store, ~$ lock files of Excel) are nobody's ledger. */
const HIDDEN = /^(\.|~\$)/;

/**
 * The files of a drop, folders opened, with their paths inside what was dropped. Must be called in the drop's own task. On a
 * page from a disk (file:) entries name files and folders but read neither: a file is taken as such, a folder by its handle.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<Dropped> {
  const items = [...transfer.items]
    .filter(({ kind }) => kind === "file")
    .map(
      (item: Item): DroppedItem => ({
        file: item.getAsFile(),
        entry: item.webkitGetAsEntry?.() ?? null,
        handle: item.getAsFileSystemHandle?.().catch(() => null) ?? Promise.resolve(null),
      }),
    );
  const loose = items.length === 0 ? [...transfer.files] : [];
  const files: SourceFile[] = loose.map((file) => ({ path: file.name, content: file }));
  const failures: Failure[] = [];
  for (const item of items) await collect(item, files, failures);
  return { files, failures };
}

/** Picked files; a picked folder gives each its path. */
export const pickedFiles = (files: FileList): SourceFile[] =>
  [...files].map((file) => ({ path: file.webkitRelativePath || file.name, content: file }));

async function collect({ file, entry, handle }: DroppedItem, files: SourceFile[], failures: Failure[]): Promise<void> {
  const folder = await handle;
  if (folder?.kind === "directory") return fromHandle(folder, folder.name, files, failures);
  if (entry?.isDirectory === true) return fromEntry(entry, files, failures);
  if (file !== null && !HIDDEN.test(file.name)) files.push({ path: file.name, content: file });
}

async function fromHandle(handle: Handle, path: string, files: SourceFile[], failures: Failure[]): Promise<void> {
  try {
    if (handle.kind === "file") files.push({ path, content: await handle.getFile() });
    else
      for await (const child of handle.values())
        if (!HIDDEN.test(child.name)) await fromHandle(child, `${path}/${child.name}`, files, failures);
  } catch (error) {
    failures.push(unreadable(path, error));
  }
}

async function fromEntry(entry: FileSystemEntry, files: SourceFile[], failures: Failure[]): Promise<void> {
  const path = entry.fullPath.replace(/^\//, "");
  try {
    if (entry.isFile) {
      const content = await new Promise<File>((resolve, reject) =>
        (entry as FileSystemFileEntry).file(resolve, reject),
      );
      files.push({ path, content });
      return;
    }
    const reader = (entry as FileSystemDirectoryEntry).createReader();
    for (;;) {
      const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
      if (batch.length === 0) return;
      for (const child of batch) if (!HIDDEN.test(child.name)) await fromEntry(child, files, failures);
    }
  } catch (error) {
    failures.push(unreadable(path, error));
  }
}

const unreadable = (path: string, error: unknown): Failure =>
  failed("file-unreadable", path, error instanceof Error ? error.name : String(error)).error;
