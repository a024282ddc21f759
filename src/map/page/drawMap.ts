import { latOfMercator, lngOfMercator, mercatorX, mercatorY } from "../../core/mercator.ts";
import type { MapBlock } from "../../scene/page/page.ts";
import { edgesKeptClear } from "../edgesKeptClear.ts";
import { type Picture, snapshot, TooLarge } from "../snapshot.ts";
import { onItsGround } from "../takePicture.ts";
import { toLayers } from "../toLayers.ts";

/** Pixels of a side that are drawn at once: larger ones are put together of tiles, since GPUs differ in what they can. */
const MOST_SIDE = 4096;
/** World pixels at zoom 0. */
const WORLD = 512;

/** Draws the map of a page `scale` pixels a unit. Fails as `snapshot` does, and when it is given up. */
export async function drawMap(block: MapBlock, scale: number, signal?: AbortSignal): Promise<HTMLCanvasElement> {
  const { frame } = block;
  const { scene, style, toMap } = await onItsGround(block.scene);
  const width = Math.max(1, Math.round(block.width * scale));
  const height = Math.max(1, Math.round(block.height * scale));
  const pixelRatio = frame.pixelRatio * scale;
  const { zoom } = frame.camera;
  const [lng, lat] = toMap(frame.camera.lng, frame.camera.lat);
  const tile = (x: number, y: number, across: number, down: number): Promise<HTMLCanvasElement> => {
    const perWorld = WORLD * 2 ** zoom * pixelRatio;
    const middle: Picture["camera"]["center"] = [
      lngOfMercator(mercatorX(lng) + (x + across / 2 - width / 2) / perWorld),
      latOfMercator(mercatorY(lat) + (y + down / 2 - height / 2) / perWorld),
    ];
    const view = { camera: { center: middle, zoom }, width: across, height: down, pixelRatio };
    return snapshot({
      ...view,
      // Of each tile: a name that reaches into the next might have no room there.
      style: edgesKeptClear(style, view),
      layers: () => toLayers(scene),
      ...(signal === undefined ? {} : { signal }),
    });
  };
  if (width <= MOST_SIDE && height <= MOST_SIDE) return tile(0, 0, width, height);
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d", { alpha: false });
  if (context === null) throw new TooLarge(width, height);
  const [columns, rows] = [Math.ceil(width / MOST_SIDE), Math.ceil(height / MOST_SIDE)];
  const [across, down] = [Math.ceil(width / columns), Math.ceil(height / rows)];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [x, y] = [column * across, row * down];
      const drawn = await tile(x, y, Math.min(across, width - x), Math.min(down, height - y));
      context.drawImage(drawn, x, y);
    }
  }
  return canvas;
}
