import { describe, expect, it } from "vitest";
import type { ChangesPage, Contract, Engine } from "../../../src/contract/contract.ts";
import { CHANGE_KINDS, type ChangeKind } from "../../../src/core/changeKinds.ts";
import { textOf } from "../../builders/everyQuestion.ts";
import { type Files, on, openFiles, sourceFiles } from "../../builders/openFiles.ts";

const layer = (id: string, kind: string) => ({ id, kind, source: `${id}.csv`, crs: "WGS84" });
const PROJECT = { id: "p", layers: [layer("s", "site"), layer("h", "hazard"), layer("x", "hydrant")] };
const SITES_BEFORE =
  "编号,名称,社区,经度,纬度\n1,甲,滨江,106.5,29.5\n2,乙,滨江,106.5,29.51\n3,丙,新桥,106.5,29.52\n4,丁,新桥,,\n";
const BEFORE: Files = {
  "project.json": PROJECT,
  "s.csv": SITES_BEFORE,
  "h.csv":
    "编号,场所编号,隐患描述,整改状态,发现日期,整改时限,销号日期\nH1,1,甲处,未整改,2027-01-01,,\nH2,2,乙处,未整改,2027-01-01,2027-02-28,\nH3,3,丙处,未整改,2027-01-01,2027-02-10,\n",
  "x.csv": "编号,经度,纬度\nX1,106.5,29.5\nX2,106.5,29.6\n",
};
const AFTER: Files = {
  "project.json": PROJECT,
  "s.csv":
    "编号,名称,社区,经度,纬度\n1,甲,滨江,106.501,29.5\n2,乙,滨江,106.5,29.51\n4,丁,新桥,106.5,29.53\n5,戊,新桥,106.5,29.54\n",
  "h.csv":
    "编号,场所编号,隐患描述,整改状态,发现日期,整改时限,销号日期\nH1,1,甲处,已销号,2027-01-01,,2027-02-02\nH2,2,乙处,未整改,2027-01-01,2027-02-01,\nH9,5,戊处,未整改,2027-02-10,2027-03-01,\n",
  "x.csv": "编号,经度,纬度\nX1,106.5,29.5\n",
};
const { asOf } = on("2027-02-18");
const show = { personal: "show", asOf } as const;
const source = (files: Files) => ({ type: "files", name: "older", files: sourceFiles(files) }) as const;

async function page(engine: Engine, which: ChangeKind, older: "last" | "given" = "given"): Promise<ChangesPage> {
  const answer = await engine.ask("changes", { ...show, older, which, offset: 0, limit: 100 });
  if (answer === null) throw new Error("no older version is held");
  return answer;
}

const lineOf = ({ name, what, area, from, to, days, metres, place, card }: ChangesPage["rows"][number]): string =>
  [name, what, area, `${from} -> ${to}`, days, metres, place?.join(" ") ?? "nowhere", card?.ref ?? "no card"].join(
    " | ",
  );

async function lookingBack(files: Files = BEFORE) {
  const { engine } = await openFiles(AFTER);
  const versions = await engine.ask("lookBack", { personal: "show", source: source(files) });
  return { engine, versions };
}

describe("what has changed since an older version", () => {
  it("is counted as the comparison of both counts it", async () => {
    const { engine } = await lookingBack();
    const compared = await engine.ask("compare", { ...show, before: source(BEFORE) });
    if (!compared.ok) throw new Error(compared.error.code);
    const { layers, sites, hazards } = compared.value;
    const places = layers.filter(({ kind }) => kind !== "hazard");
    const sum = (of: "added" | "gone" | "moved") => places.reduce((all, { [of]: list }) => all + list.length, 0);
    expect((await page(engine, "added")).counts).toEqual({
      added: hazards.added.length,
      closed: hazards.closed.length,
      worse: sites.worse.length,
      better: sites.better.length,
      moved: sum("moved"),
      gone: sum("gone") + hazards.gone.length,
      "new-places": sum("added"),
    });
  });

  it.each([
    ["added", ["戊 | 戊处 | 新桥 | null -> open | 11 |  | 106.5 29.54 | s/5"]],
    ["closed", ["甲 | 甲处 | 滨江 | open -> closed |  |  | 106.501 29.5 | s/1"]],
    ["worse", ["乙 |  | 滨江 | open -> overdue | -17 |  | 106.5 29.51 | s/2"]],
    ["better", ["甲 |  | 滨江 | open -> closed |  |  | 106.501 29.5 | s/1"]],
    [
      "moved",
      [
        "甲 |  | 滨江 | open -> closed |  | 97 | 106.501 29.5 | s/1",
        "丁 |  | 新桥 | unknown -> unknown |  |  | 106.5 29.53 | s/4",
      ],
    ],
    [
      "gone",
      [
        "丙 |  | 新桥 | overdue -> null | -8 |  | 106.5 29.52 | no card",
        "X2 |  |  | null -> null |  |  | 106.5 29.6 | no card",
        "丙 | 丙处 | 新桥 | overdue -> null | -8 |  | 106.5 29.52 | no card",
      ],
    ],
    ["new-places", ["戊 |  | 新桥 | null -> open | 11 |  | 106.5 29.54 | s/5"]],
  ] as const)("tells of %s by name, community, status, days and place", async (which, lines) => {
    const { engine } = await lookingBack();
    expect((await page(engine, which)).rows.map(lineOf)).toEqual(lines);
  });

  it("comes by page", async () => {
    const { engine } = await lookingBack();
    const second = await engine.ask("changes", { ...show, older: "given", which: "gone", offset: 1, limit: 1 });
    expect([second?.total, second?.rows.map(({ name }) => name)]).toEqual([3, ["X2"]]);
  });

  it("is marked on the map once a place, what moved with where it was, what is listed first", async () => {
    const { engine } = await lookingBack();
    const ask = { ...show, older: "given", bbox: [106, 29, 107, 30], zoom: 18 } as const;
    const marks = async (which: ChangeKind) =>
      (await engine.ask("changesInView", { ...ask, which })).map(
        ({ change, lng, lat, was }) => `${change} ${lng} ${lat}${was === null ? "" : ` from ${was.join(" ")}`}`,
      );
    expect((await marks("moved")).sort()).toEqual([
      "added 106.5 29.54",
      "gone 106.5 29.52",
      "gone 106.5 29.6",
      "moved 106.5 29.53",
      "moved 106.501 29.5 from 106.5 29.5",
      "worse 106.5 29.51",
    ]);
    expect(await marks("better")).toContain("better 106.501 29.5");
  });

  it("is a table with headings and codes in the words of whoever asks", async () => {
    const { engine } = await lookingBack();
    const labels = { change: "变化", worse: "变差", "kind-site": "场所", open: "未整改", overdue: "逾期" };
    const written = async (format: "csv" | "xlsx") =>
      textOf(await engine.ask("exportChanges", { ...show, older: "given", format, labels }));
    const csv = await written("csv");
    expect(csv).toMatch(/^变化,kind,name/);
    expect(csv).toContain("变差,场所,乙,滨江,,未整改,逾期,-17,,106.5,29.51,s,2");
    expect(csv.trim().split("\r\n")).toHaveLength(1 + 1 + 1 + 1 + 1 + 2 + 3 + 1);
    expect(await written("xlsx")).toContain("变差");
  });

  it("is nothing between a version and itself", async () => {
    const { engine } = await lookingBack(AFTER);
    const { counts } = await page(engine, "added");
    expect(Object.values(counts)).toEqual(CHANGE_KINDS.map(() => 0));
  });
});

describe("the older version", () => {
  it("is what stood before files were taken", async () => {
    const { engine } = await openFiles(BEFORE);
    expect(await engine.ask("lookBack", { personal: "show", source: null })).toEqual({ ok: true, value: null });
    const { "project.json": _, ...files } = AFTER;
    await engine.ask("take", { personal: "show", files: sourceFiles(files) });
    expect(await engine.ask("lookBack", { personal: "show", source: null })).toMatchObject({ ok: true, value: {} });
    expect((await page(engine, "gone", "last")).total).toBe(3);
  });

  it("is what stood before the files were looked at again, and none after another project was opened", async () => {
    const { engine } = await openFiles(BEFORE);
    await engine.ask("refresh", { personal: "show", source: source(AFTER) });
    expect((await page(engine, "worse", "last")).rows.map(({ name }) => name)).toEqual(["乙"]);
    await engine.ask("open", { personal: "show", source: source(AFTER) });
    await expect(page(engine, "worse", "last")).rejects.toThrow("no older version");
  });

  it("may be loose files in the places of the project's own: the others are as they are", async () => {
    const { engine } = await openFiles(AFTER);
    const older = source({ "旧/h.csv": BEFORE["h.csv"]!, "别的.csv": "编号,名称,经度,纬度\n1,甲,106.5,29.5\n" });
    expect(await engine.ask("lookBack", { personal: "show", source: older })).toMatchObject({ ok: true });
    expect((await page(engine, "gone")).rows.map(({ what }) => what)).toEqual(["丙处"]);
  });

  it("is none where no file fits one of the project's", async () => {
    const { versions } = await lookingBack({ "演练.csv": "日期,参演人数\n2027-01-01,20\n" });
    expect(versions).toEqual({ ok: true, value: null });
  });

  it("says how old it is: the day of its ledgers, and when its newest file was written", async () => {
    const { engine } = await openFiles(AFTER);
    const files = sourceFiles({ "s.csv": `截至2027年1月31日\n${SITES_BEFORE}` });
    const written = files.map(({ path, content }) => ({
      path,
      content: new File([content], path, { lastModified: 1e12 }),
    }));
    const answer = await engine.ask("lookBack", {
      personal: "show",
      source: { type: "files", name: "o", files: written },
    });
    expect(answer).toEqual({
      ok: true,
      value: { held: 1, before: { dataDate: "2027-01-31", written: 1e12 }, after: { dataDate: null, written: null } },
    });
  });
});

it("no name of a household that is gone is told where personal data is hidden", async () => {
  const household = { ...layer("s", "site"), category: "vulnerable-household" };
  const town = (rows: string): Files => ({
    "project.json": { layers: [household, layer("h", "hazard")] },
    "s.csv": `名称,地址,经度,纬度\n${rows}`,
    "h.csv": `场所名称,隐患描述\n${rows.slice(0, 3)},电线老化\n`,
  });
  const { engine } = await openFiles(town("李某家,一路1号,106.5,29.5\n"));
  await engine.ask("lookBack", { personal: "show", source: source(town("赵某家,一路2号,106.5,29.5\n")) });
  const said = async (personal: "show" | "hide") => {
    const asked: Omit<Contract["changes"]["ask"], "which"> = { personal, asOf, older: "given", offset: 0, limit: 9 };
    const pages = CHANGE_KINDS.map((which) => engine.ask("changes", { ...asked, which }));
    const file = engine.ask("exportChanges", { personal, asOf, older: "given", format: "csv", labels: {} });
    return JSON.stringify(await Promise.all(pages)) + textOf(await file);
  };
  for (const name of ["李某家", "赵某家"]) expect((await said("show")).split(name).length).toBeGreaterThan(3);
  expect(await said("hide")).not.toMatch(/某家|一路/);
});

describe("what has changed since yesterday", () => {
  it("is what the day brought, by the same ledgers, and no place or row comes into it", async () => {
    const files = {
      "project.json": { layers: [layer("s", "site"), layer("h", "hazard")] },
      "s.csv": "编号,名称,社区,经度,纬度\n1,甲,东村,106.5,29.5\n2,乙,东村,106.5,29.51\n3,丙,西村,106.5,29.52\n",
      "h.csv":
        "编号,场所编号,隐患描述,整改状态,发现日期,整改时限,销号日期\nH1,1,新的,未整改,2027-02-18,,\nH2,2,到期,未整改,2027-01-01,2027-02-17,\nH3,3,销了,已销号,2027-01-01,,2027-02-18\nH4,3,早销了,已销号,2027-01-01,,2027-02-17\n",
    };
    const { engine } = await openFiles(files);
    const ask = async (which: ChangeKind) => {
      const answer = await engine.ask("changes", { ...show, older: "yesterday", which, offset: 0, limit: 9 });
      return [answer?.total, ...(answer?.rows ?? []).map(lineOf)];
    };
    expect(await ask("added")).toEqual([1, "甲 | 新的 | 东村 | null -> open |  |  | 106.5 29.5 | s/1"]);
    expect(await ask("closed")).toEqual([1, "丙 | 销了 | 西村 | open -> closed |  |  | 106.5 29.52 | s/3"]);
    expect(await ask("worse")).toEqual([
      2,
      "乙 |  | 东村 | open -> overdue | -1 |  | 106.5 29.51 | s/2",
      "甲 |  | 东村 | unknown -> open |  |  | 106.5 29.5 | s/1",
    ]);
    expect(await ask("better")).toEqual([1, "丙 |  | 西村 | open -> closed |  |  | 106.5 29.52 | s/3"]);
    for (const which of ["moved", "gone", "new-places"] as const) expect(await ask(which)).toEqual([0]);
    const marked = await engine.ask("changesInView", {
      ...show,
      older: "yesterday",
      which: "worse",
      kinds: ["worse", "closed"],
      bbox: [106, 29, 107, 30],
      zoom: 14,
    });
    expect(marked.map(({ change }) => change)).toEqual(["worse", "worse", "closed"]);
  });
});
