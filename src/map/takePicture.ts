import type { StyleSpecification } from "maplibre-gl";
import type { Scene } from "../scene/parts/scene.ts";
import type { PicturePage } from "../scene/picture/picture.ts";
import { MAP_BOX } from "../scene/picture/pictureFrame.ts";
import { basemapStyle } from "./basemapStyle.ts";
import { edgesKeptClear } from "./edgesKeptClear.ts";
import { NAMES_SOURCE } from "./ground/labels.ts";
import { OFFICE_SOURCE, officeData } from "./ground/office.ts";
import { nameDataOfPicture } from "./nameData.ts";
import { isPlainGround } from "./pictureGround.ts";
import { drawPage } from "./picturePage.ts";
import { NO_SHIFT, type Shift } from "./pictures/shift.ts";
import { RINGS_SOURCE, ringData, ringSource } from "./ringStyle.ts";
import { ContextLost, NoWebgl, snapshot } from "./snapshot.ts";
import { tilesOf } from "./tiles.ts";
import { toLayers } from "./toLayers.ts";

/** A picture that could not be drawn, and whose fault it was. */
export type PictureResult =
  | { readonly ok: true; readonly value: Blob }
  | { readonly ok: false; readonly error: "no-webgl" | "context-lost" };

/** Draws a page as a PNG of `PAGE` pixels. A browser without WebGL or a lost context is an answer; a bug throws. */
export async function takePicture(page: PicturePage): Promise<PictureResult> {
  const { frame } = page;
  const { lng, lat, zoom } = frame.camera;
  try {
    const { scene, style, toMap } = await onItsGround(page.scene);
    const { width, height } = MAP_BOX;
    const view = { camera: { center: toMap(lng, lat), zoom }, width, height, pixelRatio: frame.pixelRatio };
    const map = await snapshot({ ...view, style: edgesKeptClear(style, view), layers: () => toLayers(scene) });
    return { ok: true, value: await pngOf(drawPage(page, map)) };
  } catch (error) {
    if (error instanceof NoWebgl) return { ok: false, error: "no-webgl" };
    if (error instanceof ContextLost) return { ok: false, error: "context-lost" };
    throw error;
  }
}

/** A scene as it lies on its ground, and the style of that with names and rings in it from the start: a picture has one scene. */
export async function onItsGround(
  given: Scene,
): Promise<{ readonly scene: Scene; readonly style: StyleSpecification; readonly toMap: Shift["toMap"] }> {
  const { theme, basemap } = given;
  const ground = isPlainGround(basemap) ? null : await import("./pictures/picturedGround.ts");
  const shift = ground?.shiftOf(basemap.datum) ?? NO_SHIFT;
  const scene = shift.scene(given);
  const { archive, generation } = basemap;
  const tiles = archive === null ? undefined : ground?.archiveGround(archive, generation);
  const own = basemapStyle(theme, basemap.layers, tiles ?? tilesOf(generation));
  const style = ground?.pictured(own, given) ?? own;
  const sources: StyleSpecification["sources"] = {
    ...style.sources,
    [OFFICE_SOURCE]: { type: "geojson", data: officeData(scene) },
    [NAMES_SOURCE]: { type: "geojson", data: nameDataOfPicture(scene) },
    [RINGS_SOURCE]: ringSource(ringData(scene.rings)),
  };
  return { scene, style: { ...style, sources }, toMap: shift.toMap };
}

function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error(`no PNG of ${canvas.width} x ${canvas.height}`));
      else resolve(blob);
    }, "image/png");
  });
}
