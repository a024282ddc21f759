import { expect, it } from "vitest";
import { dailyOf, dailyText } from "../../../src/desk/tally/dailyText.ts";
import { createEngine } from "../../../src/engine/engine.ts";
import { projectTitle } from "../../../src/scene/parts/projectTitle.ts";
import { pictureFrame } from "../../../src/scene/picture/pictureFrame.ts";
import { pictureOf } from "../../../src/scene/picture/pictureOf.ts";
import { viewportChanged } from "../../../src/state/actions/look.ts";
import { openProject } from "../../../src/state/actions/openProject.ts";
import { pictureSeen } from "../../../src/state/actions/savePicture.ts";
import { newApp } from "../../../src/state/app.ts";
import { SITE_TOTALS } from "../../../src/state/queries/overviewQueries.ts";
import type { QueryState } from "../../../src/state/queries/query.ts";
import { whatIsKnown } from "../../../src/state/selectors/whatIsKnown.ts";
import { lateWords, wordsOf } from "../../../src/words/wordsOf.ts";
import { fakeClock } from "../../builders/fakeClock.ts";
import { type Files, sourceFiles } from "../../builders/openFiles.ts";
import { viewportOver } from "../../builders/viewportOver.ts";

const LEDGERS = {
  "甲.csv": "编号,名称,经度,纬度\nA,甲店,106.5,29.5\n",
  "乙.csv": "编号,名称,经度,纬度\nB,乙店,106.504,29.5\n",
};

/** What a project is called at its head, on its picture and in its daily report. */
async function titlesOf(files: Files): Promise<readonly string[]> {
  const app = newApp(createEngine(), fakeClock("2024-10-04"), "zh", "dark");
  expect(await openProject(app, { type: "files", name: "", files: sourceFiles(files) }, "")).toBe(true);
  viewportChanged(app, viewportOver(106.503, 29.5, 16, 962, 656));
  const state = app.store.getState();
  const [page, said, tally, ground] = await Promise.all([
    lateWords("zh", "picture"),
    lateWords("zh", "finding"),
    lateWords("zh", "tally"),
    lateWords("zh", "ground"),
  ]);
  const frame = pictureFrame(state.viewport!, 1, 0);
  const seen = (await pictureSeen(app, frame))!;
  const day = SITE_TOTALS.questionOf(state, null)!;
  const totals = (await app.queries.ask("siteTotals", day))!.answer;
  const by = { ...day, by: "area" } as const;
  const rows = (await app.queries.ask("tally", by))!.answer;
  const none = { answered: null, value: null, isStale: false, error: null } as unknown as QueryState<"tally">;
  const of = { ask: day, answer: totals, revision: 0 } as never;
  const daily = dailyOf(of, { ask: by, answer: rows, revision: 0 } as never, none)!;
  const words = { words: wordsOf("zh"), said: tally.daily, finding: said };
  const text = dailyText(words, daily, state.project, whatIsKnown(state));
  return [
    projectTitle(state, wordsOf("zh")),
    pictureOf(seen, frame, { page, finding: said, ground }).title,
    /^【(.*?)】/.exec(text)?.[1] ?? text,
  ];
}

it.each<[string, object, string]>([
  ["a title by it", { "project.json": { title: "示例街道", layers: [] } }, "示例街道"],
  ["loose files of which none names the others by how many they are", {}, "2 个文件"],
  ["loose files one of which is empty by how many they are too", { "丙.csv": "" }, "3 个文件"],
  ["a project without a title by the product", { "project.json": { layers: [] } }, "挂图"],
])("everywhere that a project has a heading it calls %s", async (_, project, title) => {
  expect(await titlesOf({ ...LEDGERS, ...project })).toEqual([title, title, title]);
});
