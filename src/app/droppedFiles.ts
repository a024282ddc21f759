import type { SourceFile } from "../contract/contract.ts";

/** The files of a drop, folders opened, with their paths inside what was dropped. Must be called in the drop's own task. */
export async function droppedFiles(transfer: DataTransfer): Promise<SourceFile[]> {
  const entries = [...transfer.items]
    .map((item) => item.webkitGetAsEntry?.() ?? null)
    .filter((entry) => entry !== null);
  if (entries.length === 0) return [...transfer.files].map((file) => ({ path: file.name, content: file }));
  const found: SourceFile[] = [];
  for (const entry of entries) await collect(entry, found);
  return found;
}

/** Picked files; a picked folder gives each its path. */
export const pickedFiles = (files: FileList): SourceFile[] =>
  [...files].map((file) => ({ path: file.webkitRelativePath || file.name, content: file }));

async function collect(entry: FileSystemEntry, found: SourceFile[]): Promise<void> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    // Hidden files of the system (.DS_Store, ~$ lock files of Excel) are nobody's ledger.
    if (!/^(\.|~\$)/.test(file.name)) found.push({ path: entry.fullPath.replace(/^\//, ""), content: file });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (batch.length === 0) return;
    for (const child of batch) await collect(child, found);
  }
}
