import type { Scene } from "../../scene/parts/scene.ts";

/** The way between the world, WGS-84, and the system that the map's picture lies in; degrees lng, lat on both sides. */
export interface Shift {
  /** A scene as it lies on the picture; what has not changed is the very same object again. */
  readonly scene: (scene: Scene) => Scene;
  readonly toMap: (lng: number, lat: number) => readonly [lng: number, lat: number];
  readonly toWorld: (lng: number, lat: number) => readonly [lng: number, lat: number];
}

/** Of a picture that lies as the world does. */
export const NO_SHIFT: Shift = {
  scene: (scene) => scene,
  toMap: (lng, lat) => [lng, lat],
  toWorld: (lng, lat) => [lng, lat],
};
