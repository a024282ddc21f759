import type { GeoJSONSource, LayerSpecification, Map as MapLibreMap } from "maplibre-gl";
import { ROOM_TAKEN } from "./labels.ts";

/** The source of the room that the page's own boxes over the map take. */
export const CLEAR_SOURCE = "clear";

/** Names keep clear of these boxes as they do of donuts. */
export const clearLayer = (): LayerSpecification =>
  ({ ...ROOM_TAKEN, id: "room-of-page", source: CLEAR_SOURCE }) as LayerSpecification;

type Box = Pick<DOMRect, "left" | "top" | "width" | "height">;

/** A box as squares beside one another, each by its middle and its side: as wide as the box is narrow. Pixels. */
export function squaresOf({
  left,
  top,
  width,
  height,
}: Box): readonly (readonly [x: number, y: number, side: number])[] {
  const side = Math.min(width, height);
  if (side <= 0) return [];
  const count = Math.ceil(Math.max(width, height) / side);
  const step = count === 1 ? 0 : (Math.max(width, height) - side) / (count - 1);
  return Array.from({ length: count }, (_, i) => {
    const along = side / 2 + i * step;
    return width > height ? [left + along, top + side / 2, side] : [left + side / 2, top + along, side];
  });
}

/** CSS pixels beyond each edge of a map that names stay out of; MapLibre sets none farther out than a hundred. */
const BEYOND = 48;

/** What lies just beyond the edges of a map of that size: a name that would be cut off there touches it. */
export function edgesOf({ left, top, width, height }: Box): readonly Box[] {
  const across = { left: left - BEYOND, width: width + 2 * BEYOND, height: BEYOND };
  const down = { top, width: BEYOND, height };
  return [
    { ...across, top: top - BEYOND },
    { ...across, top: top + height },
    { ...down, left: left - BEYOND },
    { ...down, left: left + width },
  ];
}

/** What of a map is needed to keep clear of what lies over it. */
type MapBelow = Pick<MapLibreMap, "on" | "getContainer" | "unproject" | "isMoving"> & {
  getSource(id: string): unknown;
};

/**
 * Keeps names from under what lies over the map, and with `isWhole` from its edges, where nobody moves it to read on: whenever the map stands still, and when one of these boxes gets another size.
 * While the map moves the names stay as they are: the boxes are over another place with every frame.
 */
export function keepClear(map: MapBelow, over: () => readonly Element[], isWhole: () => boolean): void {
  let last = "";
  const observed = new Set<Element>();
  // What is watched changes with the next rest: a browser that is told to watch more while it measures calls that an error.
  const observer = new ResizeObserver(() => {
    if (!map.isMoving()) place(over());
  });
  const observe = (elements: readonly Element[]) => {
    for (const gone of observed)
      if (!elements.includes(gone)) {
        observer.unobserve(gone);
        observed.delete(gone);
      }
    for (const element of elements) {
      if (observed.has(element)) continue;
      observed.add(element);
      observer.observe(element);
    }
  };
  function place(elements: readonly Element[]): void {
    const whole = map.getContainer().getBoundingClientRect();
    const { left, top } = whole;
    const boxes: readonly Box[] = elements.map((element) => element.getBoundingClientRect());
    const squares = [...boxes, ...(isWhole() ? edgesOf(whole) : [])].flatMap(squaresOf);
    const features = squares.map(([x, y, room]): GeoJSON.Feature => {
      const { lng, lat } = map.unproject([x - left, y - top]);
      return { type: "Feature", properties: { room }, geometry: { type: "Point", coordinates: [lng, lat] } };
    });
    const key = JSON.stringify(features);
    const source = map.getSource(CLEAR_SOURCE) as GeoJSONSource | undefined;
    if (key === last || source === undefined) return;
    last = key;
    void source.setData({ type: "FeatureCollection", features });
  }
  map.on("style.load", () => {
    last = "";
  });
  map.on("idle", () => {
    const elements = over();
    observe(elements);
    place(elements);
  });
  map.on("remove", () => observer.disconnect());
}
