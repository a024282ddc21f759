import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { inOne } from "../../src/analysis/patrol/patrolSteps.ts";
import { accessFinder } from "../../src/analysis/roads/access.ts";
import { type RoadLine, roadGraph } from "../../src/analysis/roads/roadGraph.ts";
import { RoadSearch } from "../../src/analysis/roads/roadSearch.ts";
import { wayTo } from "../../src/analysis/roads/roadWay.ts";
import { travelOf } from "../../src/analysis/roads/travel.ts";
import { wayMatrix } from "../../src/analysis/roads/wayMatrix.ts";
import type { Position } from "../../src/core/geometry.ts";
import { TRAVEL_MODES, type TravelMode } from "../../src/core/patrol.ts";
import { carKmh, onewayOf } from "../../src/core/road.ts";
import { plainMeets, plainWays } from "../builders/plainWays.ts";
import { drawn } from "../builders/roadPlane.ts";
import { describeWithFiles } from "../describeWithData.ts";

interface Feature {
  readonly properties: Readonly<Record<string, string | undefined>>;
  readonly geometry: { readonly type: string; readonly coordinates: never };
}

/** The lines of a GeoJSON file as roads. */
function roadsOf(file: string, roadClass: string, speed: string): RoadLine[] {
  const { features } = JSON.parse(readFileSync(file, "utf8")) as { features: readonly Feature[] };
  return features.flatMap(({ properties, geometry: { type, coordinates } }, i) => {
    const lines: readonly Position[][] =
      type === "LineString" ? [coordinates] : type === "MultiLineString" ? coordinates : [];
    const kmh = carKmh(properties[roadClass] ?? "", Number(properties[speed]));
    // Some are closed, so that cars have their own ways.
    return lines.map((line) => ({ line, oneway: onewayOf(properties["oneway"] ?? ""), blocked: i % 50 === 7, kmh }));
  });
}

/** The links of a network: a road each, with the place of its line in brackets. */
function linksOf(file: string): RoadLine[] {
  const rows = readFileSync(file, "utf8").trim().split(/\r?\n/).slice(1);
  return rows.map((row) => {
    const [, , , , , direction = ""] = row.split(",");
    const line = /\((.*)\)/
      .exec(row)![1]!
      .split(", ")
      .map((pair) => pair.split(" ").map(Number) as unknown as Position);
    return { line, oneway: onewayOf(direction), blocked: false, kmh: 20 };
  });
}

/** Places spread over the roads, each a little beside its own. */
function placesOn(roads: readonly RoadLine[], count: number): Position[] {
  return Array.from({ length: count }, (_, i) => {
    const { line } = roads[Math.floor(((i + 0.5) * roads.length) / count)]!;
    const [lng, lat] = line[line.length >> 1]!;
    return [lng + 2e-4 * Math.sin(i), lat + 2e-4 * Math.cos(i)];
  });
}

function expectPlainWays(
  roads: readonly RoadLine[],
  count: number,
  modes: readonly TravelMode[],
  lines?: ReturnType<typeof plainMeets>,
): void {
  const graph = inOne(roadGraph(roads));
  const places = placesOn(roads, count);
  let found = 0;
  for (const mode of modes) {
    const measure = mode === "foot" ? "metres" : "minutes";
    const travel = travelOf(graph, mode, measure);
    const find = accessFinder(graph, mode);
    const accesses = places.map(([lng, lat]) => find(lng, lat));
    const matrix = inOne(wayMatrix(graph, travel, accesses));
    const standing = accesses.map((access) => access && { access, line: graph.line[access.edge]! });
    const plain = plainWays(lines ?? graph.lines, graph.roads, standing, mode, measure);
    const search = new RoadSearch(graph, travel);
    for (const [i, row] of plain.entries()) {
      inOne(search.run([accesses[i]!]));
      for (const [j, cost] of row.entries()) {
        const ours = matrix.cost[i * count + j]!;
        if (cost === Number.POSITIVE_INFINITY) expect(ours).toBe(cost);
        else expect(ours).toBeCloseTo(cost, 5);
        if (i === j || ours === Number.POSITIVE_INFINITY) continue;
        found++;
        const [from, to] = [places[i]!, places[j]!];
        const line = wayTo(search, { lng: from[0], lat: from[1] }, accesses[j]!, { lng: to[0], lat: to[1] })!;
        expect(drawn(line)).toBeCloseTo(matrix.metres[i * count + j]!, 3);
      }
    }
  }
  expect(found).toBeGreaterThan((modes.length * count * count) / 2);
}

describeWithFiles("shanghai", "the roads of Shanghai", (folder) => {
  it("meet where all compared with all says, and their ways are those of a plain Dijkstra", () => {
    const roads = roadsOf(join(folder, "roads.geojson"), "kind_detail", "maxspeed").filter(
      ({ line }) => line.length > 1,
    );
    expectPlainWays(roads, 12, TRAVEL_MODES, plainMeets(roads));
  }, 120_000);
});

describeWithFiles("beijing", "the links of Beijing", (folder) => {
  it("lead one way throughout for all that drives, by a plain Dijkstra too", () => {
    const roads = linksOf(join(folder, "link.csv"));
    expect(roads.every(({ oneway }) => oneway === 1)).toBe(true);
    expectPlainWays(roads, 20, TRAVEL_MODES, plainMeets(roads));
  }, 60_000);
});

describeWithFiles("roads", "the roads of Gothenburg", (folder) => {
  it("have the ways of a plain Dijkstra", () => {
    const roads = roadsOf(join(folder, "gothenburg.geojson"), "highway", "maxspeed");
    const graph = inOne(roadGraph(roads));
    expect(graph.joints).toBeGreaterThan(20_000);
    // Nearly all hangs together.
    expect(graph.islandMetres[0]! / graph.islandMetres.reduce((a, b) => a + b)).toBeGreaterThan(0.95);
    expectPlainWays(roads, 4, ["car"]);
  }, 120_000);
});
