import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const SRC = resolve(import.meta.dirname, "../../src");

/** One declaration of a style sheet. */
export interface Declaration {
  /** Below src/. */
  readonly file: string;
  /** Selectors and at-rules around it, outermost first. */
  readonly selector: string;
  readonly property: string;
  readonly value: string;
}

/** Files of src/ that end so, with slashes. */
export const sourceFiles = (end: RegExp): readonly string[] =>
  readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => end.test(file))
    .sort();

export const sourceText = (file: string): string => readFileSync(join(SRC, file), "utf8");

/** Every declaration of every style sheet, spaces tidied. */
export function styleRules(): readonly Declaration[] {
  return sourceFiles(/\.css$/).flatMap((file) => {
    const text = sourceText(file).replace(/\/\*[\s\S]*?\*\//g, "");
    const around: string[] = [];
    const found: Declaration[] = [];
    for (const [, part = "", end] of text.matchAll(/([^{};]*)([{};])/g)) {
      const tidy = part.trim().replace(/\s+/g, " ");
      if (end === "{") around.push(tidy);
      else {
        const [, property, value] = /^([\w-]+)\s*:\s*(.+)$/.exec(tidy) ?? [];
        if (property !== undefined && value !== undefined)
          found.push({ file, selector: around.join(" "), property, value });
        if (end === "}") around.pop();
      }
    }
    return found;
  });
}
