import { addProtocol, type Map as MapLibreMap, type StyleSpecification } from "maplibre-gl";
import type { BasemapFault } from "../../core/basemapFault.ts";
import type { Theme } from "../../core/statusStyle.ts";
import type { ScenePictures } from "../../scene/parts/scene.ts";
import { SCHEME } from "./pictureAddress.ts";
import { sourceOf, withPictures } from "./pictureStyle.ts";
import { askForPicture, forgetHosts, hearOfPictures } from "./pictureTiles.ts";
import { shiftOf } from "./shiftOf.ts";

/** What a ground of pictures needs; fetched with the first. */
export { shiftOf };

let isServed = false;

/** Lets all maps of the page ask for pictures. */
function servePictures(): void {
  if (isServed) return;
  isServed = true;
  addProtocol(SCHEME, async ({ url }, { signal }) => {
    const bytes = await askForPicture(url, document.baseURI, signal);
    // MapLibre shows a coarser picture in place of one that is not there, and says nothing.
    if (bytes === null) throw Object.assign(new Error("no picture"), { status: 404 });
    return { data: bytes };
  });
}

/** A style with the pictures that a scene wants. */
export function pictured(style: StyleSpecification, theme: Theme, pictures: ScenePictures | null): StyleSpecification {
  if (pictures === null) return style;
  servePictures();
  return withPictures(style, theme, pictures);
}

/** Another basemap, or another key, is judged anew. */
export { forgetHosts };

/** Tells what is wrong with the pictures of the page's map, and asks again for what did not come; until `stop`. */
export function followPictures(mapNow: () => MapLibreMap, onFault: (fault: BasemapFault | null) => void): () => void {
  return hearOfPictures({
    onFault,
    onAgain: (tiles) => {
      const map = mapNow();
      for (let sheet = 0; map.getSource(sourceOf(sheet)) !== undefined; sheet++)
        map.refreshTiles(sourceOf(sheet), [...tiles]);
    },
  });
}
