import type { Layer, LayersList } from "@deck.gl/core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { latOfMercator, lngOfMercator } from "../../../src/core/mercator.ts";
import { ROUTE_HUES } from "../../../src/core/routeStyle.ts";
import { INK, STATUS_STYLE } from "../../../src/core/statusStyle.ts";
import { UNDER_LABELS } from "../../../src/map/layers/bands.ts";
import { rgb } from "../../../src/map/layers/colour.ts";
import { toLayers } from "../../../src/map/toLayers.ts";
import type { Halo, Scene, SceneRoute, SceneShape, ShapeRole } from "../../../src/scene/parts/scene.ts";
import { withFakeCanvas } from "../../builders/fakeCanvas.ts";
import { donutsAt, markAt, sceneWith } from "../../builders/sceneWith.ts";

beforeAll(withFakeCanvas);
afterAll(() => void vi.unstubAllGlobals());

/** A layer as far as these tests look at it: what it is called, and what it was given. */
interface Given {
  readonly id: string;
  readonly props: Readonly<Record<string, unknown>> & { readonly data: readonly unknown[] };
}

const flat = (list: LayersList): Layer[] =>
  list.flatMap((item) => (Array.isArray(item) ? flat(item) : item instanceof Object ? [item as Layer] : []));
const layersOf = (scene: Scene): readonly Given[] => flat(toLayers(scene)) as unknown as Given[];
const layerOf = (id: string, scene: Scene): Given => {
  const found = layersOf(scene).find((layer) => layer.id === id);
  if (found === undefined) throw new Error(`no layer ${id}`);
  return found;
};
const dataOf = (id: string, scene: Scene) => layerOf(id, scene).props.data;
/** What a layer makes of each thing that it draws, by one of its accessors; places in degrees to nine decimals. */
const each = (id: string, accessor: string, scene: Scene): unknown[] => {
  const { props } = layerOf(id, scene);
  const read = props[accessor];
  const made = props.data.map((thing) =>
    typeof read === "function" ? (read as (thing: unknown) => unknown)(thing) : read,
  );
  return /Position|Path$/.test(accessor) ? made.map((place) => inDegrees(place as Place)) : made;
};

type Place = readonly [number, number] | readonly (readonly [number, number])[];

const inDegrees = (place: Place): unknown => {
  const [x, y] = place;
  if (typeof x !== "number" || typeof y !== "number") return place.map((one) => inDegrees(one as Place));
  return [lngOfMercator(x / 512), latOfMercator(1 - y / 512)].map((degrees) => Math.round(degrees * 1e9) / 1e9);
};

const square = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 0],
] as const;
const shape = (role: ShapeRole, type: "Polygon" | "LineString" = "Polygon"): SceneShape => ({
  role,
  geometry: (type === "Polygon"
    ? { type, coordinates: [square] }
    : { type, coordinates: square }) as SceneShape["geometry"],
  pick: null,
});
const route = (team: number, more: Partial<SceneRoute> = {}): SceneRoute => ({
  team,
  path: [
    [106.5, 29.5],
    [106.51, 29.5],
  ],
  ticked: [],
  stops: [{ lng: 106.51, lat: 29.5, number: 1 }],
  dots: [],
  start: null,
  ...more,
});
const halo = (lng: number, mark: Halo["mark"] = null): Halo => ({ lng, lat: 0, radius: 20, mark });

describe("what lies over what", () => {
  it("is areas, zones, shapes of sites, venues, what lies beyond the rings, routes, other marks, donuts, sites, the halo, and the pins of a route", () => {
    expect(layersOf(sceneWith({ routes: [route(0)] })).map(({ id }) => id)).toEqual([
      "areas-fill",
      "areas-casing",
      "areas-line",
      "zones-fill",
      "zones-casing",
      "zones-line",
      "site-shapes-fill",
      "site-shapes-casing",
      "site-shapes-line",
      "venues-fill",
      "venues-casing",
      "venues-line",
      "beyond",
      "beyond-marks",
      "route-casing",
      "route-line",
      "route-ticks",
      "route-dots",
      "crowd",
      "others",
      "ringed",
      "places",
      "donuts",
      "marks",
      "hover-casing",
      "hover-ring",
      "halo-casing",
      "halo-ring",
      "route-pins",
    ]);
  });

  it("has the names of streets over areas and lines, and under every mark", () => {
    const scene = sceneWith({ routes: [route(0)] });
    const under = layersOf(scene).filter(({ props }) => props["beforeId"] === UNDER_LABELS);
    expect(under.map(({ id }) => id)).toEqual(
      layersOf(scene)
        .map(({ id }) => id)
        .filter((id) => /^(areas|zones|site-shapes|venues)-|^route-(casing|line)$/.test(id)),
    );
  });

  it("asks deck.gl for no picking: what was hit is worked out beside it", () => {
    expect(layersOf(sceneWith({ routes: [route(0)] })).filter(({ props }) => props["pickable"] !== false)).toEqual([]);
  });
});

describe("a shape", () => {
  it.each<[ShapeRole["role"], string, boolean, boolean]>([
    ["community", "areas", false, false],
    ["grid", "areas", false, false],
    ["forbidden", "zones", true, false],
    ["limited", "zones", true, false],
    ["allowed", "zones", false, false],
    ["venue", "venues", true, true],
    ["blocked-road", "site-shapes", false, true],
  ])("of %s lies in %s (filled: %s, with a casing: %s)", (role, band, filled, cased) => {
    const scene = sceneWith({ shapes: [shape({ role } as ShapeRole)] });
    const drawn = layersOf(scene)
      .filter(({ id, props }) => /-(fill|casing|line)$/.test(id) && props.data.length > 0)
      .map(({ id }) => id);
    expect(drawn).toEqual([...(filled ? [`${band}-fill`] : []), ...(cased ? [`${band}-casing`] : []), `${band}-line`]);
  });

  it("of a site has the colour of its status, a line that is chosen a wider one, and only sites have one", () => {
    const site = (selected: boolean): ShapeRole => ({ role: "site", status: "overdue", selected, isBeyond: false });
    const scene = sceneWith({ shapes: [shape(site(false)), shape(site(true), "LineString")] });
    const overdue = rgb(STATUS_STYLE.overdue.fill.dark!);
    expect(each("site-shapes-line", "getColor", scene)).toEqual([
      [...overdue, 255],
      [...overdue, 255],
    ]);
    expect(each("site-shapes-line", "getWidth", scene)).toEqual([2.4, 4]);
    expect(each("site-shapes-fill", "getFillColor", scene)).toEqual([[...overdue, 76]]);
    const greys = (["community", "forbidden", "venue", "blocked-road"] as const).flatMap((role) => {
      const [line] = layersOf(sceneWith({ shapes: [shape({ role })] })).filter(
        ({ id, props }) => id.endsWith("-line") && props.data.length > 0,
      );
      return (line!.props.data as readonly { colour: readonly number[] }[]).map(({ colour }) => colour);
    });
    // Next to no colour: no two of red, green and blue are far apart.
    expect(greys.filter(([r = 0, g = 0, b = 0]) => Math.max(r, g, b) - Math.min(r, g, b) > 30)).toEqual([]);
  });

  it("is handed on as the same data as long as it is the same, so that nothing is uploaded twice", () => {
    const shapes = [shape({ role: "venue" })];
    const before = dataOf("venues-line", sceneWith({ shapes }));
    expect(dataOf("venues-line", sceneWith({ shapes, scale: 2, marks: [markAt(0, 0, "s/1")] }))).toBe(before);
    expect(dataOf("venues-line", sceneWith({ shapes: [...shapes] }))).not.toBe(before);
    expect(dataOf("venues-line", sceneWith({ shapes, theme: "light" }))).not.toBe(before);
  });
});

describe("marks", () => {
  const marks = [
    markAt(1, 2, "s/0", { symbol: "overdue", major: true, suspended: true }),
    markAt(3, 4, "s/1", { symbol: "closed", supervised: true }),
  ];

  it("stand at their places as the picture of their status and of what is added to it", () => {
    const scene = sceneWith({ marks });
    expect(each("marks", "getIcon", scene)).toEqual(["overdue+major+suspended", "closed+supervised"]);
    expect(each("marks", "getPosition", scene)).toEqual([
      [1, 2],
      [3, 4],
    ]);
    const places = layerOf("marks", scene).props["iconMapping"] as Record<string, unknown>;
    for (const name of each("marks", "getIcon", scene)) expect(places).toHaveProperty([String(name)]);
  });

  it("of hydrants are smaller and fainter than sites, but for one that is pointed at", () => {
    const hydrant = markAt(5, 6, "s/0", { symbol: "hydrant-usable" });
    const scene = sceneWith({ marks, others: [hydrant], hover: halo(5, hydrant) });
    const [site] = each("marks", "getSize", scene) as number[];
    expect(each("others", "getSize", scene)).toEqual([site! * 0.6]);
    expect(each("others", "getColor", scene)).toEqual([[0, 0, 0, 120]]);
    expect(each("ringed", "getSize", scene)).toEqual([site]);
    expect(each("ringed", "getColor", scene)).toEqual([[0, 0, 0, 255]]);
  });

  it("are as large as the scene says", () => {
    expect(layerOf("marks", sceneWith({ marks, scale: 1.5 })).props["sizeScale"]).toBe(1.5);
  });
});

it("donuts are handed on as they are", () => {
  const donuts = donutsAt({ lng: 1, lat: 2, radius: 23, node: { level: 4, site: "s/7" } });
  expect(layerOf("donuts", sceneWith({ donuts })).props["donuts"]).toBe(donuts);
});

it("halo and pointer are rings of their own about their places, each with a casing, wider on a wall", () => {
  const scene = sceneWith({ halo: halo(7), hover: halo(8), scale: 2 });
  for (const [name, lng] of [
    ["halo", 7],
    ["hover", 8],
  ] as const) {
    for (const [part, width] of [
      ["casing", 10],
      ["ring", 4],
    ] as const) {
      expect(each(`${name}-${part}`, "getPosition", scene)).toEqual([[lng, 0]]);
      expect(each(`${name}-${part}`, "getRadius", scene)).toEqual([20]);
      expect(each(`${name}-${part}`, "getLineWidth", scene)).toEqual([width]);
    }
  }
  expect(dataOf("halo-ring", sceneWith())).toEqual([]);
});

describe("a route", () => {
  it("is a line in the hue of its team, dashed from the fourth team on", () => {
    const scene = sceneWith({ routes: [route(0), route(1), route(3)] });
    const colours = each("route-line", "getColor", scene);
    const [first, second] = ROUTE_HUES.dark.map((hue) => [...rgb(hue), 255]);
    expect(colours.slice(0, 2)).toEqual([first, second]);
    expect(new Set(colours.slice(2).map(String))).toEqual(new Set([String(first)]));
    const paths = each("route-line", "getPath", scene) as [number, number][][];
    expect(paths[0]).toEqual([
      [106.5, 29.5],
      [106.51, 29.5],
    ]);
    // Of 0.01 degrees, dashes and gaps of 0.0002 each.
    expect(paths.slice(2)).toHaveLength(25);
    const covered = paths.slice(2).reduce((sum, [from, to]) => sum + to![0] - from![0], 0);
    expect(covered).toBeCloseTo(0.005, 9);
    expect(paths.at(-1)![1]![0]).toBeLessThan(106.51);
  });

  it("has a tick in the middle of each leg that has room for one, turned the way it goes", () => {
    const path = [
      [0, 0],
      [0.01, 0],
      [0.01, 0.01],
      [0, 0.01],
    ] as const;
    const scene = sceneWith({ routes: [route(0, { path, ticked: [0, 1, 2] })] });
    expect(each("route-ticks", "getPosition", scene)).toEqual([
      [0.005, 0],
      [0.01, 0.005],
      [0.005, 0.01],
    ]);
    expect((each("route-ticks", "getAngle", scene) as number[]).map(Math.round)).toEqual([0, 90, 180]);
  });

  it("has its first stop on top, and its start over all", () => {
    const stops = [1, 2, 3].map((number) => ({ lng: number, lat: 0, number }));
    const scene = sceneWith({ routes: [route(1, { stops, start: [9, 9] })] });
    expect(each("route-pins", "getIcon", scene)).toEqual(["1-3", "1-2", "1-1", "start"]);
    const places = layerOf("route-pins", scene).props["iconMapping"] as Record<string, unknown>;
    for (const name of ["1-3", "start", "tick-1"]) expect(places).toHaveProperty([name]);
  });

  it("is in no layer where there is none", () => {
    expect(layersOf(sceneWith()).filter(({ id }) => id.startsWith("route"))).toEqual([]);
  });
});

it("draws a record that would move from a grey dot to one of ink, over marks and donuts", () => {
  const scene = sceneWith({ moves: [[106.5, 29.5, 106.505, 29.503]] });
  expect(each("move-from", "getPosition", scene)).toEqual([[106.5, 29.5]]);
  expect(each("move-to", "getPosition", scene)).toEqual([[106.505, 29.503]]);
  expect(each("move-line", "getPath", scene)).toEqual([
    [
      [106.5, 29.5],
      [106.505, 29.503],
    ],
  ]);
  expect(each("move-to", "getFillColor", scene)).toEqual([[...rgb(INK.dark), 255]]);
  const ids = layersOf(scene).map(({ id }) => id);
  expect(ids.indexOf("move-from")).toBeGreaterThan(Math.max(ids.indexOf("marks"), ids.indexOf("donuts")));
  expect(layersOf(sceneWith()).filter(({ id }) => id.startsWith("move"))).toEqual([]);
});
