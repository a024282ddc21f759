import { expect, it } from "vitest";
import { droppedFiles } from "../../../src/app/droppedFiles.ts";

/** A folder as a test writes it out: a text is a file, null a file that cannot be read. */
interface Tree {
  readonly [name: string]: string | null | Tree;
}
/** Which of the ways into a drop a browser has: entries read nothing on a page from a disk, handles are not everywhere. */
interface Ways {
  readonly entries?: "read" | "name only";
  readonly handles?: boolean;
}

const encodingError = () => new DOMException("A URI supplied to the API was malformed.", "EncodingError");
const notFound = () => new DOMException("gone", "NotFoundError");

function entryOf(name: string, node: Tree[string], ways: Ways, parent = ""): FileSystemEntry {
  const fullPath = `${parent}/${name}`;
  const refuses = ways.entries === "name only" || node === null;
  if (node === null || typeof node === "string")
    return {
      name,
      fullPath,
      isFile: true,
      isDirectory: false,
      file: (take: (file: File) => void, fail: (error: unknown) => void) =>
        refuses ? fail(encodingError()) : take(new File([node ?? ""], name)),
    } as unknown as FileSystemEntry;
  const left = Object.entries(node);
  return {
    name,
    fullPath,
    isFile: false,
    isDirectory: true,
    createReader: () => ({
      // A browser gives a hundred at most at a time, and an empty list at the end; here two.
      readEntries: (take: (batch: FileSystemEntry[]) => void, fail: (error: unknown) => void) =>
        refuses
          ? fail(encodingError())
          : take(left.splice(0, 2).map(([child, inner]) => entryOf(child, inner, ways, fullPath))),
    }),
  } as unknown as FileSystemEntry;
}

function handleOf(name: string, node: Tree[string]): FileSystemHandle {
  if (node === null || typeof node === "string")
    return {
      kind: "file",
      name,
      getFile: () => (node === null ? Promise.reject(notFound()) : Promise.resolve(new File([node], name))),
    } as unknown as FileSystemHandle;
  return {
    kind: "directory",
    name,
    async *values() {
      for (const [child, inner] of Object.entries(node)) yield handleOf(child, inner);
    },
  } as unknown as FileSystemHandle;
}

/** A drop as the browser hands it over: once its task has ended, its items tell nothing any more. */
function dropOf(tree: Tree, ways: Ways): DataTransfer {
  let isOver = false;
  queueMicrotask(() => {
    isOver = true;
  });
  const during = <T>(tell: () => T): T | null => (isOver ? null : tell());
  const items = Object.entries(tree).map(([name, node]) => ({
    kind: "file",
    getAsFile: () => during(() => new File([typeof node === "string" ? node : ""], name)),
    webkitGetAsEntry: () => during(() => (ways.entries === undefined ? null : entryOf(name, node, ways))),
    ...(ways.handles === true
      ? { getAsFileSystemHandle: () => Promise.resolve(during(() => handleOf(name, node))) }
      : {}),
  }));
  const text = { kind: "string", getAsFile: () => null, webkitGetAsEntry: () => null };
  return { items: [text, ...items], files: [] } as unknown as DataTransfer;
}

const DROP: Tree = {
  "project.json": "{}",
  "~$a.xlsx": "lock",
  street: { "a.csv": "1", ".DS_Store": "x", "b.csv": "2", sub: { "c.csv": "3" }, "d.csv": "4" },
};
const READ = ["project.json {}", "street/a.csv 1", "street/b.csv 2", "street/d.csv 4", "street/sub/c.csv 3"];

const textsOf = async ({ files }: Awaited<ReturnType<typeof droppedFiles>>) =>
  (await Promise.all(files.map(async ({ path, content }) => `${path} ${await (content as File).text()}`))).sort();

it.each<[string, Ways]>([
  ["served over http, where there are no handles", { entries: "read" }],
  ["served over https", { entries: "read", handles: true }],
  ["from a disk, where entries name files and read none", { entries: "name only", handles: true }],
  ["in a browser without entries", { handles: true }],
])("a drop of files and folders is read on a page %s", async (_, ways) => {
  const dropped = await droppedFiles(dropOf(DROP, ways));
  expect([await textsOf(dropped), dropped.failures]).toEqual([READ, []]);
});

it.each<[string, Ways]>([
  ["without handles on a page from a disk", { entries: "name only" }],
  ["with neither", {}],
])("files are read %s", async (_, ways) => {
  const dropped = await droppedFiles(dropOf({ "a.csv": "1", "b.csv": "2" }, ways));
  expect([await textsOf(dropped), dropped.failures]).toEqual([["a.csv 1", "b.csv 2"], []]);
});

it("a folder that cannot be read is named, and what lies beside it is taken", async () => {
  const dropped = await droppedFiles(dropOf({ street: { "b.csv": "2" }, "a.csv": "1" }, { entries: "name only" }));
  expect([await textsOf(dropped), dropped.failures]).toEqual([
    ["a.csv 1"],
    [{ code: "file-unreadable", subject: "street", detail: "EncodingError" }],
  ]);
});

it.each<[string, Ways, string]>([
  ["by entries", { entries: "read" }, "EncodingError"],
  ["by handles", { handles: true }, "NotFoundError"],
])("a file that is gone is named, and the rest of its folder is taken, %s", async (_, ways, detail) => {
  const dropped = await droppedFiles(dropOf({ street: { "a.csv": null, "b.csv": "2" } }, ways));
  expect([await textsOf(dropped), dropped.failures]).toEqual([
    ["street/b.csv 2"],
    [{ code: "file-unreadable", subject: "street/a.csv", detail }],
  ]);
});
