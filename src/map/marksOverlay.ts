import { MapLibreOverlay } from "@deck.gl/maplibre";
import type { Map as MapLibreMap } from "maplibre-gl";
import type { Scene } from "../scene/parts/scene.ts";
import { followPixels } from "./followPixels.ts";
import { isWithoutSites } from "./isSameScene.ts";
import { nameData } from "./nameData.ts";
import { toLayers } from "./toLayers.ts";
import { warmScene } from "./warmScene.ts";

/** Our own shapes, drawn by deck.gl on the map's canvas; one for the life of a map. Arrives after the ground is seen. */
export class MarksOverlay {
  readonly #overlay: MapLibreOverlay;
  #isReady = false;
  #shown: Scene | null = null;

  /** `isStyled` says whether the style stands that the layers are put into. */
  constructor(map: MapLibreMap, isStyled: () => boolean, onError: (error: Error) => void) {
    // deck.gl puts its layers under the names where this is true, and asks again only when a style changes. MapLibre says no as long
    // as a tile or a source is on its way, which may be never, and no event of its own is sure to find it at rest: the layers then
    // lie over all names. Nothing in MapLibre asks the map this (it asks its style), so only deck.gl hears another answer.
    map.isStyleLoaded = isStyled;
    this.#overlay = new MapLibreOverlay({
      interleaved: true,
      _pickable: false,
      layers: [],
      onDeviceInitialized: (device) => {
        followPixels(map, device);
        this.#isReady = true;
      },
      // Heard in the same frame as the map, after it: what is drawn now is right, and nothing blanks.
      onResize: () => map.redraw(),
      onError: (error) => onError(error instanceof Error ? error : new Error(String(error))),
    });
    map.addControl(this.#overlay);
    // Whoever looks at a map without a ledger waits for nothing.
    const warm = () => {
      if (!this.#isReady || this.#shown === null) return;
      map.off("idle", warm);
      if (isWithoutSites(this.#shown)) this.#warm(map, this.#shown);
    };
    map.on("idle", warm);
  }

  /** It hears of another size, and then draws the map. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /** The names of a scene as the map's data: like the marks, they are not waited for by the ground. */
  names(scene: Scene): GeoJSON.FeatureCollection {
    return nameData(scene);
  }

  show(scene: Scene): void {
    this.#shown = scene;
    this.#overlay.setProps({ layers: toLayers(scene) });
  }

  /** Another project is on its way: nothing of this one may stand on its ground. */
  clear(): void {
    this.#shown = null;
    this.#overlay.setProps({ layers: [] });
  }

  #warm(map: MapLibreMap, scene: Scene): void {
    this.#overlay.setProps({ layers: toLayers(warmScene(scene)) });
    map.once("render", () => {
      if (this.#shown !== null) this.show(this.#shown);
    });
    map.triggerRepaint();
  }
}
