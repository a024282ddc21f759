import type { Map as MapLibreMap } from "maplibre-gl";
import type { Scene } from "../scene/parts/scene.ts";

type Bounds = Extract<NonNullable<Scene["wanted"]>, { readonly bounds: unknown }>["bounds"];

/** Free pixels around what is fitted. */
const ROOM = 48;

/** What was fitted stays whole when the map gets another size (the strip arrives, a panel opens), until somebody moves the map. */
export class CachedFit {
  #fitted: { readonly bounds: Bounds; readonly right: number } | null = null;

  watch(map: MapLibreMap): void {
    map.on("movestart", ({ originalEvent }) => {
      if (originalEvent !== undefined) this.forget();
    });
    map.on("resize", () => {
      if (this.#fitted !== null) this.to(map, this.#fitted.bounds, this.#fitted.right);
    });
  }

  /** Fits the bounds at once; `right` pixels of the map lie under a drawer. */
  to(map: MapLibreMap, bounds: Bounds, right: number): void {
    this.#fitted = { bounds, right };
    const [west, south, east, north] = bounds;
    map.fitBounds(
      [
        [west, south],
        [east, north],
      ],
      { padding: { top: ROOM, bottom: ROOM, left: ROOM, right: ROOM + right }, maxZoom: 16, duration: 0 },
    );
  }

  /** The camera goes elsewhere. */
  forget(): void {
    this.#fitted = null;
  }
}
