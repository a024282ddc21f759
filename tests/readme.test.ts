import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { TEMPLATE_IDS } from "../src/core/briefing.ts";
import { DISPLAY_STATUSES, SUPERVISIONS } from "../src/core/hazardWords.ts";
import { ISSUE_CODES } from "../src/core/issue.ts";
import { MODE_IDS } from "../src/core/modes.ts";
import { TRAVEL_MODES } from "../src/core/patrol.ts";
import { WALL_SHOWS } from "../src/core/tour.ts";
import { WATER_LIST_IDS } from "../src/core/water.ts";
import { PARAMS } from "../src/state/url/params.ts";

const textOf = (file: string) => readFileSync(resolve(import.meta.dirname, "..", file), "utf8");

it("the README publishes every issue code", () => {
  const [, section = ""] = textOf("README.md").split("## Issue codes");
  expect([...section.matchAll(/^\| `([^`]+)` \|/gm)].map(([, code]) => code)).toEqual([...ISSUE_CODES]);
});

it.each([
  ["README.md", "key"],
  ["README.zh-CN.md", "键"],
])("%s tells every key of a link, with words that a link takes", (file, head) => {
  const [, table = ""] = textOf(file).split(`\n| ${head} |`);
  const rows = table.split("\n\n")[0]!.split("\n").slice(2);
  const quoted = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, word = ""]) => word);
  const told = rows.map((row) => row.split("|")).map(([, keys = "", text = ""]) => ({ keys: quoted(keys), text }));
  expect(told.flatMap(({ keys }) => keys).sort()).toEqual(PARAMS.map(({ key }) => key).sort());
  for (const { keys, text } of told) {
    // What is said of other keys, and the shape of an id, are no values.
    const words = quoted(text).filter((word) => !/=|\/id|\/编号/.test(word));
    const refused = keys.flatMap((key) =>
      words.filter((word) => PARAMS.find((one) => one.key === key)!.read(word) === null),
    );
    expect([...keys, ...refused]).toEqual(keys);
  }
  const all = (key: string) => told.find(({ keys }) => keys.includes(key))!.text;
  const lists = {
    mode: MODE_IDS,
    status: DISPLAY_STATUSES,
    supervision: SUPERVISIONS,
    page: TEMPLATE_IDS,
    travel: TRAVEL_MODES,
  };
  for (const [key, words] of Object.entries({ ...lists, show: [...WALL_SHOWS, ...WATER_LIST_IDS] }))
    expect(words.filter((word) => !all(key).includes(`\`${word}\``))).toEqual([]);
});

it("every npm command that the documents name exists", () => {
  const { scripts } = JSON.parse(textOf("package.json")) as { scripts: Record<string, string> };
  const named = ["README.md", "README.zh-CN.md", "CONTRIBUTING.md"].flatMap((file) => [
    ...textOf(file).matchAll(/npm run (?:-s )?([\w:]+)/g),
  ]);
  expect(named.length).toBeGreaterThan(3);
  expect(named.map(([, name = ""]) => name).filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});
