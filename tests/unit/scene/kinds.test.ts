import { beforeAll, describe, expect, it } from "vitest";
import type { Engine, MapViewAnswer } from "../../../src/contract/contract.ts";
import { fieldsOf } from "../../../src/core/fields.ts";
import { isPlaceKind, KINDS, type Kind, kindRule } from "../../../src/core/kinds.ts";
import { LANGUAGE_IDS } from "../../../src/core/language.ts";
import { mercatorY } from "../../../src/core/mercator.ts";
import { SIGN_IDS } from "../../../src/core/signs.ts";
import { recordKind } from "../../../src/desk/cards/recordTitle.ts";
import { legendOf } from "../../../src/scene/legend/legend.ts";
import { GLYPHS } from "../../../src/scene/parts/glyphPaths.ts";
import { labelsOf, zoneLabelsOf } from "../../../src/scene/parts/labels.ts";
import { crowdIn, otherMarks, signOfCard, siteMarks, withheldSigns } from "../../../src/scene/parts/marks.ts";
import type { Scene } from "../../../src/scene/parts/scene.ts";
import { shapesOf } from "../../../src/scene/parts/shapes.ts";
import { wordsOf } from "../../../src/words/wordsOf.ts";
import { on, openFiles } from "../../builders/openFiles.ts";
import { sceneWith } from "../../builders/sceneWith.ts";

const PLACES = KINDS.filter(isPlaceKind);
const SIGNED = PLACES.filter((kind) => kind !== "site");
const square = [106.5, 106.501, 106.501, 106.5, 106.5].map((lng, i) => [lng, i > 1 && i < 4 ? 29.501 : 29.5]);
const features = (properties: object) => ({
  type: "FeatureCollection",
  features: [
    {
      type: "Feature",
      properties: { id: "1", name: "甲", ...properties },
      geometry: { type: "Point", coordinates: [106.5, 29.5] },
    },
    {
      type: "Feature",
      properties: { id: "2", name: "乙", ...properties },
      geometry: { type: "Polygon", coordinates: [square] },
    },
  ],
});

let engine: Engine;

/** A point and an area of every kind that is a place; of roads a blocked one. */
beforeAll(async () => {
  const layers = PLACES.map((kind) => ({ id: kind, kind, source: `${kind}.geojson`, crs: "WGS84" }));
  const files = PLACES.map((kind) => [`${kind}.geojson`, features(kind === "road" ? { blocked: "是" } : {})]);
  ({ engine } = await openFiles({ "project.json": { version: 1, layers }, ...Object.fromEntries(files) }));
});

const viewAt = (zoom: number, layers: readonly string[] = []): Promise<MapViewAnswer> => {
  const filter = layers.length === 0 ? {} : { layers };
  return engine.ask("mapView", { ...on("2027-02-18", filter), bbox: [106, 29, 107, 30], zoom });
};
const drawn = ({ points }: MapViewAnswer): readonly Kind[] =>
  points.flatMap(({ kind, refs }) => (refs.length > 0 ? kind : []));
const named = ({ points }: MapViewAnswer): readonly Kind[] =>
  points.flatMap(({ kind, names }) => (names.length > 0 ? kind : []));

describe("a kind on the map", () => {
  it("has its points from the zoom on that its row says, and their names", async () => {
    const [far, near, close] = [await viewAt(10), await viewAt(14), await viewAt(16)];
    expect([drawn(far), named(far)]).toEqual([
      ["fire-station", "venue"],
      ["fire-station", "venue"],
    ]);
    expect(drawn(near)).toEqual(SIGNED.filter((kind) => kind !== "hydrant" && kind !== "water-source"));
    expect(named(near)).toEqual(["fire-station", "venue"]);
    expect(drawn(close)).toEqual(SIGNED);
    expect(named(close)).toEqual(["fire-station", "micro-station", "venue", "zone", "area", "road", "post"]);
  });

  it("comes with those that cannot be used first, and says that the others come nearer", async () => {
    const { engine: water } = await openFiles({
      "project.json": {
        layers: [{ id: "h", kind: "hydrant", source: "h.csv", crs: "WGS84" }],
      },
      "h.csv": "编号,经度,纬度,是否可用\n1,106.5,29.5,是\n2,106.5001,29.5,否\n3,106.5002,29.5,\n",
    });
    const at = async (zoom: number) => {
      const { points } = await water.ask("mapView", { ...on("2027-02-18"), bbox: [106, 29, 107, 30], zoom });
      const signs = otherMarks(points).map(({ symbol }) => symbol);
      const scene = sceneWith({ others: otherMarks(points), withheld: withheldSigns(points) });
      const rows = legendOf(scene, null).filter(({ symbol }) => symbol.startsWith("hydrant"));
      return { signs, rows: rows.map(({ symbol, withheld }) => [symbol, withheld]) };
    };
    expect(await at(14)).toEqual({ signs: [], rows: [["hydrant-usable", true]] });
    expect(await at(15)).toEqual({
      signs: ["hydrant-broken"],
      rows: [
        ["hydrant-usable", true],
        ["hydrant-broken", false],
      ],
    });
    expect((await at(16)).rows).toEqual([
      ["hydrant-usable", false],
      ["hydrant-broken", false],
      ["hydrant-unregistered", false],
    ]);
  });

  it("is from afar a density that counts all that are not drawn, and none of it where they are", async () => {
    const rows = Array.from({ length: 30 }, (_, i) => `${i},${106.5 + i * 1e-5},29.5,是`);
    const { engine: water } = await openFiles({
      "project.json": { layers: [{ id: "h", kind: "hydrant", source: "h.csv", crs: "WGS84" }] },
      "h.csv": ["编号,经度,纬度,是否可用", ...rows, "far,106.6,29.6,是", "dry,106.7,29.7,否"].join("\n"),
    });
    const crowdAt = async (zoom: number) => {
      const { points } = await water.ask("mapView", { ...on("2027-02-18"), bbox: [106, 29, 107, 30], zoom });
      return crowdIn(points);
    };
    const countAt = async (zoom: number) => (await crowdAt(zoom)).reduce((sum, { count }) => sum + count, 0);
    const crowd = await crowdAt(13);
    expect(await countAt(13)).toBe(32);
    expect(crowd.length).toBeLessThan(5);
    expect(crowd.find(({ count }) => count === 1)).toMatchObject({ count: 1 });
    expect(crowd.find(({ count }) => count === 1)!.lng).toBeCloseTo(106.6, 9);
    expect(await countAt(14.5)).toBe(31);
    expect(await crowdAt(16)).toEqual([]);
  });

  it("a venue that is a line or a square has its name over it, before any other", async () => {
    const { singles, points, shapes } = await viewAt(10);
    const over = labelsOf(singles, points, shapes, 10).filter(({ rank, lat }) => rank === 0 && lat !== 29.5);
    const north = Math.max(...square.map(([, lat]) => lat!));
    // From its middle at least as far as its edge, where the map is nearest that this answer is for.
    const types = (mercatorY(over[0]!.lat) - mercatorY(north)) * ((512 * 2 ** 10.24) / 12);
    expect(over.map(({ text }) => text)).toEqual(["乙"]);
    // A point's comes next, and before those of stations: it may stand beside a donut, and must not stand beside a square.
    const ranks = labelsOf(singles, points, shapes, 10).flatMap(({ text, rank }) => (text === "甲" ? rank : []));
    expect(ranks.sort((a, b) => a - b).slice(0, 2)).toEqual([0.5, 1]);
    expect(over[0]!.half![1]).toBeGreaterThanOrEqual(types);
    expect(over[0]!.half![1]).toBeLessThan(types * 1.1);
    // A square that fills the map keeps its name at its upper edge.
    const near = labelsOf(singles, points, shapes, 18).filter(({ text, rank }) => text === "乙" && rank === 0);
    expect(near).toEqual([{ lng: over[0]!.lng, lat: north, text: "乙", rank: 0 }]);
  });

  it("a site that stands alone has the pictogram of its category from zoom 17 on", async () => {
    const near = await viewAt(17);
    expect(near.singles.refs.length).toBeGreaterThan(0);
    expect(siteMarks(near.singles, ["hotel"], 17).map(({ category }) => category)).toContain("hotel");
    for (const mark of siteMarks(near.singles, ["hotel"], 16.75)) expect(mark).not.toHaveProperty("category");
  });

  it("a zone says along its outline what holds in it", async () => {
    const { shapes } = await viewAt(14);
    const said = zoneLabelsOf(shapes, (look) => wordsOf("zh").map.zones[look]);
    expect(said.map(({ text, geometry }) => [text, geometry.type])).toEqual([["禁放区", "Polygon"]]);
  });

  it("has one sign: on the map, on its card, in the legend, in the words", async () => {
    const { points } = await viewAt(16);
    const legend = legendOf(
      {
        others: otherMarks(points),
        marks: [],
        withheld: [],
        shapes: [],
        donuts: { notches: [], reds: [], length: 0 },
        routes: [],
        reach: [],
        ways: [],
        changes: [],
      } as unknown as Scene,
      null,
    );
    const signs = points.map((of) => ({
      kind: of.kind,
      map: otherMarks([of]).map(({ symbol }) => symbol),
      card: signOfCard({ kind: of.kind, fields: {} }),
    }));
    expect(signs.filter(({ map, card }) => map.some((symbol) => symbol !== card))).toEqual([]);
    expect(legend.flatMap(({ symbol }) => SIGN_IDS.filter((sign) => sign === symbol))).toEqual(
      SIGN_IDS.filter((sign) => signs.some(({ card }) => card === sign)),
    );
    for (const language of LANGUAGE_IDS) {
      const words = wordsOf(language);
      for (const kind of SIGNED) expect(recordKind(words, { kind, fields: {} })).toMatch(/\S/);
      for (const sign of SIGN_IDS)
        expect([GLYPHS[sign].length > 0, words.map.symbols[sign]]).toEqual([true, expect.stringMatching(/\S/)]);
    }
  });

  it("has its areas drawn as its row says; a filter of layers takes those that belong to a layer alone", async () => {
    const looks = async (layers: readonly string[] = []) => {
      const { shapes } = await viewAt(13, layers);
      const roles = shapesOf(shapes, null);
      return Object.fromEntries(shapes.map(({ kind }, i) => [kind, [roles[i]!.role.role, roles[i]!.pick !== null]]));
    };
    const always = { venue: ["venue", true], zone: ["forbidden", true], area: ["community", false] };
    const outlined = ["hydrant", "water-source", "fire-station", "micro-station", "post", "incident"];
    expect(await looks()).toEqual({
      ...always,
      road: ["blocked-road", true],
      ...Object.fromEntries(outlined.map((kind) => [kind, ["community", true]])),
    });
    expect(await looks(["site"])).toEqual(always);
  });

  it("names only fields that it has", () => {
    const astray = KINDS.flatMap((kind) =>
      [...(kindRule(kind).needed ?? []), ...kindRule(kind).idFrom].filter(
        (field) => !Object.hasOwn(fieldsOf(kind), field),
      ),
    );
    expect(astray).toEqual([]);
  });
});
