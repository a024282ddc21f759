import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { formatOf } from "../../../src/ingest/files/formats.ts";
import { readShp } from "../../../src/ingest/shp/readShp.ts";
import { account, issuesOf, line, openFiles, tryOpen } from "../../builders/openFiles.ts";
import { collect, type Told } from "../../fixtures/readers/collect.ts";

const FOLDER = join(import.meta.dirname, "../../fixtures/shapefiles");
const zipOf = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(join(FOLDER, `${name}.zip`)));
const partsOf = (name: string): Record<string, Uint8Array<ArrayBuffer>> =>
  unzipSync(zipOf(name)) as Record<string, Uint8Array<ArrayBuffer>>;
const rows = ({ rows: told }: Told) => told.map(({ line: at, cells }) => [at, ...cells]);
/** A shapefile with some of its parts changed. */
const readParts = (name: string, change: Record<string, Uint8Array | null> = {}, options = {}): Promise<Told> => {
  const parts = Object.entries({ ...partsOf(name), ...change }).flatMap(([path, bytes]) =>
    bytes === null ? [] : [[path.slice(path.lastIndexOf(".") + 1), bytes] as const],
  );
  const beside = new Map(parts);
  return collect(readShp, beside.get("shp")!, { beside, ...options });
};

describe("what another program wrote", () => {
  it("points in GBK, in metres", async () => {
    const told = await collect(readShp, zipOf("points"));
    expect(told.result).toEqual({ ok: true, value: undefined });
    expect(told.head).toMatchObject({
      headings: ["编号", "单位名称", "层数", "面积", "检查日期", "已检查"],
      encoding: "gb18030",
      sheet: "points",
      isGeojson: true,
      headerLine: 0,
    });
    expect(told.head?.crs).toMatch(/^PROJCS\["CGCS2000_3_Degree_GK_CM_105E"/);
    expect(rows(told)).toEqual([
      [1, "007", "东楼消防站", "12", "1234.5", "2026-11-03", "true"],
      [2, "008", "西院", "", "", "", ""],
      [3, "009", "无图", "3", "0.25", "2026-11-03", "false"],
    ]);
    expect(told.rows.map(({ geometry }) => geometry)).toEqual([
      { type: "Point", coordinates: [650202, 3271365] },
      { type: "Point", coordinates: [651202, 3272365] },
      null,
    ]);
  });

  it("areas with holes, several in one record, in UTF-8 that nothing names", async () => {
    const told = await collect(readShp, zipOf("areas"));
    expect(told.head).toMatchObject({ encoding: "utf-8" });
    expect(told.rows.map(({ cells }) => cells[1])).toEqual(["一社区", "二社区"]);
    expect(
      told.rows.map(({ geometry }) => {
        if (geometry?.type === "Polygon") return geometry.coordinates.map((ring) => ring[0]);
        return geometry?.type === "MultiPolygon" && geometry.coordinates.map((rings) => rings.map((ring) => ring[0]));
      }),
    ).toEqual([
      [
        [106, 29],
        [106.2, 29.2],
      ],
      [
        [[107, 29]],
        [
          [109, 29],
          [109.4, 29.4],
        ],
      ],
    ]);
  });

  it("lines in GBK under a .cpg that says Latin 1", async () => {
    const told = await collect(readShp, zipOf("lines"));
    expect(told.head).toMatchObject({ encoding: "gb18030" });
    expect(told.head?.crs).toBeUndefined();
    expect(told.rows.map(({ cells, geometry }) => [cells[1], geometry?.type])).toEqual([
      ["一路", "LineString"],
      ["二路", "MultiLineString"],
    ]);
  });
});

describe("a dropped shapefile is a layer", () => {
  it.each<[string, Record<string, Uint8Array<ArrayBuffer>>]>([
    ["zipped", { "points.zip": zipOf("points") }],
    ["as its files", partsOf("points")],
    [
      "in capitals",
      Object.fromEntries(Object.entries(partsOf("points")).map(([path, bytes]) => [path.toUpperCase(), bytes])),
    ],
    ["beside others", { ...partsOf("points"), "sub/areas.zip": zipOf("areas") }],
  ])("%s", async (_, files) => {
    const { opened, engine } = await openFiles(files);
    const layer = opened.layers.find(({ id }) => /points/i.test(id))!;
    expect(account(layer)).toBe("3 = 3 + 0 + 0, repaired 0, not on map 1");
    expect((await issuesOf(engine, layer.id)).map(line)).toEqual(['3 : coordinates-missing "" kept']);
    const exported = await engine.ask("export", { personal: "show", layer: layer.id, format: "csv", crs: "WGS84" });
    expect(exported.ok && new TextDecoder().decode(exported.value.bytes)).toMatch(
      /007,东楼消防站.*106\.5496\d*,29\.5511\d*/,
    );
  });

  it("one of several in a zip that a project names is its sheet", async () => {
    const both = zipSync({ ...partsOf("areas"), ...partsOf("points") });
    expect((await collect(readShp, both)).head).toMatchObject({ sheet: "areas", otherSheets: ["points"] });
    const { opened } = await openFiles({
      "project.json": {
        layers: [
          { id: "a", kind: "site", source: "all.bin" },
          { id: "b", kind: "site", source: "all.bin", sheet: "points" },
        ],
      },
      "all.bin": new Uint8Array(both),
    });
    expect(opened.layers.map(({ files, loaded }) => [loaded, files[0]?.sheet])).toEqual([
      [2, "areas"],
      [3, "points"],
    ]);
  });

  it("is read again when only its table changed", async () => {
    const parts = partsOf("points");
    const { engine } = await openFiles({
      "project.json": { layers: [{ id: "a", kind: "site", source: "points.shp" }] },
      ...parts,
    });
    const dbf = Buffer.from(parts["points.dbf"]!);
    dbf.write("1", dbf.indexOf("007"));
    const refreshed = await engine.ask("refresh", {
      personal: "show",
      source: {
        type: "files",
        name: "test",
        files: [
          {
            path: "project.json",
            content: new TextEncoder().encode('{"layers":[{"id":"a","kind":"site","source":"points.shp"}]}'),
          },
          ...Object.entries({ ...parts, "points.dbf": new Uint8Array(dbf) }).map(([path, content]) => ({
            path,
            content,
          })),
        ],
      },
    });
    expect(refreshed.ok).toBe(true);
    const exported = await engine.ask("export", { personal: "show", layer: "a", format: "csv", crs: "WGS84" });
    expect(exported.ok && new TextDecoder().decode(exported.value.bytes)).toContain("107,东楼消防站");
  });

  it("without its table the table is missed by name", async () => {
    const { "points.dbf": _, ...others } = partsOf("points");
    const opened = await tryOpen((await openFiles({ "a.csv": "名称\n甲\n" })).engine, others);
    expect(opened.ok && opened.value.layers.map(({ error }) => [error?.code, error?.subject])).toEqual([
      ["file-missing", "points.dbf"],
    ]);
  });
});

describe("encodings", () => {
  const cpg = (text: string): Uint8Array => new TextEncoder().encode(text);
  it.each<[string, string, Record<string, Uint8Array | null>, object, string]>([
    ["GBK by its bytes", "points", { "points.cpg": null }, {}, "gb18030"],
    ["GBK under a .cpg that says UTF-8", "points", { "points.cpg": cpg("UTF-8") }, {}, "gb18030"],
    ["a code page by number", "points", { "points.cpg": cpg("ANSI 936\r\n") }, {}, "gb18030"],
    ["UTF-8 under a .cpg that says GBK", "areas", { "areas.cpg": cpg("GBK") }, {}, "utf-8"],
    ["another that is named", "points", { "points.cpg": cpg("Big5") }, {}, "big5"],
    ["what the layer says", "points", {}, { encoding: "big5" }, "big5"],
    ["a name that nobody knows", "points", { "points.cpg": cpg("klingon") }, {}, "gb18030"],
  ])("%s", async (_, name, change, options, encoding) => {
    expect((await readParts(name, change, options)).head?.encoding).toBe(encoding);
  });

  it("the language byte of the table counts where nothing else does", async () => {
    const dbf = partsOf("points")["points.dbf"]!.slice();
    dbf[29] = 0x78;
    expect((await readParts("points", { "points.cpg": null, "points.dbf": dbf })).head?.encoding).toBe("big5");
  });
});

describe("coordinate systems", () => {
  it.each([
    'GEOGCS["GCS_Beijing_1954",DATUM["D_Beijing_1954"]]',
    'PROJCS["Xian_1980_3_Degree_GK_CM_105E",GEOGCS["GCS_Xian_1980"]]',
  ])("one that nobody can convert is named, not drawn a hundred metres off: %s", async (text) => {
    const parts = { ...partsOf("points"), "points.prj": new TextEncoder().encode(text) as Uint8Array<ArrayBuffer> };
    const { opened, engine } = await openFiles(parts);
    expect(account(opened.layers[0]!)).toBe("3 = 3 + 0 + 0, repaired 0, not on map 3");
    expect((await issuesOf(engine, "points")).map(line)[0]).toMatch(
      /^0 : crs-unknown "(?:GCS_Beijing_1954|Xian_1980_3\w+)" emptied$/,
    );
  });
});

describe("broken ones", () => {
  const cut = (part: string, length: number): Record<string, Uint8Array> => ({
    [part]: partsOf("points")[part]!.subarray(0, length),
  });
  it.each<[string, Record<string, Uint8Array | null>, string, string, number]>([
    ["a torn .shp", cut("points.shp", 140), "shapefile-broken", "shp", 3],
    ["a .shp of its header", cut("points.shp", 60), "shapefile-broken", "shp", 3],
    ["a torn .dbf", cut("points.dbf", -90), "shapefile-broken", "dbf", 3],
    ["a .dbf that is none", { "points.dbf": new Uint8Array(60) }, "shapefile-broken", "dbf", 0],
    ["no .dbf", { "points.dbf": null }, "file-missing", "", 0],
  ])("%s", async (_, change, code, detail, count) => {
    const told = await readParts("points", change);
    expect(told.result.ok ? "" : [told.result.error.code, told.result.error.detail ?? ""]).toEqual([code, detail]);
    expect(told.rows).toHaveLength(count);
  });

  it("a shape that does not fit into its record is a fault of its row", async () => {
    const shp = partsOf("areas")["areas.shp"]!.slice();
    new DataView(shp.buffer).setInt32(100 + 8 + 36, 1e6, true);
    const told = await readParts("areas", { "areas.shp": shp });
    expect(told.rows.map(({ geometryFault }) => geometryFault)).toEqual(["geometry-unreadable", undefined]);
  });

  it("a deleted record is none, and the others keep their numbers", async () => {
    const dbf = partsOf("points")["points.dbf"]!.slice();
    const view = new DataView(dbf.buffer);
    dbf[view.getUint16(8, true)] = 0x2a;
    expect(rows(await readParts("points", { "points.dbf": dbf })).map(([at]) => at)).toEqual([2, 3]);
  });

  it("is known by its first bytes, and a zip by what it names", () => {
    const shp = formatOf("a.dat", partsOf("points")["points.shp"]!);
    const zip = formatOf("a.dat", zipOf("points"));
    expect([shp.ok && shp.value.name, zip.ok && zip.value.name]).toEqual(["shp", "shp"]);
  });

  it("stops when it is told to", async () => {
    const told = await readParts("points", {}, { aborted: () => true });
    expect(!told.result.ok && told.result.error.code).toBe("aborted");
  });
});
