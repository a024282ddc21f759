import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Geodesic } from "geographiclib-geodesic";
import { beforeAll, expect, it, test } from "vitest";
import { fromWgs84, prepareCrs, readPlace, toWgs84 } from "../../src/ingest/values/coordinates.ts";
import { pick } from "../../src/map/pick.ts";
import { shiftOf } from "../../src/map/pictures/shiftOf.ts";
import { markAt, sceneWith } from "../builders/sceneWith.ts";
import { describeWithFiles } from "../describeWithData.ts";

beforeAll(() => prepareCrs("EPSG:3857"));

interface City {
  readonly coords: Readonly<Record<"WGS84" | "GCJ02" | "BD09" | "BD09MC" | "EPSG3857", [number, number]>>;
}

const metres = (a: readonly number[], b: readonly number[]): number =>
  Geodesic.WGS84.Inverse(a[1]!, a[0]!, b[1]!, b[0]!).s12 ?? Number.NaN;

describeWithFiles("coordinates", "664 Chinese cities", (folder) => {
  const cities = JSON.parse(readFileSync(join(folder, "china-cities.json"), "utf8")) as readonly City[];
  test.each([
    ["GCJ02", "GCJ-02"],
    ["BD09", "BD-09"],
    ["BD09MC", "BD09MC"],
    ["EPSG3857", "EPSG:3857"],
  ] as const)("%s becomes WGS-84 within a metre, and back", (column, crs) => {
    expect(cities.length).toBe(664);
    const worst = Math.max(...cities.map(({ coords }) => metres(toWgs84(crs)!(...coords[column]), coords.WGS84)));
    expect(worst).toBeLessThan(1);
    const thereAndBack = cities.map(({ coords }) =>
      metres(toWgs84(crs)!(...fromWgs84(crs)!(...coords.WGS84)), coords.WGS84),
    );
    expect(Math.max(...thereAndBack)).toBeLessThan(0.01);
    if (column !== "BD09MC" && column !== "EPSG3857") {
      expect(
        Math.max(...cities.map(({ coords }) => metres(fromWgs84(crs)!(...coords.WGS84), coords[column]))),
      ).toBeLessThan(1);
    }
  });

  it.each(["GCJ02", "BD09"] as const)("lie on a picture in %s where it has them, and are found there", (datum) => {
    const { scene, toMap, toWorld } = shiftOf(datum)!;
    const marks = cities.map(({ coords }, i) => markAt(...coords.WGS84, `s/${i}`));
    const shown = scene(sceneWith({ marks })).marks;
    expect(Math.max(...shown.map(({ lng, lat }, i) => metres([lng, lat], cities[i]!.coords[datum])))).toBeLessThan(1);
    for (const [i, { coords }] of cities.entries()) {
      expect(metres(toWorld(...toMap(...coords.WGS84)), coords.WGS84)).toBeLessThan(0.01);
      const under = pick(scene(sceneWith({ marks: [marks[i]!] })), ...coords[datum], 18);
      expect(under).toEqual({ type: "site", ref: `s/${i}` });
    }
  });

  it("reads each of them whichever way round its axes stand", () => {
    for (const { coords } of cities) {
      const [lng, lat] = coords.WGS84;
      expect(readPlace({ lng: String(lat), lat: String(lng) })?.place).toEqual({ lng, lat });
      expect(readPlace({ lnglat: `${lat},${lng}` })?.place).toEqual({ lng, lat });
    }
  });
});
