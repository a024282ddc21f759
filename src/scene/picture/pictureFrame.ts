import type { Bounds } from "../../core/bounds.ts";
import { latOfMercator, lngOfMercator, mercatorX, mercatorY } from "../../core/mercator.ts";
import { metresPerDegree } from "../../core/metres.ts";
import type { Camera, Viewport } from "../../state/store/state.ts";

/** Pixels of a saved picture: a full slide. */
export const PAGE = { width: 1920, height: 1080 } as const;
/** Where the map lies on it. */
export const MAP_BOX = { x: 60, y: 172, width: 1448, height: 822 } as const;

/** What of the world the map of a picture shows, and how large. */
export interface PictureFrame {
  readonly camera: Camera;
  /** West, south, east, north in degrees, with room for marks that reach over the edge. */
  readonly bbox: Viewport["bbox"];
  /** Pixels of the picture for one CSS pixel of a desk at its own size: how large marks and names come out. */
  readonly pixelRatio: number;
  /** The map that it was made for; `MAP_BOX` without it. */
  readonly map?: MapSize;
}

/** Below, names could not be read on a slide; above, a small window would make posters of its marks. */
const SMALLEST_RATIO = 1.25;
const LARGEST_RATIO = 2;
/** Both sides of the map must come out in whole CSS pixels. */
const RATIO_STEP = 1 / 16;
/** CSS pixels at the edge within which a donut still shows. */
const REACH = 40;
const TILE = 512;

/**
 * The frame that holds all that is in sight: at the zoom of the screen where the picture has room for that, else a little
 * farther away. `scale` is how large the desk draws its marks, `covered` the CSS pixels at the right under a drawer.
 */
export function pictureFrame(viewport: Viewport, scale: number, covered: number): PictureFrame {
  const [west, south, east, north] = viewport.bbox;
  const world = TILE * 2 ** viewport.zoom;
  const left = mercatorX(west);
  const top = mercatorY(north);
  const across = Math.max(1, (mercatorX(east) - left) * world - covered);
  const down = Math.max(1, (mercatorY(south) - top) * world);
  const fit = Math.min(MAP_BOX.width / across, MAP_BOX.height / down) * scale;
  const pixelRatio = Math.floor(Math.min(LARGEST_RATIO, Math.max(SMALLEST_RATIO, fit)) / RATIO_STEP) * RATIO_STEP;
  const zoom = viewport.zoom - Math.log2(scale) + Math.min(0, Math.log2(fit / pixelRatio));
  return frameAt(left + across / world / 2, top + down / world / 2, zoom, pixelRatio);
}

/** The same frame with the middle of rings in its middle, where it holds them whole then; rings that are elsewhere move nothing. */
export function centredOn(frame: PictureFrame, rings: Bounds): PictureFrame {
  const { camera, pixelRatio } = frame;
  const pictured = TILE * 2 ** camera.zoom * pixelRatio;
  const [west, east] = [mercatorX(rings.west), mercatorX(rings.east)];
  const [north, south] = [mercatorY(rings.north), mercatorY(rings.south)];
  const fits = (east - west) * pictured <= MAP_BOX.width && (south - north) * pictured <= MAP_BOX.height;
  const [x, y] = [(west + east) / 2, (north + south) / 2];
  const isInSight =
    Math.abs(x - mercatorX(camera.lng)) * pictured <= MAP_BOX.width / 2 &&
    Math.abs(y - mercatorY(camera.lat)) * pictured <= MAP_BOX.height / 2;
  return fits && isInSight ? frameAt(x, y, camera.zoom, pixelRatio) : frame;
}

/** How large the map of a picture is, in its own pixels. */
type MapSize = Readonly<Record<"width" | "height", number>>;

/** Nearer, a site would be shown without its surroundings. */
const MOST_ZOOM = 17;
/** Share of the map that is filled, so that a ring and its label stand clear of the edge. */
const FILLED = 0.88;

/** The frame that shows a box of degrees as large as it fits a map, marks and names `pixelRatio` times as large as on a desk. */
export function frameOver({ west, south, east, north }: Bounds, map: MapSize, pixelRatio: number): PictureFrame {
  const [left, right] = [mercatorX(west), mercatorX(east)];
  const [top, bottom] = [mercatorY(north), mercatorY(south)];
  const across = map.width / pixelRatio / TILE / Math.max(right - left, Number.MIN_VALUE);
  const down = map.height / pixelRatio / TILE / Math.max(bottom - top, Number.MIN_VALUE);
  const zoom = Math.max(1, Math.min(MOST_ZOOM, Math.log2(Math.min(across, down) * FILLED)));
  return { ...frameAt((left + right) / 2, (top + bottom) / 2, zoom, pixelRatio, map), map };
}

/** The same on a map that came out smaller: from so much farther away that it holds as much. */
export function frameWithin(frame: PictureFrame, { width, height }: MapSize): PictureFrame {
  const { map = MAP_BOX, camera } = frame;
  const fit = Math.min(1, width / map.width, height / map.height);
  return fit === 1 ? frame : { ...frame, camera: { ...camera, zoom: camera.zoom + Math.log2(fit) } };
}

/** `x` and `y` of its middle are parts of the Mercator world. */
function frameAt(x: number, y: number, zoom: number, pixelRatio: number, map: MapSize = MAP_BOX): PictureFrame {
  const pictured = TILE * 2 ** zoom;
  const halfWidth = (map.width / pixelRatio / 2 + REACH) / pictured;
  const halfHeight = (map.height / pixelRatio / 2 + REACH) / pictured;
  return {
    camera: { lng: lngOfMercator(x), lat: latOfMercator(y), zoom },
    bbox: [
      lngOfMercator(x - halfWidth),
      latOfMercator(Math.min(1, y + halfHeight)),
      lngOfMercator(x + halfWidth),
      latOfMercator(Math.max(0, y - halfHeight)),
    ],
    pixelRatio,
  };
}

/** Metres on the ground under one pixel of the picture, along the parallel of a latitude. */
export function metresPerPixel({ camera, pixelRatio }: PictureFrame, lat: number): number {
  const degreesPerPixel = 360 / (TILE * 2 ** camera.zoom * pixelRatio);
  return degreesPerPixel * metresPerDegree(lat).lng;
}
