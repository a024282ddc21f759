import type { SourceFile } from "../../contract/contract.ts";
import { type GivenFile, plainFile } from "./givenFile.ts";

/** The given files, with each .zip as the files inside it; a zip that cannot be opened is one file that fails by name. */
export async function openGiven(files: readonly SourceFile[]): Promise<GivenFile[]> {
  const given: GivenFile[] = [];
  for (const file of files) {
    if (!/\.zip$/i.test(file.path)) given.push(plainFile(file));
    // What unpacks is fetched with the first zip: most ledgers come without one.
    else given.push(...(await (await import("./openZip.ts")).openZip(file, files.length > 1)));
  }
  return given;
}
