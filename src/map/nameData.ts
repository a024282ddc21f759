import { partsOf } from "../core/geometry.ts";
import { isSign, NAMED_ROOM, SIGNS } from "../core/signs.ts";
import type { Mark, Scene, SceneLabel } from "../scene/parts/scene.ts";
import { brokenName } from "./brokenName.ts";
import { PICTOGRAM } from "./layers/pictogramRoom.ts";
import { PIN } from "./layers/pinRoom.ts";

/** More marks than this are a carpet: names find no room between them anyway. */
const MOST_MARKS = 600;
/** Share of a donut's width that its square of room takes: names may come close to its round corners. */
const ROOM = 0.9;

/** The plate of a pictogram, and where it lies from its mark in its own heights. */
const PICTOGRAM_ROOM = { room: PICTOGRAM.box, off: PICTOGRAM.beside.map((pixels) => pixels / PICTOGRAM.box) };

/** The disc of a pin over its stop. */
const PIN_ROOM = { room: PIN.disc, off: [0, -PIN.above / PIN.disc] };

/** CSS pixels of a mark that no other name may lie over; a name of its own begins right behind them. */
const roomOf = ({ symbol }: Mark): number => (isSign(symbol) ? SIGNS[symbol].room : NAMED_ROOM);

/**
 * Names beside marks, as the map takes them; and, since the map does not know what deck.gl draws, the room that donuts and
 * marks take, so that no name is set where they would hide it. `room` is in CSS pixels at the map's own scale.
 */
export function nameData(scene: NamesOfScene): GeoJSON.FeatureCollection {
  const { labels, marks, others, scale } = scene;
  const features: GeoJSON.Feature[] = labels.map((label) =>
    pointAt(label.lng, label.lat, { text: brokenName(label.text), rank: label.rank, beside: besidesOf(label) }),
  );
  for (const { lng, lat, half } of labels) {
    const reach = Math.min(...(half ?? [Number.POSITIVE_INFINITY]));
    if (reach <= SMALL) features.push(pointAt(lng, lat, { room: 2 * (reach + EDGE) * TYPE }));
  }
  for (const { lng, lat, text, kind, figure, rank } of scene.groundNames) {
    const name = figure === undefined ? { name: text } : { name: `${text}\n${figure}`, told: true };
    features.push(pointAt(lng, lat, { ground: kind, rank, ...name }));
  }
  for (const { geometry, text } of scene.zoneLabels)
    for (const [outer] of partsOf(geometry).polygons)
      features.push({
        type: "Feature",
        geometry: { type: "LineString", coordinates: outer as unknown as GeoJSON.Position[] },
        properties: { zone: text },
      });
  for (const donuts of [scene.donuts, scene.beyond.donuts])
    for (let i = 0; i < donuts.length; i++) {
      const room = (2 * ROOM * donuts.radii[i]!) / scale;
      features.push(pointAt(donuts.lngLats[i * 2]!, donuts.lngLats[i * 2 + 1]!, { room }));
    }
  for (const { stops } of scene.routes) for (const { lng, lat } of stops) features.push(pointAt(lng, lat, PIN_ROOM));
  // Those with names and those without are each a carpet of their own.
  const roomy = [...marks, ...others].filter((mark) => roomOf(mark) > 0);
  const groups = [(mark: Mark) => roomOf(mark) === NAMED_ROOM, (mark: Mark) => roomOf(mark) !== NAMED_ROOM];
  for (const group of groups.map((isIn) => roomy.filter(isIn)))
    if (group.length <= MOST_MARKS)
      for (const mark of group) features.push(pointAt(mark.lng, mark.lat, { room: roomOf(mark) * (mark.size ?? 1) }));
  if (marks.length <= MOST_MARKS)
    for (const { lng, lat, category } of marks)
      if (category !== undefined) features.push(pointAt(lng, lat, PICTOGRAM_ROOM));
  return { type: "FeatureCollection", features };
}

/** The same of a picture, where names keep off the numbers of a list too: on a wall those come and go. */
export function nameDataOfPicture(scene: Scene): GeoJSON.FeatureCollection {
  const { features, ...others } = nameData(scene);
  return { ...others, features: [...features, ...scene.numbers.map(({ lng, lat }) => pointAt(lng, lat, PIN_ROOM))] };
}

type NamesOfScene = Pick<
  Scene,
  "labels" | "groundNames" | "zoneLabels" | "donuts" | "beyond" | "routes" | "marks" | "others" | "scale"
>;

/** Anchors of a name and how far it lies from them, in heights of the type: as MapLibre takes them, the first that has room. */
type Besides = readonly (string | readonly [number, number])[];

const aside = (x: number, y: number): Besides => ["left", [x, 0], "right", [-x, 0], "top", [0, y], "bottom", [0, -y]];
const OF_MARK = aside(1.1, 1.1);
/** A venue is named first of all, if need be beside the donut that lies over it. */
const FURTHER = 1.5;
const OF_VENUE = [...aside(1.1, 1.1), ...aside(1.1 + FURTHER, 1.1 + FURTHER)];
/** Between an outline and the name outside of it. */
const CLEAR = 0.5;
/** A shape that reaches no farther from its middle keeps the names of others off, and off its edge: there they would be read as its own. */
const SMALL = 1.5;
const EDGE = 0.2;
/** CSS pixels of a name's type. */
const TYPE = 12;

function besidesOf({ rank, half }: SceneLabel): Besides {
  if (half === undefined) return rank < 1 ? OF_VENUE : OF_MARK;
  const [x, y] = [half[0] + CLEAR, half[1] + CLEAR];
  const around: Besides = ["bottom", [0, -y], "top", [0, y], "left", [x, 0], "right", [-x, 0]];
  return rank < 1 ? [...around, ...aside(x + FURTHER, y + FURTHER)] : around;
}

const pointAt = (lng: number, lat: number, properties: GeoJSON.GeoJsonProperties): GeoJSON.Feature => ({
  type: "Feature",
  geometry: { type: "Point", coordinates: [lng, lat] },
  properties,
});
