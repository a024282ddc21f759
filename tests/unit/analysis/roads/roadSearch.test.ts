import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inOne } from "../../../../src/analysis/patrol/patrolSteps.ts";
import { accessFinder } from "../../../../src/analysis/roads/access.ts";
import { NearestSources } from "../../../../src/analysis/roads/nearestSources.ts";
import type { RoadGraph } from "../../../../src/analysis/roads/roadGraph.ts";
import { RoadSearch } from "../../../../src/analysis/roads/roadSearch.ts";
import { wayTo } from "../../../../src/analysis/roads/roadWay.ts";
import { travelOf } from "../../../../src/analysis/roads/travel.ts";
import { reachable, wayMatrix } from "../../../../src/analysis/roads/wayMatrix.ts";
import type { Position } from "../../../../src/core/geometry.ts";
import type { TravelMode } from "../../../../src/core/patrol.ts";
import type { WayMeasure } from "../../../../src/core/road.ts";
import { plainMeets, plainWays } from "../../../builders/plainWays.ts";
import { accessAt, drawn, east, graphOf, road } from "../../../builders/roadPlane.ts";

/** Cost and metres of the cheapest way, and the line that is drawn of it; null where there is none. */
function wayFrom(
  graph: RoadGraph,
  from: Position,
  to: Position,
  mode: TravelMode = "foot",
  measure: WayMeasure = "metres",
) {
  const search = new RoadSearch(graph, travelOf(graph, mode, measure));
  inOne(search.run([accessAt(graph, from, mode)]));
  const access = accessAt(graph, to, mode);
  const { source, cost, metres } = search.to(access);
  if (source < 0) return null;
  const line = wayTo(search, { lng: from[0], lat: from[1] }, access, { lng: to[0], lat: to[1] })!;
  expect(drawn(line)).toBeCloseTo(metres, 3);
  expect([line[0], line.at(-1)]).toEqual([from, to]);
  return { cost, metres, line };
}
const metresOf = (...asked: Parameters<typeof wayFrom>) => {
  const way = wayFrom(...asked);
  return way === null ? null : Math.round(way.metres * 10) / 10;
};

describe("roads meet", () => {
  it("where they have a vertex in common, and not where they only cross: a bridge", () => {
    const street = road([0, 0, 200, 0]);
    expect(metresOf(graphOf(street, road([100, -100, 100, 100])), east(0, 0), east(100, 100))).toBe(null);
    expect(
      metresOf(graphOf(road([0, 0, 100, 0, 200, 0]), road([100, -100, 100, 0, 100, 100])), east(0, 0), east(100, 100)),
    ).toBe(200);
  });

  it.each([
    [0, true],
    [0.4, true],
    [0.6, false],
  ])("where one ends %d m from the middle of another: %s", (gap, isMet) => {
    const graph = graphOf(road([0, 0, 200, 0]), road([100, gap, 100, 100]));
    expect(graph.islandMetres).toHaveLength(isMet ? 1 : 2);
    const metres = metresOf(graph, east(0, 0), east(100, 100));
    if (isMet) expect(metres).toBeCloseTo(200, 1);
    else expect(metres).toBe(null);
  });

  it.each([
    [0.4, true],
    [0.6, false],
  ])("where their vertices stand %d m apart: %s", (gap, isMet) => {
    const graph = graphOf(road([0, 0, 100, 0, 200, 50]), road([100, gap, 0, 100]));
    expect(metresOf(graph, east(0, 0), east(0, 100)) === null).toBe(!isMet);
  });

  it("at both ends of a ring, and where a road comes back to itself", () => {
    const graph = graphOf(road([0, 0, 100, 0, 100, 100, 0, 100, 0, 0.3]));
    expect(metresOf(graph, east(0, 50), east(50, 0))).toBeCloseTo(100, 1);
  });

  it("and a road with a vertex every decimetre is as long as it is", () => {
    const dense = road(Array.from({ length: 1001 }, (_, i) => [i / 10, 0]).flat(), { oneway: 1 });
    const graph = graphOf(dense, road([0, 0, 0, 50, 100, 50, 100, 0]));
    expect(metresOf(graph, east(0, 0), east(100, 0), "car")).toBeCloseTo(100, 3);
    expect(metresOf(graph, east(99, 0), east(1, 0), "car")).toBeCloseTo(200 + 2, 3);
  });
});

describe("a one-way road", () => {
  const graph = graphOf(road([0, 0, 100, 0], { oneway: 1 }), road([0, 0, 0, 100, 100, 100, 100, 0]));
  it.each<[TravelMode, number, number]>([
    ["car", 80, 320],
    ["e-bike", 80, 320],
    ["foot", 80, 80],
  ])("is kept to by %s", (mode, there, back) => {
    expect(metresOf(graph, east(10, 0), east(90, 0), mode)).toBe(there);
    expect(metresOf(graph, east(90, 0), east(10, 0), mode)).toBe(back);
  });

  it("of -1 leads against its line, and a round of one-way roads once round", () => {
    const against = graphOf(road([0, 0, 100, 0], { oneway: -1 }), road([0, 0, 0, 100, 100, 100, 100, 0]));
    expect(metresOf(against, east(10, 0), east(90, 0), "car")).toBe(320);
    const ring = graphOf(road([0, 0, 100, 0, 100, 100, 0, 100, 0, 0], { oneway: 1 }));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }), (a, b) => {
        fc.pre(a !== b);
        const [one, other] = [east(a, 0), east(100, b)];
        expect(metresOf(ring, one, other, "car")! + metresOf(ring, other, one, "car")!).toBeCloseTo(400, 0);
        const same = east(b, 0);
        expect(metresOf(ring, one, same, "car")! + metresOf(ring, same, one, "car")!).toBeCloseTo(400, 0);
      }),
      { numRuns: 50 },
    );
  });

  it("is open at its very end, from which other roads lead on", () => {
    expect(metresOf(graph, east(0, 0), east(0, 50), "car")).toBe(50);
    expect(metresOf(graph, east(0, 50), east(0, 0), "car")).toBe(50);
  });
});

it("a blocked road is closed to cars alone, and no car joins the roads there", () => {
  const graph = graphOf(road([0, 0, 100, 0], { blocked: true }), road([0, 0, 0, 40, 100, 40, 100, 0]));
  expect(metresOf(graph, east(0, 0), east(100, 0), "foot")).toBe(100);
  expect(metresOf(graph, east(0, 0), east(100, 0), "e-bike")).toBe(100);
  expect(metresOf(graph, east(0, 0), east(100, 0), "car")).toBe(180);
  expect(accessAt(graph, east(50, 15), "car").beside).toBeCloseTo(25, 2);
  expect(accessAt(graph, east(50, 15), "foot").beside).toBeCloseTo(15, 2);
});

it("the fastest way is not the shortest, its metres are its own, and what lies beside the road is walked", () => {
  const graph = graphOf(road([0, 0, 1000, 0]), road([0, 0, 0, 100, 1000, 100, 1000, 0], { kmh: 40 }));
  const car = wayFrom(graph, east(0, -30), east(1000, 0), "car", "minutes")!;
  expect(car.metres).toBeCloseTo(30 + 1200, 1);
  expect(car.cost).toBeCloseTo((30 / 4500 + 1200 / 40_000) * 60, 4);
  const foot = wayFrom(graph, east(0, -30), east(1000, 0), "foot", "minutes")!;
  expect(foot.metres).toBeCloseTo(30 + 1000, 1);
});

it("a place farther than 300 m from every road is off-road, and the nearest edge may be far from its vertices", () => {
  const graph = graphOf(road([0, 0, 5000, 0]));
  const find = accessFinder(graph, "foot");
  expect(find(...east(2500, 299))!.beside).toBeCloseTo(299, 1);
  expect(find(...east(2500, 301))).toBe(null);
  expect(find(...east(-299, 0))!.beside).toBeCloseTo(299, 1);
  expect(accessFinder(graphOf(), "foot")(106.5, 29.5)).toBe(null);
});

it("parts of the network that do not hang together are told, the longest first", () => {
  const { islandMetres } = graphOf(road([0, 0, 50, 0]), road([0, 20, 100, 20]), road([100, 20, 100, 40]));
  expect(islandMetres.map(Math.round)).toEqual([120, 50]);
});

it("places that can be reached and left again go together, those from which no way leads back do not", () => {
  const trap = road([100, 0, 100, 100], { oneway: 1 });
  const graph = graphOf(road([0, 0, 200, 0]), trap, road([0, 300, 100, 300]));
  const at = ([x, y]: readonly [number, number]) => accessAt(graph, east(x, y), "car");
  const places = [at([0, 0]), at([100, 60]), at([50, 300]), at([200, 0]), at([90, 300])];
  const matrix = inOne(wayMatrix(graph, travelOf(graph, "car", "minutes"), places));
  expect(reachable(matrix, 4, null, null)).toEqual([0, 3]);
  // From a start on another part nothing can be reached; to the trap as an end all can go.
  expect(reachable(matrix, 4, 4, null)).toEqual([2]);
  expect(reachable(matrix, 4, 0, 1)).toEqual([0, 3]);
  expect(reachable(matrix, 4, 1, null)).toEqual([1]);
  expect(reachable(matrix, 2, 2, null)).toEqual([]);
});

/** Streets on a grid of 100 m, some of them one-way, blocked, missing or too short to meet by a little; each has a bend. */
const streets = fc.array(
  fc
    .record({
      x: fc.integer({ min: 0, max: 5 }),
      y: fc.integer({ min: 0, max: 5 }),
      isUp: fc.boolean(),
      oneway: fc.constantFrom(0 as const, 0 as const, 1 as const, -1 as const),
      blocked: fc.integer({ min: 0, max: 5 }).map((one) => one === 0),
      kmh: fc.constantFrom(20, 30, 40),
      bend: fc.constantFrom(0, 0, -15, 10),
      gap: fc.constantFrom(0, 0, 0, 0.3, 0.7),
      length: fc.constantFrom(100, 100, 150, 200),
    })
    .map(({ x, y, isUp, bend, gap, length, ...more }) => {
      const along = [0, 0, length / 2, bend, length - gap, 0];
      const place = (i: number) =>
        isUp ? [x * 100 + along[i + 1]!, y * 100 + along[i]!] : [x * 100 + along[i]!, y * 100 + along[i + 1]!];
      return road([0, 2, 4].flatMap(place), more);
    }),
  { minLength: 1, maxLength: 60 },
);
const spot = fc.tuple(fc.integer({ min: -20, max: 620 }), fc.integer({ min: -20, max: 620 }));

describe("ways on any streets", () => {
  const modes = fc.constantFrom<TravelMode>("foot", "e-bike", "car");
  const measures = fc.constantFrom<WayMeasure>("metres", "minutes");

  it("cost what a plain Dijkstra over single vertices says, and are drawn as long as they are", () => {
    fc.assert(
      fc.property(
        streets,
        fc.array(spot, { minLength: 2, maxLength: 5 }),
        modes,
        measures,
        (given, spots, mode, by) => {
          const graph = graphOf(...given);
          const travel = travelOf(graph, mode, by);
          const find = accessFinder(graph, mode);
          const places = spots.map(([x, y]) => east(x, y));
          const accesses = places.map(([lng, lat]) => find(lng, lat));
          const matrix = inOne(wayMatrix(graph, travel, accesses));
          const plain = plainWays(
            plainMeets(given),
            given,
            accesses.map((access) => access && { access, line: graph.line[access.edge]! }),
            mode,
            by,
          );
          for (const [i, row] of plain.entries())
            for (const [j, cost] of row.entries()) {
              const ours = matrix.cost[i * places.length + j]!;
              if (cost === Number.POSITIVE_INFINITY) expect(ours).toBe(cost);
              else expect(ours).toBeCloseTo(cost, 6);
            }
          const search = new RoadSearch(graph, travel);
          for (const [i, access] of accesses.entries()) {
            if (access === null) continue;
            inOne(search.run([access]));
            for (const [j, other] of accesses.entries()) {
              if (other === null) continue;
              const [[lng, lat], [x, y]] = [places[i]!, places[j]!];
              const line = wayTo(search, { lng, lat }, other, { lng: x, lat: y });
              const { metres, cost } = search.to(other);
              expect(line === null).toBe(cost === Number.POSITIVE_INFINITY);
              if (line !== null) expect(drawn(line)).toBeCloseTo(metres, 3);
            }
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it("lead from the nearest few sources to each place", () => {
    fc.assert(
      fc.property(streets, fc.array(spot, { minLength: 1, maxLength: 8 }), spot, modes, (given, spots, at, mode) => {
        const graph = graphOf(...given);
        const travel = travelOf(graph, mode, "minutes");
        const find = accessFinder(graph, mode);
        const sources = spots.map(([x, y]) => find(...east(x, y)));
        const access = find(...east(...at));
        if (access === null) return;
        const few = new NearestSources(graph, travel, 3);
        inOne(few.run(sources));
        const search = new RoadSearch(graph, travel);
        const each = sources.flatMap((source, number) => {
          inOne(search.run([source]));
          const { cost } = search.to(access);
          return cost === Number.POSITIVE_INFINITY ? [] : [{ number, cost }];
        });
        const best = each.sort((a, b) => a.cost - b.cost).slice(0, 3);
        const found = few.to(access);
        expect(found.map(({ cost }) => cost.toFixed(6))).toEqual(best.map(({ cost }) => cost.toFixed(6)));
        inOne(search.run(sources));
        expect(search.to(access).cost).toBeCloseTo(best[0]?.cost ?? Number.POSITIVE_INFINITY, 9);
        for (const { source, cost } of found) {
          const own = each.find(({ number }) => number === source)!;
          expect(own.cost).toBeCloseTo(cost, 9);
        }
      }),
      { numRuns: 150 },
    );
  });
});
