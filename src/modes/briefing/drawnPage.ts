import { drawMap } from "../../map/page/drawMap.ts";
import { drawPage } from "../../map/page/drawPage.ts";
import { TooLarge } from "../../map/snapshot.ts";
import type { MapBlock, Page } from "../../scene/page/page.ts";

/** A page with its map, `scale` pixels a unit. Fails as the map does, and when it is given up. */
export async function drawnPage(page: Page, scale: number, signal?: AbortSignal): Promise<HTMLCanvasElement> {
  const maps = new Map<MapBlock, HTMLCanvasElement>();
  for (const block of page.blocks) {
    if (block.type !== "map") continue;
    signal?.throwIfAborted();
    maps.set(block, await drawMap(block, scale, signal));
  }
  signal?.throwIfAborted();
  return drawPage(page, scale, maps);
}

export const pngOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new TooLarge(canvas.width, canvas.height));
      else resolve(blob);
    }, "image/png");
  });
