import type { Mark, Scene } from "../scene/parts/scene.ts";
import type { Carrying } from "./carryMarks.ts";
import type { PictureGroundOptions } from "./pictureGround.ts";
import type { AskForTile } from "./tiles.ts";
import type { Viewport } from "./viewportOf.ts";

/** Where a map looks: degrees of its own ground, and a zoom of 512 px tiles. */
export interface Eye {
  readonly center: [lng: number, lat: number];
  readonly zoom: number;
}

/** What the one map of the page is made with, and whom it tells. */
export interface FireMapOptions extends PictureGroundOptions, Carrying {
  readonly container: HTMLElement;
  readonly workerUrl: string;
  /** Where it looks first, where that is known before any ledger; null for nowhere in particular. */
  readonly eye: Eye | null;
  readonly askForTile: AskForTile;
  /** The map moved, or got its size. */
  readonly onViewport: (viewport: Viewport) => void;
  readonly onPick: (picked: Mark["pick"] | null, lng: number, lat: number) => void;
  readonly onHover: (picked: Mark["pick"] | null) => void;
  /** A lost context: false when it is lost, true when the map stands again. */
  readonly onContext: (isThere: boolean) => void;
  /** What of the page lies over the map: no name is set under it. */
  readonly over: () => readonly Element[];
  /** A scene was put on the screen. */
  readonly onShown: (scene: Scene) => void;
}
