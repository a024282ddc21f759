import { type Effect, type EffectContext, Layer, type LayersList } from "@deck.gl/core";
import { MapLibreOverlay } from "@deck.gl/maplibre";
import type { Map as MapLibreMap } from "maplibre-gl";
import type { Scene } from "../scene/parts/scene.ts";
import { followPixels } from "./followPixels.ts";
import { isBare } from "./isSameScene.ts";
import { nameData } from "./nameData.ts";
import { toLayers } from "./toLayers.ts";
import { warmScene } from "./warmScene.ts";

/** Milliseconds that a map has stood idle and without a ledger before it gets ready for one. */
const REST_MS = 1000;

/** As much of deck.gl as is reached beside its overlay. */
interface Deck {
  setProps(props: { readonly _customRender: () => void }): void;
  needsRedraw(asked: { readonly clearRedrawFlags: boolean }): unknown;
  readonly layerManager: { updateLayers(): void } | null;
}

/** Changes nothing that is drawn. Effects are given deck.gl itself, and need no layer of the map, which would draw the map for it. */
class Reach implements Effect {
  readonly id = "reach";
  readonly props = {};
  deck: Deck | null = null;

  setup({ deck }: EffectContext): void {
    this.deck = deck as unknown as Deck;
  }
  preRender(): void {}
  cleanup(): void {
    this.deck = null;
  }
}

/** Our own shapes, drawn by deck.gl on the map's canvas; one for the life of a map. Arrives after the ground is seen. */
export class MarksOverlay {
  readonly #overlay: MapLibreOverlay;
  #isReady = false;
  #shown: Scene | null = null;
  /** Layers that have had something to draw. */
  readonly #used = new Set<string>();
  readonly #reach = new Reach();

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
      effects: [this.#reach],
      onLoad: () => {
        this.#isReady = true;
        this.#reach.deck?.setProps({ _customRender: () => this.#drawAgain(map) });
      },
      onDeviceInitialized: (device) => void followPixels(map, device),
      // Heard in the same frame as the map, after it: what is drawn now is right, and nothing blanks. The first size is no other one.
      onResize: () => {
        if (this.#isReady) map.redraw();
      },
      onError: (error) => onError(error instanceof Error ? error : new Error(String(error))),
    });
    map.addControl(this.#overlay);
    // Whoever looks at a map without a ledger waits for nothing; who waits for a ledger is not held up.
    let resting: ReturnType<typeof setTimeout> | undefined;
    const rest = () => {
      clearTimeout(resting);
      resting = setTimeout(() => {
        if (!this.#isReady || this.#shown === null) return;
        map.off("idle", rest);
        if (isBare(this.#shown)) this.#warm(map, this.#shown);
      }, REST_MS);
    };
    map.on("idle", rest);
    map.once("remove", () => clearTimeout(resting));
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
    this.#take(toLayers(scene));
  }

  /** Another project is on its way: nothing of this one may stand on its ground. */
  clear(): void {
    this.#shown = null;
    this.#take([]);
  }

  /**
   * The map is drawn next by whoever calls. deck.gl would take the layers with its own next frame, one after the map's. What has
   * had nothing to draw yet is left out: each kind of layer wants a program of the GPU, and a picture waits for all of them.
   */
  #take(list: LayersList): void {
    const layers = list.flat().filter((layer): layer is Layer => layer instanceof Layer && this.#isUsed(layer));
    this.#overlay.setProps({ layers });
    this.#reach.deck?.layerManager?.updateLayers();
    // Or it has the map drawn once more.
    this.#reach.deck?.needsRedraw({ clearRedrawFlags: true });
  }

  /** What deck.gl wants drawn. It wants a first picture and one of its first size, though it has nothing yet to put in them. */
  #drawAgain(map: MapLibreMap): void {
    if (this.#used.size > 0) map.triggerRepaint();
  }

  #isUsed({ id, props }: Layer): boolean {
    if (!isEmpty(props)) this.#used.add(id);
    return this.#used.has(id);
  }

  #warm(map: MapLibreMap, scene: Scene): void {
    this.#take(toLayers(warmScene(scene)));
    map.once("render", () => {
      if (this.#shown !== null) this.show(this.#shown);
    });
    map.triggerRepaint();
  }
}

const isEmpty = ({
  data,
  donuts,
}: {
  readonly data?: unknown;
  readonly donuts?: { readonly length: number };
}): boolean => (donuts ?? (data as ArrayLike<unknown> | undefined))?.length === 0;
