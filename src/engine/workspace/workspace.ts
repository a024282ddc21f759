import type { OlderVersion, ProjectSource } from "../../contract/contract.ts";
import type { Edit } from "../../contract/editAnswer.ts";
import { done, failed, type Result } from "../../core/result.ts";
import type { CopiedFiles } from "./copies.ts";
import { applyEdit, writeDocument } from "./document.ts";
import { olderVersion } from "./olderVersion.ts";
import { besideOf, NO_OVERLAY, type Overlay, overlayOf, withOverlay } from "./overlay.ts";
import type { ProjectFiles } from "./projectFiles.ts";
import { readBeside } from "./readBeside.ts";
import { readAgain, readDocument } from "./readDocument.ts";
import { sourcesOf } from "./readLayer.ts";
import { shelfOf } from "./shelf.ts";
import { type Decisions, type Standing, stand } from "./standing.ts";
import type { Change, FilesOf, Given, Older, Planned, Workspace } from "./workspaceFace.ts";
import { zipProject } from "./zipProject.ts";

/** A workspace with nothing open; `filesOf` says how a source's files are read. */
export function newWorkspace(filesOf: FilesOf): Workspace {
  let now: Standing | null = null;
  let opened: ProjectSource | null = null;
  let overlay: Overlay = NO_OVERLAY;
  const held: Record<OlderVersion, Older | null> = { last: null, given: null };
  let versions = 0;
  const older = (standing: Standing | null): Older | null =>
    standing === null ? null : { held: ++versions, standing };
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
  /** The same of a change of files: what stood before it can be looked back to. */
  const takeFiles = (source: ProjectSource, result: Result<Standing>, beside = overlay): Result<Standing> => {
    const before = now;
    const taken = take(source, result, beside);
    if (taken.ok && taken.value.revision !== before?.revision) held.last = older(before);
    return taken;
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
    more: readonly Edit[] = [],
  ): Promise<Result<Standing>> => {
    const { read, edits, document } = known();
    const applied = applyEdit(document, edit);
    if (!applied.ok) return applied;
    if (JSON.stringify(applied.value) === JSON.stringify(document)) return done(known());
    if (tried?.before === now && tried.edit === key) return done(tried.after);
    return worked({ read, edits: [...edits, edit, ...more], undone: [] }, change, beside);
  };
  /** A correction worked out, and kept: made next, or looked at, it is not worked out again. */
  const attempt = async (edit: Edit, change: Change): Promise<Result<Standing>> => {
    const before = known();
    const result = await after(edit, change);
    if (result.ok) tried = { before, edit: JSON.stringify(edit), after: result.value };
    return result;
  };
  const planned = async ({ files, uses = [], readings = [] }: Given, change: Change): Promise<Result<Planned>> => {
    const before = known();
    // What looks into files and compares them comes with the first that are given.
    const { filesWork } = await import("./filesWork.ts");
    const work = await filesWork(before, await filesOf(opened!, change.signal), overlay, files, uses, readings);
    if (!work.ok) return work;
    const { edit, remembered, overlay: beside, key } = work.value;
    const more = remembered === null ? [] : [remembered];
    const result = edit === null ? done(before) : await after(edit, change, beside, key, more);
    if (!result.ok) return result;
    tried = { before, edit: key, after: result.value };
    return done({ work: work.value, before, after: result.value });
  };

  const other = async (source: ProjectSource, { control, signal }: Change): Promise<Result<Standing>> => {
    const files = await filesOf(source, signal);
    const shelf = shelfOf(files);
    const read = await readDocument(files, shelf);
    return read.ok ? stand({ read: read.value, edits: [], undone: [] }, files, shelf, control, null) : read;
  };

  /** A server's files, copies of which are kept where the source says so; they stand in for it where it is away and they may. */
  const copied = async (
    source: ProjectSource,
    files: ProjectFiles,
    mayStand: boolean,
  ): Promise<ProjectFiles & Partial<Pick<CopiedFiles, "away">>> => {
    if (source.type !== "url" || source.copies === undefined) return files;
    return (await import("./copies.ts")).withCopies(files, source.copies, mayStand);
  };

  return {
    standing: () => now,
    open: (source, { control, signal }, readings = []) =>
      next(async () => {
        const made = source.type === "files" ? source.made : undefined;
        const beside = made === undefined ? NO_OVERLAY : overlayOf(made.beside);
        const own = await copied(source, await filesOf(source, signal), true);
        const files = withOverlay(own, beside);
        const shelf = shelfOf(files);
        const found = await readDocument(files, shelf);
        if (!found.ok) return found;
        const away = own.away?.(found.value.document.raw.timeZone) ?? null;
        const read = away === null ? found.value : { ...found.value, kept: [...(found.value.kept ?? []), away] };
        const remembered =
          made !== undefined || files.projectPath !== null || readings.length === 0
            ? null
            : await (await import("./rememberedLayers.ts")).rememberedLayers(read.document, shelf, readings, files);
        const { edits = remembered === null ? [] : [remembered], undone = [] } = made ?? {};
        const fresh = await stand({ read: read, edits, undone }, files, shelf, control, null);
        // A project that was open before has other revisions: numbers only grow.
        if (fresh.ok) Object.assign(held, { last: null, given: null });
        const next = fresh.ok && now !== null ? done({ ...fresh.value, revision: now.revision + 1 }) : fresh;
        return take(source, next, beside);
      }),
    refresh: (given, { control, signal }, keeps = false) =>
      next(async () => {
        const before = known();
        const source = given ?? opened!;
        const own = await copied(source, await filesOf(source, signal), false);
        const files = withOverlay(own, overlay);
        const shelf = shelfOf(files);
        const read = await readAgain(before.read, files, shelf, keeps);
        if (!read.ok) return read;
        const { edits, undone } = before;
        return takeFiles(source, await stand({ read: read.value, edits, undone }, files, shelf, control, before));
      }),
    // Comes with the first look, right after the opening: the server that gave the files is still there.
    lookAt: async (number, { signal }) =>
      (await import("./lookAtFile.ts")).lookAtFile(known(), overlay, await filesNow(signal), number),
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
        return result.ok ? takeFiles(opened!, done(result.value.after), result.value.work.overlay) : result;
      }),
    other,
    lookBack: (source, change) =>
      next(async () => {
        if (source === null) return done(held.last);
        const found =
          source.type === "files"
            ? await olderVersion(
                source,
                (files, uses) => planned({ files, uses }, change),
                () => other(source, change),
              )
            : await other(source, change);
        if (!found.ok) return found;
        held.given = older(found.value);
        return done(held.given);
      }),
    older: (which) => held[which],
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
    async files(signal) {
      const files = await filesNow(signal);
      const copies = opened?.type === "url" && opened.copies !== undefined ? { copies: opened.copies } : {};
      return { ...files, ...copies, paths: [...files.paths, ...overlay.keys()] };
    },
    document: () => writeDocument(known().document),
    readings: () => next(async () => (await import("./rememberedLayers.ts")).toldReadings(known(), await filesNow())),
    made: (held) =>
      next(async () => {
        const { edits, undone } = known();
        return { edits, undone, beside: await besideOf(overlay, held) };
      }),
    save: ({ signal }, ground) => next(async () => zipProject(known(), await filesNow(signal), overlay, ground)),
  };
}
