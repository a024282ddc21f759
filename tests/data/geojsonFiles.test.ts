import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { formatOf } from "../../src/ingest/files/formats.ts";
import { readGeometry } from "../../src/ingest/geojson/geojsonGeometry.ts";
import { readGeojson } from "../../src/ingest/geojson/readGeojson.ts";
import { issuesOf, openFiles } from "../builders/openFiles.ts";
import { describeWithFiles } from "../describeWithData.ts";
import { collect } from "../fixtures/readers/collect.ts";

const bytesOf = (...path: readonly string[]) => new Uint8Array(readFileSync(join(...path)));
const geojsonIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith(".geojson"));

/** Every geometry of a file, or the broken thing in its place. */
function geometriesOf(value: unknown): unknown[] {
  const object = (value ?? {}) as { type?: unknown; features?: unknown; geometry?: unknown };
  if (Array.isArray(object.features)) return object.features.flatMap(geometriesOf);
  return object.type === "Feature" ? [object.geometry] : [value];
}

describeWithFiles("geojson", "geojsonhint's files", (hint) => {
  const good = join(hint, "good");
  const bad = join(hint, "bad");
  const codesOf = (folder: string, file: string) =>
    geometriesOf(JSON.parse(readFileSync(join(folder, file), "utf8"))).map((value) => readGeometry(value).code);

  it("are all taken for GeoJSON", () => {
    const files = [good, bad].flatMap((folder) => geojsonIn(folder).map((name) => join(folder, name)));
    expect(files.length).toBeGreaterThan(60);
    expect(files.filter((file) => !formatOf(file, bytesOf(file)).ok)).toEqual([]);
  });

  it("are read without a fault where they are good", async () => {
    const files = geojsonIn(good);
    expect(files.length).toBeGreaterThan(15);
    expect(files.filter((file) => codesOf(good, file).some((code) => code !== undefined))).toEqual([]);
    for (const file of files) {
      const { result, rows, faults } = await collect(readGeojson, bytesOf(good, file));
      const wrong = rows.filter((row) => row.notAFeature || row.geometryFault !== undefined);
      expect([file, result.ok, wrong, faults]).toEqual([file, true, [], []]);
    }
  });

  /** What each bad file is told for: the failure of the file, else its issues; `member` behind a code names what it is about. */
  const TOLD: Readonly<Record<string, string>> = {
    "bad-duplicate-properties": "geojson-not-standard Feature.features",
    "bad-featurelist": "geometry-unreadable",
    "bad-json": "json-broken",
    "bad-object-type": "not-geojson",
    "bad-polygonloop": "geometry-unreadable",
    "bad-properties-as-array": "geojson-not-standard Feature.properties",
    badcoord: "geometry-unreadable",
    badcoordtype: "geometry-unreadable",
    badfeature: "not-a-feature",
    badfeatureid: "geojson-not-standard Feature.id",
    "bbox-4or6elements": "geojson-not-standard bbox",
    "bbox-contains-string": "geojson-not-standard bbox",
    "bbox-string": "geojson-not-standard bbox",
    "different-first-last": "geometry-unclosed",
    "different-first-size": "geojson-not-standard MultiPolygon.coordinates",
    expected_object: "geojson-not-standard Feature.properties",
    false: "geometry-unreadable, geojson-not-standard GeometryCollection.geometries",
    feature_changed_semantics: "geojson-not-standard Feature.features, geojson-not-standard Feature.coordinates",
    "featurecollection-obj": "not-geojson",
    "featurecollection-type-case": "not-geojson",
    featurecollection: "not-geojson",
    featurecollection_changed_semantics:
      "geojson-not-standard FeatureCollection.properties, geojson-not-standard FeatureCollection.coordinates",
    geometry_changed_semantics:
      "geojson-not-standard Geometry.properties, geojson-not-standard Geometry.geometry, geojson-not-standard Geometry.features",
    geometrycollection_nested: "geojson-not-standard GeometryCollection.geometries",
    geometrycollection_single: "geojson-not-standard GeometryCollection.geometries",
    multiple_problems: "coordinates-as-text, not-a-feature, not-a-feature, geojson-not-standard Feature.id",
    "multipoint-multidimension": "geometry-unreadable",
    "multipoint-nondimension": "geometry-unreadable",
    nofeaturetype: "not-a-feature",
    notype: "not-geojson",
    "point-labeled-as-a-multipolygon": "geometry-unreadable",
    "point-string": "geometry-unreadable",
    "point-toofew": "geometry-unreadable",
    point: "geometry-unreadable",
    rootstring: "not-geojson",
    "short-line": "geometry-unreadable",
    "short-linearring": "geometry-unclosed",
    "short-multilinestring": "geometry-unreadable",
    stringcoord: "coordinates-as-text",
    unknowntype: "not-geojson",
  };
  /** Faults of the form alone; what the rows mean in a layer (an id twice, nothing to hold) is told beside. */
  const IS_FORM = /^(?:geometry-|coordinates-as-text|not-a-feature|geojson-)/;

  const isBad = (file: string): boolean => {
    const result = join(bad, file.replace(".geojson", ".result"));
    const entries = JSON.parse(readFileSync(result, "utf8")) as readonly { readonly level?: string }[];
    return entries.some(({ level }) => level !== "message");
  };

  const toldOf = async (file: string): Promise<string> => {
    const layer = { id: "a", kind: "site", source: "a.geojson", crs: "WGS84" };
    const { engine, opened } = await openFiles({
      "project.json": { layers: [layer] },
      "a.geojson": bytesOf(bad, file),
    });
    const { error } = opened.layers[0]!;
    if (error !== undefined) return error.code;
    const issues = (await issuesOf(engine, "a")).filter(({ code }) => IS_FORM.test(code));
    return issues.map(({ code, value }) => (code === "geojson-not-standard" ? `${code} ${value}` : code)).join(", ");
  };

  it("are all told for what is wrong with them where they are bad", async () => {
    const files = geojsonIn(bad).filter(isBad);
    expect(files.map((file) => file.replace(".geojson", "")).sort()).toEqual(Object.keys(TOLD).sort());
    const told: Record<string, string> = {};
    for (const file of files) told[file.replace(".geojson", "")] = await toldOf(file);
    expect(told).toEqual(TOLD);
  });

  /** What a complaint of geojsonhint's is told as: the codes of TOLD of which one must be there; $1 is what the complaint is about. */
  const MEANINGS: readonly (readonly [RegExp, string])[] = [
    [/^Parse error/, "json-broken"],
    [/^The root of|^"(?:type|features)" member|^The type \w+ is unknown|case sensitive/, "not-geojson"],
    [/^Every feature must be|must have a type=feature/, "not-a-feature"],
    [/^Feature "id" member/, "geojson-not-standard Feature.id"],
    [/cannot contain a "(\w+)" member/, "geojson-not-standard \\w+.$1"],
    [/^"properties" member should be object/, "geojson-not-standard Feature.properties"],
    [/bbox/, "geojson-not-standard bbox"],
    [/GeometryCollection/, "geojson-not-standard GeometryCollection.geometries"],
    [/^the first and last positions/, "geometry-unclosed|geojson-not-standard MultiPolygon.coordinates"],
    [/^a LinearRing .* needs to have four/, "geometry-unclosed|geometry-unreadable"],
    [/^each element in a position must be a number/, "coordinates-as-text|geometry-unreadable"],
    [/nested more deeply|^position |^a line needs|^"coordinates" member/, "geometry-unreadable"],
  ];
  /** Complaints that nothing is told for. */
  const NOT_TOLD: Readonly<Record<string, readonly RegExp[]>> = {
    // Of a member that is there twice JSON keeps the last, and an empty feature is one without a place, as any may be.
    "bad-duplicate-properties": [/duplicate members/, /member required/],
    // What is no feature is not looked into.
    multiple_problems: [/^"coordinates" member should be an array/],
  };

  it("are told for each of geojsonhint's complaints, in its meaning", () => {
    const untold = Object.entries(TOLD).flatMap(([file, told]) => {
      const entries = JSON.parse(readFileSync(join(bad, `${file}.result`), "utf8")) as readonly { message: string }[];
      const messages = new Set(entries.map(({ message }) => message));
      return [...messages].flatMap((message) => {
        if (NOT_TOLD[file]?.some((one) => one.test(message)) === true) return [];
        const meant = MEANINGS.find(([form]) => form.test(message));
        const codes = meant === undefined ? [] : meant[1].replace("$1", meant[0].exec(message)?.[1] ?? "").split("|");
        return codes.some((code) => told.split(", ").some((one) => new RegExp(`^${code}$`).test(one)))
          ? []
          : [`${file}: ${message}`];
      });
    });
    expect(untold).toEqual([]);
  });

  it("are not blamed for what is a matter of taste", async () => {
    const files = geojsonIn(bad).filter((file) => !isBad(file));
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) expect([file, await toldOf(file)]).toEqual([file, ""]);
  });
});

describeWithFiles("", "GeoJSON of cities", (data) => {
  it.each([
    ["shanghai/buildings.geojson", 1793],
    ["shanghai/pois.geojson", 494],
    ["shanghai/roads.geojson", 1778],
    ["minneapolis/Fire_Stations_Areas.geojson", 20],
    ["minneapolis/Minneapolis_Neighborhoods.geojson", 87],
  ])("%s has %i features", async (file, rows) => {
    const told = await collect(readGeojson, bytesOf(data, file));
    expect(told.rows).toHaveLength(rows);
    expect(told.rows.filter((row) => row.notAFeature || row.geometryFault !== undefined)).toEqual([]);
  });

  it.each([
    ["csv", "toronto/highrise_inspections.csv"],
    ["csv", "beijing/poi.csv"],
    ["csv", "minneapolis/Hydrants.csv"],
    ["geojson", "shanghai/buildings.geojson"],
  ])("is told from a table: %s, %s", (name, file) => {
    const format = formatOf(file, bytesOf(data, file));
    expect(format.ok && format.value.name).toBe(name);
  });

  it("and tiles are taken for no text", () => {
    expect(formatOf("a.csv", bytesOf(data, "basemap/firenze_protomaps_v3.pmtiles"))).toMatchObject({
      ok: false,
      error: { code: "format-binary" },
    });
  });
});
