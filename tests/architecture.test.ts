import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { ENGINE_DOORS, IMPURE, LAYERS, LONG_TABLES, MOST_LINES, PURE } from "./layers.ts";

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

/** Why an import is not allowed; null when it is. */
function offence({ file, folder, target }: Import): string | null {
  const rule = LAYERS[folder];
  if (rule === undefined) return `${file}: unknown folder ${folder}`;
  const bare = target.replace(/\?.*$/, "");
  if (!bare.startsWith(".")) {
    return rule.packages.some((name) => bare === name || bare.startsWith(`${name}/`))
      ? null
      : `${file} uses the package ${target}`;
  }
  const reached = relative(SRC, resolve(SRC, dirname(file), bare)).replaceAll("\\", "/");
  const other = reached.split("/")[0]!;
  if (other === folder) return null;
  if (rule.from.includes(other)) return null;
  if (rule.from.includes(`${other}*`) && ENGINE_DOORS.includes(reached.slice(other.length + 1))) return null;
  // The worker's own file is handed to the bundler by its address, never read by the page.
  if (folder === "app" && reached === "engine/engine.worker.ts" && /\?(worker|url)/.test(target)) return null;
  return `${file} imports ${reached}`;
}

describe("the house", () => {
  it("has imports to look at", () => {
    expect(imports.length).toBeGreaterThan(50);
  });

  it("lets imports only go up the list", () => {
    expect(imports.map(offence).filter((found) => found !== null)).toEqual([]);
  });

  it("finds an edge that goes down", () => {
    expect(offence({ file: "core/day.ts", folder: "core", target: "../ledger/dates.ts" })).toBe(
      "core/day.ts imports ledger/dates.ts",
    );
    expect(offence({ file: "state/state.ts", folder: "state", target: "../engine/engine.ts" })).toBe(
      "state/state.ts imports engine/engine.ts",
    );
    expect(offence({ file: "core/day.ts", folder: "core", target: "zod" })).toBe("core/day.ts uses the package zod");
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
