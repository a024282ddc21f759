import { type Field, fieldsOf, KINDS, type Kind } from "../../src/core/fields.ts";
import type { Files } from "./openFiles.ts";
import { madeArchive, tileOf } from "./pmtiles.ts";
import { row, workbook } from "./workbook.ts";

export const PHONE = "13912345678";
export const CARD = "500101199001011234";
export const NAME = "王测试";
/** A text of a ledger with both numbers in it. */
export const PLANTED = `联系 ${PHONE} 证 ${CARD}`;

/** What of it is found in a text, each with what stands around it; digits that JSON or XML write otherwise too. */
export function leaksIn(said: string): readonly string[] {
  const wanted = [PHONE, CARD, NAME, "139-1234-5678", "李某家"];
  return [...said.matchAll(new RegExp(`.{0,60}(?:${wanted.join("|")}).{0,40}`, "gsu"))].map(([leak]) => leak);
}

/** A ledger of each kind with both numbers in every text and the phone in every number; ids apart, unless they are to be made of it. */
function plantedLedger(kind: Kind, hasIds: boolean): string {
  const fields = Object.entries(fieldsOf(kind)).filter(
    ([field, { type }]) => type !== "place" || field === "lng" || field === "lat",
  );
  const cell = (field: Field): string => {
    const { type, personal } = fieldsOf(kind)[field]!;
    if (field === "id") return hasIds ? `${kind}-1` : "";
    if (field === "lng") return "106.5";
    if (field === "lat") return "29.5";
    if (field === "site") return "site-1";
    if (field === "venue") return kind === "event" ? "venue-1" : PLANTED;
    if (field === "category") return `${kind} ${PLANTED}`;
    if (field === "start") return "2027-02-18 10:00";
    if (field === "end") return "2027-02-18 22:00";
    if (type === "text" || type === "list") return personal === true && field !== "phone" ? NAME : PLANTED;
    return PHONE;
  };
  const headings = fields.map(([field]) => (field === "remark" ? `说明 ${PHONE}` : field));
  const cells = fields.map(([field]) => cell(field));
  const unplaced = fields.map(([field]) =>
    field === "lng" ? PHONE : field === "id" ? `${cell(field)}x` : cell(field),
  );
  const lines = [
    [...headings, `未用 ${PHONE}`],
    [...cells, PLANTED],
    [...unplaced, PLANTED],
    [...cells, PLANTED, PLANTED],
  ];
  return `${lines.map((line) => line.join(",")).join("\n")}\n`;
}

const layerOf = (kind: Kind, hasIds: boolean) => {
  const id = hasIds ? kind : `${kind}-made`;
  return {
    id,
    kind,
    title: `台账 ${PHONE}`,
    source: `${id}-${PHONE}.csv`,
    crs: "WGS84",
    columns: {
      ...Object.fromEntries(Object.keys(fieldsOf(kind)).map((field) => [field, field])),
      remark: `说明 ${PHONE}`,
    },
  };
};

/** A project in which everything that can hold a text holds a phone: files, sheets, headings, cells, words, keys, mistakes. */
export const PLANTED_PROJECT: Files = {
  [`底图 ${PHONE}.pmtiles`]: madeArchive({
    metadata: { vector_layers: [{ id: "roads" }], attribution: `测绘 ${PHONE}` },
    tiles: { "0/0/0": tileOf({ roads: { tags: { kind: "path", name: `路 ${PHONE}` }, isLine: true } }) },
  }),
  "project.json": {
    title: `一张图 ${PHONE}`,
    asOf: "2027-02-18",
    campaign: { start: "2026-11-01", phases: [{ name: `排查 ${PHONE}`, end: "2027-03-01" }] },
    periods: [
      { id: "own-2027", name: `值守 ${PHONE}`, start: "2027-02-18", end: "2027-02-18" },
      { id: "wait-2027", name: `等 ${PHONE}`, start: { after: `约 ${PHONE}` } },
    ],
    categories: [{ id: "own", title: `自设 ${PHONE}` }],
    basemap: [
      { type: "geojson", layers: { label: `地名 ${PHONE}.geojson`, road: `缺 ${PHONE}.geojson` } },
      { type: "pmtiles", url: `底图 ${PHONE}.pmtiles` },
    ],
    [`键 ${PHONE}`]: 1,
    layers: [
      ...KINDS.map((kind) => layerOf(kind, true)),
      ...KINDS.map((kind) => layerOf(kind, false)),
      { id: "household", kind: "site", category: "vulnerable-household", source: "户.csv", crs: "WGS84" },
      { id: "household-hazard", kind: "hazard", source: "户隐患.csv" },
      {
        id: "both",
        kind: "site",
        source: "两用.csv",
        crs: "WGS84",
        key: ["名称", "地址"],
        merge: true,
        hazards: { description: `问题 ${PHONE}`, due: "时限", status: "状态" },
      },
      { id: "by-phone", kind: "site", source: "电话.csv", crs: "WGS84", key: "联系电话" },
      { id: "sheet", kind: "site", source: `簿 ${PHONE}.xlsx`, crs: "WGS84", columns: { name: `名 ${PHONE}` } },
      { id: "no-sheet", kind: "site", source: `簿 ${PHONE}.xlsx`, sheet: `无 ${PHONE}` },
      { id: "lost", kind: "site", source: `失 ${PHONE}.csv` },
      { id: "coded", kind: "site", source: `码 ${PHONE}.csv`, encoding: `码 ${PHONE}` },
      { id: "outside", kind: "site", source: `../${PHONE}.csv` },
      { id: "unfound", kind: "site", source: "无.csv", crs: `系 ${PHONE}`, columns: { name: `无此 ${PHONE}` } },
      { id: "no-kind", kind: `类 ${PHONE}`, source: "a.csv" },
      { id: "wrong", kind: "site", source: [`${"长".repeat(50)}${PHONE}`, 1] },
      { id: "cut", kind: "site", source: "a.csv", header: `${"长".repeat(36)}${PHONE}` },
      {
        id: "keyed",
        kind: "site",
        source: "无.csv",
        crs: "WGS84",
        [`键 ${PHONE}`]: 1,
        columns: { [`栏 ${PHONE}`]: "名称" },
      },
    ],
  },
  ...Object.fromEntries(
    [true, false].flatMap((hasIds) => KINDS.map((kind) => [layerOf(kind, hasIds).source, plantedLedger(kind, hasIds)])),
  ),
  "户.csv": `名称,地址,经度,纬度\n李某家,一路1号,106.5,29.5\n王测试家,一路2号,106.5,29.5\n王测试家,二路1号,,\n`,
  "无.csv": "名称,经度,纬度\n庚,106.5,29.5\n",
  "户隐患.csv": `场所名称,隐患描述,整改状态,整改时限\n李某家,李某家电线老化,未整改,约定\n王测试家,王测试家堆物,未整改,约定\n查无此处 ${PHONE},堵塞 ${PHONE},未整改,\n`,
  "两用.csv": `名称,地址,经度,纬度,问题 ${PHONE},时限,状态\n甲 ${PHONE},一路 139-1234-5678,106.5,29.5,堵塞 ${PHONE},2027-02-01,未整改\n甲 ${PHONE},一路 139-1234-5678,106.5,29.5,${PHONE},2027-02-20,未整改\n`,
  "电话.csv": `名称,联系电话,经度,纬度\n乙,${PHONE},106.5,29.5\n丙,${PHONE},106.5,29.5\n`,
  [`簿 ${PHONE}.xlsx`]: workbook({
    sheets: [
      { name: `表 ${PHONE}`, rows: row(1, `名 ${PHONE}`, "经度", "纬度") + row(2, `丁 ${PHONE}`, "106.5", "29.5") },
      { name: `另 ${PHONE}`, rows: row(1, "名称") + row(2, `戊 ${PHONE}`) },
    ],
  }),
  [`码 ${PHONE}.csv`]: "名称\n甲\n",
  [`地名 ${PHONE}.geojson`]: {
    type: "FeatureCollection",
    features: [
      {
        type: "Feature",
        properties: { name: `地名 ${PHONE}`, [`键 ${PHONE}`]: 1 },
        geometry: { type: "Point", coordinates: [106.5, 29.5] },
      },
    ],
  },
};
