import { open } from "node:fs/promises";
import { basename } from "node:path";

const LOOKED_AT = 1 << 16;

/** Whether a file that was named is no project.json but a ledger: by its name, and of another .json by how it begins. */
export async function isLooseFile(path: string): Promise<boolean> {
  if (basename(path) === "project.json") return false;
  if (!/\.json$/i.test(path)) return true;
  const file = await open(path).catch(() => null);
  if (file === null) return false;
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(LOOKED_AT), 0, LOOKED_AT, 0);
    const text = new TextDecoder().decode(buffer.subarray(0, bytesRead)).trimStart();
    if (/"(?:layers|version)"\s*:/.test(text)) return false;
    return !text.startsWith("{") || /"(?:features|coordinates|geometry|properties)"\s*:/.test(text);
  } finally {
    await file.close();
  }
}
