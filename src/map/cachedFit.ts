import type { Map as MapLibreMap } from "maplibre-gl";
import type { Scene } from "../scene/parts/scene.ts";
import { isAcross } from "./isAcross.ts";

type Bounds = Extract<NonNullable<Scene["wanted"]>, { readonly bounds: unknown }>["bounds"];

/** Free pixels around what is fitted, at a scale of 1: what stands at the edge clears the tools, which lie along the top where the map is as wide as the page. */
const ROOM = { top: 48, bottom: 48, left: 64, right: 64 } as const;
const ROOM_ACROSS = { top: 76, bottom: 40, left: 36, right: 36 } as const;
/** Beside an open legend, which lies at the left of a map that is wide enough for it. */
const BESIDE_LEGEND = 244;
const WIDE = 1120;
/** Of a low or narrow map at most this share on each side. */
const MOST = 0.25;

/** How bounds are shown: `right` pixels of the map lie under a drawer, tools and marks are `scale` times as large; a wall is `bare` of a legend. */
export interface FitRoom {
  readonly right: number;
  readonly scale: number;
  readonly bare?: boolean;
}

/** What was fitted stays whole when the map gets another size (the strip arrives, a panel opens), until somebody moves the map. */
export class CachedFit {
  #fitted: { readonly bounds: Bounds; readonly room: FitRoom } | null = null;
  #isLeft = false;

  /** Has somebody moved the map since it was last sent somewhere? */
  get isLeft(): boolean {
    return this.#isLeft;
  }

  watch(map: MapLibreMap): void {
    map.on("movestart", ({ originalEvent }) => {
      if (originalEvent !== undefined) this.leave();
    });
    map.on("resize", () => {
      if (this.#fitted !== null) this.to(map, this.#fitted.bounds, this.#fitted.room);
    });
  }

  /** Fits the bounds, at once or by a flight of so many milliseconds. */
  to(map: MapLibreMap, bounds: Bounds, { right, scale, bare = false }: FitRoom, duration = 0): void {
    this.#fitted = { bounds, room: { right, scale, bare } };
    this.#isLeft = false;
    const [west, south, east, north] = bounds;
    const { clientWidth: width, clientHeight: height } = map.getContainer();
    const room = isAcross(width) ? ROOM_ACROSS : ROOM;
    const left = !bare && width - right >= WIDE * scale ? BESIDE_LEGEND : room.left;
    const padding = {
      top: Math.min(room.top * scale, MOST * height),
      bottom: Math.min(room.bottom * scale, MOST * height),
      left: Math.min(left * scale, MOST * width),
      right: Math.min(room.right * scale, MOST * width) + right,
    };
    map.fitBounds(
      [
        [west, south],
        [east, north],
      ],
      { padding, maxZoom: 16, duration },
    );
  }

  /** Another picture lies under the map. */
  forget(): void {
    this.#fitted = null;
  }

  /** A hand moves the map. */
  leave(): void {
    this.#fitted = null;
    this.#isLeft = true;
  }

  /** The map is sent to a camera. */
  sent(): void {
    this.#fitted = null;
    this.#isLeft = false;
  }
}
