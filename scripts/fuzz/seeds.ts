import { readFileSync } from "node:fs";
import { join } from "node:path";
import { utils, write } from "@e965/xlsx";
import { unzipSync, zipSync } from "fflate";
import { createEngine } from "../../src/engine/engine.ts";

/** Files of a small project by name, and what each of them is. */
export interface Seeds {
  readonly files: Readonly<Record<string, Uint8Array<ArrayBuffer>>>;
  readonly project: object;
}

const SITES =
  "台账\n编号,单位名称,地址,经度,纬度,类别,社区,存在问题,整改时限,整改状态,联系电话\n" +
  '1,甲楼,"一路1号,东",106.51,29.51,高层建筑,一社区,堵塞通道,2027-01-01,未整改,13912345678\n' +
  "2,乙院,二路2号,29.52,106.52,养老院,一社区,,2027年2月1日,,\n" +
  '007,"丙""铺",三路,106°30′00″,29.5,商店,二社区,私拉乱接,45258,已整改,\n合计,3,,,,,,,,,\n';
const HAZARDS =
  "隐患编号,场所编号,场所名称,隐患描述,隐患级别,当前状态,发现日期,整改期限,整改责任人\n" +
  "H1,1,,占堵消防车通道,重大,整改中,2026-12-01,2027-01-15,张某\nH2,,乙院,锁闭安全出口,一般,已销号,2026/12/3,,\n";
const VENUES = {
  type: "FeatureCollection",
  features: [
    {
      type: "Feature",
      id: "v1",
      properties: { 名称: "广场" },
      geometry: { type: "Point", coordinates: [106.51, 29.51] },
    },
    {
      type: "Feature",
      properties: { id: "v2", name: "街" },
      geometry: {
        type: "LineString",
        coordinates: [
          [106.5, 29.5],
          [106.52, 29.52],
        ],
      },
    },
  ],
};
const AREAS = {
  type: "FeatureCollection",
  features: [
    {
      type: "Feature",
      properties: { name: "一社区", level: "community" },
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [106, 29],
            [107, 29],
            [107, 30],
            [106, 30],
            [106, 29],
          ],
        ],
      },
    },
  ],
};
const EVENTS = "活动名称,场地编号,开始时间,结束时间\n灯会,v1,2027-02-18 18:00,2027-02-18 22:00\n集市,街,2027-02-19,\n";
const PROJECT = {
  version: 1,
  id: "fuzz",
  title: "示例",
  asOf: "2027-02-18",
  rings: [200, 500],
  campaign: { start: "2026-11-01", end: "2027-03-31", phases: [{ name: "部署", end: "2026-11-30" }] },
  periods: [{ id: "own-2027", name: "区会", start: "2027-02-17", end: "2027-02-20" }],
  categories: [{ id: "own", title: "自定", stayMinutes: 5 }],
  placements: "placements.csv",
  aliases: "aliases.csv",
  layers: [
    {
      id: "sites",
      kind: "site",
      source: "sites.csv",
      crs: "GCJ02",
      hazards: { description: "存在问题", due: "整改时限" },
    },
    { id: "sheet", kind: "site", category: "high-rise", source: "sheet.xlsx", crs: "WGS84" },
    { id: "hazards", kind: "hazard", source: ["hazards.csv"], key: "隐患编号" },
    { id: "venues", kind: "venue", source: "venues.geojson", crs: "WGS84" },
    { id: "events", kind: "event", source: "events.csv" },
    { id: "areas", kind: "area", source: "areas.geojson", crs: "WGS84" },
    { id: "places", kind: "venue", source: "places.kml", crs: "WGS84" },
    { id: "old", kind: "site", source: "old.xls", crs: "WGS84" },
    { id: "binary", kind: "site", source: "binary.xlsb", crs: "WGS84" },
    { id: "open", kind: "site", source: "open.ods", crs: "WGS84" },
    { id: "shapes", kind: "area", source: "areas.shp" },
  ],
  basemap: { type: "geojson", layers: { block: "areas.geojson" } },
};

const PLACES =
  '<?xml version="1.0"?><kml><Document><Folder><name>场地</name><Placemark><name>园</name><ExtendedData><Data name="编号"><value>7</value></Data></ExtendedData><description><![CDATA[<table><tr><td>地址</td><td>一路</td></tr></table>]]></description><Polygon><outerBoundaryIs><LinearRing><coordinates>106,29,0 107,29,0 107,30,0 106,29,0</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Folder></Document></kml>';

/** A workbook with what binary ones and those of OpenDocument have: numbers, a day, a gap, a merged cell. */
function bookAs(bookType: "biff8" | "xlsb" | "ods"): Uint8Array<ArrayBuffer> {
  const rows = [
    ["编号", "单位名称", "经度", "纬度", "检查日期"],
    ["1", "甲楼", 106.51, 29.51, { t: "n", v: 46_329, z: "yyyy/m/d" }],
    [],
    [7, null, 106.52, 29.52, "2026年11月3日"],
  ];
  const sheet = utils.aoa_to_sheet(rows);
  sheet["!merges"] = [{ s: { r: 1, c: 1 }, e: { r: 3, c: 1 } }];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "台账");
  return new Uint8Array(write(book, { bookType, type: "array" }) as ArrayBuffer);
}

/** A shapefile that another program wrote. */
const shapefile = (): Record<string, Uint8Array<ArrayBuffer>> =>
  unzipSync(readFileSync(join(import.meta.dirname, "../../tests/fixtures/shapefiles/areas.zip"))) as Record<
    string,
    Uint8Array<ArrayBuffer>
  >;

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** A project in which every kind of file stands once; the workbook is one that the engine itself wrote. */
export async function seeds(): Promise<Seeds> {
  const files: Record<string, Uint8Array<ArrayBuffer>> = {
    "sites.csv": bytesOf(SITES),
    "hazards.csv": bytesOf(HAZARDS),
    "venues.geojson": bytesOf(JSON.stringify(VENUES)),
    "areas.geojson": bytesOf(JSON.stringify(AREAS)),
    "events.csv": bytesOf(EVENTS),
    "places.kml": bytesOf(PLACES),
    "old.xls": bookAs("biff8"),
    "binary.xlsb": bookAs("xlsb"),
    "open.ods": bookAs("ods"),
    ...shapefile(),
    "placements.csv": bytesOf("layer,id,lng,lat,name,address,how\nsites,2,106.52,29.52,,,by-hand\n"),
    "aliases.csv": bytesOf("layer,word,target\nhazards,乙院,sites/2\n"),
  };
  const engine = createEngine();
  const opened = await engine.ask("open", {
    personal: "show",
    source: { type: "files", name: "seed.csv", files: [{ path: "sites.csv", content: files["sites.csv"]! }] },
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const { id } = opened.value.layers[0]!;
  const sheet = await engine.ask("export", { personal: "show", layer: id, format: "xlsx", crs: "WGS84" });
  if (!sheet.ok) throw new Error(JSON.stringify(sheet.error));
  return { files: { ...files, "sheet.xlsx": sheet.value.bytes }, project: PROJECT };
}

/** The same files in one zip. */
export const zipped = (files: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer> =>
  zipSync(files) as Uint8Array<ArrayBuffer>;
