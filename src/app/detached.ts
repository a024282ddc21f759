import type { SourceFile } from "../contract/contract.ts";

/** More than this is not held twice: such files stay where they are. */
const MOST_BYTES = 512e6;

/**
 * Files as they are now, whatever happens to them on the disk: a browser refuses to read one that was changed since it was
 * chosen, and next month's ledger is often the same file. What cannot be read is left to say so when it is opened.
 */
export async function detached(files: readonly SourceFile[]): Promise<readonly SourceFile[]> {
  const sum = files.reduce((total, { content }) => total + (content instanceof Blob ? content.size : 0), 0);
  if (sum > MOST_BYTES) return files;
  const copy = async (file: SourceFile): Promise<SourceFile> => {
    const { path, content } = file;
    if (!(content instanceof File)) return file;
    try {
      return { path, content: new File([await content.arrayBuffer()], content.name, content) };
    } catch {
      return file;
    }
  };
  return Promise.all(files.map(copy));
}
