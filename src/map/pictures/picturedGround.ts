import { addProtocol, type Map as MapLibreMap, type StyleSpecification } from "maplibre-gl";
import type { BasemapFault } from "../../core/basemapFault.ts";
import { faultOf, shapesFaultOf } from "../../core/pictureFault.ts";
import type { Scene } from "../../scene/parts/scene.ts";
import { GROUND_SOURCE } from "../ground/roads.ts";
import { archiveGround } from "./archiveGround.ts";
import { type AskForArchive, keptTile, serveArchives } from "./archiveTiles.ts";
import { withForeignStyle } from "./foreignLayers.ts";
import { SCHEME, SHAPES_SCHEME } from "./pictureAddress.ts";
import { sourceOf, withPictures } from "./pictureStyle.ts";
import { askForPicture, forgetHosts, hearOfPictures } from "./pictureTiles.ts";
import { shiftOf } from "./shiftOf.ts";

/** What a ground needs that is not made of the project's own files; fetched with the first. */
export { archiveGround, shiftOf };

let isServed = false;

/** Lets all maps of the page ask for pictures. */
function servePictures(): void {
  if (isServed) return;
  isServed = true;
  addProtocol(SCHEME, async ({ url }, { signal }) => {
    const bytes = await askForPicture(url, document.baseURI, signal, faultOf, keptTile);
    // MapLibre shows a coarser picture in place of one that is not there, and says nothing.
    if (bytes === null) throw Object.assign(new Error("no picture"), { status: 404 });
    return { data: bytes };
  });
  addProtocol(SHAPES_SCHEME, async ({ url }, { signal }) => {
    const bytes = await askForPicture(url, document.baseURI, signal, shapesFaultOf);
    return { data: bytes ?? new ArrayBuffer(0) };
  });
}

/** A style with the pictures, or the layers of somebody else, that a scene wants. */
export function pictured(
  style: StyleSpecification,
  { theme, basemap }: Pick<Scene, "theme" | "basemap">,
): StyleSpecification {
  const { pictures, generation } = basemap;
  if (pictures === null) return style;
  servePictures();
  if (basemap.style !== null) return withForeignStyle(style, theme, pictures, basemap.style);
  return withPictures(style, theme, pictures, generation);
}

/** Another basemap, or another key, is judged anew. */
export { forgetHosts };

/** Tells what is wrong with the tiles of the page's map, and asks again for what did not come; until `stop`. */
export function followPictures(
  mapNow: () => MapLibreMap,
  ask: AskForArchive,
  onFault: (fault: BasemapFault | null) => void,
): () => void {
  serveArchives(ask);
  return hearOfPictures({
    onFault,
    onAgain: (tiles) => {
      const map = mapNow();
      if (map.getSource(GROUND_SOURCE) !== undefined) map.refreshTiles(GROUND_SOURCE, [...tiles]);
      for (let sheet = 0; map.getSource(sourceOf(sheet)) !== undefined; sheet++)
        map.refreshTiles(sourceOf(sheet), [...tiles]);
    },
  });
}
