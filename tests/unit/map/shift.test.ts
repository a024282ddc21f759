import { Geodesic } from "geographiclib-geodesic";
import { describe, expect, it } from "vitest";
import { lngOfMercator, mercatorX } from "../../../src/core/mercator.ts";
import { pick } from "../../../src/map/pick.ts";
import { NO_SHIFT } from "../../../src/map/pictures/shift.ts";
import { shiftedGeometry } from "../../../src/map/pictures/shiftedGeometry.ts";
import { shiftOf } from "../../../src/map/pictures/shiftOf.ts";
import type { Scene, SceneShape } from "../../../src/scene/parts/scene.ts";
import { donutsAt, markAt, sceneWith } from "../../builders/sceneWith.ts";

const HERE: readonly [number, number] = [106.55, 29.56];
const metres = (a: readonly number[], b: readonly number[]): number =>
  Geodesic.WGS84.Inverse(a[1]!, a[0]!, b[1]!, b[0]!).s12 ?? Number.NaN;
const GCJ02 = shiftOf("GCJ02")!;

/** All places of a scene, by the part they are in. */
function placesIn(value: unknown, path = ""): readonly (readonly [string, number, number])[] {
  if (typeof value !== "object" || value === null || path.includes("wanted") || path.includes("pick")) return [];
  if (value instanceof Float64Array)
    return Array.from({ length: value.length / 2 }, (_, i) => [path, value[2 * i]!, value[2 * i + 1]!] as const);
  if (Array.isArray(value) && value.length >= 2 && value.every((one) => typeof one === "number"))
    return Array.from({ length: value.length / 2 }, (_, i) => [path, value[2 * i]!, value[2 * i + 1]!] as const);
  const own = value as Readonly<Record<string, unknown>>;
  const here = typeof own["lng"] === "number" ? [[path, own["lng"], own["lat"]] as [string, number, number]] : [];
  return [...here, ...Object.entries(own).flatMap(([key, one]) => placesIn(one, `${path}.${key}`))];
}

const [lng, lat] = HERE;
const square: SceneShape["geometry"] = {
  type: "Polygon",
  coordinates: [[HERE, [lng + 0.001, lat], [lng + 0.001, lat + 0.001], HERE]],
};
const mark = markAt(lng, lat, "s/1");
/** Something in every part that has a place. */
const full: Scene = sceneWith({
  office: square,
  graticule: { type: "MultiLineString", coordinates: [[HERE, [lng, lat + 0.01]]] },
  groundNames: [{ lng, lat, text: "a", kind: "grid", rank: 1 }],
  donuts: donutsAt({ lng, lat, radius: 20, node: { level: 1, site: "s/2" } }),
  places: [{ lng, lat, radius: 3 }] as unknown as Scene["places"],
  marks: [mark],
  beyond: { donuts: donutsAt({ lng, lat, radius: 20, node: { level: 1, site: "s/3" } }), marks: [mark] },
  others: [mark],
  crowd: [{ lng, lat, count: 2 }],
  numbers: [{ lng, lat, number: 1 } as unknown as Scene["numbers"][number]],
  ringed: [{ lng, lat }],
  shapes: [{ role: { role: "venue" }, geometry: square, pick: null }],
  labels: [{ lng, lat, text: "a", rank: 1 }],
  zoneLabels: [{ geometry: square, text: "a" }],
  rings: [{ shape: square, radius: 5, text: "", isLargest: true, label: HERE, approximate: false, beyond: square }],
  routes: [{ team: 0, path: [HERE], ticked: [], stops: [{ lng, lat, number: 1 }], dots: [HERE], start: HERE }],
  moves: [[lng, lat, lng, lat]],
  changes: [{ sign: "change-moved", lng, lat, was: HERE }],
  halo: { lng, lat, radius: 4, mark },
  hover: { lng, lat, radius: 4, mark: null },
});

describe("what lies on a shifted picture", () => {
  it.each(["GCJ02", "BD09"] as const)("is shifted with it, in every part of a scene: %s", (datum) => {
    const shift = shiftOf(datum)!;
    const before = placesIn(full);
    const after = placesIn(shift.scene(full));
    expect(new Set(before.map(([path]) => path.split(".")[1])).size).toBe(20);
    expect(after.map(([path]) => path)).toEqual(before.map(([path]) => path));
    for (const [i, [path, toLng, toLat]] of after.entries()) {
      const place = shift.toMap(before[i]![1], before[i]![2]);
      expect(metres([toLng, toLat], place), path).toBeLessThan(1e-6);
      expect(metres([toLng, toLat], HERE), path).toBeGreaterThan(datum === "GCJ02" ? 300 : 900);
    }
  });

  it("is the very same object again where nothing of it has changed: nothing is uploaded", () => {
    const first = GCJ02.scene(full);
    expect(GCJ02.scene(full)).toBe(first);
    const moved = GCJ02.scene({ ...full, hover: null });
    expect([moved.donuts, moved.marks, moved.shapes, moved.rings]).toEqual([
      first.donuts,
      first.marks,
      first.shapes,
      first.rings,
    ]);
    expect(moved.marks).toBe(first.marks);
    expect(moved.donuts).toBe(first.donuts);
    expect(moved.shapes).toBe(first.shapes);
  });

  it("is found under the pointer, and what is clicked is a place of the world", () => {
    const [mapLng, mapLat] = GCJ02.toMap(...HERE);
    const scene = sceneWith({ marks: [mark, markAt(...GCJ02.toMap(...HERE), "s/9")] });
    for (const zoom of [10, 14, 18]) expect(pick(GCJ02.scene(scene), mapLng, mapLat, zoom)).toEqual(mark.pick);
    // Where it stands in the world there is another thing on the picture, once that is near enough to tell.
    expect(pick(GCJ02.scene(scene), ...HERE, 18)).toBeNull();
    expect(metres(GCJ02.toWorld(mapLng, mapLat), HERE)).toBeLessThan(0.001);
  });

  it("bends a long edge as the shift bends it: no seam at any zoom", () => {
    const far: readonly [number, number] = [lng + 0.6, lat + 0.2];
    const line = { type: "LineString", coordinates: [HERE, far] } as const;
    const bent = shiftedGeometry(line, GCJ02.toMap) as { coordinates: readonly (readonly [number, number])[] };
    let worst = 0;
    for (let part = 0; part <= 1; part += 1 / 997) {
      const [x, y] = GCJ02.toMap(lng + 0.6 * part, lat + 0.2 * part);
      const piece = bent.coordinates.findIndex(([to]) => to >= x);
      const [from, to] = [bent.coordinates[Math.max(0, piece - 1)]!, bent.coordinates[Math.max(piece, 0)]!];
      const t = to[0] === from[0] ? 0 : (x - from[0]) / (to[0] - from[0]);
      worst = Math.max(worst, metres([x, y], [x, from[1] + t * (to[1] - from[1])]));
    }
    expect(worst).toBeLessThan(1);
  });

  it("stays where it is outside of China, and on a picture that is not shifted", () => {
    expect(GCJ02.toMap(11.25, 43.77)).toEqual([11.25, 43.77]);
    expect([shiftOf("WGS84"), NO_SHIFT.scene(full)]).toEqual([null, full]);
    expect(lngOfMercator(mercatorX(GCJ02.toWorld(11.25, 43.77)[0]))).toBeCloseTo(11.25, 9);
  });
});
