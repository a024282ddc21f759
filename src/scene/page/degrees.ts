import { latOfMercator, lngOfMercator, mercatorX, mercatorY } from "../../core/mercator.ts";
import { ticksOf } from "../parts/graticule.ts";
import type { Scene } from "../parts/scene.ts";
import type { PictureFrame } from "../picture/pictureFrame.ts";
import type { Box, Sheet } from "./sheet.ts";

const WORLD = 512;
const SIZE = 14;

/** The figures of the graticule over bare ground, along the upper and the left edge of the map. */
export function writeDegrees(sheet: Sheet, map: Box, { camera, pixelRatio }: PictureFrame, scene: Scene): void {
  if (scene.graticule === null) return;
  const [across, down] = [map.width / pixelRatio, map.height / pixelRatio];
  const world = WORLD * 2 ** camera.zoom;
  const [x, y] = [mercatorX(camera.lng), mercatorY(camera.lat)];
  const bbox = [
    lngOfMercator(x - across / 2 / world),
    latOfMercator(y + down / 2 / world),
    lngOfMercator(x + across / 2 / world),
    latOfMercator(y - down / 2 / world),
  ] as const;
  const { lng, lat } = ticksOf({ ...camera, bbox }, 1, across);
  const look = { size: SIZE, ink: "third" } as const;
  for (const { at, text } of lng) sheet.text(text, map.x + at * pixelRatio + 5, map.y + SIZE + 5, look);
  for (const { at, text } of lat) sheet.text(text, map.x + 6, map.y + at * pixelRatio - 5, look);
}
