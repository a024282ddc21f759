import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { lateWords, wordsOf } from "../../src/words/wordsOf.ts";
import { sitDown } from "./desk.ts";

const { given, when, then } = sitDown({ pixels: 1 });
const words = wordsOf("zh");
const wall = await lateWords("zh", "wall");
const columns = await lateWords("zh", "columns");
const DEMO = resolve(import.meta.dirname, "../../data/demo/project.json");

/** Hazards that are overdue, as the command counts them. */
function overdue(): number {
  const command = ["--import", "tsx", "scripts/guatu.ts", "tally", DEMO, "--by", "area"];
  const { rows } = JSON.parse(execFileSync(process.execPath, command, { encoding: "utf8", maxBuffer: 1e8 })) as {
    rows: { overdue: number }[];
  };
  return rows.reduce((sum, row) => sum + row.overdue, 0);
}

it("the wall says what the command says, large and without persons", async () => {
  await given.theDemo("mode=wall&now=2027-02-18T18:30");
  const hazards = overdue();
  const situation = await then.wallSays("situation", "18:30", "农历正月十三", String(hazards), "逾期走势");
  expect(situation).toContain("示例街道今冬明春火灾防控一张图");
  expect(situation).toContain(`逾期 ${hazards}条涉及 95 家`);
  expect(situation).toContain("春运 第 28 天，共 40 天距元宵还有1天");
  expect(situation).toMatch(/较昨日新增 5销号 5恶化 10/);
  const news = await then.wallSays("news", String(hazards), "逾期隐患", "今日活动", "1", "5");
  expect(news).toContain("灯笼街灯会进行中，至 2月21日元宵灯会在岗 2 处");
  expect(`${situation}${news}`).not.toMatch(/1[3-9]\d{9}|\d{3,4}-\d{7,8}|\d{17}[\dXx]/);
  expect(await then.smallestText()).toBeGreaterThanOrEqual(2);
  await when.leavingTheWallBy("Escape");
  await then.totalsAre(3062, 95);
});

const SCREENS = [
  [1366, 768],
  [1024, 768],
  [2560, 1080],
  [3840, 1080],
  [3840, 2160],
] as const;

it("on every screen all of it is there, and nothing is too small", async () => {
  await given.theDemo("mode=wall&now=2027-02-18T18:30");
  for (const [width, height] of SCREENS) {
    await given.aScreenOf(width, height);
    await then.wallSays("news", "逾期隐患", "今日活动");
    await expect.poll(then.wallFaults).toEqual({ cut: [], overlapping: [], small: [], holes: [] });
  }
});

it("a layer that could not be read is said on the wall, and still when its notice is gone", async () => {
  await given.project(
    {
      "project.json": {
        version: 1,
        asOf: "2027-02-18",
        layers: [
          { id: "places", kind: "site", category: "hotel", source: "places.csv", crs: "WGS84" },
          { id: "hazards", kind: "hazard", source: "lost.csv" },
        ],
      },
      "places.csv": "编号,名称,经度,纬度\n1,东楼,106.55,29.56\n",
    },
    "mode=wall",
  );
  await given.aScreenOf(1000, 700);
  await then.noticesLeaveTheColumnsFree();
  await when.pressingTheButton(words.frame.dismiss);
  await then.wallSays("news", wall.failed(1));
});

it("on a phone the wall is one column, and nothing in it is cut off", async () => {
  await given.aScreenOf(390, 844);
  await given.theDemo("mode=wall&now=2027-02-18T18:30");
  await then.wallSays("news", "逾期隐患", columns.ranking.area, "今日活动");
  await expect.poll(() => then.cutOffOnTheWall()).toEqual([]);
});

it("a link starts the clock, and it runs: a wall of today passes midnight, and its figures and events with it", async () => {
  await given.project(
    {
      "project.json": {
        version: 1,
        asOf: "today",
        layers: [
          { id: "places", kind: "site", category: "hotel", source: "places.csv", crs: "WGS84" },
          { id: "hazards", kind: "hazard", source: "hazards.csv" },
          { id: "squares", kind: "venue", source: "squares.csv", crs: "WGS84" },
          { id: "events", kind: "event", source: "events.csv" },
        ],
      },
      "places.csv": "编号,名称,经度,纬度\n1,东楼,106.55,29.56\n2,西楼,106.56,29.56\n",
      "hazards.csv": "编号,场所编号,隐患描述,发现日期,整改期限\nH1,1,通道堵塞,2027-02-01,2027-02-18\n",
      "squares.csv": "编号,名称,经度,纬度\nV1,广场,106.555,29.56\n",
      "events.csv": "编号,场地编号,名称,开始时间,结束时间\nE1,V1,晨练,2027-02-19 06:00,2027-02-19 07:00\n",
    },
    "mode=wall",
  );
  await when.goingTo("mode=wall&now=2027-02-18T23:59:50");
  await then.wallSays("situation", "23:59");
  await then.wallSays("news", columns.noEvents, wall.asOf("2027-02-18"));
  await then.wallSays("situation", "00:00");
  await then.wallSays("news", "晨练", wall.asOf("2027-02-19"));
  await when.leavingTheWallBy("Escape");
  await then.totalsAre(2, 1);
});

it("a wall follows its files: a ledger replaced on the server stands on it, one that is lost is said until it is back", async () => {
  const ledger = (sites: number) =>
    `编号,名称,经度,纬度\n${Array.from({ length: sites }, (_, i) => `${i},${i}号楼,106.5${i},29.5`).join("\n")}\n`;
  const layer = { id: "s", kind: "site", title: "高层台账", source: "s.csv", crs: "WGS84" };
  await given.project(
    { "project.json": { version: 1, asOf: "2027-02-18", refresh: 1, layers: [layer] }, "s.csv": ledger(2) },
    "mode=wall&now=2027-02-18T18:30",
  );
  await then.wallSays("situation", "共 2 家");
  given.theServerHas({ "s.csv": ledger(3) });
  await then.wallSays("situation", "共 3 家");
  given.theServerHas({ "s.csv": null });
  await expect.poll(then.wallAlarms).toMatch(/^\d\d:\d\d 起读不到“高层台账”现按 \d\d:\d\d 读到的数据显示$/);
  await then.wallSays("situation", "共 3 家");
  expect(await then.wallSays("news", "未排查场所")).not.toContain(wall.atLeast.trim());
  for (const [width, height] of SCREENS) {
    await given.aScreenOf(width, height);
    await expect.poll(() => then.cutOffOnTheWall()).toEqual([]);
  }
  given.theServerHas({ "s.csv": ledger(4) });
  await then.wallSays("situation", "共 4 家");
  await expect.poll(then.wallAlarms).toBe(null);
});

it("what a ledger brings that is replaced on the server is counted, listed and said since which version; what runs out becomes the next", async () => {
  const layers = [
    { id: "s", kind: "site", source: "s.csv", crs: "WGS84" },
    { id: "h", kind: "hazard", source: "h.csv" },
  ];
  const hazards = (...rows: readonly string[]) =>
    `编号,场所编号,隐患描述,整改状态,发现日期,整改期限,销号日期\n${rows.join("\n")}\n`;
  await given.project(
    {
      "project.json": { version: 1, asOf: "2027-02-18", refresh: 1, layers },
      "s.csv": "编号,名称,经度,纬度\n1,东楼,106.55,29.56\n2,西楼,106.56,29.56\n3,南楼,106.55,29.55\n",
      "h.csv": hazards("H1,1,通道堵塞,未整改,2027-01-01,2027-02-01,"),
    },
    "mode=wall&now=2027-02-18T18:30",
  );
  await then.wallSays("news", "逾期隐患", "东楼", "17 天");
  expect(await then.wallSays("situation", "较昨日", "无变化")).not.toContain("较上版台账");
  given.theServerHas({
    "h.csv": hazards(
      "H1,1,通道堵塞,已销号,2027-01-01,2027-02-01,2027-02-10",
      "H2,2,电线老化,未整改,2027-02-01,2027-02-21,",
    ),
  });
  await then.wallSays("news", "较上版台账变化", "恶化", "新增", "销号");
  expect(await then.wallSays("situation", "较上版台账")).toMatch(/较上版台账新增 1销号 1恶化 1/);
  expect(await then.wallSays("situation", "1 条隐患未销号，无逾期")).toContain("今日到期 0 条明日到期 0 条");
  await then.wallSays("news", "临期隐患", "西楼", "还剩 3 天");
});
