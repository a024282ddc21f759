import { latOfMercator, mercatorY } from "../../core/mercator.ts";
import { scaleBarOf } from "../parts/scaleBar.ts";
import { MAP_BOX, metresPerPixel, type PictureFrame } from "./pictureFrame.ts";

/** A bar of a round length. */
export interface ScaleBar {
  readonly metres: number;
  /** Pixels of the picture, measured along the parallel through the middle of the map. */
  readonly pixels: number;
  /** Near the upper or lower edge the same bar would be wrong by more than `MOST_ERROR`. */
  readonly isLocal: boolean;
}

/** Pixels that a bar takes at most. */
const LONGEST = 240;
const MOST_ERROR = 0.02;

/** The longest bar of 1, 2 or 5 times a power of ten that fits; true at the latitude of the middle (WGS-84) of a map so high. */
export function scaleBar(frame: PictureFrame, mapHeight: number = MAP_BOX.height): ScaleBar {
  const { camera, pixelRatio } = frame;
  const here = metresPerPixel(frame, camera.lat);
  const bar = scaleBarOf(here, LONGEST);
  const half = mapHeight / 2 / (512 * 2 ** camera.zoom * pixelRatio);
  const middle = mercatorY(camera.lat);
  const errors = [middle - half, middle + half].map((y) =>
    Math.abs(metresPerPixel(frame, latOfMercator(Math.max(0, Math.min(1, y)))) / here - 1),
  );
  return { ...bar, isLocal: Math.max(...errors) > MOST_ERROR };
}
