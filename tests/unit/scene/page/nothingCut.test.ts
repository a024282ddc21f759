import { beforeAll, describe, expect, it } from "vitest";
import { TEMPLATE_IDS } from "../../../../src/core/briefing.ts";
import { LANGUAGE_IDS } from "../../../../src/core/language.ts";
import { createEngine } from "../../../../src/engine/engine.ts";
import type { Page } from "../../../../src/scene/page/page.ts";
import { choosePeriod, setLanguage } from "../../../../src/state/actions/choose.ts";
import { openProject } from "../../../../src/state/actions/openProject.ts";
import { type App, newApp } from "../../../../src/state/app.ts";
import { expectAllLoaded } from "../../../builders/expectAllLoaded.ts";
import { fakeClock } from "../../../builders/fakeClock.ts";
import { laidOutPages, rowsUnder, textsOf } from "../../../builders/laidOutPages.ts";
import { type Files, sourceFiles } from "../../../builders/openFiles.ts";

const LONG = "Scarborough civic centre forecourt and its underground car park";
const CATEGORIES = ["gas-user", "high-rise", "fire-lane-compound", "self-built-house"] as const;
/** One of each status, over and over: overdue, open, in progress, awaiting review, closed, clear, unknown. */
const STAGES = [
  "未整改,2027-01-05,2027-01-10,",
  "未整改,2027-01-05,2027-03-10,",
  "整改中,2027-01-05,2027-03-10,",
  "待验收,2027-01-05,2027-03-10,",
  "已销号,2027-01-05,2027-03-10,2027-01-20",
] as const;
const SITES = 1400;

/** A district whose ledgers say each site's community and draw none, with names as long as they come, and hazards as a code and its text. */
function district(): Files {
  const shopsOf = (category: number) =>
    Array.from({ length: SITES }, (_, i) =>
      i % CATEGORIES.length === category
        ? [
            `S${i},${i % 9 === 0 ? `${LONG} ${i}` : `Bellamy Rd ${i}`},${i % 3},${106.5 + (i % 40) * 0.002},${29.5 + Math.floor(i / 40) * 0.002},${i % 7 === 5 ? "2027-01-05" : ""}\n`,
          ]
        : [],
    )
      .flat()
      .join("");
  const hazards = Array.from({ length: SITES }, (_, i) =>
    i % 7 > 4
      ? []
      : [
          `H${i},S${i},6.3.3.${i % 9},6.3.3.${i % 9} Accumulation of combustible materials in exits,${STAGES[i % 7]},${i % 10 === 0 ? "重大" : "一般"}`,
        ],
  ).flat();
  return {
    "project.json": {
      version: 1,
      id: "district",
      title: "District",
      asOf: "2027-02-18",
      rings: [500, 1000],
      layers: [
        ...CATEGORIES.map((category) => ({
          id: category,
          kind: "site",
          category,
          source: `${category}.csv`,
          crs: "WGS84",
        })),
        { id: "hazards", kind: "hazard", source: "hazards.csv" },
        { id: "venues", kind: "venue", source: "venues.csv", crs: "WGS84" },
        { id: "events", kind: "event", source: "events.csv" },
        { id: "hydrants", kind: "hydrant", source: "hydrants.csv", crs: "WGS84" },
      ],
    },
    ...Object.fromEntries(
      CATEGORIES.map((category, i) => [`${category}.csv`, `编号,名称,社区,经度,纬度,检查日期\n${shopsOf(i)}`]),
    ),
    "hazards.csv": `隐患编号,场所编号,隐患类型,隐患描述,整改状态,发现日期,整改期限,销号日期,隐患级别\n${hazards.join("\n")}\n`,
    "venues.csv": `编号,名称,经度,纬度,半径\nV1,${LONG},106.52,29.52,2000\nV2,City square,106.56,29.53,2000\n`,
    "events.csv":
      "编号,场地编号,名称,开始时间,结束时间\nE1,V1,Fair,2027-02-20 18:00,2027-02-20 22:00\nE2,V2,Fair,2027-02-20 18:00,2027-02-20 22:00\n",
    "hydrants.csv":
      "编号,名称,经度,纬度,可用状态\nX1,A,106.5,29.5,可用\nX2,B,106.54,29.53,损坏\nX3,C,106.52,29.52,损坏\n",
  };
}

let app: App;
beforeAll(async () => {
  app = newApp(createEngine(), fakeClock("2024-10-04"), "en", "dark");
  await openProject(app, { type: "files", name: "district", files: sourceFiles(district()) }, "district");
  expectAllLoaded(app);
  choosePeriod(app, "lantern-2027");
});

const PAPERS = [
  { size: "1920x1080" },
  { size: "1440x1080" },
  { size: "A4", isPortrait: true },
  { size: "A4" },
  { size: "A3" },
] as const;

/** What is cut on a page: figures and days of its tables, and everything that is not in a table but its sources and its head. */
function cut({ blocks, size }: Page): string[] {
  const foot = size.height - 112;
  return blocks.flatMap((block): readonly string[] => {
    if (block.type === "text") return block.text.endsWith("…") && block.y > 130 && block.y < foot ? [block.text] : [];
    if (block.type !== "table") return [];
    return block.rows.flatMap(({ cells }) =>
      cells.flatMap(({ lines }, i) => {
        const said = lines.at(-1) ?? "";
        const isFigure = block.columns[i]!.align === "right" || /^\d\d/.test(lines[0] ?? "");
        return said.endsWith("…") && isFigure ? [said] : [];
      }),
    );
  });
}

describe.each(LANGUAGE_IDS)("in words as long as those of %s", (language) => {
  it.each(PAPERS.flatMap((paper) => TEMPLATE_IDS.map((template) => ({ ...paper, template }))))(
    "no figure, day, heading or word of a legend is cut: %j",
    async (choice) => {
      setLanguage(app, language);
      const pages = (await laidOutPages(app, { ...choice, daysBack: 30 })).flat();
      expect(pages.length).toBeGreaterThan(0);
      expect(pages.slice(0, 4).flatMap(cut)).toEqual([]);
    },
  );
});

it.each(PAPERS)("the list that a page is about begins on it: %j", async (choice) => {
  setLanguage(app, "en");
  const [pages] = await laidOutPages(app, { ...choice, template: "overdue" });
  expect(rowsUnder(pages!.slice(0, 1), "Hazard").length).toBeGreaterThan(2);
});

it("a hazard that begins with its type is not told twice, and no sign of Chinese stands in English", async () => {
  setLanguage(app, "en");
  const [pages] = await laidOutPages(app, { template: "overdue" });
  const [first] = rowsUnder(pages!, "Hazard");
  expect(first!.join("|")).not.toContain("：");
  expect(first!.join("|").match(/6\.3\.3\./g)).toHaveLength(1);
});

it("communities that only the ledgers name have their page and series, and one that is a number says what it is", async () => {
  setLanguage(app, "en");
  expect((await laidOutPages(app, { template: "area" })).flat()).not.toEqual([]);
  const titles = (await laidOutPages(app, { template: "area", isSeries: true })).map(([page]) => page!.title);
  expect(titles.map((title) => title.split(":")[0])).toEqual(["Community 0", "Community 1", "Community 2"]);
  const [page] = (await laidOutPages(app, { template: "area", isSeries: true }))[0]!;
  expect(textsOf(page!).join(" ")).not.toContain("Filter");
});
