import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contour, type Height } from "../../src/analysis/rings/contour.ts";
import { distancesTo } from "../../src/analysis/rings/distances.ts";
import { pointsWithin, shapesWithin } from "../../src/analysis/rings/reach.ts";
import { type Ring, ringInSteps } from "../../src/analysis/rings/ring.ts";
import { newWork } from "../../src/analysis/rings/ringWork.ts";
import { pointInPolygon } from "../../src/core/bounds.ts";
import { eachPosition, type Geometry, type Position } from "../../src/core/geometry.ts";
import { distanceGeometries, distancePointGeometry, distancePoints } from "../../src/core/metres.ts";
import { countedLine } from "../builders/countedLine.ts";
import { blocks, lake, numbersFrom, placeAt, spikes, strewn } from "../builders/largeVenues.ts";

const polygon = (ring: readonly Position[]): Geometry => ({ type: "Polygon", coordinates: [ring] });
const polygonsOf = ({ shape }: Ring) => (shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates);
const holds = (ring: Ring, [lng, lat]: Position) => polygonsOf(ring).some((rings) => pointInPolygon(lng, lat, rings));

describe("what is around a venue of many vertices", () => {
  const VERTICES = 20_000;
  const THINGS = 100;

  test.each([
    ["sites", 300],
    ["shapes", 1500],
  ])("is found by a look at a few of them for each of the %s", (what, most) => {
    const reads = { count: 0 };
    const venue = polygon(countedLine(lake(VERTICES), reads));
    const places = strewn(THINGS, 6000);
    const shapes = blocks(THINGS, 6000, 80).map((rings): Geometry => ({ type: "Polygon", coordinates: rings }));
    const [lng, lat] = [places.map(([at]) => at), places.map(([, at]) => at)];
    const numbers = [...places.keys()];
    const find = () =>
      what === "sites"
        ? pointsWithin(venue, 500, numbers, lng, lat)
        : shapesWithin(venue, 500, numbers, (number) => shapes[number]!);
    const found = find();
    // The tree over the edges was made once.
    reads.count = 0;
    expect(find()).toEqual(found);
    expect(reads.count / THINGS).toBeLessThan(most);
    expect(found.length).toBeGreaterThan(THINGS / 4);
    expect(found.length).toBeLessThan(THINGS);
  });

  const place = (meridian: number) =>
    fc
      .tuple(fc.integer({ min: -60_000, max: 60_000 }), fc.integer({ min: -40_000, max: 40_000 }))
      .map(([east, north]): Position => [turned(meridian + east / 1e6), 29.5 + north / 1e6]);
  const turned = (lng: number) => (lng > 180 ? lng - 360 : lng < -180 ? lng + 360 : lng);
  const placesOf = (meridian: number, least: number) => fc.array(place(meridian), { minLength: least, maxLength: 60 });
  const closed = (line: readonly Position[]): Position[] => [...line, line[0]!];
  const large = (meridian: number) =>
    fc.oneof(
      placesOf(meridian, 34).map((coordinates): Geometry => ({ type: "MultiPoint", coordinates })),
      placesOf(meridian, 34).map((coordinates): Geometry => ({ type: "LineString", coordinates })),
      placesOf(meridian, 34).map((line): Geometry => polygon(closed(line))),
      fc.array(placesOf(meridian, 3), { minLength: 12, maxLength: 14 }).map(
        (lines): Geometry => ({
          type: "MultiPolygon",
          coordinates: lines.map((line) => [closed(line), closed(line.slice(0, 4))]),
        }),
      ),
      fc.tuple(placesOf(meridian, 34), placesOf(meridian, 3), place(meridian)).map(
        ([line, ring, at]): Geometry => ({
          type: "GeometryCollection",
          geometries: [
            { type: "LineString", coordinates: line },
            polygon(closed(ring)),
            { type: "Point", coordinates: at },
          ],
        }),
      ),
    );

  test.each([106.5, 180])("is as far as core/metres.ts says, at %d degrees", (meridian) => {
    fc.assert(
      fc.property(
        large(meridian),
        large(meridian),
        placesOf(meridian, 20),
        placesOf(meridian, 2),
        (venue, shape, places, line) => {
          const from = distancesTo(venue);
          for (const [lng, lat] of places) expect(from.toPoint(lng, lat)).toBe(distancePointGeometry(lng, lat, venue));
          for (const other of [shape, { type: "LineString", coordinates: line } as const])
            expect(from.toShape(other)).toBeCloseTo(distanceGeometries(venue, other), 5);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("half a world away, too", () => {
    const venue = polygon(lake(100));
    const from = distancesTo(venue);
    for (const [lng, lat] of [
      [-73.5, -29.4],
      [106.5, 89.9],
      [-74, 60],
      [180, 0],
    ] as const)
      expect(from.toPoint(lng, lat)).toBe(distancePointGeometry(lng, lat, venue));
  });
});

describe("the ring of a venue of many vertices", () => {
  /** Counted as `RingWork` counts: what a ring may cost in all, and between two looks at what else is asked. */
  const MOST = 20_000_000;
  const AT_ONCE = 5_000_000;
  const venues: readonly (readonly [string, Geometry, number, boolean])[] = [
    ["the bank of a lake, 5,000 vertices", polygon(lake(5000)), 500, false],
    ["a polygon of 5,000 spikes", polygon(spikes(5000)), 50, true],
    ["the bank of a lake, 25,000 vertices", polygon(lake(25_000)), 50, true],
  ];
  test.each(venues)("of %s is bounded, made in pieces and says what it is", (_, venue, metres, isRough) => {
    const work = newWork(7_000_000);
    const steps = ringInSteps(venue, metres, work);
    let pieces = 0;
    let longest = 0;
    let step = steps.next();
    for (let before = 0; step.done !== true; step = steps.next()) {
      pieces++;
      longest = Math.max(longest, work.done - before);
      before = work.done;
    }
    const ring = step.value;
    expect(work.done).toBeLessThan(MOST);
    expect(longest).toBeLessThan(AT_ONCE);
    expect(pieces).toBeGreaterThan(5);
    expect(ring.approximate).toBe(isRough);
    const vertices: Position[] = [];
    eachPosition(venue, (at) => vertices.push(at));
    const stretch = Math.ceil(vertices.length / 1000);
    expect(vertices.filter((at, i) => i % stretch === 0 && !holds(ring, at))).toEqual([]);
    if (isRough) return;
    const next = numbersFrom(2);
    const from = distancesTo(venue);
    const wrong = polygonsOf(ring)
      .flat(2)
      .map(([lng, lat]): Position => [lng + (next() - 0.5) * 4e-5, lat + (next() - 0.5) * 4e-5])
      .filter((at) => Math.abs(from.toPoint(...at) - metres) > 0.1 && holds(ring, at) !== from.toPoint(...at) < metres);
    expect(wrong).toEqual([]);
  });
});

describe("an outline on squares", () => {
  const [west, south] = placeAt(-1000, -1000);
  const [east, north] = placeAt(1000, 1000);
  const bounds = { west, south, east, north };
  const from = (x: number, y: number) => (lng: number, lat: number) => distancePoints(lng, lat, ...placeAt(x, y));
  const drawn = (height: Height, side: number, most = 10_000, isAny = true) => {
    const steps = contour(height, bounds, side, most, isAny, newWork(1e9));
    for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
  };
  const [middle, left, right] = [from(0, 0), from(-400, 0), from(400, 0)];

  test.each<[string, Height, number[]]>([
    ["a circle", (...at) => middle(...at) - 500, [1]],
    ["two circles apart", (...at) => Math.min(left(...at), right(...at)) - 390, [1, 1]],
    ["two that meet", (...at) => Math.min(left(...at), right(...at)) - 410, [1]],
    ["a band", (...at) => Math.abs(middle(...at) - 600) - 200, [2]],
    ["a band with an island", (...at) => Math.min(Math.abs(middle(...at) - 600) - 200, middle(...at) - 100), [1, 2]],
    ["nothing", () => 500, []],
  ])("of %s has its rings, each vertex on it", (_, height, rings) => {
    const { polygons, side } = drawn(height, 10)!;
    expect(side).toBeLessThanOrEqual(10.01);
    expect(polygons.map(({ length }) => length).sort((a, b) => a - b)).toEqual(rings);
    for (const ring of polygons.flat()) {
      expect(ring.at(-1)).toEqual(ring[0]);
      for (const at of ring) expect(Math.abs(height(...at))).toBeLessThan(2);
    }
  });

  test("stops at larger squares where there would be too many, or gives up", () => {
    const height: Height = (...at) => middle(...at) - 500;
    expect(drawn(height, 1, 1000)!.side).toBeGreaterThan(5);
    expect(drawn(height, 1, 1000, false)).toBeNull();
  });
});
