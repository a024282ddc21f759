import type {
  LayerSpecification,
  RasterLayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from "maplibre-gl";
import type { PictureSheet } from "../../core/groundRead.ts";
import type { Theme } from "../../core/statusStyle.ts";
import type { ScenePictures } from "../../scene/parts/scene.ts";
import { archiveAddress } from "./archiveAddress.ts";
import { addressOf } from "./pictureAddress.ts";

/** The source of a sheet, by its place from the ground up. */
export const sourceOf = (sheet: number): string => `pictures-${sheet}`;

/**
 * What black and white of a picture become, from 0 to 1. A map stays within the greys of the theme's own ground, so that signals
 * are the loudest and its names can still be read; on a dark page it is turned over, a photograph only dimmed.
 */
const TONES: Readonly<Record<"map" | "photo", Readonly<Record<Theme, readonly [black: number, white: number]>>>> = {
  map: { dark: [0.46, 0.08], light: [0.4, 0.96] },
  photo: { dark: [0.03, 0.46], light: [0.34, 0.96] },
};

/** A style with pictures right over its plain ground, under all that is ours. */
export function withPictures(
  style: StyleSpecification,
  theme: Theme,
  pictures: ScenePictures,
  generation: number,
): StyleSpecification {
  const [ground, ...over] = style.layers;
  const { sheets, archive } = pictures;
  const own = archive === null ? null : archiveAddress(generation, archive);
  const sources = Object.fromEntries(sheets.map((sheet, i) => [sourceOf(i), sourceFor(sheet, pictures, own)]));
  const layers = sheets.map((_, i) => layerFor(i, theme, pictures));
  return {
    ...style,
    sources: { ...style.sources, ...sources },
    layers: [...(ground === undefined ? [] : [ground]), ...(layers as LayerSpecification[]), ...over],
  };
}

function sourceFor(
  sheet: PictureSheet,
  { base, kept }: Pick<ScenePictures, "base" | "kept">,
  archive: string | null,
): SourceSpecification {
  const { tiles, tileSize, minzoom, maxzoom, isTms, bounds, matrices } = sheet;
  return {
    type: "raster",
    tiles: archive === null ? tiles.map((address) => addressOf(address, base, isTms, matrices, kept)) : [archive],
    tileSize,
    minzoom,
    maxzoom,
    scheme: isTms ? "tms" : "xyz",
    ...(bounds === null ? {} : { bounds: [...bounds] }),
  };
}

function layerFor(sheet: number, theme: Theme, { opacity, grey, isPhoto }: ScenePictures): RasterLayerSpecification {
  const [black, white] = TONES[isPhoto ? "photo" : "map"][theme];
  return {
    id: sourceOf(sheet),
    type: "raster",
    source: sourceOf(sheet),
    paint: {
      "raster-brightness-min": black,
      "raster-brightness-max": white,
      "raster-saturation": -grey,
      "raster-opacity": opacity,
      "raster-fade-duration": 0,
    },
  };
}
