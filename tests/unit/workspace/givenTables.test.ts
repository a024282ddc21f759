import { describe, expect, it } from "vitest";
import type { Engine, FilesPlan } from "../../../src/contract/contract.ts";
import { correctionTableIn } from "../../../src/ingest/project/correctionTables.ts";
import { type Files, on, openFiles, sourceFiles } from "../../builders/openFiles.ts";

const show = { personal: "show" } as const;
const LEDGERS: Files = {
  "商铺.csv": "编号,名称,地址,经度,纬度\n1,甲店,长江路2号,106.5,29.5\n2,乙店,长江路10号,,\n",
  "隐患台账.csv": "隐患编号,单位名称,隐患描述,整改状态,整改期限\nH1,甲小店,堵塞,未整改,2027-03-01\n",
};
const PLACEMENTS =
  "\ufefflayer,id,lng,lat,name,address,how\r\n商铺,2,106.6,29.6,乙店,长江路10号,by-hand\r\n别处,1,106,29,,,by-hand\r\n";
const ALIASES = "layer,word,target\n隐患台账,甲小店,商铺/1\n";
const TABLES: Files = { "placements.csv": PLACEMENTS, "aliases.csv": ALIASES };

async function told(engine: Engine) {
  const { rows } = await engine.ask("sites", { ...on("2027-02-18"), offset: 0, limit: 9 });
  const hazards = await engine.ask("hazards", {
    ...on("2027-02-18"),
    which: "all",
    sort: { by: "days", descending: false },
    offset: 0,
    limit: 9,
  });
  return {
    second: rows.find(({ id }) => id === "2")?.place ?? null,
    hazardAt: hazards.rows.map(({ site }) => site),
  };
}
const CORRECTED = { second: [106.6, 29.6], hazardAt: ["商铺/1"] };
const PLAIN = { second: null, hazardAt: [null] };

const lineOf = ({ file, use, table, layers, rows, rejected }: FilesPlan["items"][number]) =>
  `${file} ${use.type} ${table} ${layers.length} layers, ${rows} rows, ${rejected} rejected`;

describe("tables of corrections that are dropped", () => {
  it("are known by their very headings", () => {
    const tableIn = (text: string) => correctionTableIn(new TextEncoder().encode(text));
    expect(tableIn(PLACEMENTS)).toBe("placements");
    expect(tableIn("layer,id,lng,lat,name,address,how,approximate\n")).toBe("placements");
    expect(tableIn(ALIASES)).toBe("aliases");
    expect(tableIn("layer,word,target,remark\n")).toBeNull();
    expect(tableIn("id,lng,lat,name,address\n")).toBeNull();
  });

  it("over an open project are planned as corrections, made, and undone as one", async () => {
    const { engine } = await openFiles(LEDGERS);
    expect(await told(engine)).toEqual(PLAIN);
    const files = sourceFiles(TABLES);
    const plan = await engine.ask("plan", { ...show, files });
    expect(plan.ok && plan.value.items.map(lineOf)).toEqual([
      "placements.csv correct placements 0 layers, 2 rows, 1 rejected",
      "aliases.csv correct aliases 0 layers, 1 rows, 0 rejected",
    ]);
    const taken = await engine.ask("take", { ...show, files });
    expect(taken.ok && taken.value.layers).toHaveLength(2);
    expect(await told(engine)).toEqual(CORRECTED);
    await engine.ask("undo", show);
    expect(await told(engine)).toEqual(PLAIN);
  });

  it("beside the files that they are of are made in those, and can be left out", async () => {
    const { engine } = await openFiles({ "消火栓.csv": "编号,栓号,经度,纬度,可用状态\n1,S1,106.5,29.5,可用\n" });
    const files = sourceFiles({ ...TABLES, ...LEDGERS });
    await engine.ask("take", { ...show, files, uses: [{ type: "leave" }, null, null, null] });
    expect(await told(engine)).toEqual({ ...CORRECTED, second: null });
  });

  it("among loose files belong to the project that these are", async () => {
    const { engine, opened } = await openFiles({ ...LEDGERS, ...TABLES });
    expect(opened.layers.map(({ id }) => id)).toEqual(["商铺", "隐患台账"]);
    expect(await told(engine)).toEqual(CORRECTED);
    expect((await engine.ask("document", show)).placements).toContain("商铺,2,106.6,29.6");
  });
});
