import { describe, expect, it } from "vitest";
import { readGeojson } from "../../../src/ingest/geojson/readGeojson.ts";
import { collect, type Told } from "../../fixtures/readers/collect.ts";

const read = (content: unknown, options = {}): Promise<Told> =>
  collect(
    readGeojson,
    content instanceof Uint8Array || typeof content === "string" ? content : JSON.stringify(content),
    options,
  );
const point = (lng: number, lat: number): object => ({ type: "Point", coordinates: [lng, lat] });
const feature = (properties: unknown, rest: object = {}): object => ({
  type: "Feature",
  properties,
  geometry: point(1, 2),
  ...rest,
});
const collection = (...features: unknown[]): object => ({ type: "FeatureCollection", features });

describe("GeoJSON of every form", () => {
  const cases: [string, string, number][] = [
    ["a FeatureCollection", JSON.stringify(collection(feature({ a: 1 }), feature({ a: 2 }))), 2],
    ["an empty FeatureCollection", JSON.stringify(collection()), 0],
    ["a Feature", JSON.stringify(feature({ a: 1 }), null, 2), 1],
    ["a bare geometry", JSON.stringify(point(1, 2)), 1],
    ["with a mark", `\ufeff${JSON.stringify(feature({ a: 1 }))}`, 1],
    ["a Feature a line", `${JSON.stringify(feature({ a: 1 }))}\n${JSON.stringify(feature({ a: 2 }))}\r\n\n`, 2],
    ["a bare geometry a line", `${JSON.stringify(point(1, 2))}\n${JSON.stringify(point(3, 4))}`, 2],
    [
      "RS-separated",
      `\u001e${JSON.stringify(feature({ a: 1 }), null, 1)}\n\u001e${JSON.stringify(feature({ a: 2 }))}\n`,
      2,
    ],
    ["one line and a line break", `${JSON.stringify(collection(feature({ a: 1 })))}\n`, 1],
  ];
  it.each(cases)("%s", async (_, text, rows) => {
    const told = await read(text);
    expect(told.result.ok).toBe(true);
    expect(told.rows).toHaveLength(rows);
    expect(told.head).toMatchObject({ isGeojson: true, headerLine: 0 });
    for (const [i, row] of told.rows.entries()) {
      expect(row).toMatchObject({ row: i + 1, line: i + 1, geometry: { type: "Point" } });
    }
  });

  it("a torn line costs one row", async () => {
    const told = await read(
      `${JSON.stringify(feature({ a: 1 }))}\n{"type":"Feat\n${JSON.stringify(feature({ a: 2 }))}`,
    );
    expect(told.rows.map((row) => row.notAFeature === true)).toEqual([false, true, false]);
  });
});

describe("properties", () => {
  it("make one column per key, in order of first appearance", async () => {
    const told = await read(
      collection(feature({ b: 1, a: "x" }), feature(null), feature({ c: true, a: null }), feature([1, 2]), feature(7)),
    );
    expect(told.head?.headings).toEqual(["b", "a", "c"]);
    expect(told.rows.map((row) => row.cells.join("|"))).toEqual(["1|x|", "||", "||true", "||", "||"]);
  });

  it.each<[string, unknown, string]>([
    ["text as it is", " 007 ", " 007 "],
    ["a number", 106.5, "106.5"],
    ["zero", 0, "0"],
    ["false", false, "false"],
    ["null", null, ""],
    ["a list of words", ["雷霆行动", 2], "雷霆行动、2"],
    ["a list of anything else", [["雷霆行动"], 2], '[["雷霆行动"],2]'],
    ["an object", { x: 1 }, '{"x":1}'],
  ])("%s", async (_, value, cell) => {
    expect((await read(feature({ k: value }))).rows[0]?.cells).toEqual([cell]);
  });

  it("named like the inner parts of objects do no harm", async () => {
    const told = await read(
      '{"type":"Feature","geometry":null,"properties":{"__proto__":{"hacked":1},"constructor":"c","toString":"t"}}',
    );
    expect(told.head?.headings).toEqual(["__proto__", "constructor", "toString"]);
    expect(told.rows[0]?.cells).toEqual(['{"hacked":1}', "c", "t"]);
    expect("hacked" in {}).toBe(false);
  });
});

describe("what a feature holds", () => {
  it.each<[string, unknown, object]>([
    ["an id that is text", feature({}, { id: "S1" }), { featureId: "S1" }],
    ["an id that is a number", feature({}, { id: 0 }), { featureId: "0" }],
    ["null geometry", feature({}, { geometry: null }), { geometry: null }],
    ["no geometry", { type: "Feature", properties: {} }, { geometry: null }],
    [
      "geometry that cannot be read",
      feature({}, { geometry: { type: "Point", coordinates: ["x", 2] } }),
      { geometry: null, geometryFault: "geometry-unreadable" },
    ],
    ["null", null, { notAFeature: true, cells: [] }],
    ["a list", [], { notAFeature: true }],
    ["a text", "x", { notAFeature: true }],
    ["another type", { type: "feature", properties: { z: 1 } }, { notAFeature: true }],
    ["a bare geometry among features", point(1, 2), { notAFeature: true }],
  ])("%s", async (_, value, expected) => {
    const told = await read(collection(value));
    expect(told.rows).toHaveLength(1);
    expect(told.rows[0]).toMatchObject(expected);
    if (!("notAFeature" in expected)) expect(told.rows[0]).not.toHaveProperty("notAFeature");
    if (!("featureId" in expected)) expect(told.rows[0]).not.toHaveProperty("featureId");
  });

  it("an id that is an object is none", async () => {
    expect((await read(feature({}, { id: {} }))).rows[0]).not.toHaveProperty("featureId");
  });
});

describe("the file's own coordinate system", () => {
  it.each<[string, unknown, string | undefined]>([
    ["a name", { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::4490" } }, "urn:ogc:def:crs:EPSG::4490"],
    ["a code", { type: "EPSG", properties: { code: 4490 } }, "EPSG:4490"],
    ["a text", "EPSG:4326", "EPSG:4326"],
    ["null", null, undefined],
    ["a link", { type: "link", properties: { href: "http://x" } }, undefined],
  ])("%s", async (_, crs, expected) => {
    expect((await read({ ...collection(feature({})), crs })).head?.crs).toBe(expected);
  });
});

describe("what cannot be read", () => {
  it.each<[string, string, string, string?]>([
    ["nothing", "", "file-empty"],
    ["blanks", " \n", "file-empty"],
    ["a page", "<!doctype html><html>", "html-instead"],
    ["a comment", '{\n  "type": "FeatureCollection", // all\n  "features": []\n}', "json-broken", "line 2 column 32"],
    ["a comma too many", '{"type":"FeatureCollection",\n"features":[1,\n]}', "json-broken", "line 3 column 1"],
    ["one that ends too early", '{"type":"FeatureCollection",\n"features":[', "json-broken", "line 2 column 13"],
    ["a missing comma", '{"type": "Point"\n"coordinates": [1,2]}', "json-broken", "line 2 column 1"],
    ["a broken escape", '{"type": "Po\\int"}', "json-broken", "line 1 column 13"],
    ["text after the end", '{"type":"Point","coordinates":[1,2]} x', "json-broken", "line 1 column 38"],
    ["an object without a type", "{}", "not-geojson", "object"],
    ["a list of numbers", "[1, 2]", "not-geojson", "array"],
    ["a number", "7", "not-geojson", "number"],
    ["null", "null", "not-geojson", "null"],
    ["an unknown type", '{"type":"Topology"}', "not-geojson", "Topology"],
    ["features that are no list", '{"type":"FeatureCollection","features":{}}', "not-geojson", "FeatureCollection"],
    ["lines of something else", '{"a":1}\n{"a":2}\n', "not-geojson", "object"],
    [
      "too many keys",
      JSON.stringify(feature(Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`k${i}`, i])))),
      "columns-too-many",
      "2001",
    ],
  ])("%s", async (_, text, code, detail) => {
    const told = await read(text);
    expect(told.result).toEqual({
      ok: false,
      error: detail === undefined ? { code, subject: "file" } : { code, subject: "file", detail },
    });
    expect(told.rows).toEqual([]);
  });

  it("a cancelled one", async () => {
    const told = await read(collection(feature({})), { aborted: () => true });
    expect(told.result).toMatchObject({ ok: false, error: { code: "aborted" } });
  });

  it("a cancel between two batches is heard", async () => {
    let stop = false;
    setTimeout(() => {
      stop = true;
    });
    const told = await read(collection(...Array.from({ length: 60_000 }, (_, i) => feature({ i }))), {
      aborted: () => stop,
    });
    expect(told.result).toMatchObject({ ok: false, error: { code: "aborted" } });
  });
});

describe("what departs from the standard is told once a file, with the first feature of it", () => {
  const faultsOf = async (content: unknown) => {
    const { faults, rows } = await read(content);
    return [rows.length, ...faults.filter((fault) => fault.includes("geojson-not-standard"))];
  };
  const about = (line: number, member: string) => `0/${line}//geojson-not-standard/${member}`;
  const ring = [
    [0, 0],
    [1, 0],
    [1, 1],
  ];
  it.each<[string, unknown, number, string]>([
    ["a box of three", collection(feature({}), feature({}, { bbox: [1, 2, 3] })), 2, "bbox"],
    ["a box of texts", { ...collection(feature({})), bbox: [1, 2, 3, "4"] }, 0, "bbox"],
    ["an id that is an object", collection(feature({}, { id: {} }), feature({}, { id: {} })), 1, "Feature.id"],
    ["properties that are a list", collection(feature({}), feature(["a"])), 2, "Feature.properties"],
    ["coordinates of a feature", feature({}, { coordinates: null }), 1, "Feature.coordinates"],
    ["properties of a collection", { ...collection(feature({})), properties: {} }, 0, "FeatureCollection.properties"],
    ["a geometry of a geometry", { ...point(1, 2), geometry: null }, 1, "Geometry.geometry"],
    [
      "collections in a collection",
      { type: "GeometryCollection", geometries: [point(1, 2), { type: "GeometryCollection", geometries: [] }] },
      1,
      "GeometryCollection.geometries",
    ],
    [
      "a ring that ends at another height",
      { type: "Polygon", coordinates: [[[...ring[0]!, 5], ...ring.slice(1), [0, 0, 9]]] },
      1,
      "Polygon.coordinates",
    ],
  ])("%s", async (_title, content, line, member) => {
    const [rows, ...faults] = await faultsOf(content);
    expect([rows === 0, faults]).toEqual([false, [about(line, member)]]);
  });

  it("nothing of a file as it should be, nor of a list of places, which is no GeoJSON", async () => {
    const good = collection(
      feature({ a: 1 }, { id: 7, bbox: [1, 2, 1, 2] }),
      feature(null, { id: "7", geometry: null }),
    );
    expect(await faultsOf({ ...good, name: "a", bbox: [1, 2, 3, 4, 5, 6] })).toEqual([2]);
    expect(await faultsOf([{ id: {}, bbox: "x", coordinates: "1,2" }])).toEqual([1]);
  });
});
