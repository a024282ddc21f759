import { filesBeside } from "../../core/fileFormats.ts";
import { done, type Result } from "../../core/result.ts";
import type { Shelf } from "./shelf.ts";

/** Where files that belong to others are looked for, and what was found: those that were not there have no fingerprint. */
export interface Beside {
  readonly shelf: Shelf;
  readonly tried: Map<string, string | undefined>;
}

/** The files that belong to one of this name, by their endings; every path that was tried is noted. */
export async function readBeside(
  path: string,
  { shelf, tried }: Beside,
): Promise<Result<ReadonlyMap<string, Uint8Array>>> {
  const found = new Map<string, Uint8Array>();
  for (const [ending, names] of filesBeside(path)) {
    for (const name of names) {
      const file = await shelf.read(name);
      tried.set(name, file.ok ? file.value.fingerprint : undefined);
      if (!file.ok && file.error.code !== "file-missing") return file;
      if (!file.ok) continue;
      found.set(ending, file.value.bytes);
      break;
    }
  }
  return done(found);
}
