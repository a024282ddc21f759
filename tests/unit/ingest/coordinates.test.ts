import fc from "fast-check";
import { Geodesic } from "geographiclib-geodesic";
import { beforeAll, describe, expect, it, test } from "vitest";
import {
  fromWgs84,
  isProjected,
  type PlaceCells,
  prepareCrs,
  readPlace,
  toWgs84,
} from "../../../src/ingest/values/coordinates.ts";

beforeAll(() => prepareCrs("EPSG:3857"));

const metres = (a: readonly number[], b: readonly number[]): number =>
  Geodesic.WGS84.Inverse(a[1]!, a[0]!, b[1]!, b[0]!).s12 ?? Number.NaN;

/** "106.5 29.5 lng repaired coordinates-swapped"; "none" where there is nothing to say. */
function placeText(cells: PlaceCells): string {
  const reading = readPlace(cells);
  if (reading === null) return "none";
  const place =
    reading.place === null ? [] : [String(+reading.place.lng.toFixed(6)), String(+reading.place.lat.toFixed(6))];
  return [...place, ...reading.faults.map(({ which, action, code }) => `${which} ${action} ${code}`)].join(" ");
}

describe("readPlace of two cells", () => {
  test.each([
    ["106.55", "29.545", "106.55 29.545"],
    ["-93.2568855452004", "44.9628431469222", "-93.256886 44.962843"],
    [" 106.55 ", "29.545\u3000", "106.55 29.545"],
    ["106", "29", "106 29"],
    ["180", "-90", "180 -90"],
    ["0", "51.5", "0 51.5"],
    ["106.55°", "29.545°", "106.55 29.545"],
    ["106°38′55″", "29°30′12″", "106.648611 29.503333"],
    ["106°38'55.2\"E", "29°30'12.6\"N", "106.648667 29.503500".replace("29.503500", "29.5035")],
    ["106度38分55秒", "29度30分12秒", "106.648611 29.503333"],
    ["东经106°38′55″", "北纬29°30′12″", "106.648611 29.503333"],
    ["106°38.9'", "29°30.2'", "106.648333 29.503333"],
    ["E106.55", "N29.545", "106.55 29.545"],
    ["79.18W", "33.5S", "-79.18 -33.5"],
    ["1.0655E+02", "29.545", "106.55 29.545"],
    ["１０６．５５", "29.545", "106.55 29.545 lng repaired full-width-digits"],
    ["１０６．５５", "２９．５", "106.55 29.5 lng repaired full-width-digits lat repaired full-width-digits"],
    ["29.545", "106.55", "106.55 29.545 lng repaired coordinates-swapped"],
    ["54", "73", "73 54 lng repaired coordinates-swapped"],
    ["N29.545", "E106.55", "106.55 29.545 lng repaired coordinates-swapped"],
    ["43.76724", "-179.18", "-179.18 43.76724 lng repaired coordinates-swapped"],
    ["-79.18881", "43.76724", "-79.18881 43.76724"],
    ["43.76724", "-79.18881", "43.76724 -79.18881"],
    ["106.5,29.5", "", "106.5 29.5 lng repaired coordinates-in-one-cell"],
    ["29.5，106.5", "", "106.5 29.5 lng repaired coordinates-in-one-cell"],
    ["", "106.5 29.5", "106.5 29.5 lat repaired coordinates-in-one-cell"],
    ["0", "0", "lng emptied coordinates-zero"],
    ["0.0", "0.000", "lng emptied coordinates-zero"],
    ["106.5", "-95", "lat emptied coordinates-out-of-range"],
    ["106.5", "107", "lat emptied coordinates-out-of-range"],
    ["500123.4", "3265432.1", "lng emptied coordinates-projected"],
    ["106.5", "3265432.1", "lat emptied coordinates-projected"],
    ["abc", "29.5", "lng emptied coordinates-unreadable"],
    ["106.5", "未知x", "lat emptied coordinates-unreadable"],
    ["abc", "def", "lng emptied coordinates-unreadable lat emptied coordinates-unreadable"],
    ["106°60′00″", "29°30′", "lng emptied coordinates-unreadable"],
    ["106.5°30′", "29.5", "lng emptied coordinates-unreadable"],
    ["106.5", "", "lat emptied coordinates-unreadable"],
    ["", "29.5", "lng emptied coordinates-unreadable"],
    ["106.5", "无", "lat emptied coordinates-unreadable"],
    ["abc", "", "lng emptied coordinates-unreadable"],
    ["E106.5", "E29.5", "lng emptied coordinates-unreadable"],
    ["", "", "none"],
    ["/", "无", "none"],
  ])("%j %j", (lng, lat, expected) => expect(placeText({ lng, lat })).toBe(expected));
});

describe("readPlace of one cell", () => {
  const one = "lnglat repaired coordinates-in-one-cell";
  test.each([
    ["106.5,29.5", `106.5 29.5 ${one}`],
    ["29.5,106.5", `106.5 29.5 ${one}`],
    ["106.5，29.5", `106.5 29.5 ${one}`],
    ["106.5、29.5", `106.5 29.5 ${one}`],
    ["106.5; 29.5", `106.5 29.5 ${one}`],
    ["106.5 29.5", `106.5 29.5 ${one}`],
    ["(106.5, 29.5)", `106.5 29.5 ${one}`],
    ["[106.5,29.5,301.2]", `106.5 29.5 ${one}`],
    ["POINT(106.5 29.5)", `106.5 29.5 ${one}`],
    ["N29.5 E106.5", `106.5 29.5 ${one}`],
    ["S33.5, 70.1", `70.1 -33.5 ${one}`],
    ["33.5, E70.1", `70.1 33.5 ${one}`],
    ["北纬29°30′，东经106°30′", `106.5 29.5 ${one}`],
    ["经度:106.5,纬度:29.5", `106.5 29.5 ${one}`],
    ["lat=29.5, lng=106.5", `106.5 29.5 ${one}`],
    ["１０６．５，２９．５", `106.5 29.5 ${one} lnglat repaired full-width-digits`],
    ["-79.18881,43.76724", `-79.18881 43.76724 ${one}`],
    ["43.76724,-179.18881", `-179.18881 43.76724 ${one}`],
    ["0,0", "lnglat emptied coordinates-zero"],
    ["500123.4,3265432.1", "lnglat emptied coordinates-projected"],
    ["106.5,-95", "lnglat emptied coordinates-out-of-range"],
    ["106.5", "lnglat emptied coordinates-unreadable"],
    ["106.5,29.5,abc", "lnglat emptied coordinates-unreadable"],
    ["E106.5,E29.5", "lnglat emptied coordinates-unreadable"],
    ["渝中区菜园坝", "lnglat emptied coordinates-unreadable"],
    ["", "none"],
  ])("%j", (lnglat, expected) => expect(placeText({ lnglat })).toBe(expected));

  it("is asked only where the two cells are not both filled", () => {
    expect(placeText({ lng: "106.5", lat: "29.5", lnglat: "1,2" })).toBe("106.5 29.5");
    expect(placeText({ lng: "106.5", lat: "", lnglat: "106.6,29.6" })).toBe(`106.6 29.6 ${one}`);
  });
});

test.each([
  ["500123.4", "3265432.1", true, "500123.4 3265432.1"],
  ["3265432.1", "500123.4", true, "3265432.1 500123.4"],
  ["500123.4", "3265432.1", "gauss-kruger", "500123.4 3265432.1"],
  ["3265432.1", "500123.4", "gauss-kruger", "500123.4 3265432.1 lng repaired coordinates-swapped"],
  ["3265432.1", "36500123.4", "gauss-kruger", "36500123.4 3265432.1 lng repaired coordinates-swapped"],
  ["106.5", "29.5", true, "lng emptied coordinates-out-of-range"],
  ["0", "0", true, "lng emptied coordinates-zero"],
] as const)("%j %j of a projected system (%s)", (lng, lat, projected, expected) => {
  expect(placeText({ lng, lat, projected })).toBe(expected);
});

describe("systems", () => {
  test.each([
    "WGS84",
    "WGS-84",
    "wgs 84",
    "EPSG:4326",
    "epsg:4326",
    "4326",
    "CRS84",
    "OGC:CRS84",
    "urn:ogc:def:crs:OGC:1.3:CRS84",
    "urn:ogc:def:crs:EPSG::4326",
    "urn:ogc:def:crs:EPSG:6.9:4326",
    "http://www.opengis.net/def/crs/EPSG/0/4326",
    "CGCS2000",
    "EPSG:4490",
    "urn:ogc:def:crs:EPSG::4490",
    "国家2000",
    "2000国家大地坐标系",
    "天地图",
  ])("%s is WGS-84", (crs) => {
    expect(toWgs84(crs)?.(106.55, 29.545)).toEqual([106.55, 29.545]);
    expect(fromWgs84(crs)?.(106.55, 29.545)).toEqual([106.55, 29.545]);
    expect(isProjected(crs)).toBe(false);
  });

  test.each(["GCJ02", "GCJ-02", "gcj02", "火星坐标系", "高德"])("%s is GCJ-02", (crs) => {
    // gcoord 1.0.7's figure, domain.md B10
    expect(fromWgs84(crs)?.(116.404, 39.915).map((axis) => axis.toFixed(6))).toEqual(["116.410244", "39.916404"]);
    expect(toWgs84(crs)?.(116.41024449916938, 39.91640428150164).map((axis) => axis.toFixed(7))).toEqual([
      "116.4040000",
      "39.9150000",
    ]);
  });

  test.each(["BD09", "BD-09", "bd09ll", "百度坐标"])("%s is BD-09", (crs) => {
    expect(fromWgs84(crs)?.(116.404, 39.915).map((axis) => axis.toFixed(6))).toEqual(["116.416627", "39.922700"]);
  });

  test.each([["GCJ02"], ["BD09"]])("%s changes nothing outside China's box", (crs) => {
    for (const [lng, lat] of [
      [-79.38, 43.65],
      [140, 35],
      [100, 0.5],
      [0, 0],
      [100, 56],
    ] as const) {
      expect(toWgs84(crs)?.(lng, lat)).toEqual([lng, lat]);
      expect(fromWgs84(crs)?.(lng, lat)).toEqual([lng, lat]);
    }
  });

  test.each([["GCJ02"], ["BD09"]])(
    "%s comes back at the very edge of the box, where a shift leads out of it",
    (crs) => {
      for (const [lng, lat] of [
        [72.0041, 35],
        [137.8346, 35],
        [100, 0.8294],
        [100, 55.827],
      ] as const) {
        const [x, y] = toWgs84(crs)!(lng, lat);
        expect(metres([lng, lat], [x, y])).toBeLessThan(2500);
      }
    },
  );

  test.each([
    "",
    "EPSG:9999999",
    "EPSG:2",
    "EPSG:4610",
    "unknown",
    "北京54",
    "constructor",
    "+proj=nonsense",
    "PROJCS[",
    "urn:ogc:def:crs:EPSG::",
  ])("%j is unknown", (crs) => {
    expect(toWgs84(crs)).toBeNull();
    expect(fromWgs84(crs)).toBeNull();
    expect(isProjected(crs)).toBe(false);
  });

  it("knows web Mercator, UTM and a +proj line through proj4", () => {
    expect(toWgs84("EPSG:3857")!(12692251.175, 3897076.83).map((axis) => axis.toFixed(6))).toEqual([
      "114.016432",
      "33.013356",
    ]);
    expect(isProjected("EPSG:3857")).toBe(true);
    const [x, y] = fromWgs84("EPSG:32648")!(105, 29.5);
    expect(x).toBeCloseTo(500000, 3);
    expect(toWgs84("EPSG:32648")!(x, y)[1]).toBeCloseTo(29.5, 9);
    expect(isProjected("+proj=utm +zone=48 +datum=WGS84")).toBe(true);
    expect(isProjected("EPSG:4269")).toBe(false);
    expect(toWgs84("EPSG:3857")!(Number.NaN, 1)).toEqual([Number.NaN, Number.NaN]);
  });

  test.each([
    ["EPSG:4545", 108, 500000],
    ["EPSG:4547", 114, 500000],
    ["EPSG:4549", 120, 500000],
    ["EPSG:4534", 75, 500000],
    ["EPSG:4554", 135, 500000],
    ["EPSG:4513", 75, 25500000],
    ["EPSG:4524", 108, 36500000],
    ["EPSG:4533", 135, 45500000],
    ["EPSG:4491", 75, 13500000],
    ["EPSG:4501", 135, 23500000],
    ["EPSG:4502", 75, 500000],
    ["EPSG:4508", 111, 500000],
    ["EPSG:4512", 135, 500000],
  ])("%s has its meridian at %d and its false easting at %d m", (crs, meridian, easting) => {
    const [x, y] = fromWgs84(crs)!(meridian, 29.5);
    expect(x).toBeCloseTo(easting, 3);
    // On the meridian the northing is the length of the meridian's arc.
    expect(y).toBeCloseTo(metres([meridian, 0], [meridian, 29.5]), 2);
    const [lng, lat] = toWgs84(crs)!(easting + 40000, 3265000);
    expect(metres([lng, lat], [meridian, lat])).toBeCloseTo(40000, -2);
    expect(isProjected(crs)).toBe("gauss-kruger");
  });

  test.each(["GCJ02", "BD09", "BD09MC", "EPSG:3857", "EPSG:4524"])(
    "%s comes back to a millimetre inside China",
    (crs) => {
      const there = fromWgs84(crs)!;
      const back = toWgs84(crs)!;
      const west = crs === "EPSG:4524" ? 105 : 73.5;
      const east = crs === "EPSG:4524" ? 111 : 135;
      fc.assert(
        fc.property(
          fc.double({ min: west, max: east, noNaN: true }),
          fc.double({ min: 16, max: 54, noNaN: true }),
          (lng, lat) => {
            const tolerance = crs === "BD09MC" ? 2 : 0.001;
            expect(metres(back(...there(lng, lat)), [lng, lat])).toBeLessThan(tolerance);
          },
        ),
      );
    },
  );
});
