import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { expect, it } from "vitest";

const SRC = resolve(import.meta.dirname, "../../../src");
/** All files that name one. */
const TABLES = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter(
  (file) => /\.tsx?$/.test(file) && / latePart[<(]/.test(readFileSync(join(SRC, file), "utf8")),
);

interface Part {
  readonly file: string;
  /** The words that are fetched with it. */
  readonly words: readonly string[];
}

/** The parts that come late, by the files that name them. */
const parts: readonly Part[] = TABLES.flatMap((table) =>
  [
    ...readFileSync(join(SRC, table), "utf8").matchAll(
      /latePart(?:<\w+>)?\(\s*async \(\) => \(await import\("([^"]+)"\)\)\.\w+,?\s*(?:\[([^\]]*)\])?/g,
    ),
  ].map(([, path = "", words = ""]) => ({
    file: resolve(SRC, dirname(table), path),
    words: [...words.matchAll(/"(\w+)"/g)].map(([, name]) => name!),
  })),
);

/** All files that come with one, itself included. */
function comesWith(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file) || !existsSync(file)) return seen;
  seen.add(file);
  const imports = readFileSync(file, "utf8").matchAll(/(?:^|\n)import (?!type )[^;"]*?from "(\.[^"]+\.tsx?)"/g);
  for (const [, path] of imports) comesWith(resolve(dirname(file), path!), seen);
  return seen;
}

it("parts come late", () => {
  expect(parts.length).toBeGreaterThan(10);
  expect(parts.filter(({ words }) => words.length > 0).length).toBeGreaterThan(5);
});

it.each(parts)("$file brings all words that it says at once", ({ file, words }) => {
  const said = [...comesWith(file)].flatMap((one) =>
    [...readFileSync(one, "utf8").matchAll(/useLateWords\("(\w+)"\)/g)].map(([, name]) => name!),
  );
  expect([...new Set(said)].filter((name) => !words.includes(name))).toEqual([]);
});
