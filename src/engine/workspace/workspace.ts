import type { ProjectSource } from "../../contract/contract.ts";
import type { DocumentAnswer, Edit } from "../../contract/editAnswer.ts";
import { done, type Result } from "../../core/result.ts";
import { applyEdit, writeDocument } from "./document.ts";
import type { LoadControl } from "./loadControl.ts";
import type { ProjectFiles } from "./projectFiles.ts";
import { readDocument } from "./readDocument.ts";
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
  /** Another version of the project as it stands by itself; the open one stays. */
  other(source: ProjectSource, change: Change): Promise<Result<Standing>>;
  /** Takes the last edit back, or makes the last one that was taken back again; without any, nothing changes. */
  undo(change: Change): Promise<Result<Standing>>;
  redo(change: Change): Promise<Result<Standing>>;
  /** The project as it would be saved. */
  document(): DocumentAnswer;
  /** The same with the files that it names, as one zip. */
  save(change: Change): Promise<Result<Uint8Array<ArrayBuffer>>>;
}

/** How a change is watched and stopped. */
export interface Change {
  readonly control: LoadControl;
  readonly signal?: AbortSignal | undefined;
}

export function newWorkspace(filesOf: FilesOf): Workspace {
  let now: Standing | null = null;
  let opened: ProjectSource | null = null;
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
  const take = (source: ProjectSource, result: Result<Standing>): Result<Standing> => {
    if (result.ok) {
      now = result.value;
      opened = source;
    }
    return result;
  };
  /** The standing project under other decisions; files are asked after again, and read where they changed. */
  const worked = async (decisions: Decisions, { control, signal }: Change): Promise<Result<Standing>> => {
    const files = await filesOf(opened!, signal);
    return stand(decisions, files, shelfOf(files), control, known());
  };
  const decide = async (decisions: Decisions, change: Change): Promise<Result<Standing>> =>
    take(opened!, await worked(decisions, change));
  /** The project after an edit; itself where that changes nothing. */
  const after = async (edit: Edit, change: Change): Promise<Result<Standing>> => {
    const { read, edits, document } = known();
    const applied = applyEdit(document, edit);
    if (!applied.ok) return applied;
    if (JSON.stringify(applied.value) === JSON.stringify(document)) return done(known());
    if (tried?.before === now && tried.edit === JSON.stringify(edit)) return done(tried.after);
    return worked({ read, edits: [...edits, edit], undone: [] }, change);
  };

  return {
    standing: () => now,
    open: (source, { control, signal }) =>
      next(async () => {
        const files = await filesOf(source, signal);
        const shelf = shelfOf(files);
        const read = await readDocument(files, shelf);
        if (!read.ok) return read;
        const fresh = await stand({ read: read.value, edits: [], undone: [] }, files, shelf, control, null);
        // A project that was open before has other revisions: numbers only grow.
        return take(source, fresh.ok && now !== null ? done({ ...fresh.value, revision: now.revision + 1 }) : fresh);
      }),
    refresh: (given, { control, signal }) =>
      next(async () => {
        const before = known();
        const source = given ?? opened!;
        const files = await filesOf(source, signal);
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
        const result = await after(edit, change);
        if (!result.ok) return result;
        tried = { before, edit: JSON.stringify(edit), after: result.value };
        return done({ before, after: result.value });
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
    save: ({ signal }) => next(async () => zipProject(known(), await filesOf(opened!, signal))),
  };
}
