import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { crsCheck } from "../../../../src/analysis/proposals/crsCheck.ts";
import type { CrsLayer } from "../../../../src/analysis/proposals/crsLayer.ts";
import { fromWgs84, prepareCrs } from "../../../../src/ingest/values/coordinates.ts";
import { convert, rewritten } from "../../../builders/crsLayers.ts";

/** The systems in metres come late; one of them brings all. */
beforeAll(() => prepareCrs("EPSG:4547"));

/** Degrees of a kilometre east and north at 29.5 degrees north. */
const EAST = 1 / 96.9;
const NORTH = 1 / 110.85;
const at = (east: number, north: number): [number, number] => [106.5 + east * EAST, 29.5 + north * NORTH];

interface One {
  readonly name?: string;
  readonly address?: string;
  readonly area?: string;
  readonly at: readonly [number, number];
}

const places = (id: string, list: readonly One[]): CrsLayer => ({
  id,
  role: "places",
  crs: "WGS84",
  count: list.length,
  x: (i) => list[i]!.at[0],
  y: (i) => list[i]!.at[1],
  name: (i) => list[i]!.name ?? "",
  address: (i) => list[i]!.address ?? "",
  areas: (i) => [list[i]!.area ?? ""],
});

/** Nine communities of a kilometre each, and streets between them, 甲路 to 丁路, from west to east. */
const AREAS: CrsLayer = {
  ...places(
    "areas",
    Array.from({ length: 9 }, (_, i) => ({ name: `第${i}社区`, at: at((i % 3) + 0.5, Math.floor(i / 3) + 0.5) })),
  ),
  role: "areas",
  shape: (i) => {
    const [west, south] = [i % 3, Math.floor(i / 3)];
    const corners = [at(west, south), at(west + 1, south), at(west + 1, south + 1), at(west, south + 1)];
    return { type: "Polygon", coordinates: [[...corners, corners[0]!]] };
  },
};
const ROADS: CrsLayer = {
  ...places(
    "roads",
    [..."甲乙丙丁"].map((name, i) => ({ name: `${name}路`, at: at(1.5, i) })),
  ),
  role: "roads",
  shape: (i) => ({ type: "LineString", coordinates: [at(0, i), at(3, i)] }),
};

/** Sites all over the communities, each at its street; the last number is the layer's own, so that no two share an address. */
const sites = (id: string, own: number, count = 36): CrsLayer =>
  places(
    id,
    Array.from({ length: count }, (_, i) => {
      const [east, north] = [((i * 7 + own) % 30) / 10 + 0.03, i % 4];
      const row = Math.min(2, north);
      return {
        name: `${id}${i}`,
        address: `${"甲乙丙丁"[north]}路${i * 10 + own}号`,
        area: `第${row * 3 + Math.floor(east)}社区`,
        at: at(east, north + (north === 3 ? -0.02 : 0.02)),
      };
    }),
  );

/** The same places in a file of another system, which is read as WGS-84 all the same. */
const writtenIn = (layer: CrsLayer, crs: string, isSwapped = false): CrsLayer =>
  rewritten(layer, (x, y) => {
    const [east, north] = fromWgs84(crs)!(x, y);
    return isSwapped ? [north, east] : [east, north];
  });

const check = (layers: readonly CrsLayer[], id: string) => {
  const found = crsCheck(layers, convert)(id);
  return found === null ? null : `${found.crs}${found.isSwapped ? " swapped" : ""} by ${found.by}`;
};

const RIGHT = [sites("a", 1), sites("b", 2), sites("c", 3)];
const TOWN = [...RIGHT, AREAS, ROADS];
const withOther = (layer: CrsLayer) => TOWN.map((one) => (one.id === layer.id ? layer : one));

describe("a layer that is read by another system than its file is of", () => {
  it.each([
    ["GCJ02", false],
    ["BD09", false],
    ["WGS84", true],
    ["GCJ02", true],
    ["EPSG:4523", false],
    ["EPSG:4544", false],
    ["EPSG:4544", true],
  ] as const)("is found, and it alone: %s, swapped %s", (crs, isSwapped) => {
    const layers = withOther(writtenIn(TOWN[0]!, crs, isSwapped));
    expect(check(layers, "a")).toMatch(new RegExp(`^${crs}${isSwapped ? " swapped" : ""} by `));
    expect(["b", "c", "areas", "roads"].map((id) => check(layers, id))).toEqual([null, null, null, null]);
  });

  it("is told how far off it lies, to which side, and how it would fit", () => {
    const found = crsCheck(withOther(writtenIn(TOWN[0]!, "GCJ02")), convert)("a")!;
    expect(found).toMatchObject({ points: 36, direction: "se", fits: { of: 36, after: 36 } });
    expect(found.metres).toBeGreaterThan(430);
    expect(found.metres).toBeLessThan(530);
    expect(found.fits.before).toBeLessThan(25);
  });

  it("has no way to be off when it has no place as it is read", () => {
    const found = crsCheck(withOther(writtenIn(TOWN[0]!, "EPSG:4523")), convert)("a")!;
    expect([found.metres, found.direction, found.fits.before]).toEqual([null, null, 0]);
  });

  it("is found by a wrong declaration as well", () => {
    expect(check(withOther({ ...TOWN[0]!, crs: "BD09" }), "a")).toMatch(/^WGS84 by/);
  });

  it("may be the areas or the roads themselves, which then say nothing about the others", () => {
    for (const id of ["areas", "roads"]) {
      const layers = withOther({ ...TOWN.find((layer) => layer.id === id)!, crs: "GCJ02" });
      expect(TOWN.map((layer) => [layer.id, check(layers, layer.id)]).filter(([, found]) => found !== null)).toEqual([
        [id, `WGS84 by ${id}`],
      ]);
    }
  });

  it("may be every ledger of an office: the areas still know", () => {
    const layers = [...RIGHT.map((layer) => writtenIn(layer, "GCJ02")), AREAS];
    expect(["a", "b", "c", "areas"].map((id) => check(layers, id))).toEqual([
      "GCJ02 by areas",
      "GCJ02 by areas",
      "GCJ02 by areas",
      null,
    ]);
  });

  it("may be all ledgers that share their addresses: that they agree with each other says nothing", () => {
    const twin = { ...RIGHT[0]!, id: "twin" };
    const layers = [writtenIn(RIGHT[0]!, "GCJ02"), writtenIn(twin, "GCJ02"), AREAS];
    expect(["a", "twin"].map((id) => check(layers, id))).toEqual(["GCJ02 by areas", "GCJ02 by areas"]);
  });

  it("may be areas and roads together, however rightly the ledgers are declared otherwise", () => {
    const ledgers = RIGHT.map((layer) => ({ ...writtenIn(layer, "GCJ02"), crs: "GCJ02" }));
    const layers = [...ledgers, writtenIn(AREAS, "GCJ02"), writtenIn(ROADS, "GCJ02")];
    const found = ["a", "b", "c", "areas", "roads"].map((id) => check(layers, id));
    expect(found).toEqual([null, null, null, "GCJ02 by areas", "GCJ02 by roads"]);
  });

  it("is found by the same addresses and names alone", () => {
    const twins = places(
      "twins",
      Array.from({ length: 8 }, (_, i) => ({ address: `戊路${i}号`, at: at(i / 3, 1) })),
    );
    const named = places(
      "named",
      Array.from({ length: 8 }, (_, i) => ({ name: `示例商场${i}`, at: at(i / 3, 2) })),
    );
    const both = places("both", [
      ...Array.from({ length: 8 }, (_, i) => ({ address: `示例街道戊路${i}号`, at: at(i / 3, 1) })),
      ...Array.from({ length: 8 }, (_, i) => ({ name: `示例商场（${i}）`, at: at(i / 3, 2) })),
    ]);
    expect(check([twins, both], "both")).toBeNull();
    expect(check([twins, writtenIn(both, "GCJ02")], "both")).toBe("GCJ02 by same-places");
    expect(check([named, writtenIn(both, "BD09")], "both")).toBe("BD09 by same-places");
  });
});

describe("nothing is proposed", () => {
  it("where all is right", () => expect(TOWN.map(({ id }) => check(TOWN, id))).toEqual(TOWN.map(() => null)));

  it("without anything to compare with", () => {
    expect(check([writtenIn(RIGHT[0]!, "GCJ02")], "a")).toBeNull();
    expect(check([writtenIn(RIGHT[0]!, "GCJ02"), places("empty", [])], "a")).toBeNull();
    expect(check([], "a")).toBeNull();
    expect(check([places("a", []), AREAS], "a")).toBeNull();
  });

  it("for a layer that does not exist", () => expect(check(TOWN, "z")).toBeNull());

  it("of two layers that contradict each other, either of which could be wrong", () => {
    const list = Array.from({ length: 8 }, (_, i) => ({ address: `戊路${i}号`, at: at(i / 3, 1) }));
    const layers = [places("a", list), { ...places("b", list), crs: "GCJ02" }];
    expect(["a", "b"].map((id) => check(layers, id))).toEqual([null, null]);
  });

  it("for sites beyond the border, most of them on one side of it", () => {
    const inside = Array.from({ length: 60 }, (_, i) => ({
      at: at(1.5 + (i % 10) * 0.14, 1 + Math.floor(i / 10) * 0.2),
    }));
    const east = Array.from({ length: 14 }, (_, i) => ({ at: at(3.1, 1 + i / 20) }));
    const north = Array.from({ length: 6 }, (_, i) => ({ at: at(2 + i / 10, 3.2) }));
    expect(check([places("a", [...inside, ...east, ...north]), AREAS], "a")).toBeNull();
  });

  it("where two say so and a third knows better", () => {
    const second = { ...AREAS, id: "second", crs: "GCJ02" };
    expect(check([RIGHT[0]!, AREAS, second, { ...ROADS, crs: "GCJ02" }], "a")).toBeNull();
  });

  it("for a large layer by a small one that lies elsewhere", () => {
    const abroad = (layer: CrsLayer) => rewritten(layer, (x, y) => [x - 186, y + 14]);
    const small = rewritten(abroad(sites("small", 4, 5)), (x, y) => [y, x]);
    expect(check([abroad(RIGHT[0]!), small], "a")).toBeNull();
    expect(check([abroad(RIGHT[0]!), small], "small")).toBe("WGS84 swapped by neighbourhood");
  });

  it("for another name of the same system", () => {
    expect(check(withOther({ ...TOWN[0]!, crs: "CGCS2000" }), "a")).toBeNull();
  });

  it("outside of China, where the systems do not differ", () => {
    const abroad = (layer: CrsLayer) => rewritten(layer, (x, y) => [x - 186, y + 14]);
    const layers = TOWN.map(abroad).map((layer) => (layer.id === "a" ? { ...layer, crs: "GCJ02" } : layer));
    expect(layers.map(({ id }) => check(layers, id))).toEqual(layers.map(() => null));
  });

  it("whatever the ledgers say of communities, streets and numbers, as long as the places are right", () => {
    const one = fc.record({
      at: fc.tuple(fc.double({ min: -1, max: 4, noNaN: true }), fc.double({ min: -1, max: 4, noNaN: true })),
      area: fc.constantFrom("", "第0社区", "第4社区", "第8社区"),
      address: fc.constantFrom("", "甲路1号", "乙路2号", "丙路3号", "丁路4号"),
      name: fc.constantFrom("", "示例商场1", "示例商场2", "示例商场3"),
    });
    const list = fc.array(one, { maxLength: 30 });
    fc.assert(
      fc.property(list, list, (first, second) => {
        const made = (id: string, all: typeof first) =>
          places(
            id,
            all.map((each) => ({ ...each, at: at(...each.at) })),
          );
        const layers = [made("p", first), made("q", second), ...TOWN];
        expect(["p", "q", "a", "areas", "roads"].map((id) => check(layers, id))).toEqual([
          null,
          null,
          null,
          null,
          null,
        ]);
      }),
      { numRuns: 20 },
    );
  });
});
