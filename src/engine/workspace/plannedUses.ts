import type { FileUse, SourceFile } from "../../contract/contract.ts";
import { endingOf, isArchive, LEDGER_ENDINGS } from "../../core/fileFormats.ts";
import type { LayerSpec } from "../../core/layerSpec.ts";
import { photoParts } from "../../core/photoParts.ts";
import { type Failure, failed, type Result } from "../../core/result.ts";
import { contentSum } from "../../ingest/files/contentSum.ts";
import { correctedHeadings, correctedLines } from "./correctedFile.ts";
import { fileShape } from "./fileShape.ts";
import type { GivenFile } from "./givenFile.ts";
import { type GivenTable, givenTable } from "./givenTable.ts";
import { guessProject } from "./guessProject.ts";
import { isSameHeadings, matchFiles, type StandingFile } from "./matchFile.ts";
import { openGiven } from "./openGiven.ts";
import { freePaths, type KeptFile } from "./overlay.ts";
import type { ProjectFiles } from "./projectFiles.ts";
import { readBeside } from "./readBeside.ts";
import { shelfOf } from "./shelf.ts";
import type { Standing } from "./standing.ts";

/** A file that was given to an open project, and what is to become of it. */
export interface GivenUse {
  readonly given: KeptFile;
  /** Where it would stand in the project. */
  readonly path: string;
  readonly use: FileUse;
  /** The layer that it would be by itself; null where it cannot be read. */
  readonly guessed: LayerSpec | null;
  /** The corrected rows of a file of problem rows, by the lines that they take; null of any other file. */
  readonly lines: ReadonlyMap<number, readonly string[]> | null;
  /** The corrections that a table of them holds; null of any other file. */
  readonly table: GivenTable | null;
  readonly failure?: Failure;
  /** What tells this version of it from another. */
  readonly stamp: string;
  /** None of one that cannot be read. */
  readonly headings: readonly string[];
}

/** A given file that has been looked into. */
type Looked = Omit<GivenUse, "use" | "guessed">;

/** What is to become of each given file: what somebody chose, else what the file is by its name, its headings and its kind. */
export async function plannedUses(
  standing: Standing,
  taken: Iterable<string>,
  files: readonly SourceFile[],
  chosen: readonly (FileUse | null)[],
): Promise<{ readonly uses: readonly GivenUse[]; readonly beside: readonly (readonly [string, KeptFile])[] }> {
  const given = await openGiven(files);
  const paths = freePaths(
    given.map(({ path }) => path),
    taken,
  );
  const isLedger = given.map(({ path }) => LEDGER_ENDINGS.includes(endingOf(path)));
  const stems = new Set(paths.filter((_, i) => isLedger[i]).map(withoutEnding));
  const among = filesAmong(new Map(given.map((file, i) => [paths[i]!, file])));
  const looked: Looked[] = [];
  const beside: [string, KeptFile][] = [];
  for (const [i, file] of given.entries()) {
    const path = paths[i]!;
    if (isLedger[i]) looked.push(await look(file, path, among));
    else if (isArchive(path)) looked.push(unread(file, path));
    // Under its own name, by which ledgers name it: the newest of a name is meant.
    else if (stems.size > 0 && isPicture(file.path)) beside.push([file.path, kept(file)]);
    // What belongs to a ledger of the same name stands beside it.
    else if (stems.has(withoutEnding(path))) beside.push([path, kept(file)]);
    else looked.push({ ...unread(file, path), failure: failed("format-unknown", file.path, endingOf(path)).error });
  }
  const guesses = await guessLayers(looked, among);
  const standingFiles = filesOf(standing);
  const matches = matchFiles(
    looked.map(({ path, given, headings, lines }) => {
      const guessed = guesses.get(path);
      return guessed === undefined || lines !== null ? null : { path: given.givenAs, headings, kind: guessed.kind };
    }),
    standingFiles,
  );
  const uses = looked.map((one, i): GivenUse => {
    const guessed = guesses.get(one.path) ?? null;
    const match = matches[i] ?? null;
    return { ...one, guessed, use: chosen[i] ?? meant(standing, one, guessed, match, standingFiles) };
  });
  return { uses, beside };
}

const isPicture = (path: string): boolean => photoParts(path).every(({ type }) => type === "file");
const withoutEnding = (path: string): string => path.replace(/\.[^./]*$/, "");
const kept = (file: GivenFile): KeptFile => ({ ...file, givenAs: file.path });
const unread = (file: GivenFile, path: string): Looked => ({
  given: kept(file),
  path,
  headings: [],
  lines: null,
  table: null,
  stamp: file.fingerprint ?? "",
});

async function look(file: GivenFile, path: string, among: ProjectFiles): Promise<Looked> {
  const bytes = await file.read();
  if (!bytes.ok) return { ...unread(file, path), failure: { ...bytes.error, subject: file.path } };
  const stamp = file.fingerprint ?? contentSum(bytes.value);
  const given = { ...kept(file), fingerprint: stamp };
  const table = givenTable(file.path, bytes.value);
  if (table !== null) return { ...unread(file, path), given, stamp, table };
  const around = await readBeside(path, { shelf: shelfOf(among), tried: new Map() });
  const as = around.ok ? { beside: around.value } : {};
  const shape = await fileShape(file.path, bytes.value, 0, as);
  if (!shape.ok) return { ...unread(file, path), given, stamp, failure: { ...shape.error, subject: file.path } };
  const headings = shape.value?.head.headings ?? [];
  const whole =
    correctedHeadings(headings) === null ? null : await fileShape(file.path, bytes.value, Number.POSITIVE_INFINITY);
  const lines = whole?.ok === true && whole.value !== null ? correctedLines(whole.value) : null;
  return { given, path, headings, lines, table: null, stamp };
}

/** The given files as those of a project without a project.json. */
function filesAmong(byPath: ReadonlyMap<string, GivenFile>): ProjectFiles {
  const missing = (path: string) => failed("file-missing", path);
  return {
    projectPath: null,
    name: "",
    paths: [...byPath.keys()],
    read: async (path) => byPath.get(path)?.read() ?? missing(path),
    written: (path) => byPath.get(path)?.written ?? null,
    look: async (path): Promise<Result<string | null>> => {
      const file = byPath.get(path);
      return file === undefined ? missing(path) : { ok: true, value: file.fingerprint };
    },
  };
}

/** The layers that the files would be if they were opened alone, by path. */
async function guessLayers(looked: readonly Looked[], among: ProjectFiles): Promise<ReadonlyMap<string, LayerSpec>> {
  const readable = looked
    .filter(({ failure, table }) => failure === undefined && table === null)
    .map(({ path }) => path);
  const files = { ...among, paths: readable };
  const guessed = await guessProject(files, shelfOf(files));
  const layers = guessed.ok ? (guessed.value["layers"] as readonly LayerSpec[]) : [];
  return new Map(layers.map((layer) => [String(layer.source), layer]));
}

/** The files that the layers read, and what their headings are. */
function filesOf({ layers }: Standing): readonly StandingFile[] {
  const files = new Map<string, StandingFile>();
  for (const { layer } of layers)
    for (const { file, headings } of layer.files) {
      const known = files.get(file);
      files.set(file, { file, headings, kinds: [...(known?.kinds ?? []), layer.spec.kind] });
    }
  return [...files.values()];
}

function meant(
  standing: Standing,
  { failure, headings, lines, given, table }: Looked,
  guessed: LayerSpec | null,
  match: string | null,
  files: readonly StandingFile[],
): FileUse {
  if (table !== null) return { type: "correct" };
  if (isArchive(given.path)) return { type: "ground" };
  if (failure !== undefined || guessed === null) return { type: "leave" };
  const own = lines === null ? null : correctedHeadings(headings);
  const file = own === null ? null : completed(standing, own, [...lines!.keys()], given.givenAs, files);
  if (file !== null) return { type: "complete", file };
  return match === null ? { type: "add" } : { type: "replace", file: match };
}

/** The file whose problem rows these are: its headings, lines that it has trouble with; of several the one that is named. */
function completed(
  { layers }: Standing,
  headings: readonly string[],
  lines: readonly number[],
  name: string,
  files: readonly StandingFile[],
): string | null {
  const fit = files.filter((file) => {
    if (!isSameHeadings(headings, file.headings)) return false;
    const troubled = layers.flatMap(({ layer }) => {
      const number = layer.files.findIndex((one) => one.file === file.file);
      return [...layer.problems.values()].flatMap((problem) => (problem.file === number ? [problem.line] : []));
    });
    return lines.every((line) => troubled.includes(line));
  });
  const named = fit.filter(({ file }) => name.includes(withoutEnding(file.replace(/^.*\//, ""))));
  return (named.length > 0 ? named : fit)[0]?.file ?? null;
}
