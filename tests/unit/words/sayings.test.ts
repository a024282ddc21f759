import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { lateWords, wordsOf } from "../../../src/words/wordsOf.ts";

const WORDS = resolve(import.meta.dirname, "../../../src/words");
const textOf = (language: "zh" | "en"): string =>
  readdirSync(join(WORDS, language))
    .map((file) => readFileSync(join(WORDS, language, file), "utf8"))
    .join("\n");

describe("what an office would not say is not said", () => {
  it.each([
    ["zh", "拒收"],
    ["zh", "未载入"],
    ["zh", "没有导入"],
    ["zh", "按设置略过"],
    ["zh", "按条件不取"],
    ["zh", "时段还有"],
    ["zh", "责任排名"],
    ["zh", "编排巡查"],
    ["zh", "统一半径"],
    ["zh", "数字不全"],
    ["zh", "超期"],
    ["en", "No site fits"],
    ["en", "that fit"],
    ["en", "rejected`"],
    ["en", '"Rejected"'],
    ["en", "stays by category"],
    ["en", "Lunar $"],
  ] as const)("%s: %s", (language, word) => {
    expect(textOf(language)).not.toContain(word);
  });
});

const wall = { zh: await lateWords("zh", "wall"), en: await lateWords("en", "wall") };
const columns = { zh: await lateWords("zh", "columns"), en: await lateWords("en", "columns") };

describe("what is said in its place", () => {
  const zh = wordsOf("zh");
  const en = wordsOf("en");
  it.each([
    [zh.timeline.toNode("元宵", 1), "距元宵还有 1 天"],
    [en.timeline.toNode("Lantern Festival", 1), "1 day to Lantern Festival"],
    [[columns.zh.toNode("元宵"), 3, columns.zh.days(3, "元宵")].join(" "), "距元宵还有 3 天"],
    [`1 ${columns.en.days(1, "Lantern Festival")}`, "1 day to Lantern Festival"],
    [columns.en.toNode("Lantern Festival"), ""],
    [wall.en.lunar(1, false, 13), "13th of the 1st lunar month"],
    [wall.en.lunar(4, true, 22), "22nd of the leap 4th lunar month"],
    [wall.zh.lunar(1, false, 13), "农历正月十三"],
    [zh.tally.title, "整改排名"],
    [zh.holiday.radiusOfAll, "全部改为同一半径"],
    [en.card.nothingFound, "No sites match"],
  ])("%s", (said, expected) => {
    expect(said).toBe(expected);
  });

  it("of a patrol: how many sites its route is for, and that visits take their time", async () => {
    const [zhPatrol, enPatrol] = await Promise.all([lateWords("zh", "patrol"), lateWords("en", "patrol")]);
    expect([zhPatrol.planTicked(3), zhPatrol.planAll(12)]).toEqual([
      "生成巡查路线（3 家）",
      "生成巡查路线（全部 12 家）",
    ]);
    expect(enPatrol.stay(20)).toBe("20 min visit");
  });
});
