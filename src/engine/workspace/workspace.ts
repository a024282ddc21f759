import type { Contract, FileUse, ProjectSource, SourceFile } from "../../contract/contract.ts";
import type { DocumentAnswer, Edit } from "../../contract/editAnswer.ts";
import { done, failed, type Result } from "../../core/result.ts";
import type { LoadedLayer } from "../../ingest/records/loadedLayer.ts";
import { applyEdit, writeDocument } from "./document.ts";
import type { FilesWork } from "./filesWork.ts";
import type { LoadControl } from "./loadControl.ts";
import { besideOf, NO_OVERLAY, type Overlay, overlayOf, withOverlay } from "./overlay.ts";
import type { ProjectFiles } from "./projectFiles.ts";
import { readBeside } from "./readBeside.ts";
import { readDocument } from "./readDocument.ts";
import { sourcesOf } from "./readLayer.ts";
import { shelfOf } from "./shelf.ts";
import { type Decisions, type Standing, stand } from "./standing.ts";
import { zipProject } from "./zipProject.ts";

/** Opens the files of a source for one reading; asked anew for every change, so that nothing is held open or held in memory. */
export type FilesOf = (source: ProjectSource, signal?: AbortSignal) => ProjectFiles | Promise<ProjectFiles>;

/**
 * The open project. A change works the next revision out beside the one that stands, which answers until then and stays when the
 * change fails or is cancelled. Changes follow one another; each gives the revision that stands after it.
 */
export interface Workspace {
  /** What is answered from; null while nothing is open. */
  standing(): Standing | null;
  open(source: ProjectSource, change: Change): Promise<Result<Standing>>;
  /** Looks at all files again, of the source that was opened or of another one of the same project; edits stay. */
  refresh(source: ProjectSource | undefined, change: Change): Promise<Result<Standing>>;
  edit(edit: Edit, change: Change): Promise<Result<Standing>>;
  /** The standing project, and what it would be after an edit, which is not made; made next, it is not worked out again. */
  trial(edit: Edit, change: Change): Promise<Result<{ readonly before: Standing; readonly after: Standing }>>;
  /**
   * The bytes of a file that a layer reads, and of those beside it, with the project that reads it: as it stands, or after an
   * edit, as for `trial`.
   */
  look(layer: string, file: string, edit: Edit | undefined, change: Change): Promise<Result<LookedAt>>;
  /** What given files would do, and the project after it; nothing is done. Taken next, it is not worked out again. */
  plan(given: Given, change: Change): Promise<Result<Planned>>;
  /** Does what the plan says, as one edit. Undone, the files that were replaced are read again: they were never touched. */
  take(given: Given, change: Change): Promise<Result<Standing>>;
  /** Another version of the project as it stands by itself; the open one stays. */
  other(source: ProjectSource, change: Change): Promise<Result<Standing>>;
  /** Takes the last edit back, or makes the last one that was taken back again; without any, nothing changes. */
  undo(change: Change): Promise<Result<Standing>>;
  redo(change: Change): Promise<Result<Standing>>;
  /** The project as it would be saved. */
  document(): DocumentAnswer;
  /** What was done in it, with the given files but those that are known. */
  made(known: readonly string[]): Promise<Contract["made"]["answer"]>;
  /** The same with the files that it names, as one zip. */
  save(change: Change): Promise<Result<Uint8Array<ArrayBuffer>>>;
}

/** How a change is watched and stopped. */
export interface Change {
  readonly control: LoadControl;
  readonly signal?: AbortSignal | undefined;
}

/** Files that are given to the open project, and what somebody wants of each. */
export interface Given {
  readonly files: readonly SourceFile[];
  readonly uses?: readonly (FileUse | null)[];
}

/** A file of a layer as it lies there. */
export interface LookedAt {
  readonly standing: Standing;
  readonly layer: LoadedLayer;
  /** The layer as it stands without the edit; undefined where it is not there. */
  readonly before: LoadedLayer | undefined;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly beside: ReadonlyMap<string, Uint8Array>;
}

export interface Planned {
  readonly work: FilesWork;
  readonly before: Standing;
  readonly after: Standing;
}

export function newWorkspace(filesOf: FilesOf): Workspace {
  let now: Standing | null = null;
  let opened: ProjectSource | null = null;
  let overlay: Overlay = NO_OVERLAY;
  let running: Promise<unknown> = Promise.resolve();
  let tried: { readonly before: Standing; readonly edit: string; readonly after: Standing } | null = null;

  /** Puts changes one after another. */
  const next = <T>(work: () => Promise<T>): Promise<T> => {
    const result = running.then(work);
    running = result.catch(() => undefined);
    return result;
  };
  const known = (): Standing => {
    if (now === null) throw new Error("a project was to be changed before one was open");
    return now;
  };
  const take = (source: ProjectSource, result: Result<Standing>, beside = overlay): Result<Standing> => {
    if (result.ok) {
      now = result.value;
      opened = source;
      overlay = beside;
    }
    return result;
  };
  const filesNow = async (signal?: AbortSignal, beside = overlay): Promise<ProjectFiles> =>
    withOverlay(await filesOf(opened!, signal), beside);
  /** The standing project under other decisions; files are asked after again, and read where they changed. */
  const worked = async (
    decisions: Decisions,
    { control, signal }: Change,
    beside = overlay,
  ): Promise<Result<Standing>> => {
    const files = await filesNow(signal, beside);
    return stand(decisions, files, shelfOf(files), control, known());
  };
  const decide = async (decisions: Decisions, change: Change): Promise<Result<Standing>> =>
    take(opened!, await worked(decisions, change));
  /** The project after an edit; itself where that changes nothing. */
  const after = async (
    edit: Edit,
    change: Change,
    beside = overlay,
    key = JSON.stringify(edit),
  ): Promise<Result<Standing>> => {
    const { read, edits, document } = known();
    const applied = applyEdit(document, edit);
    if (!applied.ok) return applied;
    if (JSON.stringify(applied.value) === JSON.stringify(document)) return done(known());
    if (tried?.before === now && tried.edit === key) return done(tried.after);
    return worked({ read, edits: [...edits, edit], undone: [] }, change, beside);
  };
  /** A correction worked out, and kept: made next, or looked at, it is not worked out again. */
  const attempt = async (edit: Edit, change: Change): Promise<Result<Standing>> => {
    const before = known();
    const result = await after(edit, change);
    if (result.ok) tried = { before, edit: JSON.stringify(edit), after: result.value };
    return result;
  };
  const planned = async ({ files, uses = [] }: Given, change: Change): Promise<Result<Planned>> => {
    const before = known();
    // What looks into files and compares them comes with the first that are given.
    const { filesWork } = await import("./filesWork.ts");
    const work = await filesWork(before, await filesOf(opened!, change.signal), overlay, files, uses);
    if (!work.ok) return work;
    const { edit, overlay: beside, key } = work.value;
    const result = edit === null ? done(before) : await after(edit, change, beside, key);
    if (!result.ok) return result;
    tried = { before, edit: key, after: result.value };
    return done({ work: work.value, before, after: result.value });
  };

  return {
    standing: () => now,
    open: (source, { control, signal }) =>
      next(async () => {
        const made = source.type === "files" ? source.made : undefined;
        const beside = made === undefined ? NO_OVERLAY : overlayOf(made.beside);
        const files = withOverlay(await filesOf(source, signal), beside);
        const shelf = shelfOf(files);
        const read = await readDocument(files, shelf);
        if (!read.ok) return read;
        const { edits = [], undone = [] } = made ?? {};
        const fresh = await stand({ read: read.value, edits, undone }, files, shelf, control, null);
        // A project that was open before has other revisions: numbers only grow.
        const next = fresh.ok && now !== null ? done({ ...fresh.value, revision: now.revision + 1 }) : fresh;
        return take(source, next, beside);
      }),
    refresh: (given, { control, signal }) =>
      next(async () => {
        const before = known();
        const source = given ?? opened!;
        const files = withOverlay(await filesOf(source, signal), overlay);
        const shelf = shelfOf(files);
        let isUnchanged = before.read.files.size > 0;
        for (const [path, fingerprint] of before.read.files) isUnchanged &&= await shelf.isUnchanged(path, fingerprint);
        const read = isUnchanged ? done(before.read) : await readDocument(files, shelf);
        // A project.json that has turned bad leaves what stood before.
        if (!read.ok) return read;
        const { edits, undone } = before;
        return take(source, await stand({ read: read.value, edits, undone }, files, shelf, control, before));
      }),
    edit: (edit, change) => next(async () => take(opened!, await after(edit, change))),
    trial: (edit, change) =>
      next(async () => {
        const before = known();
        const result = await attempt(edit, change);
        return result.ok ? done({ before, after: result.value }) : result;
      }),
    look: (id, file, edit, change) =>
      next(async () => {
        const result = edit === undefined ? done(known()) : await attempt(edit, change);
        if (!result.ok) return result;
        const standing = result.value;
        const layerIn = ({ index }: Standing) => index.layers.find(({ spec }) => spec.id === id);
        const layer = layerIn(standing);
        if (layer === undefined) return failed("layer-absent", id);
        if (!sourcesOf(layer.spec).includes(file)) return failed("file-missing", file);
        const shelf = shelfOf(await filesNow(change.signal));
        const version = await shelf.read(file);
        if (!version.ok) return version;
        const beside = await readBeside(file, { shelf, tried: new Map() });
        if (!beside.ok) return beside;
        return done({ standing, layer, before: layerIn(known()), bytes: version.value.bytes, beside: beside.value });
      }),
    plan: (given, change) => next(() => planned(given, change)),
    take: (given, change) =>
      next(async () => {
        const result = await planned(given, change);
        return result.ok ? take(opened!, done(result.value.after), result.value.work.overlay) : result;
      }),
    other: async (source, { control, signal }) => {
      const files = await filesOf(source, signal);
      const shelf = shelfOf(files);
      const read = await readDocument(files, shelf);
      return read.ok ? stand({ read: read.value, edits: [], undone: [] }, files, shelf, control, null) : read;
    },
    undo: (change) =>
      next(async () => {
        const { read, edits, undone } = known();
        const last = edits.at(-1);
        if (last === undefined) return done(known());
        return decide({ read, edits: edits.slice(0, -1), undone: [...undone, last] }, change);
      }),
    redo: (change) =>
      next(async () => {
        const { read, edits, undone } = known();
        const last = undone.at(-1);
        if (last === undefined) return done(known());
        return decide({ read, edits: [...edits, last], undone: undone.slice(0, -1) }, change);
      }),
    document: () => writeDocument(known().document),
    made: (held) =>
      next(async () => {
        const { edits, undone } = known();
        return { edits, undone, beside: await besideOf(overlay, held) };
      }),
    save: ({ signal }) => next(async () => zipProject(known(), await filesNow(signal), overlay)),
  };
}
