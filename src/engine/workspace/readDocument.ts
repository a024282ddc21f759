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
  /** What its files were; empty of a project that was guessed. */
  readonly files: ReadonlyMap<string, string>;
}

/** Reads project.json and the tables of corrections that it names; only a project.json that cannot be read fails as a whole. */
export async function readDocument(files: ProjectFiles, shelf: Shelf): Promise<Result<ReadDocument>> {
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
  const tables = await readTables(shelf, understood.placements, understood.aliases, seen);
  const { placements, aliases, failures } = tables;
  return done({ document: { raw, placements, aliases }, failures, files: seen });
}

/** The tables of corrections that a project names, with what of them was not understood. */
async function readTables(
  shelf: Shelf,
  placementsPath: string | undefined,
  aliasesPath: string | undefined,
  seen: Map<string, string>,
): Promise<Pick<Document, "placements" | "aliases"> & Pick<ReadDocument, "failures">> {
  const failures: Failure[] = [];
  const table = async <T>(
    path: string | undefined,
    read: (text: string, file: string) => CorrectionTable<T>,
  ): Promise<readonly T[]> => {
    if (path === undefined) return [];
    const content = await readText(shelf, path, seen);
    if (!content.ok) failures.push(content.error);
    if (!content.ok) return [];
    const { rows, faults } = read(content.value, path);
    failures.push(...faults);
    return rows;
  };
  const placements = await table(placementsPath, readPlacements);
  const aliases = await table(aliasesPath, readAliases);
  return { placements, aliases, failures };
}

/** A text; written in a plain editor under Windows it may be GB18030 or UTF-16, as a ledger may. */
async function readText(shelf: Shelf, path: string, seen: Map<string, string>): Promise<Result<string>> {
  const version = await shelf.read(path);
  if (!version.ok) return version;
  seen.set(path, version.value.fingerprint);
  const encoding = chooseEncoding(version.value.bytes);
  return encoding.ok ? decodeWhole(version.value.bytes, path, encoding.value) : encoding;
}
