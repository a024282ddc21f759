import { describe, expect, it } from "vitest";
import { latOfMercator, lngOfMercator, mercatorX, mercatorY } from "../../../src/core/mercator.ts";
import { pick } from "../../../src/map/pick.ts";
import type { Mark, SceneShape } from "../../../src/scene/parts/scene.ts";
import { donutsAt, markAt, sceneWith } from "../../builders/sceneWith.ts";

const ZOOM = 15;
const HERE = { lng: 106.5, lat: 29.5 };

/** A place so many CSS pixels right of and below the one that all tests are about. */
function at(right: number, down = 0, zoom = ZOOM): [number, number] {
  const world = 512 * 2 ** zoom;
  return [lngOfMercator(mercatorX(HERE.lng) + right / world), latOfMercator(mercatorY(HERE.lat) + down / world)];
}

const site = (id: number) => ({ type: "site", ref: `s/${id}` }) as const;
const record = (number: number) => ({ type: "record", ref: `h/${number}` }) as const;
const node = (level: number, id: number) => ({ type: "node", node: { level, site: `s/${id}` } }) as const;
const hydrantAt = (right: number, number: number): Mark =>
  markAt(...at(right), "s/0", { symbol: "hydrant-usable", pick: record(number) });

const square = (reach: number, down = 0): [number, number][] => [
  at(-reach, down - reach),
  at(reach, down - reach),
  at(reach, down + reach),
  at(-reach, down + reach),
  at(-reach, down - reach),
];
const area = (rings: [number, number][][], number: number | null): SceneShape => ({
  role: { role: "venue" },
  geometry: { type: "Polygon", coordinates: rings },
  pick: number === null ? null : record(number),
});

describe("a mark", () => {
  it.each([
    [0, site(3)],
    [12.9, site(3)],
    [13.1, null],
  ])("is hit %d px from its middle: %j", (right, picked) => {
    const scene = sceneWith({ marks: [markAt(...at(0), "s/3")] });
    expect(pick(scene, ...at(right), ZOOM)).toEqual(picked);
    expect(pick(scene, ...at(0, right), ZOOM)).toEqual(picked);
  });

  it("is hit from as much farther away as it is drawn larger", () => {
    const scene = sceneWith({ marks: [markAt(...at(0), "s/3")], scale: 2 });
    expect(pick(scene, ...at(25.9), ZOOM)).toEqual(site(3));
    expect(pick(scene, ...at(26.1), ZOOM)).toBe(null);
  });

  it("is hit by pixels of the screen, not by metres: a zoom farther out the same place is near", () => {
    const scene = sceneWith({ marks: [markAt(...at(0), "s/3")] });
    expect(pick(scene, ...at(20), ZOOM)).toBe(null);
    expect(pick(scene, ...at(20), ZOOM - 1)).toEqual(site(3));
  });

  it("of several the nearest, of equally near the last, which lies on top", () => {
    const scene = sceneWith({ marks: [markAt(...at(0), "s/1"), markAt(...at(10), "s/2"), markAt(...at(10), "s/3")] });
    expect(pick(scene, ...at(4), ZOOM)).toEqual(site(1));
    expect(pick(scene, ...at(6), ZOOM)).toEqual(site(3));
  });
});

describe("a pin", () => {
  const stops = [{ ...HERE, number: 1 }];
  const route = { team: 0, path: [], ticked: [], stops, dots: [], start: null };
  const scene = sceneWith({ marks: [markAt(...at(0), "s/3"), markAt(...at(0, -30), "s/4")], routes: [route] });

  it.each([
    [-28, site(3)],
    [-38.9, site(3)],
    [-42, site(4)],
    [0, site(3)],
  ])("is hit on its disc, which stands over the place and over other marks: %d px, %j", (down, picked) => {
    expect(
      pick(
        { ...scene, marks: scene.marks.map((mark, i) => (i === 0 ? { ...mark, ...HERE } : mark)) },
        ...at(0, down),
        ZOOM,
      ),
    ).toEqual(picked);
  });
});

describe("a donut", () => {
  const scene = sceneWith({
    donuts: donutsAt({ ...HERE, radius: 23, node: node(4, 7).node }, { ...HERE, radius: 14, node: node(4, 9).node }),
  });

  it.each([
    [0, node(4, 9)],
    [15.9, node(4, 9)],
    [16.1, node(4, 7)],
    [24.9, node(4, 7)],
    [25.1, null],
  ])("is hit up to 2 px beyond its rim, the one on top first: %d px, %j", (right, picked) => {
    expect(pick(scene, ...at(right), ZOOM)).toEqual(picked);
  });

  it("lies under the site beside it and over the hydrant in it", () => {
    const crowded = sceneWith({
      donuts: donutsAt({ ...HERE, radius: 23, node: node(4, 7).node }),
      marks: [markAt(...at(-20), "s/5")],
      others: [hydrantAt(20, 6), hydrantAt(40, 8)],
    });
    expect(pick(crowded, ...at(-10), ZOOM)).toEqual(site(5));
    expect(pick(crowded, ...at(20), ZOOM)).toEqual(node(4, 7));
    expect(pick(crowded, ...at(28), ZOOM)).toEqual(record(6));
    expect(pick(crowded, ...at(40), ZOOM)).toEqual(record(8));
  });
});

describe("a shape", () => {
  it("is hit inside, not in its hole and not beside it", () => {
    const scene = sceneWith({ shapes: [area([square(60), square(20)], 1)] });
    expect(pick(scene, ...at(40), ZOOM)).toEqual(record(1));
    expect(pick(scene, ...at(0), ZOOM)).toBe(null);
    expect(pick(scene, ...at(70), ZOOM)).toBe(null);
  });

  it("that is a line is hit within 7 px, along it and not beyond its ends", () => {
    const coordinates = [at(0), at(100), at(100, 80)];
    const line: SceneShape = {
      role: { role: "blocked-road" },
      geometry: { type: "LineString", coordinates },
      pick: record(2),
    };
    const scene = sceneWith({ shapes: [line] });
    expect(pick(scene, ...at(50, 6.9), ZOOM)).toEqual(record(2));
    expect(pick(scene, ...at(50, 7.1), ZOOM)).toBe(null);
    expect(pick(scene, ...at(106.9, 40), ZOOM)).toEqual(record(2));
    expect(pick(scene, ...at(-6.9), ZOOM)).toEqual(record(2));
    expect(pick(scene, ...at(-7.1), ZOOM)).toBe(null);
  });

  it("on top is the last, and one that stands for nothing is seen through", () => {
    const scene = sceneWith({ shapes: [area([square(60)], 1), area([square(30)], 2), area([square(60)], null)] });
    expect(pick(scene, ...at(0), ZOOM)).toEqual(record(2));
    expect(pick(scene, ...at(50), ZOOM)).toEqual(record(1));
  });

  it("lies under every mark", () => {
    const scene = sceneWith({ shapes: [area([square(60)], 1)], others: [hydrantAt(0, 6)] });
    expect(pick(scene, ...at(5), ZOOM)).toEqual(record(6));
  });
});

it("the bare map is nothing", () => {
  expect(pick(sceneWith(), HERE.lng, HERE.lat, ZOOM)).toBe(null);
});
