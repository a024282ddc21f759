import type { Map as MapLibreMap } from "maplibre-gl";

/** Notes on the map's box whether the whole picture stands, every tile there and drawn, for those who wait for it. */
export function noteIdle(map: MapLibreMap, box: HTMLElement): void {
  map.on("render", () => {
    box.dataset["idle"] = "false";
  });
  map.on("idle", () => {
    box.dataset["idle"] = "true";
  });
}

let hasDrawn = false;

/** The page has drawn its first scene, to whoever measures it. */
export function noteFirstDraw(): void {
  if (!hasDrawn) performance.measure("guatu:first-draw", { start: performance.now(), duration: 0 });
  hasDrawn = true;
}
