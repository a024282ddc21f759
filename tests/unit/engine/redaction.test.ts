import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Asked, Contract, Engine, QuestionName } from "../../../src/contract/contract.ts";
import { type Field, fieldsOf, KINDS, type Kind } from "../../../src/core/fields.ts";
import { HAZARD_CHOICES } from "../../../src/core/hazardList.ts";
import { on, openFiles } from "../../builders/openFiles.ts";

const PHONE = "13912345678";
const CARD = "500101199001011234";
const PLANTED = `联系 ${PHONE} 证 ${CARD}`;
const NAME = "王测试";

/** A ledger of each kind with a phone and an identity card in every text field, ids apart. */
function plantedLedger(kind: Kind): string {
  const fields = Object.entries(fieldsOf(kind)).filter(
    ([field, { type }]) => type === "text" || type === "list" || field === "lng" || field === "lat",
  );
  const cell = (field: Field): string => {
    if (field === "id") return `${kind}-1`;
    if (field === "lng") return "106.5";
    if (field === "lat") return "29.5";
    if (field === "site") return "site-1";
    if (field === "venue") return kind === "event" || kind === "post" ? "venue-1" : "";
    if (field === "category") return "key-unit";
    return fieldsOf(kind)[field]?.personal === true && field !== "phone" ? NAME : PLANTED;
  };
  return `${fields.map(([field]) => field).join(",")}\n${fields.map(([field]) => cell(field)).join(",")}\n`;
}

const LISTED = { sort: { by: "days", descending: false } } as const;

const PATROLS = (["fire-station/fire-station-1", "site/site-1"] as const).flatMap((ref) => {
  const end = { type: "ref", ref } as const;
  const wish = { from: end, to: end, teams: 1, minutes: null, mode: "foot", effort: 10 } as const;
  const rings = { type: "rings", period: null, venue: "venue-1", radius: 5000 } as const;
  return [
    { ...wish, of: rings },
    { ...wish, of: { type: "sites", refs: ["site-1"] } as const },
  ];
});

const ASKS: {
  readonly [Q in Exclude<QuestionName, "open">]: (asked: Asked & ReturnType<typeof on>) => Contract[Q]["ask"][];
} = {
  view: (asked) => [{ ...asked, bbox: [106, 29, 107, 30], zoom: 16 }],
  totals: (asked) => [asked],
  members: (asked) => [{ ...asked, node: { level: 5, index: 0 }, offset: 0, limit: 10 }],
  sites: (asked) => [{ ...asked, offset: 0, limit: 10 }],
  search: (asked) => ["site-1", "联系", PHONE].map((q) => ({ ...asked, filter: { q }, offset: 0, limit: 10 })),
  opensAt: (asked) => [{ ...asked, node: { level: 5, index: 0 } }],
  site: (asked) => [{ ...asked, site: 0 }],
  find: (asked) => [{ ...asked, ref: "site/site-1" }],
  record: (asked) => KINDS.map((_, layer) => ({ ...asked, layer, record: 0 })),
  issues: (asked) => KINDS.map((kind) => ({ ...asked, layer: kind, offset: 0, limit: 100 })),
  problems: (asked) => KINDS.map((kind) => ({ ...asked, layer: kind, file: `${kind}.csv` })),
  exposure: (asked) => [
    { ...asked, period: "spring-festival-2027" },
    { ...asked, period: null, venue: "venue-1" },
  ],
  exportExposure: (asked) =>
    (["csv", "geojson"] as const).map((format) => ({ ...asked, period: null, venue: "venue-1", radius: 5000, format })),
  facets: (asked) => [asked],
  rings: (asked) => [{ ...asked, period: null, venue: "venue-1" }],
  patrol: (asked) => PATROLS.map((wish) => ({ ...asked, ...wish })),
  exportPatrol: (asked) =>
    PATROLS.flatMap((wish) =>
      (["gpx", "csv", "geojson"] as const).map((format) => ({ ...asked, ...wish, format, say: {} })),
    ),
  patrolStarts: (asked) => ["", "site-1", "联系"].map((q) => ({ ...asked, filter: { q }, limit: 20 })),
  calendar: (asked) => [asked],
  events: (asked) => [asked],
  periods: (asked) => [{ ...asked, year: 2027 }],
  weeks: (asked) => [asked],
  hazards: (asked) => HAZARD_CHOICES.map((which) => ({ ...asked, ...LISTED, which, offset: 0, limit: 100 })),
  exportHazards: (asked) => [{ ...asked, ...LISTED, which: "all", say: {} }],
  tally: (asked) => (["area", "department", "category", "type"] as const).map((by) => ({ ...asked, by })),
  export: (asked) =>
    KINDS.flatMap((layer) =>
      (["csv", "geojson", "xlsx"] as const).map((format) => ({ ...asked, layer, format, crs: "WGS84" })),
    ),
  ground: (asked) => [{ ...asked, z: 0, x: 0, y: 0 }],
  refresh: (asked) => [asked],
  edit: (asked) => [{ ...asked, edit: { type: "set-project", key: "dueSoonDays", value: 8 } }],
  undo: (asked) => [asked],
  redo: (asked) => [asked],
  opened: (asked) => [asked],
  document: (asked) => [asked],
};

/** An answer as text: files too, a workbook by the parts inside it. */
function textOf(answer: unknown): string {
  const { bytes } = ((answer as { value?: unknown } | null)?.value ?? {}) as { bytes?: unknown };
  if (!(bytes instanceof Uint8Array)) return JSON.stringify(answer);
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return new TextDecoder().decode(bytes);
  return Object.values(unzipSync(bytes))
    .map((part) => new TextDecoder().decode(part))
    .join("\n");
}

async function everything(engine: Engine, personal: "show" | "hide"): Promise<string> {
  const asked = { ...on("2027-02-18"), personal };
  let said = "";
  for (const name of Object.keys(ASKS) as (keyof typeof ASKS)[]) {
    for (const ask of ASKS[name](asked)) said += `\n${name}: ${textOf(await engine.ask(name, ask as never))}`;
  }
  return said;
}

describe("personal data", () => {
  const files = {
    "project.json": {
      title: `一张图 ${PHONE}`,
      layers: KINDS.map((kind) => ({
        id: kind,
        kind,
        title: `台账 ${PHONE}`,
        source: `${kind}.csv`,
        crs: "WGS84",
        columns: Object.fromEntries(Object.keys(fieldsOf(kind)).map((field) => [field, field])),
      })),
    },
    ...Object.fromEntries(KINDS.map((kind) => [`${kind}.csv`, plantedLedger(kind)])),
  };

  it("is in the answers when it is asked for", async () => {
    const { engine } = await openFiles(files);
    const said = await everything(engine, "show");
    expect(said).toContain(PHONE);
    expect(said).toContain(CARD);
    expect(said).toContain(NAME);
  });

  it("is in no answer to any question that hides it", async () => {
    const { engine } = await openFiles(files);
    const opened = await engine.ask("open", {
      personal: "hide",
      source: {
        type: "files",
        name: "x",
        files: Object.entries(files).map(([path, content]) => ({
          path,
          content: new TextEncoder().encode(typeof content === "string" ? content : JSON.stringify(content)),
        })),
      },
    });
    const said = JSON.stringify(opened) + (await everything(engine, "hide"));
    expect(said).toContain("site-1");
    const leaks = [...said.matchAll(new RegExp(`.{0,60}(?:${PHONE}|${CARD}|${NAME}).{0,20}`, "g"))].map(
      ([leak]) => leak,
    );
    expect(leaks).toEqual([]);
  });

  it("never changes an id, be it a number that looks like a phone", async () => {
    const { engine } = await openFiles({
      "project.json": { layers: [{ id: "a", kind: "site", source: "a.csv", crs: "WGS84" }] },
      "a.csv": `编号,名称,经度,纬度\n${PHONE},甲,106.5,29.5\n${PHONE},乙,106.5,29.5\n`,
    });
    const asked = { ...on("2027-02-18"), personal: "hide", offset: 0, limit: 10 } as const;
    const { rows } = await engine.ask("sites", asked);
    expect(rows.map(({ id }) => id)).toEqual([PHONE, `${PHONE}#2`]);
    const issues = await engine.ask("issues", { ...asked, layer: "a" });
    expect(issues.rows.map(({ code, value }) => [code, value])).toEqual([["duplicate-id", PHONE]]);
  });

  it("never changes what refers to another record by its id, but hides a phone beside a name", async () => {
    const { engine } = await openFiles({
      "project.json": {
        layers: ["venue", "event", "post", "hazard"].map((kind) => ({
          id: kind,
          kind,
          source: `${kind}.csv`,
          crs: "WGS84",
          columns: {
            id: "id",
            ...(kind === "hazard" ? {} : { name: "name" }),
            ...(kind === "hazard" ? { site: "ref" } : kind === "venue" ? {} : { venue: "ref" }),
          },
        })),
      },
      "venue.csv": `id,name,lng,lat\n${PHONE},广场,106.5,29.5\nW,寺 ${PHONE},106.5,29.5\n`,
      "event.csv": `id,name,ref,start\nE,灯会,${PHONE},2027-02-18\nF,庙会,寺 ${PHONE},2027-02-18\nG,集市,13800138000,\n`,
      "post.csv": `id,name,ref,lng,lat\nP,岗,venue/${PHONE},106.5,29.5\n`,
      "hazard.csv": `id,ref,description\nH,${PHONE},堵塞\n`,
    });
    const hide = { personal: "hide", offset: 0, limit: 10 } as const;
    const written = async (layer: string) =>
      textOf(await engine.ask("export", { ...hide, layer, format: "csv", crs: "WGS84" })).split("\r\n");
    expect((await written("event"))[1]).toContain(`E,灯会,${PHONE}`);
    expect((await written("event"))[2]).not.toContain(PHONE);
    expect((await written("post"))[1]).toContain(`venue/${PHONE}`);
    const issues = async (layer: string) => (await engine.ask("issues", { ...hide, layer })).rows;
    expect((await issues("hazard")).map(({ code, value }) => [code, value])).toEqual([["site-not-found", PHONE]]);
    expect((await issues("event")).map(({ code, value }) => [code, value])).toEqual([
      ["venue-not-found", "13800138000"],
    ]);
    expect(await engine.ask("problems", { personal: "hide", layer: "event", file: "event.csv" })).toContain(
      "G,集市,13800138000,,4,ref,venue-not-found",
    );
  });

  it("is not in the rows that need correcting, by the column or by the household, and their ids are", async () => {
    const { engine } = await openFiles({
      "project.json": {
        layers: [
          { id: "a", kind: "site", source: "a.csv", crs: "WGS84" },
          { id: "b", kind: "site", source: "b.csv", crs: "WGS84", key: "户号" },
        ],
      },
      "a.csv": `编号,名称,联系人,备注,经度,纬度\n${PHONE},甲,${NAME},问 ${PHONE},,\n`,
      "b.csv": `户号,名称,场所类别,经度,纬度\n${PHONE},${NAME}家,空巢老人,x,29.5\nB,乙楼,高层建筑,,\n`,
    });
    const problems = async (layer: string) =>
      (await engine.ask("problems", { personal: "hide", layer, file: `${layer}.csv` })).split("\r\n");
    expect((await problems("a"))[1]).toMatch(new RegExp(`^${PHONE},甲,,问 [^0-9]+,,,2,,coordinates-missing$`));
    expect((await problems("b")).slice(1, 3)).toEqual([
      `${PHONE},,空巢老人,,,2,经度,coordinates-unreadable`,
      "B,乙楼,高层建筑,,,3,,coordinates-missing",
    ]);
  });

  it("hides the names of households but never a site from the counts", async () => {
    const { engine } = await openFiles({
      "project.json": {
        layers: [{ id: "a", kind: "site", category: "vulnerable-household", source: "a.csv", crs: "WGS84" }],
      },
      "a.csv": "编号,名称,地址,经度,纬度\nH1,李某家,一路1号,106.5,29.5\n",
    });
    const asked = { ...on("2027-02-18"), personal: "hide" } as const;
    const card = await engine.ask("site", { ...asked, site: 0 });
    expect([card?.row.id, card?.row.name, card?.row.address]).toEqual(["H1", "", ""]);
    expect((await engine.ask("totals", asked)).sites).toBe(1);
  });

  it("does not find what it hides, as it stands or by its pinyin", async () => {
    const { engine } = await openFiles({
      "project.json": {
        layers: [
          { id: "a", kind: "site", category: "vulnerable-household", source: "a.csv", crs: "WGS84" },
          { id: "b", kind: "site", category: "high-rise", source: "b.csv", crs: "WGS84" },
        ],
      },
      "a.csv": "编号,名称,地址,经度,纬度\nH1,李某家,一路1号,106.5,29.5\n",
      "b.csv": `编号,名称,地址,经度,纬度\nB1,李某大厦,电话 ${PHONE},106.5,29.5\n`,
    });
    const finds = async (q: string, personal: Asked["personal"]) => {
      const asked = { ...on("2027-02-18", { q }), personal, offset: 0, limit: 10 };
      const { total, rows } = await engine.ask("search", asked);
      expect([rows.length, (await engine.ask("totals", asked)).sites]).toEqual([total, total]);
      return rows.map(({ id }) => id);
    };
    expect(await Promise.all(["李某", "limou", "lm", PHONE, "H1"].map((q) => finds(q, "show")))).toEqual([
      ["H1", "B1"],
      ["H1", "B1"],
      ["H1", "B1"],
      ["B1"],
      ["H1"],
    ]);
    expect(await Promise.all(["李某", "limou", "lm", PHONE, "H1"].map((q) => finds(q, "hide")))).toEqual([
      ["B1"],
      ["B1"],
      ["B1"],
      [],
      ["H1"],
    ]);
  });

  it("hides the names of households, and what is said of their hazards, in files too", async () => {
    const { engine } = await openFiles({
      "project.json": {
        layers: [
          { id: "a", kind: "site", category: "vulnerable-household", source: "a.csv", crs: "WGS84" },
          { id: "h", kind: "hazard", source: "h.csv" },
        ],
      },
      "a.csv": "编号,名称,地址,经度,纬度\nH1,李某家,一路1号,106.5,29.5\n",
      "h.csv": "隐患编号,场所编号,隐患描述,整改状态\nY1,H1,李某家电线老化,未整改\nY2,X,通道堵塞,未整改\n",
    });
    const files = ["a", "h"].map(async (layer) =>
      textOf(await engine.ask("export", { personal: "hide", layer, format: "csv", crs: "WGS84" })),
    );
    expect((await Promise.all(files)).join("")).toBe(
      "id,name,address,category,lng,lat\r\nH1,,,vulnerable-household,106.5,29.5\r\nid,site,description,status,statusWord\r\nY1,H1,,open,\r\nY2,X,通道堵塞,open,未整改\r\n",
    );
  });
});
