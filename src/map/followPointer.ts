import type { Map as MapLibreMap, Point } from "maplibre-gl";
import type { Mark } from "../scene/parts/scene.ts";

/**
 * Tells what the pointer is over, and shows a hand where it can be picked; again when the map has moved under it. What it gives back
 * tells again too: what lies under a pointer that rests may have come after it.
 */
export function followPointer(
  map: MapLibreMap,
  over: (lng: number, lat: number) => Mark["pick"] | null,
  onHover: (picked: Mark["pick"] | null) => void,
): () => void {
  let point: Point | null = null;
  const tell = () => {
    if (point === null) return;
    const { lng, lat } = map.unproject(point);
    const picked = over(lng, lat);
    map.getCanvas().style.cursor = picked === null ? "" : "pointer";
    onHover(picked);
  };
  map.on("mousemove", (event) => {
    point = event.point;
    tell();
  });
  map.on("moveend", tell);
  map.on("mouseout", () => {
    point = null;
    onHover(null);
  });
  return tell;
}
