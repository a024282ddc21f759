import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "..");
const textOf = (file: string): string => readFileSync(join(ROOT, file), "utf8");

/** What there is to add, and the paths that its row names; a path that ends in / is a folder. */
const rows = new Map(
  [...textOf("CONTRIBUTING.md").matchAll(/^\| (an? [^|]+) \| ([^|]+) \|$/gm)].map(([, what = "", touch = ""]) => [
    what,
    [...touch.matchAll(/`([^` ]+\/[^` ]*|[^` ]+\.md)`/g)].flatMap(([, path = ""]) => spread(path)),
  ]),
);

/** `words/{zh,en}/a.ts` as the two that it stands for. */
function spread(path: string): readonly string[] {
  const [, before = "", choices = "", after = ""] = /^(.*)\{(.*)\}(.*)$/.exec(path) ?? [];
  return choices === "" ? [path] : choices.split(",").map((choice) => `${before}${choice}${after}`);
}

const code = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
  .map((file) => `src/${file.replaceAll("\\", "/")}`)
  .filter((file) => /\.tsx?$/.test(file));

/** The files of src/ whose code has a word as a text or as a key; comments do not count. */
function filesThatSay(word: string): readonly string[] {
  const said = new RegExp(`["'\`]${word}["'\`]|\\b${word}\\s*[:(]`);
  return code.filter((file) =>
    said.test(
      textOf(file)
        .replace(/\/\*[\s\S]*?\*\//g, "")
        .replace(/(^|\s)\/\/.*$/gm, ""),
    ),
  );
}

const isNamed = (file: string, paths: readonly string[]): boolean =>
  paths.some((path) => file === path || (path.endsWith("/") && file.startsWith(path)));

describe("the list of what to touch", () => {
  it("is of all that must cost one row or one file", () => {
    expect([...rows.keys()]).toEqual([
      "a category of sites",
      "a field",
      "a kind of layer",
      "a file format",
      "a language",
      "a panel",
      "a mode",
      "a way of naming the tiles of an archive",
      "a type of basemap",
      "a command",
      "a page template",
      "an issue code",
      "a failure code",
    ]);
  });

  it("names files that are there", () => {
    const paths = [...rows.values()].flat();
    expect(paths.length).toBeGreaterThan(30);
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it.each([
    ["a kind of layer", "incident"],
    ["a kind of layer", "inspector"],
    ["a file format", "xlsx"],
    ["a file format", "kml"],
    ["a file format", "ods"],
    ["a file format", "shp"],
  ])("is whole for %s: no other file says %s", (what, word) => {
    const paths = rows.get(what) ?? [];
    const files = filesThatSay(word);
    expect(files.filter((file) => !isNamed(file, paths))).toEqual([]);
    expect(files.length).toBeGreaterThan(2);
  });
});
