import { expect, it } from "vitest";
import { lake } from "../builders/largeVenues.ts";
import { layer } from "../builders/layer.ts";
import { on, openFiles } from "../builders/openFiles.ts";

const ASKED = { ...on("2027-02-20"), period: "lantern-2027" } as const;

/** A project whose one venue has 5,000 vertices, with Turf there already: it comes with the first ring. */
async function openLake() {
  const venue = (id: string, geometry: object) => ({
    type: "Feature",
    id,
    properties: { name: id, always: "是" },
    geometry,
  });
  const { engine } = await openFiles({
    "project.json": {
      layers: [
        layer("v", "venue", { source: "v.geojson", columns: { always: "always", name: "name" } }),
        layer("s", "site", { category: "hotel" }),
      ],
    },
    "v.geojson": {
      type: "FeatureCollection",
      features: [
        venue("lake", { type: "Polygon", coordinates: [lake(1000)] }),
        venue("gate", { type: "Point", coordinates: [106.5, 29.5] }),
      ],
    },
    "s.csv": "id,name,lng,lat\n1,旅馆,106.51,29.5\n",
  });
  await engine.ask("rings", { ...ASKED, venue: "gate" });
  return engine;
}

/** The next turn of the loop in which messages are heard. */
const turn = () => new Promise<void>((resume) => setImmediate(resume));

it("other questions are answered while a large ring is made", async () => {
  const engine = await openLake();
  let isDone = false;
  const rings = engine.ask("rings", { ...ASKED, venue: "lake", radius: 200 }).then((answer) => {
    isDone = true;
    return answer;
  });
  let answered = 0;
  for (await turn(); !isDone; await turn()) {
    expect((await engine.ask("siteTotals", on("2027-02-20"))).sites).toBe(1);
    answered++;
  }
  expect((await rings).map(({ radius }) => radius)).toEqual([200]);
  expect(answered).toBeGreaterThan(5);
});

it("a ring that nobody waits for any more is given up", async () => {
  const engine = await openLake();
  const controller = new AbortController();
  const rings = engine.ask("rings", { ...ASKED, venue: "lake", radius: 200 }, { signal: controller.signal });
  await turn();
  controller.abort();
  expect(await rings).toEqual([]);
});

it("the same ring is the same object, on another day too", async () => {
  const engine = await openLake();
  const [first] = await engine.ask("rings", { ...ASKED, venue: "lake", radius: 200 });
  const [again] = await engine.ask("rings", { ...ASKED, ...on("2027-02-21"), venue: "lake", radius: 200 });
  expect(first?.shape).toBe(again?.shape);
});
