import { describe, expect, it } from "vitest";
import { readGeojson } from "../../../src/ingest/geojson/readGeojson.ts";
import { addRecord, type LayerRecords, newRecords } from "../../../src/ingest/records/records.ts";
import { CellView } from "../../../src/ingest/rows/cellView.ts";
import { toWgs84 } from "../../../src/ingest/values/coordinates.ts";
import type { OutColumn } from "../../../src/ingest/write/outColumn.ts";
import { writeGeojson } from "../../../src/ingest/write/writeGeojson.ts";
import { collect } from "../../fixtures/readers/collect.ts";

const SQUARE = {
  type: "Polygon",
  coordinates: [
    [
      [106.5, 29.5],
      [106.6, 29.5],
      [106.6, 29.6],
      [106.5, 29.5],
    ],
  ],
} as const;

/** Three records: a point, a shape, one off the map. */
function three(): LayerRecords {
  const records = newRecords("a", "site");
  const add = (id: string, lng: number, lat: number) => {
    const view = new CellView();
    view.lookAt(id);
    addRecord(records, view, lng, lat);
  };
  add("007", 106.55123456789012, 29.5);
  add("b", 106.55, 29.55);
  add("c", Number.NaN, Number.NaN);
  records.shapes.set(1, SQUARE);
  return records;
}
const column = (field: string, holds: OutColumn["holds"], ...texts: string[]): OutColumn => ({
  field,
  holds,
  text: (record) => texts[record] ?? "",
});
const NAME = column("name", "text", "甲\n\u2028乙", "=1", "");

interface Written {
  readonly crs: { readonly properties: { readonly name: string } };
  readonly features: readonly {
    readonly id: string;
    readonly properties: Record<string, unknown>;
    readonly geometry: { readonly type: string; readonly coordinates: unknown } | null;
  }[];
}
const parsed = (crs: string, ...columns: OutColumn[]): Written =>
  JSON.parse(writeGeojson(three(), columns, crs) ?? "null");

describe("records as GeoJSON", () => {
  it("have their id, their fields by name and their true shape", () => {
    const { features, crs } = parsed(
      "WGS84",
      NAME,
      column("height", "number", "27.5"),
      column("checked", "flag", "true", "false", ""),
    );
    expect(features.map(({ id, properties }) => [id, properties])).toEqual([
      ["007", { id: "007", name: "甲\n\u2028乙", height: 27.5, checked: true }],
      ["b", { id: "b", name: "=1", height: null, checked: false }],
      ["c", { id: "c", name: null, height: null, checked: null }],
    ]);
    expect(features.map(({ geometry }) => geometry)).toEqual([
      { type: "Point", coordinates: [106.55123456789012, 29.5] },
      SQUARE,
      null,
    ]);
    expect(crs.properties.name).toBe("urn:ogc:def:crs:OGC:1.3:CRS84");
  });

  it("are one line each, whatever stands in their texts", () => {
    const lines = (writeGeojson(three(), [NAME], "WGS84") ?? "").split(/[\n\r\u2028\u2029]/);
    expect(lines.length).toBe(6);
    expect(() => JSON.parse(lines[1]!.replace(/,$/, ""))).not.toThrow();
  });

  it.each(["GCJ02", "BD09", "EPSG:3857", "EPSG:4545", "CGCS2000"])(
    "in %s come back to where they were",
    async (crs) => {
      const text = writeGeojson(three(), [], crs)!;
      const told = await collect(readGeojson, text);
      const project = toWgs84(told.head?.crs ?? "")!;
      const { coordinates } = told.rows[0]!.geometry as unknown as { coordinates: [number, number] };
      const [lng, lat] = project(...coordinates);
      expect(lng).toBeCloseTo(106.55123456789012, 7);
      expect(lat).toBeCloseTo(29.5, 7);
      if (crs !== "CGCS2000") expect(Math.abs(coordinates[0] - 106.55123456789012)).toBeGreaterThan(1e-4);
    },
  );

  it("in a system that nobody knows are not written", () => {
    expect(writeGeojson(three(), [], "EPSG:999999")).toBeNull();
  });
});
