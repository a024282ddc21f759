import { describe, expect, it } from "vitest";
import { type Geometry, partsOf } from "../../../src/core/geometry.ts";
import { MergedGeometries } from "../../../src/ingest/records/mergedGeometries.ts";
import { addRecord, ID_OWN, newRecords } from "../../../src/ingest/records/records.ts";
import { CellView } from "../../../src/ingest/rows/cellView.ts";

function recordAt(lng: number, lat: number) {
  const records = newRecords("a", "site");
  const id = new CellView();
  id.lookAt("S1");
  const record = addRecord(records, id, lng, lat, ID_OWN);
  return { records, record, merged: new MergedGeometries(records) };
}
const shapeAt = (lng: number, lat: number, geometry: Geometry | null = null) => ({ lng, lat, geometry, faults: [] });

describe("the geometries of rows that are one record", () => {
  it("are one multi-geometry in the order in which they came, each part once, with the place of the whole", () => {
    const { records, record, merged } = recordAt(106.5, 29.5);
    const line: Geometry = {
      type: "LineString",
      coordinates: [
        [106.5, 29.5],
        [106.5, 29.6],
      ],
    };
    merged.add(record, shapeAt(106.6, 29.5));
    merged.add(record, shapeAt(106.5, 29.5));
    merged.add(record, shapeAt(106.5, 29.55, line));
    merged.add(record, shapeAt(106.5, 29.55, line));
    merged.finish();
    expect(records.shapes.get(record)).toEqual({
      type: "GeometryCollection",
      geometries: [
        { type: "MultiLineString", coordinates: [line.coordinates] },
        {
          type: "MultiPoint",
          coordinates: [
            [106.5, 29.5],
            [106.6, 29.5],
          ],
        },
      ],
    });
    expect([records.lng[record], records.lat[record]]).toEqual([106.5, expect.closeTo(29.55, 6)]);
  });

  it("leave a record as it was where they say the same", () => {
    const { records, record, merged } = recordAt(106.5, 29.5);
    merged.add(record, shapeAt(106.5, 29.5));
    merged.add(record, shapeAt(Number.NaN, Number.NaN));
    merged.finish();
    expect(records.shapes.get(record)).toBeUndefined();
  });

  it("cost what they are, however many rows share a key", () => {
    const rows = 3000;
    const { records, record, merged } = recordAt(106.5, 29.5);
    let reads = 0;
    for (let i = 0; i < rows; i++) {
      const at = new Proxy([106.5 + i / 1e4, 29.6] as [number, number], {
        get(target, key) {
          reads++;
          return Reflect.get(target, key) as unknown;
        },
      });
      merged.add(record, shapeAt(106.5 + i / 1e4, 29.6, { type: "Point", coordinates: at }));
    }
    merged.finish();
    expect(partsOf(records.shapes.get(record)!).points).toHaveLength(rows + 1);
    expect(reads).toBeLessThan(rows * 20);
  });
});
