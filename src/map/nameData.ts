import type { Mark, Scene } from "../scene/parts/scene.ts";
import { brokenName } from "./brokenName.ts";

/** More marks than this are a carpet: names find no room between them anyway. */
const MOST_MARKS = 600;
/** Share of a donut's width that its square of room takes: names may come close to its round corners. */
const ROOM = 0.9;
/** CSS pixels of a mark that no other name may lie over; its own begins right behind them. */
const MARK_ROOM = 13;

/** The same of a strong sign without a name: a name over it could not be read. */
const SIGN_ROOM = 9;
const STRONG_SIGNS: ReadonlySet<Mark["symbol"]> = new Set(["hydrant-broken", "water-source"]);

/** Small signs without a name; names may lie over the faint ones. */
const UNNAMED: ReadonlySet<Mark["symbol"]> = new Set([
  "hydrant-usable",
  "hydrant-broken",
  "hydrant-unregistered",
  "water-source",
  "incident",
]);

/**
 * Names beside marks, as the map takes them; and, since the map does not know what deck.gl draws, the room that donuts and
 * marks take, so that no name is set where they would hide it. `room` is in CSS pixels at the map's own scale.
 */
export function nameData({ labels, donuts, marks, others, scale }: NamesOfScene): GeoJSON.FeatureCollection {
  const features: GeoJSON.Feature[] = labels.map(({ lng, lat, text, rank }) =>
    pointAt(lng, lat, { text: brokenName(text), rank }),
  );
  for (let i = 0; i < donuts.length; i++) {
    const room = (2 * ROOM * donuts.radii[i]!) / scale;
    features.push(pointAt(donuts.lngLats[i * 2]!, donuts.lngLats[i * 2 + 1]!, { room }));
  }
  const named = [...marks, ...others.filter(({ symbol }) => !UNNAMED.has(symbol))];
  if (named.length <= MOST_MARKS) {
    for (const { lng, lat } of named) features.push(pointAt(lng, lat, { room: MARK_ROOM }));
  }
  const signs = others.filter(({ symbol }) => STRONG_SIGNS.has(symbol));
  if (signs.length <= MOST_MARKS) {
    for (const { lng, lat } of signs) features.push(pointAt(lng, lat, { room: SIGN_ROOM }));
  }
  return { type: "FeatureCollection", features };
}

type NamesOfScene = Pick<Scene, "labels" | "donuts" | "marks" | "others" | "scale">;

const pointAt = (lng: number, lat: number, properties: GeoJSON.GeoJsonProperties): GeoJSON.Feature => ({
  type: "Feature",
  geometry: { type: "Point", coordinates: [lng, lat] },
  properties,
});
