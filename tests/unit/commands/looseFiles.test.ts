import { expect, it } from "vitest";
import { check } from "../../../scripts/commands/check.ts";
import { init } from "../../../scripts/commands/init.ts";
import { runCommand } from "../../builders/runCommand.ts";

const FILES = {
  "养老院.csv":
    "示例区养老院台账（截至2026年11月3日）,,,,\n编号,名称,高德经度,高德纬度,床位\n1,甲院,106.5,29.5,30\n合计,共1家,,,30\n填表人：张三,,,,\n",
  "隐患.csv": "隐患编号,单位名称,隐患描述,整改时限,整改状态\nY1,甲院,堵塞,12月底前,未整改\n",
};

it("check opens files that are named in place of a project, and tells what it found out about each", async () => {
  const { code, out } = await runCommand(check, FILES, "养老院.csv", "隐患.csv");
  const { layers } = JSON.parse(out) as { layers: object[] };
  expect(code).toBe(0);
  expect(layers).toMatchObject([
    {
      id: "养老院",
      kind: "site",
      category: "nursing-home",
      rows: 1,
      loaded: 1,
      files: [
        {
          file: "养老院.csv",
          encoding: "utf-8",
          header: 2,
          crs: "GCJ02",
          columns: { id: "编号", name: "名称", lng: "高德经度", lat: "高德纬度" },
          unread: ["床位"],
          notRecords: [
            { line: 1, why: "title" },
            { line: 4, why: "total" },
            { line: 5, why: "foot" },
          ],
        },
      ],
    },
    { id: "隐患", kind: "hazard", rows: 1, loaded: 1, files: [{ unread: [], notRecords: [] }] },
  ]);
});

it("check names a file that is not there, and cannot run", async () => {
  const { code, said } = await runCommand(check, FILES, "./absent.csv");
  expect([code, said]).toEqual([2, expect.stringMatching(/absent\.csv: file-missing$/)]);
});

it("init writes the project that the app would guess, which then opens as the files did", async () => {
  const { code, out } = await runCommand(init, FILES, "养老院.csv", "隐患.csv", "--out", "./project.json");
  expect(code).toBe(0);
  const project = JSON.parse(out) as { layers: object[] };
  expect(project.layers).toMatchObject([
    {
      id: "养老院",
      kind: "site",
      category: "nursing-home",
      source: "养老院.csv",
      crs: "GCJ02",
      header: 2,
      columns: { id: "编号", name: "名称", lng: "高德经度", lat: "高德纬度" },
    },
    { id: "隐患", kind: "hazard", source: "隐患.csv", header: 1 },
  ]);
  const again = await runCommand(check, { ...FILES, "project.json": project });
  const loose = await runCommand(check, FILES, "养老院.csv", "隐患.csv");
  const counts = (text: string) =>
    (JSON.parse(text) as { layers: { rows: number; loaded: number; notOnMap: number; files: object[] }[] }).layers.map(
      ({ rows, loaded, notOnMap, files }) => ({ rows, loaded, notOnMap, files }),
    );
  expect(counts(again.out)).toEqual(counts(loose.out));
});

it("init writes over none of the files, and names only what lies beside what it writes", async () => {
  expect((await runCommand(init, FILES, "养老院.csv", "--out", "养老院.csv")).code).toBe(2);
  expect((await runCommand(init, FILES, "养老院.csv", "--out", "/nowhere/project.json")).said).toContain(
    "not in the folder",
  );
});
