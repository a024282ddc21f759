import type { Map as MapLibreMap, MapMouseEvent } from "maplibre-gl";
import type { Mark } from "../scene/parts/scene.ts";

type Picked = Mark["pick"];

/** CSS pixels: less is a press. */
const MOVED = 4;

export interface Carrying {
  /** May it be carried elsewhere? Then a drag that begins on it does not move the map. */
  readonly canCarry: (picked: Picked) => boolean;
  /** It was put down here, on what lies there. */
  readonly onCarried: (picked: Picked, onto: Picked | null, lng: number, lat: number) => void;
}

/** Carries a mark with the main button held until it is put down; Esc leaves it where it is. */
export function carryMarks(
  map: MapLibreMap,
  over: (lng: number, lat: number) => Picked | null,
  { canCarry, onCarried }: Carrying,
  toWorld: (lng: number, lat: number) => readonly [lng: number, lat: number],
): void {
  let carried: { readonly picked: Picked; readonly from: MapMouseEvent["point"] } | null = null;
  let isMoving = false;
  const end = () => {
    carried = null;
    isMoving = false;
    map.getCanvasContainer().removeAttribute("data-carrying");
    removeEventListener("keydown", onKey);
    removeEventListener("mouseup", end);
  };
  const onKey = ({ key }: KeyboardEvent) => {
    if (key === "Escape") end();
  };
  map.on("mousedown", (event) => {
    const picked = over(event.lngLat.lng, event.lngLat.lat);
    if (event.originalEvent.button !== 0 || picked === null || !canCarry(picked)) return;
    event.preventDefault();
    carried = { picked, from: event.point };
    addEventListener("keydown", onKey);
    // Let go of beside the map it stays where it was; over it the map hears of that before the page does.
    addEventListener("mouseup", end);
  });
  map.on("mousemove", ({ point }) => {
    if (carried === null) return;
    isMoving ||= Math.hypot(point.x - carried.from.x, point.y - carried.from.y) >= MOVED;
    map.getCanvasContainer().toggleAttribute("data-carrying", isMoving);
  });
  map.on("mouseup", ({ lngLat: { lng, lat } }) => {
    if (carried === null) return;
    const { picked } = carried;
    const isPutDown = isMoving;
    end();
    if (isPutDown) onCarried(picked, over(lng, lat), ...toWorld(lng, lat));
  });
}
