import type { BesideFile, Contract } from "../../contract/contract.ts";
import { failed } from "../../core/result.ts";
import { type GivenFile, plainFile } from "./givenFile.ts";
import type { ProjectFiles } from "./projectFiles.ts";

/** A file that was given to an open project. */
export interface KeptFile extends GivenFile {
  /** The name that it came with, which it is saved under where that is free. */
  readonly givenAs: string;
}

/** Files that were given to an open project, by paths that no other file of it has: what they replace is not touched. */
export type Overlay = ReadonlyMap<string, KeptFile>;

export const NO_OVERLAY: Overlay = new Map();

/** The files of a project and those that were given since. */
export function withOverlay(files: ProjectFiles, overlay: Overlay): ProjectFiles {
  if (overlay.size === 0) return files;
  return {
    ...files,
    written: (path) => overlay.get(path)?.written ?? (overlay.has(path) ? null : (files.written?.(path) ?? null)),
    async read(path) {
      const kept = overlay.get(path);
      if (kept === undefined) return files.read(path);
      const bytes = await kept.read();
      return bytes.ok ? bytes : failed(bytes.error.code, path, bytes.error.detail);
    },
    part: async (path, from, length) =>
      overlay.has(path)
        ? ((await overlay.get(path)!.part?.(from, length)) ?? null)
        : ((await files.part?.(path, from, length)) ?? null),
    async look(path, was) {
      const kept = overlay.get(path);
      return kept === undefined ? files.look(path, was) : { ok: true, value: kept.fingerprint };
    },
  };
}

/** Files that were given before, as they were kept. */
export const overlayOf = (files: readonly BesideFile[]): Overlay =>
  new Map(files.map((file) => [file.path, { ...plainFile(file), givenAs: file.givenAs }]));

/** Given files as they can be kept; their bytes only where they are not `known`. */
export async function besideOf(
  overlay: Overlay,
  known: readonly string[],
): Promise<Contract["made"]["answer"]["beside"]> {
  const files: { path: string; givenAs: string; content: Blob | null }[] = [];
  for (const [path, { givenAs, read }] of overlay) {
    const bytes = known.includes(path) ? null : await read();
    // A blob, since an array would be handed over and be gone here.
    if (bytes === null) files.push({ path, givenAs, content: null });
    else if (bytes.ok) files.push({ path, givenAs, content: new Blob([bytes.value]) });
  }
  return files;
}

/**
 * Paths like the given ones that nothing else has: `台账.xlsx`, `台账 (2).xlsx`. Files that belong together, because their names
 * differ in the ending alone, stay together; a second one of the very same name goes its own way.
 */
export function freePaths(given: readonly string[], taken: Iterable<string>): readonly string[] {
  const stems = new Set([...taken].map((path) => stemOf(path)));
  const together = new Map<string, { readonly stem: string; readonly endings: Set<string> }>();
  return given.map((path) => {
    const plain = safePath(path);
    const [stem, ending] = [stemOf(plain), plain.slice(stemOf(plain).length)];
    const known = together.get(stem);
    const free = known === undefined || known.endings.has(ending) ? freeStem(stem, stems) : known.stem;
    if (free === known?.stem) known.endings.add(ending);
    else together.set(stem, { stem: free, endings: new Set([ending]) });
    stems.add(free);
    return free + ending;
  });
}

const stemOf = (path: string): string => path.replace(/\.[^./]*$/, "");

function freeStem(stem: string, taken: ReadonlySet<string>): string {
  const plain = stem.replace(/ \(\d+\)$/, "");
  let free = stem;
  for (let number = 2; taken.has(free); number++) free = `${plain} (${number})`;
  return free;
}

/** A path that a project may name: nothing that leads out of it, no letters that no file system takes. */
function safePath(given: string): string {
  const parts = given
    .replace(/[\u0000-\u001f\u007f:]/gu, "_")
    .split(/[/\\]+/)
    .map((part) => part.trim().replace(/%(?=2e|2f|5c)/gi, "_"))
    .filter((part) => part !== "" && part !== "." && part !== "..");
  return parts.join("/") || "file";
}
