import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, test } from "vitest";
import { formatOf } from "../../src/ingest/files/formats.ts";
import { readGeometry } from "../../src/ingest/geojson/geojsonGeometry.ts";
import { readGeojson } from "../../src/ingest/geojson/readGeojson.ts";
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
      const { result, rows } = await collect(readGeojson, bytesOf(good, file));
      const faults = rows.filter((row) => row.notAFeature || row.geometryFault !== undefined);
      expect([file, result.ok, faults]).toEqual([file, true, []]);
    }
  });

  it("end as a value where they are bad", async () => {
    const outcomes: Record<string, string> = {};
    for (const file of geojsonIn(bad)) {
      const { result, rows } = await collect(readGeojson, bytesOf(bad, file));
      outcomes[file.replace(".geojson", "")] = result.ok
        ? rows.map((row) => (row.notAFeature ? "not-a-feature" : (row.geometryFault ?? "fine"))).join(" ")
        : result.error.code;
    }
    expect(outcomes).toMatchObject({
      "bad-json": "json-broken",
      "bad-object-type": "not-geojson",
      notype: "not-geojson",
      rootstring: "not-geojson",
      unknowntype: "not-geojson",
      featurecollection: "not-geojson",
      "featurecollection-obj": "not-geojson",
      "featurecollection-type-case": "not-geojson",
      badfeature: "not-a-feature",
      nofeaturetype: "not-a-feature",
      multiple_problems: "coordinates-as-text fine not-a-feature not-a-feature",
      "point-string": "geometry-unreadable",
      "point-toomany": "fine",
      stringcoord: "coordinates-as-text fine",
    });
  });

  test.each([
    ["badcoord", "geometry-unreadable"],
    ["bad-featurelist", "geometry-unreadable"],
    ["bad-polygonloop", "geometry-unreadable"],
    ["badcoordtype", "geometry-unreadable"],
    ["different-first-last", "geometry-unclosed"],
    ["different-first-size", undefined], // differs in elevation alone
    ["short-linearring", "geometry-unclosed"],
    ["polygon_winding_order", undefined],
    ["geometrycollection_nested", undefined],
    ["false", "geometry-unreadable"],
    ["multipoint-multidimension", "geometry-unreadable"],
    ["multipoint-nondimension", "geometry-unreadable"],
    ["point-labeled-as-a-multipolygon", "geometry-unreadable"],
    ["point-string", "geometry-unreadable"],
    ["point-toofew", "geometry-unreadable"],
    ["point", "geometry-unreadable"],
    ["short-line", "geometry-unreadable"],
    ["short-multilinestring", "geometry-unreadable"],
    ["stringcoord", "coordinates-as-text"],
    ["unknowntype", "geometry-unreadable"],
  ])("bad/%s is %s", (file, code) => {
    expect(codesOf(bad, `${file}.geojson`)).toContain(code);
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
