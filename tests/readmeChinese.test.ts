import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import type { Kind } from "../src/core/fields.ts";
import { DISPLAY_STATUSES } from "../src/core/hazardWords.ts";
import { headingKey, meaningsOf } from "../src/ingest/columns/headingWords.ts";
import { readProject } from "../src/ingest/project/project.ts";
import { readStatus, readUsable } from "../src/ingest/values/statusWords.ts";
import { wordsOf } from "../src/words/wordsOf.ts";

const ROOT = resolve(import.meta.dirname, "..");
const textOf = (file: string) => readFileSync(resolve(ROOT, file), "utf8");
const README = textOf("README.zh-CN.md");

/** Cells of the table under a heading row that begins so. */
function tableAfter(head: string): readonly (readonly string[])[] {
  const [, rest = ""] = README.split(`\n| ${head} |`);
  const lines = rest.split("\n").slice(2);
  return lines
    .slice(
      0,
      lines.findIndex((line) => !line.startsWith("|")),
    )
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

it("every heading that it promises to know is known", () => {
  const kinds: Readonly<Record<string, Kind>> = {
    场所: "site",
    隐患: "hazard",
    消火栓: "hydrant",
    活动场地: "venue",
    活动: "event",
  };
  const rows = tableAfter("台账");
  expect(rows.map(([title]) => title)).toEqual(Object.keys(kinds));
  for (const [title = "", headings = ""] of rows) {
    const known = meaningsOf(kinds[title]!);
    expect(headings.split("、").filter((heading) => !known.has(headingKey(heading)))).toEqual([]);
  }
});

it("the words of hydrants that it promises to know are known", () => {
  const [, promised = ""] = README.match(/可用状态写“([^”]+)”/) ?? [];
  expect(promised.split("、").map((word) => readUsable(word).value)).toEqual([true, false, false, false, false, false]);
});

it("every status word that it promises to know is known", () => {
  for (const word of ["未整改", "整改中", "待验收", "已整改", "已销号", "限期整改", "复查合格", "摘牌"])
    expect(readStatus(word, ""), word).toMatchObject({ value: expect.any(String) });
});

it.each(["README.md", "README.zh-CN.md"])("the project.json of %s is one", (file) => {
  const [, example = ""] = textOf(file).match(/```json\n([\s\S]+?)```/) ?? [];
  const read = readProject(example, "project.json");
  expect(read).toMatchObject({ ok: true, value: { invalidLayers: [], unknownKeys: [] } });
});

it("it explains every status, worst first, in the words of the app", () => {
  const { statuses } = wordsOf("zh");
  expect(tableAfter("符号").map((cells) => cells[2])).toEqual(DISPLAY_STATUSES.map((status) => statuses[status]));
});

it.each(["README.md", "README.zh-CN.md"])(
  "every file and section that %s points to is there, pictures with words",
  (file) => {
    const text = textOf(file);
    for (const [, alt = "", target = ""] of text.matchAll(/!?\[([^\]]*)\]\(([^)\s]+)\)/g)) {
      if (/^https?:/.test(target)) continue;
      expect(alt, target).not.toBe("");
      const [path = "", section] = target.split("#");
      expect(existsSync(resolve(ROOT, path)), target).toBe(true);
      if (section !== undefined) expect(sectionsOf(textOf(path || file)), target).toContain(section);
    }
  },
);

/** What GitHub makes of the headings of a document. */
const sectionsOf = (text: string): readonly string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = ""]) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, "")
      .replaceAll(" ", "-"),
  );

it("each README leads to the other", () => {
  expect(README.slice(0, 200)).toContain("(README.md)");
  expect(textOf("README.md").slice(0, 200)).toContain("(README.zh-CN.md)");
});

it("no picture is heavy", () => {
  const pictures = [...`${README}${textOf("README.md")}`.matchAll(/\((\.github\/pictures\/[^)]+)\)/g)];
  expect(pictures.length).toBeGreaterThan(3);
  for (const [, path = ""] of pictures) expect(readFileSync(resolve(ROOT, path)).length, path).toBeLessThan(400_000);
});
