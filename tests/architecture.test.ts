import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { APP_DOORS, IMPURE, LAYERS, LONG_TABLES, MOST_LINES, PURE } from "./layers.ts";

const SRC = resolve(import.meta.dirname, "../src");
const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts"))
  .map((file) => file.replaceAll("\\", "/"));
const textOf = (file: string) => readFileSync(join(SRC, file), "utf8");
/** Code alone: what a comment or a text says is no use of the page. */
const withoutComments = (text: string) =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/(^|[^:"'`])\/\/.*$/gm, "$1")
    .replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, '""');

interface Import {
  readonly file: string;
  readonly folder: string;
  readonly target: string;
}

const imports: Import[] = files.flatMap((file) =>
  [
    ...textOf(file).matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^;"']*?from\s*["']([^"']+)["']|(?:^|\n)\s*import\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)|new URL\(\s*["'](\.[^"']+)["']/g,
    ),
  ].map((match) => ({ file, folder: file.split("/")[0]!, target: (match[1] ?? match[2] ?? match[3] ?? match[4])! })),
);

/** The room of a file of a folder with rooms: the longest that holds it; null for one that the list does not name. */
function roomOf(folder: string, file: string): string | null {
  const path = file.slice(folder.length + 1);
  const inside = (LAYERS[folder]?.rooms ?? [])
    .filter((room) => room !== "" && path.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0];
  return inside ?? (path.includes("/") ? null : "");
}

/** Why an import inside a folder is not allowed; null when it is. */
function roomOffence(folder: string, file: string, reached: string): string | null {
  const rooms = LAYERS[folder]?.rooms;
  if (rooms === undefined) return null;
  const [own, other] = [roomOf(folder, file), roomOf(folder, reached)];
  if (own === null || !rooms.includes(own)) return `${file}: a room that is not in the list`;
  if (other === null || own === other) return null;
  return rooms.indexOf(other) < rooms.indexOf(own) ? null : `${file} imports ${reached}, a room above its own`;
}

const reachedBy = ({ file, target }: Import): string =>
  relative(SRC, resolve(SRC, dirname(file), target.replace(/\?.*$/, ""))).replaceAll("\\", "/");

/** Why an import is not allowed; null when it is. */
function offence(one: Import): string | null {
  const { file, folder, target } = one;
  const rule = LAYERS[folder];
  if (rule === undefined) return `${file}: unknown folder ${folder}`;
  const bare = target.replace(/\?.*$/, "");
  if (!bare.startsWith(".")) {
    return rule.packages.some((name) => bare === name || bare.startsWith(`${name}/`))
      ? null
      : `${file} uses the package ${target}`;
  }
  const reached = reachedBy(one);
  const other = reached.split("/")[0]!;
  if (other === folder) return roomOffence(folder, file, reached);
  if (rule.from.includes(other)) return null;
  if (folder === "app" && APP_DOORS.includes(reached)) return null;
  return `${file} imports ${reached}`;
}

/** Files that import each other round in a circle, types included; the first circle that is met from each file. */
function circles(edges: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) found.push([...path.slice(at), file].join(" > "));
    if (at >= 0 || done.has(file)) return;
    for (const next of edges.get(file) ?? []) walk(next, [...path, file]);
    done.add(file);
  };
  for (const file of edges.keys()) walk(file, []);
  return found;
}

describe("the house", () => {
  it("has imports to look at", () => {
    expect(imports.length).toBeGreaterThan(50);
  });

  it("lets imports only go up the list", () => {
    expect(imports.map(offence).filter((found) => found !== null)).toEqual([]);
  });

  it("finds an edge that goes down", () => {
    expect(offence({ file: "core/day.ts", folder: "core", target: "../ingest/values/dates.ts" })).toBe(
      "core/day.ts imports ingest/values/dates.ts",
    );
    expect(offence({ file: "state/state.ts", folder: "state", target: "../engine/engine.ts" })).toBe(
      "state/state.ts imports engine/engine.ts",
    );
    expect(offence({ file: "core/day.ts", folder: "core", target: "zod" })).toBe("core/day.ts uses the package zod");
  });

  it("finds an edge to a room above", () => {
    const edge = { file: "ingest/text/decode.ts", folder: "ingest", target: "../csv/readCsv.ts" };
    expect(offence(edge)).toBe("ingest/text/decode.ts imports ingest/csv/readCsv.ts, a room above its own");
    expect(offence({ ...edge, file: "ingest/attic/old.ts" })).toBe(
      "ingest/attic/old.ts: a room that is not in the list",
    );
  });

  it("has no files that import each other in a circle, types included", () => {
    const edges = new Map<string, string[]>();
    for (const one of imports)
      if (one.target.startsWith(".")) edges.set(one.file, [...(edges.get(one.file) ?? []), reachedBy(one)]);
    expect(circles(edges)).toEqual([]);
    expect(
      circles(
        new Map([
          ["a", ["b"]],
          ["b", ["c"]],
          ["c", ["b"]],
        ]),
      ),
    ).toEqual(["b > c > b"]);
  });

  it("draws with deck.gl's layers only as they are made for our map", () => {
    const direct = imports.filter(({ target }) => target === "@deck.gl/layers").map(({ file }) => file);
    expect(direct).toEqual(["map/layers/flatLayers.ts"]);
  });

  it("keeps files short", () => {
    const long = files
      .filter((file) => !LONG_TABLES.some((table) => file.startsWith(table)))
      .map((file) => [file, textOf(file).split("\n").length] as const)
      .filter(([, lines]) => lines > MOST_LINES);
    expect(long).toEqual([]);
  });

  it("keeps clock, chance, page and network out of the pure folders", () => {
    const found = files
      .filter((file) => PURE.includes(file.split("/")[0]!))
      .flatMap((file) =>
        IMPURE.filter(([, sign]) => sign.test(withoutComments(textOf(file)))).map(([name]) => `${file}: ${name}`),
      );
    expect(found).toEqual([]);
  });

  it("has no default exports", () => {
    expect(files.filter((file) => /^export default\b/m.test(textOf(file)))).toEqual([]);
  });
});
