import type { BesideFile, Edit, MadeChanges, SourceFile } from "../../contract/contract.ts";

/** A project of given files as this machine keeps it until the next time. */
export interface KeptProject {
  /** Tells one opening from another. */
  readonly id: string;
  /** What was dropped, and what the project is called: a link asks for it by one of them. */
  readonly name: string;
  readonly title: string;
  readonly files: readonly SourceFile[];
  readonly made: MadeChanges;
}

/** What is written at once: the small part of it, and those of its files that do not lie there yet. */
export interface KeptRecord {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly paths: readonly string[];
  readonly beside: readonly Omit<BesideFile, "content">[];
  readonly edits: readonly Edit[];
  readonly undone: readonly Edit[];
}

export type KeptParts = ReadonlyMap<string, SourceFile["content"]>;

const STORE = "kept";
const RECORD = "record";
export const filePart = (id: string, number: number): string => `${id}/file/${number}`;
export const besidePart = (id: string, path: string): string => `${id}/beside/${path}`;

/** Where pages of another folder of the same host, or other files of a disk, keep theirs. */
const nameHere = (): string => `guatu ${location.pathname.replace(/index\.html$/, "")}`;

/** What was kept; null where nothing was, or where not all of it is there. Fails where the browser lets no page keep anything. */
export async function readKept(): Promise<KeptProject | null> {
  return within("readonly", async (store) => {
    const record = (await result(store.get(RECORD))) as KeptRecord | undefined;
    if (record === undefined) return null;
    const { id, name, title, paths, edits, undone } = record;
    const part = (key: string) => result(store.get(key)) as Promise<Blob | undefined>;
    const files = await Promise.all(paths.map(async (path, i) => ({ path, content: await part(filePart(id, i)) })));
    const beside = await Promise.all(
      record.beside.map(async (file) => ({ ...file, content: await part(besidePart(id, file.path)) })),
    );
    if (!isWhole(files) || !isWhole(beside)) return null;
    return { id, name, title, files, made: { edits, undone, beside } };
  });
}

/** Keeps a project in place of what was kept before, all of it or nothing. */
export async function writeKept(record: KeptRecord, parts: KeptParts): Promise<void> {
  const wanted = new Set([
    RECORD,
    ...record.paths.map((_, i) => filePart(record.id, i)),
    ...record.beside.map(({ path }) => besidePart(record.id, path)),
  ]);
  await within("readwrite", async (store) => {
    for (const key of await result(store.getAllKeys())) if (!wanted.has(key as string)) store.delete(key);
    for (const [key, content] of parts) store.put(content, key);
    store.put(record, RECORD);
  });
}

/** Whether what is kept is still that of an opening: another tab may have kept its own. */
export async function isKept(id: string): Promise<boolean> {
  return within("readonly", async (store) => ((await result(store.get(RECORD))) as KeptRecord | undefined)?.id === id);
}

/** Keeps nothing any more. */
export async function clearKept(): Promise<void> {
  await within("readwrite", (store) => result(store.clear()));
}

/** Under which name copies of a server's files are kept here; each project has its own under it. */
export const copiesHere = (): string => `${nameHere()} copies`;

/** Keeps no copies any more; a browser that lets no page keep any has none. */
export async function clearCopies(): Promise<void> {
  if (!("caches" in globalThis)) return;
  for (const name of await caches.keys()) if (name.startsWith(`${copiesHere()} `)) await caches.delete(name);
}

const isWhole = <T extends { readonly content: Blob | undefined }>(
  files: readonly T[],
): files is readonly (T & { readonly content: Blob })[] => files.every(({ content }) => content !== undefined);

async function within<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => Promise<T>): Promise<T> {
  const opening = indexedDB.open(nameHere(), 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const database = await result(opening);
  try {
    const transaction = database.transaction(STORE, mode);
    const ended = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error("nothing was kept"));
    });
    // Whoever fails first says why.
    ended.catch(() => undefined);
    const found = await work(transaction.objectStore(STORE));
    await ended;
    return found;
  } finally {
    database.close();
  }
}

const result = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("nothing was kept"));
  });
