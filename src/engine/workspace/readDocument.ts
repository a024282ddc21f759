import type { CorrectionTableName } from "../../core/projectFile.ts";
import { done, type Failure, type Result } from "../../core/result.ts";
import { type CorrectionTable, readAliases, readPlacements } from "../../ingest/project/correctionTables.ts";
import { readProject } from "../../ingest/project/project.ts";
import { chooseEncoding, decodeWhole } from "../../ingest/text/decode.ts";
import type { Document } from "./document.ts";
import { guessProject } from "./guessProject.ts";
import type { ProjectFiles } from "./projectFiles.ts";
import type { Shelf } from "./shelf.ts";

/** A document as its files say it, before any edit. */
export interface ReadDocument {
  readonly document: Document;
  /** Rows of its tables that were not understood, and tables that could not be read. */
  readonly failures: readonly Failure[];
  /** Why files of it could not be read again: what stood in them stands still. */
  readonly kept?: readonly Failure[];
  /** What its files were; empty of a project that was guessed. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Reads project.json and the tables of corrections that it names; only a project.json that cannot be read fails as a whole. A table
 * that was read `before` and cannot be read now stands as it was.
 */
export async function readDocument(
  files: ProjectFiles,
  shelf: Shelf,
  before: ReadDocument | null = null,
): Promise<Result<ReadDocument>> {
  const { projectPath } = files;
  if (projectPath === null) {
    const guessed = await guessProject(files, shelf);
    if (!guessed.ok) return guessed;
    const raw = guessed.value;
    const named = (key: CorrectionTableName) => (typeof raw[key] === "string" ? raw[key] : undefined);
    const { placements, aliases, failures } = await readTables(shelf, named("placements"), named("aliases"), new Map());
    return done({ document: { raw, placements, aliases }, failures, files: new Map() });
  }
  const seen = new Map<string, string>();
  const text = await readText(shelf, projectPath, seen);
  if (!text.ok) return text;
  const project = readProject(text.value, projectPath);
  if (!project.ok) return project;
  const { raw, project: understood } = project.value;
  const tables = await readTables(shelf, understood.placements, understood.aliases, seen, before);
  const { placements, aliases, failures, kept } = tables;
  const document = { raw, placements, aliases };
  return done({ document, failures, files: seen, ...(kept.length === 0 ? {} : { kept }) });
}

/**
 * The document of a project once more, the very same where its files are what they were. A project.json that has turned bad
 * fails, or with `keeps` leaves what stood before and says so.
 */
export async function readAgain(
  before: ReadDocument,
  files: ProjectFiles,
  shelf: Shelf,
  keeps: boolean,
): Promise<Result<ReadDocument>> {
  let isUnchanged = before.files.size > 0;
  for (const [path, fingerprint] of before.files) isUnchanged &&= await shelf.isUnchanged(path, fingerprint);
  if (isUnchanged && before.kept === undefined) return done(before);
  const read = await readDocument(files, shelf, keeps ? before : null);
  if (read.ok || !keeps || read.error.code === "aborted") return read;
  return done({ ...before, kept: [read.error] });
}

/** The tables of corrections that a project names, with what of them was not understood. */
async function readTables(
  shelf: Shelf,
  placementsPath: string | undefined,
  aliasesPath: string | undefined,
  seen: Map<string, string>,
  before: ReadDocument | null = null,
): Promise<Pick<Document, "placements" | "aliases"> & Required<Pick<ReadDocument, "failures" | "kept">>> {
  const failures: Failure[] = [];
  const kept: Failure[] = [];
  const table = async <T>(
    path: string | undefined,
    stood: readonly T[] | undefined,
    read: (text: string, file: string) => CorrectionTable<T>,
  ): Promise<readonly T[]> => {
    if (path === undefined) return [];
    const content = await readText(shelf, path, seen);
    const mark = before?.files.get(path);
    if (!content.ok && stood !== undefined && mark !== undefined) {
      seen.set(path, mark);
      kept.push(content.error);
      return stood;
    }
    if (!content.ok) failures.push(content.error);
    if (!content.ok) return [];
    const { rows, faults } = read(content.value, path);
    failures.push(...faults);
    return rows;
  };
  const placements = await table(placementsPath, before?.document.placements, readPlacements);
  const aliases = await table(aliasesPath, before?.document.aliases, readAliases);
  return { placements, aliases, failures, kept };
}

/** A text; written in a plain editor under Windows it may be GB18030 or UTF-16, as a ledger may. */
async function readText(shelf: Shelf, path: string, seen: Map<string, string>): Promise<Result<string>> {
  const version = await shelf.read(path);
  if (!version.ok) return version;
  seen.set(path, version.value.fingerprint);
  const encoding = chooseEncoding(version.value.bytes);
  return encoding.ok ? decodeWhole(version.value.bytes, path, encoding.value) : encoding;
}
