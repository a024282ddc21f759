import { expect, it } from "vitest";
import { on, openFiles, sourceFiles } from "../../builders/openFiles.ts";

const layer = { id: "s", kind: "site", source: "s.csv", crs: "WGS84" };
const files = (rows: string) => ({
  "project.json": { layers: [layer] },
  "s.csv": `编号,名称,经度,纬度\n${rows}`,
});
const asked = on("2027-02-18");

it("what was chosen by its name is the same after its row has moved, and gone when it is", async () => {
  const { engine } = await openFiles(files("1,甲,106.5,29.5\n2,乙,106.5,29.5\n3,丙,106.6,29.6\n"));
  const again = async (rows: string) => {
    const source = { type: "files", name: "test", files: sourceFiles(files(rows)) } as const;
    expect(await engine.ask("refresh", { ...asked, source })).toMatchObject({ ok: true });
  };
  const name = async () => (await engine.ask("site", { ...asked, ref: "s/2" }))?.row.name;
  const node = { level: 12, site: "s/2" } as const;
  const members = async () =>
    (await engine.ask("clusterSites", { ...asked, node, offset: 0, limit: 9 })).rows.map(({ id }) => id);
  expect([await name(), await members()]).toEqual(["乙", ["1", "2"]]);
  await again("0,零,106.4,29.4\n3,丙,106.6,29.6\n2,乙二,106.5,29.5\n1,甲,106.5,29.5\n");
  expect([await name(), await members()]).toEqual(["乙二", ["2", "1"]]);
  expect(await engine.ask("opensAt", { ...asked, node })).toMatchObject({ zoom: null });
  await again("1,甲,106.5,29.5\n3,丙,106.6,29.6\n");
  expect([await name(), await members(), await engine.ask("opensAt", { ...asked, node })]).toEqual([
    undefined,
    [],
    null,
  ]);
});
