import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { check } from "../../../scripts/commands/check.ts";
import { convert } from "../../../scripts/commands/convert.ts";
import { patrol } from "../../../scripts/commands/patrol.ts";
import { periods } from "../../../scripts/commands/periods.ts";
import { query } from "../../../scripts/commands/query.ts";
import { tally } from "../../../scripts/commands/tally.ts";
import { visible } from "../../../scripts/commands/terminal.ts";
import { listFile } from "../../builders/listFile.ts";
import type { Files } from "../../builders/openFiles.ts";
import { runCommand } from "../../builders/runCommand.ts";

/** Clears the screen, sets the window's title, rings, goes back over the line, colours (C1), and turns the direction of what follows. */
const EVIL = "\x1b[2J\x1b]0;x\x07\b\x9b31m\u202e\u2066\x7f";
/** All but the ends of lines, and tabs. */
const CONTROLS = /[^\P{Cc}\t\r\n]|\r(?!\n)/u;
const CONTROLS_OR_BIDI = /[^\P{Cc}\t\n]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** So much text that the file is not taken for a picture. */
const LONG = "正常".repeat(600);
const cell = (text: string) => `"${text}${EVIL}\r甲"`;
const layer = (id: string, kind: string, more: object = {}) => ({
  id: `${id}${EVIL}`,
  kind,
  title: EVIL,
  source: `${id}.csv`,
  crs: "WGS84",
  ...more,
});

/** A project that says as much as it can to a terminal. */
const TOWN: Files = {
  "project.json": {
    title: EVIL,
    asOf: "2027-02-18",
    [`key\n${EVIL}`]: 1,
    layers: [
      layer("s", "site"),
      layer("h", "hazard"),
      layer("v", "venue"),
      layer("e", "event"),
      layer("lost", "site", { source: "lost\x9b.csv" }),
      layer("out", "site", { source: `../${EVIL}` }),
      layer("shop", `shop${EVIL}`),
    ],
    periods: [
      { id: `p${EVIL}`, name: EVIL, start: "2027-02-01", end: "2027-02-28" },
      { id: `p${EVIL}`, start: "2027-02-01" },
    ],
    basemap: { type: "geojson", layers: { water: "lost\u202e.geojson" } },
  },
  "s.csv": `编号,名称,地址,经度,纬度,高度,备注\n${cell("1")},${cell("甲")},${cell("路")},106.5,29.5,${cell("x")},${LONG}\n`,
  "h.csv": `隐患编号,场所编号,隐患描述,隐患类型,发现日期,备注\nH1,${cell("1")},${cell("堵")},${cell("类")},2027-02-17,${LONG}\n`,
  "v.csv": `编号,名称,经度,纬度,备注\nV,${cell("广场")},106.5,29.5,${LONG}\n`,
  "e.csv": `编号,名称,场地编号,开始时间,备注\nE,${cell("灯会")},V,2027-02-20,${LONG}\nF,${cell("庙会")},${cell("河边")},2027-02-20,\n`,
};

const COMMANDS: readonly (readonly [string, typeof check, ...string[]])[] = [
  ["check", check],
  ["query", query],
  ["query as CSV", query, "--format", "csv"],
  ["query as GeoJSON", query, "--format", "geojson"],
  ["query for a period that is not there", query, "--period", EVIL],
  ["query for a venue that is not there", query, "--venue", EVIL],
  ["patrol", patrol],
  ["patrol as CSV", patrol, "--format", "csv"],
  ["patrol as GPX", patrol, "--format", "gpx"],
  ["patrol as GeoJSON", patrol, "--format", "geojson"],
  ["patrol from nowhere", patrol, "--from", EVIL],
  ["tally", tally, "--by", "type"],
  ["periods", periods, "--year", "2027"],
  ["an option that is none", tally, `--${EVIL}`, "1"],
  ["a choice that is none", tally, "--by", EVIL],
  ["a day that is none", tally, "--as-of", EVIL],
  ["convert of a layer that is not there", convert, "--layer", "x", "--out", "x.csv"],
  ["convert to a file that is none", convert, "--layer", "x", "--out", EVIL],
];

describe("a project or a command line tells a terminal nothing that it would obey", () => {
  it.each(COMMANDS.map((row) => ({ name: row[0], row })))("$name", async ({ row: [name, command, ...args] }) => {
    const { out, said } = await runCommand(command, TOWN, ...args);
    expect([CONTROLS_OR_BIDI.test(said), CONTROLS.test(out)]).toEqual([false, false]);
    const isData = /CSV|GPX/.test(name);
    if (out === "" || isData) return;
    expect(CONTROLS_OR_BIDI.test(out)).toBe(false);
    // What is read from it is as the project has it.
    if (/^(query|tally)/.test(name))
      expect(JSON.stringify(JSON.parse(out))).toContain(JSON.stringify(EVIL).slice(1, -1));
  });

  it("and it is a project that says such things", async () => {
    const { out } = await runCommand(check, TOWN);
    const { layers } = JSON.parse(out) as {
      layers: readonly { loaded: number; issues: readonly { value: string }[] }[];
    };
    expect(layers.map(({ loaded }) => loaded)).toEqual([1, 1, 1, 1, 0, 0, 0]);
    expect(layers.flatMap(({ issues }) => issues.map(({ value }) => value)).join()).toContain(EVIL);
  });

  it("project.json that cannot be read", async () => {
    const { code, said } = await runCommand(check, { "project.json": { version: EVIL } });
    expect([code, CONTROLS_OR_BIDI.test(said)]).toEqual([2, false]);
  });

  it("a list of sites that is not there", async () => {
    const { code, said } = await runCommand(patrol, TOWN, "--sites", join(tmpdir(), EVIL));
    expect([code, CONTROLS_OR_BIDI.test(said)]).toEqual([2, false]);
  });

  it("a list of sites that are not there", async () => {
    const file = listFile(`x${EVIL}\n`);
    const { out, said } = await runCommand(patrol, TOWN, "--sites", file);
    expect([CONTROLS_OR_BIDI.test(said), CONTROLS_OR_BIDI.test(out)]).toEqual([false, false]);
    expect(JSON.parse(out).unassigned).toMatchObject([{ site: `x${EVIL}` }]);
  });
});

it.each([
  ["a", "a"],
  ["高层\t甲\n", "高层\\x09甲\\x0a"],
  ["\x1b[2J\x07\x7f", "\\x1b[2J\\x07\\x7f"],
  ["\x9b31m\u202eabc\u2069", "\\u009b31m\\u202eabc\\u2069"],
  ["👩‍🚒 é", "👩‍🚒 é"],
])("%j is shown as %j", (text, shown) => {
  expect([visible(text), visible(visible(text))]).toEqual([shown, shown]);
});
