import type { Map as MapLibreMap, StyleSpecification } from "maplibre-gl";
import type { BasemapFault } from "../core/basemapFault.ts";
import type { Scene, SceneBasemap } from "../scene/parts/scene.ts";
import { type GroundTiles, ownTiles } from "./ground/groundTiles.ts";
import type { AskForArchive } from "./pictures/archiveTiles.ts";
import { NO_SHIFT, type Shift } from "./pictures/shift.ts";
import { tilesOf } from "./tiles.ts";
import { centreOf } from "./viewportOf.ts";

export interface PictureGroundOptions {
  readonly askForArchive: AskForArchive;
  /** The basemap does not come, which is told once; null: it comes again. */
  readonly onBasemap: (fault: BasemapFault | null) => void;
  readonly onError: (error: Error) => void;
}

/** What a ground of pictures, of an archive or of somebody else's style asks of the map, and all that lies on it shifted with it. It comes when it is first wanted. */
export class PictureGround {
  readonly #options: PictureGroundOptions;
  readonly #mapNow: () => MapLibreMap;
  readonly #onReady: () => void;
  #part: typeof import("./pictures/picturedGround.ts") | null = null;
  #stop: (() => void) | null = null;
  #isGivenUp = false;
  /** What the pictures that are drawn are known by. */
  #key = "";
  /** Of somebody else's style that is drawn: is it said already that something of it is not? */
  #told: "nothing" | "it" | null = null;
  /** Of the picture that is drawn. */
  shift: Shift = NO_SHIFT;

  /** `onReady`: what it needs has arrived. */
  constructor(options: PictureGroundOptions, mapNow: () => MapLibreMap, onReady: () => void) {
    this.#options = options;
    this.#mapNow = mapNow;
    this.#onReady = onReady;
  }

  /** Can this basemap be drawn now? What is not there for it is fetched; where it cannot be, the ground stays bare. */
  isReadyFor(basemap: SceneBasemap): boolean {
    if (this.#part !== null || this.#isGivenUp || isPlainGround(basemap)) return true;
    void this.#fetch();
    return false;
  }

  async #fetch(): Promise<void> {
    const { askForArchive, onBasemap, onError } = this.#options;
    try {
      this.#part = await import("./pictures/picturedGround.ts");
      this.#stop ??= this.#part.followPictures(this.#mapNow, askForArchive, onBasemap);
    } catch (error) {
      this.#isGivenUp = true;
      onError(error instanceof Error ? error : new Error(String(error)));
    }
    this.#onReady();
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

  /** The tiles of shapes that a basemap is drawn of: the project's own, or an archive's. */
  tilesOf({ archive, generation }: SceneBasemap): GroundTiles {
    return archive !== null && this.#part !== null
      ? this.#part.archiveGround(archive, generation)
      : ownTiles(tilesOf(generation));
  }

  /** The style of a scene with its pictures. */
  styled(style: StyleSpecification, scene: Pick<Scene, "theme" | "basemap">): StyleSpecification {
    const key = basemapKeyOf(scene.basemap);
    if (key !== this.#key) {
      this.#part?.forgetHosts();
      this.#told = scene.basemap.style === null ? null : "nothing";
    }
    this.#key = key;
    return this.#part?.pictured(style, scene) ?? style;
  }

  /** An error of the map: under somebody else's style it is theirs, and said once. */
  heard(error: Error): void {
    if (this.#told === null) this.#options.onError(error);
    else if (this.#told === "nothing")
      this.#options.onBasemap({ why: "style-fault", host: "", detail: error.message.slice(0, 120) });
    if (this.#told !== null) this.#told = "it";
  }

  /** West, south, east, north of the world on the picture. */
  boundsOnMap([west, south, east, north]: readonly [number, number, number, number]) {
    return [...this.shift.toMap(west, south), ...this.shift.toMap(east, north)] as const;
  }

  stop(): void {
    this.#stop?.();
  }
}

/** Is a basemap drawn without anything that comes late? */
export const isPlainGround = ({ pictures, archive, datum }: SceneBasemap): boolean =>
  pictures === null && archive === null && datum === "WGS84";

/** What a basemap is known by, worked out once for each: a style may be long. */
export function basemapKeyOf(basemap: SceneBasemap): string {
  const known = keys.get(basemap) ?? JSON.stringify(basemap);
  keys.set(basemap, known);
  return known;
}
const keys = new WeakMap<SceneBasemap, string>();
