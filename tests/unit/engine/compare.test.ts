import { describe, expect, it } from "vitest";
import { type Files, on, openFiles, sourceFiles } from "../../builders/openFiles.ts";

const project = { layers: [layer("s", "site"), layer("h", "hazard"), layer("x", "hydrant")] };
function layer(id: string, kind: string): object {
  return { id, kind, source: `${id}.csv`, crs: "WGS84" };
}

const BEFORE: Files = {
  "project.json": project,
  "s.csv": "编号,名称,经度,纬度\n1,甲,106.5,29.5\n2,乙,106.5,29.5\n3,丙,106.5,29.5\n4,丁,,\n",
  "h.csv":
    "编号,场所编号,隐患描述,整改状态,发现日期,整改时限\nH1,1,a,未整改,2027-01-01,\nH2,2,b,未整改,2027-01-01,2027-02-28\nH3,3,c,未整改,2027-01-01,\n",
  "x.csv": "编号,经度,纬度\nX1,106.5,29.5\n",
};
const AFTER: Files = {
  "project.json": { layers: project.layers.slice(0, 2) },
  "s.csv": "编号,名称,经度,纬度\n2,乙楼,106.5,29.5\n1,甲,106.501,29.5\n4,丁,106.5,29.5\n5,戊,106.5,29.5\n",
  "h.csv":
    "编号,场所编号,隐患描述,整改状态,发现日期,整改时限,整改完成日期,销号日期\nH1,1,a,已销号,2027-01-01,,2027-02-01,2027-02-02\nH2,2,b,未整改,2027-01-01,2027-02-01,,\nH9,5,新,未整改,2027-02-10,,,\n",
};

async function compared(day = "2027-02-18") {
  const { engine } = await openFiles(AFTER);
  const before = { type: "files", name: "before", files: sourceFiles(BEFORE) } as const;
  const { asOf } = on(day);
  const answer = await engine.ask("compare", { personal: "show", asOf, before });
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

describe("two versions of a project", () => {
  it("tell what of each layer is new, gone, elsewhere and otherwise", async () => {
    const { layers } = await compared();
    expect(layers[0]).toEqual({
      id: "s",
      kind: "site",
      before: 4,
      after: 4,
      added: ["5"],
      gone: ["3"],
      moved: [
        { id: "1", metres: 97 },
        { id: "4", metres: null },
      ],
      changed: [{ id: "2", fields: ["name"] }],
    });
    expect(layers[1]?.changed).toEqual([
      { id: "H1", fields: ["closed", "rectified", "status", "statusWord"] },
      { id: "H2", fields: ["due"] },
    ]);
    expect(layers[2]).toEqual({
      id: "x",
      kind: "hydrant",
      before: 1,
      after: 0,
      added: [],
      gone: ["X1"],
      moved: [],
      changed: [],
    });
  });

  it("tell which sites are worse and better on the day, and which hazards are new, closed, overdue and gone", async () => {
    const { asOf, sites, hazards } = await compared();
    expect(asOf).toBe("2027-02-18");
    expect(sites).toEqual({
      worse: [{ id: "2", layer: "s", from: "open", to: "overdue" }],
      better: [{ id: "1", layer: "s", from: "open", to: "closed" }],
    });
    expect(hazards).toEqual({ added: ["h/H9"], closed: ["h/H1"], overdue: ["h/H2"], gone: ["h/H3"] });
  });

  it("of which one is the other say nothing", async () => {
    const { engine } = await openFiles(AFTER);
    const before = { type: "files", name: "same", files: sourceFiles(AFTER) } as const;
    const answer = await engine.ask("compare", { personal: "show", asOf: on("2027-02-18").asOf, before });
    expect(answer).toMatchObject({
      ok: true,
      value: { sites: { worse: [], better: [] }, hazards: { added: [], closed: [], overdue: [], gone: [] } },
    });
  });

  it("of which one cannot be opened say why", async () => {
    const { engine } = await openFiles(AFTER);
    const before = { type: "files", name: "none", files: [] } as const;
    const answer = await engine.ask("compare", { personal: "show", asOf: on("2027-02-18").asOf, before });
    expect(answer).toMatchObject({ ok: false, error: { code: "not-a-project" } });
  });
});

it("tell no name of a household on either side where personal data is hidden", async () => {
  const household = { id: "s", kind: "site", category: "vulnerable-household", source: "s.csv", crs: "WGS84" };
  const town = (rows: string): Files => ({
    "project.json": { layers: [household, layer("h", "hazard")] },
    "s.csv": `名称,地址,经度,纬度\n${rows}`,
    "h.csv": `场所名称,隐患描述\n${rows.slice(0, 3)},电线老化\n`,
  });
  const { engine } = await openFiles(town("李某家,一路1号,106.5,29.5\n王某家,一路2号,106.5,29.5\n"));
  const before = {
    type: "files",
    name: "b",
    files: sourceFiles(town("赵某家,一路1号,106.5,29.5\n王某家,一路2号,106.51,29.5\n")),
  } as const;
  const { asOf } = on("2027-02-18");
  const said = async (personal: "show" | "hide") =>
    JSON.stringify(await engine.ask("compare", { personal, asOf, before }));
  expect(await said("show")).toMatch(/李某家.*赵某家/);
  expect(await said("hide")).not.toMatch(/某家/);
});
