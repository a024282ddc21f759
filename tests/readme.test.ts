import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { ISSUE_CODES } from "../src/core/issue.ts";

const textOf = (file: string) => readFileSync(resolve(import.meta.dirname, "..", file), "utf8");

it("the README publishes every issue code", () => {
  const [, section = ""] = textOf("README.md").split("## Issue codes");
  expect([...section.matchAll(/^\| `([^`]+)` \|/gm)].map(([, code]) => code)).toEqual([...ISSUE_CODES]);
});

it("every npm command that the documents name exists", () => {
  const { scripts } = JSON.parse(textOf("package.json")) as { scripts: Record<string, string> };
  const named = ["README.md", "README.zh-CN.md", "CONTRIBUTING.md"].flatMap((file) => [
    ...textOf(file).matchAll(/npm run (?:-s )?([\w:]+)/g),
  ]);
  expect(named.length).toBeGreaterThan(3);
  expect(named.map(([, name = ""]) => name).filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});
