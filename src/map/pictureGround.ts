import type { Map as MapLibreMap, StyleSpecification } from "maplibre-gl";
import type { BasemapFault } from "../core/basemapFault.ts";
import type { Scene, SceneBasemap } from "../scene/parts/scene.ts";
import { NO_SHIFT, type Shift } from "./pictures/shift.ts";
import { centreOf } from "./viewportOf.ts";

interface PictureGroundOptions {
  readonly mapNow: () => MapLibreMap;
  /** What it needs has arrived. */
  readonly onReady: () => void;
  readonly onFault: (fault: BasemapFault | null) => void;
  readonly onError: (error: Error) => void;
}

/** What a ground of pictures asks of the map: pictures in its style, and all that lies on it shifted with it. It comes when it is first wanted. */
export class PictureGround {
  readonly #options: PictureGroundOptions;
  #part: typeof import("./pictures/picturedGround.ts") | null = null;
  #stop: (() => void) | null = null;
  #isGivenUp = false;
  /** What the pictures that are drawn are known by. */
  #key = "";
  /** Of the picture that is drawn. */
  shift: Shift = NO_SHIFT;

  constructor(options: PictureGroundOptions) {
    this.#options = options;
  }

  /** Can this basemap be drawn now? What is not there for it is fetched; where it cannot be, the ground stays bare. */
  isReadyFor({ pictures, datum }: SceneBasemap): boolean {
    if (this.#part !== null || this.#isGivenUp || (pictures === null && datum === "WGS84")) return true;
    void this.#fetch();
    return false;
  }

  async #fetch(): Promise<void> {
    const { mapNow, onReady, onFault, onError } = this.#options;
    try {
      this.#part = await import("./pictures/picturedGround.ts");
      this.#stop ??= this.#part.followPictures(mapNow, onFault);
    } catch (error) {
      this.#isGivenUp = true;
      onError(error instanceof Error ? error : new Error(String(error)));
    }
    onReady();
  }

  /** Takes the system of a basemap; the same place stays in the middle. Was it another? */
  take(map: MapLibreMap, { datum }: SceneBasemap): boolean {
    const next = this.#part?.shiftOf(datum) ?? NO_SHIFT;
    if (next === this.shift) return false;
    const middle = this.shift.toWorld(...centreOf(map));
    this.shift = next;
    map.jumpTo({ center: [...next.toMap(...middle)] });
    return true;
  }

  /** The style of a scene with its pictures. */
  styled(style: StyleSpecification, { theme, basemap }: Pick<Scene, "theme" | "basemap">): StyleSpecification {
    const key = JSON.stringify(basemap.pictures);
    if (key !== this.#key) this.#part?.forgetHosts();
    this.#key = key;
    return this.#part?.pictured(style, theme, basemap.pictures) ?? style;
  }

  /** West, south, east, north of the world on the picture. */
  boundsOnMap([west, south, east, north]: readonly [number, number, number, number]) {
    return [...this.shift.toMap(west, south), ...this.shift.toMap(east, north)] as const;
  }

  stop(): void {
    this.#stop?.();
  }
}
