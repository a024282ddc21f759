import { done, failed, type Result } from "../../core/result.ts";
import type { ProjectFiles } from "./projectFiles.ts";

/** A picture, and the path at which it was found. */
export interface FoundPicture {
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * A picture that a ledger names: by its path in the project, else in the folder of the ledger, else the one file whose path
 * ends so, or that is called so, where files can be listed: offices write only the name, and keep pictures in a folder.
 */
export async function findPicture(files: ProjectFiles, name: string, ledger: string): Promise<Result<FoundPicture>> {
  const wanted = name.replaceAll("\\", "/");
  const tried = new Set([wanted, ledger.slice(0, ledger.lastIndexOf("/") + 1) + wanted]);
  const listed = listedAs(files.paths, wanted);
  if (listed !== null) tried.add(listed);
  for (const path of tried) {
    const read = await files.read(path);
    if (read.ok) return done({ path, bytes: read.value });
    // Anything else than its absence is the reason.
    if (read.error.code !== "file-missing") return read;
  }
  return failed("file-missing", name);
}

/** The one listed path that ends like this one, else that has its name; null for none and for several. */
function listedAs(paths: readonly string[], path: string): string | null {
  const wanted = keyOf(path);
  const called = wanted.slice(wanted.lastIndexOf("/") + 1);
  for (const end of [wanted, called]) {
    const found = paths.filter((one) => `/${keyOf(one)}`.endsWith(`/${end}`));
    if (found.length > 0) return found.length === 1 ? found[0]! : null;
  }
  return null;
}

/** Systems write one name with other cases and forms of letters. */
const keyOf = (path: string): string =>
  path
    .normalize("NFKC")
    .replaceAll("\\", "/")
    .replace(/^\.?\/+/, "")
    .toLowerCase();

/** The type of a picture that browsers show, by its first bytes, whatever it is called; null of anything else. */
export function pictureType(bytes: Uint8Array): string | null {
  const starts = (text: string, at = 0): boolean => [...text].every((byte, i) => bytes[at + i] === byte.charCodeAt(0));
  if (starts("\xff\xd8\xff")) return "image/jpeg";
  if (starts("\x89PNG\r\n\x1a\n")) return "image/png";
  if (starts("GIF8")) return "image/gif";
  if (starts("RIFF") && starts("WEBP", 8)) return "image/webp";
  if (starts("ftypavif", 4)) return "image/avif";
  return starts("BM") ? "image/bmp" : null;
}
