import { expect, it } from "vitest";
import { patrol } from "../../../scripts/commands/patrol.ts";
import { periods } from "../../../scripts/commands/periods.ts";
import { query } from "../../../scripts/commands/query.ts";
import { layer } from "../../builders/layer.ts";
import { runCommand } from "../../builders/runCommand.ts";

const FILES = {
  "project.json": {
    asOf: "2027-02-18",
    layers: [layer("s", "site", { category: "high-rise" }), layer("v", "venue", { columns: { always: "always" } })],
    periods: [
      { id: "open", start: "2027-02-10" },
      { id: "rev", start: "2027-02-20", end: "2027-02-10" },
    ],
  },
  "s.csv": "编号,名称,经度,纬度\n1,甲楼,106.5,29.501\n",
  "v.csv": "id,name,lng,lat,always\nV,广场,106.5,29.5,是\n",
};
const MISTAKE = 'guatu: period rev: period-undated (periods[1].end = "2027-02-10")\n';
const unknown = (id: string) => `guatu: the dates of period "${id}" are not known: it holds no venue\n`;

it.each([
  ["open", ["--period", "open"]],
  ["open", ["--period", "open", "--venue", "V"]],
  ["rev", ["--period", "rev", "--venue", "V"]],
  ["lantern-2099", ["--period", "lantern-2099", "--venue", "V"]],
])("a period whose days are not known holds no venue, and is said to: %s %j", async (id, args) => {
  const asked = await runCommand(query, FILES, ...args);
  expect([asked.code, asked.said]).toEqual([0, MISTAKE + unknown(id)]);
  expect(JSON.parse(asked.out)).toMatchObject({ venues: [], union: { sites: 0 } });
  const walked = await runCommand(patrol, FILES, ...args);
  expect([walked.code, walked.said]).toEqual([0, MISTAKE + unknown(id)]);
  expect(JSON.parse(walked.out)).toMatchObject({ venues: [], unassigned: [] });
});

it("lists them with null where a day is not known, and names the mistake", async () => {
  const { code, out, said } = await runCommand(periods, FILES, "--year", "2027");
  expect([code, said]).toEqual([0, MISTAKE]);
  const listed: { id: string; start: string | null; end: string | null; confirmed: boolean }[] =
    JSON.parse(out).periods;
  expect(listed.filter(({ end }) => end === null).map(({ id, start, confirmed }) => [id, start, confirmed])).toEqual([
    ["open", "2027-02-10", true],
    ["rev", "2027-02-20", true],
    ["npc-2027", null, false],
  ]);
});

it("a lunar period beyond the table is confirmed, its days are not known", async () => {
  const { out } = await runCommand(query, FILES, "--period", "lantern-2099");
  expect(JSON.parse(out).period).toMatchObject({ id: "lantern-2099", start: null, end: null, confirmed: true });
});
