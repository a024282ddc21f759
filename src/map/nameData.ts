import { isSign, NAMED_ROOM, SIGNS } from "../core/signs.ts";
import type { Mark, Scene } from "../scene/parts/scene.ts";
import { brokenName } from "./brokenName.ts";

/** More marks than this are a carpet: names find no room between them anyway. */
const MOST_MARKS = 600;
/** Share of a donut's width that its square of room takes: names may come close to its round corners. */
const ROOM = 0.9;

/** CSS pixels of a mark that no other name may lie over; a name of its own begins right behind them. */
const roomOf = ({ symbol }: Mark): number => (isSign(symbol) ? SIGNS[symbol].room : NAMED_ROOM);

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
  // Those with names and those without are each a carpet of their own.
  const roomy = [...marks, ...others].filter((mark) => roomOf(mark) > 0);
  const groups = [(mark: Mark) => roomOf(mark) === NAMED_ROOM, (mark: Mark) => roomOf(mark) !== NAMED_ROOM];
  for (const group of groups.map((isIn) => roomy.filter(isIn)))
    if (group.length <= MOST_MARKS)
      for (const mark of group) features.push(pointAt(mark.lng, mark.lat, { room: roomOf(mark) }));
  return { type: "FeatureCollection", features };
}

type NamesOfScene = Pick<Scene, "labels" | "donuts" | "marks" | "others" | "scale">;

const pointAt = (lng: number, lat: number, properties: GeoJSON.GeoJsonProperties): GeoJSON.Feature => ({
  type: "Feature",
  geometry: { type: "Point", coordinates: [lng, lat] },
  properties,
});
