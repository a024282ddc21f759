import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { sitDown } from "./desk.ts";

const { given, when, then } = sitDown();
const DEMO = resolve(import.meta.dirname, "../../data/demo/project.json");

/** What the command line answers about the lantern street on the same evening. */
const command = (...more: readonly string[]): string =>
  execFileSync(
    process.execPath,
    ["--import", "tsx", "scripts/guatu.ts", "query", DEMO, "--period", "lantern-2027", "--venue", "VN-02", ...more],
    {
      encoding: "utf8",
      maxBuffer: 1e8,
    },
  );

/** Venue, id, layer, name and distance of every row. */
const inFile = (csv: string): readonly (readonly (string | undefined)[])[] =>
  csv
    .split("\r\n")
    .slice(1)
    .map((line) => line.split(","))
    .map((cells) => [0, 1, 2, 4, 7].map((i) => cells[i]));

it("an evening before the lantern festival", async () => {
  const { venues } = JSON.parse(command()) as { venues: { sites: { name: string; major: boolean }[] }[] };
  const sites = venues[0]?.sites ?? [];
  const worst = sites[0]?.name ?? "";
  expect(sites.length).toBeGreaterThan(100);

  await given.theDemo();
  await when.openingTheHolidays();
  await when.choosingThePeriod("元宵", 2027);
  await when.choosingTheVenue("灯笼街灯会");
  await then.ringSays(`500 米内 ${sites.length} 家场所`);

  // The list that is taken away has the command's rows in the command's order, in the words of the page.
  const list = await when.exportingTheList();
  expect(list).toContain(
    "场地,编号,图层,类别,场所,状态,重大隐患,距离（米）,新增,加重,场地名称,经度（WGS-84）,纬度（WGS-84）\r\n",
  );
  expect(list).not.toMatch(/true|false|overdue|open|clear/);
  expect(inFile(list)).toEqual(inFile(command("--format", "csv")));

  await when.openingTheListed(worst);
  await then.cardIsOf(worst);
  await when.filteringBy("重大隐患");
  await then.ringSays(`500 米内 ${sites.filter(({ major }) => major).length} 家场所`);

  const link = await then.linkWith("period=lantern-2027", "venue=venues/VN-02", "level=major", "sel=");
  await given.theLinkAnew(link);
  await then.ringSays(`500 米内 ${sites.filter(({ major }) => major).length} 家场所`);
  await then.cardIsOf(worst);
});

it("another radius is another list", async () => {
  const { venues } = JSON.parse(command("--radius", "800")) as { venues: { sites: unknown[] }[] };
  await given.theDemo("mode=holiday&period=lantern-2027&venue=venues/VN-02");
  await when.settingTheRadius(800);
  await then.ringSays(`800 米内 ${venues[0]?.sites.length} 家场所`);
  await then.linkWith("radius=800");
});
