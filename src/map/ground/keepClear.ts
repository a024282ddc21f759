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

/**
 * Keeps names from under what lies over the map, `boxes` in pixels of the page, whenever the map stands still: while it moves
 * the boxes are over another place with every frame.
 */
export function keepClear(map: MapLibreMap, boxes: () => readonly Box[]): void {
  let last = "";
  const set = (features: GeoJSON.Feature[]) => {
    const key = JSON.stringify(features);
    if (key === last) return;
    last = key;
    void (map.getSource(CLEAR_SOURCE) as GeoJSONSource | undefined)?.setData({ type: "FeatureCollection", features });
  };
  map.on("movestart", () => set([]));
  map.on("style.load", () => {
    last = "";
  });
  map.on("idle", () => {
    const { left, top } = map.getContainer().getBoundingClientRect();
    const squares = boxes().flatMap(squaresOf);
    set(
      squares.map(([x, y, room]) => {
        const { lng, lat } = map.unproject([x - left, y - top]);
        return { type: "Feature", properties: { room }, geometry: { type: "Point", coordinates: [lng, lat] } };
      }),
    );
  });
}
