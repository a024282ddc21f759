import { beforeAll, describe, expect, it } from "vitest";
import type { Engine, LayerReport, OpenedProject } from "../../src/contract/contract.ts";
import { MASK } from "../../src/core/personal.ts";
import { refOf } from "../../src/core/ref.ts";
import { createEngine } from "../../src/engine/engine.ts";
import { type About, QUESTIONS, saidTo, textOf } from "../builders/everyQuestion.ts";
import { type Files, on, openFiles, sourceFiles } from "../builders/openFiles.ts";
import { CARD, leaksIn, NAME, PHONE, PLANTED_PROJECT } from "../builders/plantedProject.ts";

const BBOX = [106.49, 29.49, 106.51, 29.51] as const;

const open = async (engine: Engine, personal: "show" | "hide", files: Files, name = `夹 ${PHONE}`) => {
  let said = "";
  const answer = await engine.ask(
    "open",
    { personal, source: { type: "files", name, files: sourceFiles(files) } },
    { onProgress: (progress) => (said += JSON.stringify(progress)) },
  );
  return { answer, said: said + textOf(answer) };
};

const value = (answer: Awaited<ReturnType<typeof open>>["answer"]): OpenedProject => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
};

/** Refers to all records that can be reached, as they are told. */
async function aboutAs(engine: Engine, personal: "show" | "hide", layers: readonly LayerReport[]): Promise<About> {
  const asked = { ...on("2027-02-18"), personal };
  const { rows } = await engine.ask("sites", { ...asked, offset: 0, limit: 50 });
  const { venues } = await engine.ask("venueReport", { ...asked, period: "own-2027" });
  return {
    layers,
    bbox: BBOX,
    words: ["site-1", "联系", PHONE, "李某", "limou", NAME],
    refs: rows.map(refOf),
    venues: ["venue-1", ...venues.map(({ layer, id }) => `${layer}/${id}`)],
    periods: ["own-2027", "spring-festival-2027", `无 ${PHONE}`],
  };
}

describe("a project that holds a phone in everything", () => {
  let engine: Engine;
  let opened: OpenedProject;
  let shown: OpenedProject;
  beforeAll(async () => {
    engine = createEngine();
    const { answer } = await open(engine, "hide", PLANTED_PROJECT);
    opened = value(answer);
    shown = await engine.ask("project", { personal: "show" });
  });

  it("is opened without telling it: titles, phases, files, sheets, headings, words, keys, failures, progress", async () => {
    const { said } = await open(createEngine(), "hide", PLANTED_PROJECT);
    expect(leaksIn(said)).toEqual([]);
    expect(said).toContain(MASK);
  });

  it("is told again as it is asked for, and with it as a wall would be told", async () => {
    expect(leaksIn(JSON.stringify(await engine.ask("project", { personal: "hide" })))).toEqual([]);
    expect(shown.hidden).toEqual(opened);
    expect([shown.personal, opened.personal]).toEqual(["show", "hide"]);
    expect(shown.project.title).toBe(`一张图 ${PHONE}`);
    expect(opened.project.title).toBe(`一张图 ${MASK}`);
    expect(opened.project.campaign?.phases?.map(({ name }) => name)).toEqual([`排查 ${MASK}`]);
  });

  it.each(QUESTIONS)("is hidden in every answer to %s, and to what is asked by its answers", async (name) => {
    const said = await saidTo(engine, name, "hide", await aboutAs(engine, "hide", opened.layers));
    expect(leaksIn(said)).toEqual([]);
    // Asked by what the desk knows: its raw ids and files.
    const raw = await saidTo(engine, name, "hide", await aboutAs(engine, "show", shown.layers));
    expect(leaksIn(raw)).toEqual([]);
  });

  it.each(QUESTIONS)("is told by %s where it is asked for, as far as it has words", async (name) => {
    const said = await saidTo(engine, name, "show", await aboutAs(engine, "show", shown.layers));
    const wordless = [
      "siteTotals",
      "trial",
      "compare",
      "lookBack",
      "changesInView",
      "clusterSites",
      "opensAt",
      "resolve",
      "made",
      "readings",
      "placeInRings",
      "rings",
      "waterArea",
      "waterGaps",
      "deadlines",
      // A picture, or nothing: its name is what it is asked by.
      "photo",
      "weeks",
      "office",
      "basemapTile",
      "archiveTile",
      "keepGround",
      "keptGround",
    ];
    expect(leaksIn(said).length > 0 || wordless.includes(name)).toBe(true);
  });
});

describe("a failed opening", () => {
  const named = `夹 ${PHONE}`;
  const failures: readonly (readonly [string, Files])[] = [
    ["broken", { [`${named}/project.json`]: "{" }],
    ["newer", { [`${named}/project.json`]: { version: 2, title: PHONE } }],
    ["invalid", { "project.json": { asOf: `约 ${PHONE}`, layers: [] } }],
    ["cut short", { "project.json": { asOf: `${"长".repeat(50)}${PHONE}`, layers: [] } }],
    ["no project", { [`照片 ${PHONE}.png`]: "x" }],
    ["foreign", { "project.json": { type: `${"a".repeat(35)}${PHONE}` } }],
  ];
  it.each(failures)("tells no phone of what is %s", async (_, files) => {
    const { answer, said } = await open(createEngine(), "hide", files);
    expect(answer.ok).toBe(false);
    expect(leaksIn(said)).toEqual([]);
    // Nor the better part of it.
    expect(said).not.toMatch(/1391/);
  });

  it("tells none in a bug", async () => {
    const { engine } = await openFiles({ "project.json": {} });
    const asked = engine.ask("export", { personal: "hide", layer: `层 ${PHONE}`, format: "csv", crs: "WGS84" });
    await expect(asked).rejects.toThrow(`层 ${MASK}`);
    await expect(asked.catch((error: Error) => error.stack)).resolves.not.toContain(PHONE);
  });
});

describe("loose files", () => {
  const files: Files = {
    [`沿街商铺 ${PHONE}.csv`]: `名称,类别,经度,纬度\n甲 ${PHONE},某类 ${PHONE},106.5,29.5\n乙,某类 ${CARD},106.5,29.5\n`,
    "活动场地.csv": "编号,名称,经度,纬度\nV1,广场,106.5,29.5\n",
  };

  it("tell neither a phone nor a layer by its file's name as an id", async () => {
    const engine = createEngine();
    const { answer, said } = await open(engine, "hide", files, `沿街商铺 ${PHONE}.csv`);
    const { layers } = value(answer);
    expect(leaksIn(said)).toEqual([]);
    expect(layers.map(({ id }) => /^~[0-9a-f]{8}$/.test(id))).toEqual([true, true]);
    expect(layers.map(({ title }) => title)).toEqual([`沿街商铺 ${MASK}`, "活动场地"]);
    const about = { ...(await aboutAs(engine, "hide", layers)), venues: [`${layers[1]!.id}/V1`] };
    for (const name of QUESTIONS) expect(leaksIn(await saidTo(engine, name, "hide", about))).toEqual([]);
    const asked = { ...on("2027-02-18"), personal: "hide" } as const;
    const { venues } = await engine.ask("venueReport", { ...asked, period: null, venue: `${layers[1]!.id}/V1` });
    expect(venues.map(({ layer, id, sites }) => [layer, id, sites.length])).toEqual([[layers[1]!.id, "V1", 2]]);
    const { rows } = await engine.ask("sites", { ...asked, filter: { layers: [layers[0]!.id] }, offset: 0, limit: 9 });
    expect(rows.map(({ layer }) => layer)).toEqual([layers[0]!.id, layers[0]!.id]);
  });

  it("show what they are where nothing is hidden", async () => {
    const { answer } = await open(createEngine(), "show", files);
    expect(value(answer).layers.map(({ id }) => id)).toEqual([`沿街商铺-${PHONE}`, "活动场地"]);
    expect(value(answer).project.titleFromFile).toBe(true);
  });
});
