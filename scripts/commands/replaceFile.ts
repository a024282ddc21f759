import { access, chmod, constants, readlink, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { CannotRun } from "./cannotRun.ts";

/** Where a path leads, links followed, those to nowhere too; of a file that is not there yet its folder is. */
export async function trueIdentity(path: string, links = 0): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    try {
      const target = await readlink(path).catch(() => null);
      if (target !== null && links < MOST_LINKS)
        return await trueIdentity(resolve(await realpath(dirname(path)), target), links + 1);
      return join(await realpath(dirname(path)), basename(path));
    } catch {
      return path;
    }
  }
}

/** As many as Linux follows. */
const MOST_LINKS = 40;

/** The file is there whole or not at all; a link stays one, and what may not be written is not replaced either. */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const target = await trueIdentity(resolve(path));
  const part = `${target}.${process.pid}.part`;
  try {
    const mode = await modeOf(target);
    await writeFile(part, bytes);
    // The mode of a new file is cut by the umask.
    if (mode !== null) await chmod(part, mode & 0o777);
    await rename(part, target);
  } catch (error) {
    await rm(part, { force: true });
    throw new CannotRun(`${path}: ${(error as NodeJS.ErrnoException).code ?? String(error)}`);
  }
}

/** Who may do what with a file that is there, which must be writable; null for none. By its mode too: root may write everything. */
async function modeOf(path: string): Promise<number | null> {
  const found = await stat(path).catch(() => null);
  if (found === null) return null;
  if ((found.mode & 0o222) === 0) throw Object.assign(new Error(path), { code: "EACCES" });
  await access(path, constants.W_OK);
  return found.mode;
}
