import { type Bounds, boundsOf } from "../../core/bounds.ts";
import { MARK_RADIUS } from "../../core/donutSize.ts";
import { latOfMercator, lngOfMercator, mercatorX, mercatorY } from "../../core/mercator.ts";
import { FILLED_STATUSES } from "../parts/donutShape.ts";
import type { SceneDonuts } from "../parts/donuts.ts";
import type { Mark, Scene } from "../parts/scene.ts";
import type { PictureFrame } from "../picture/pictureFrame.ts";

const WORLD = 512;

/** A scene without the marks, donuts and shapes of which nothing is seen in a frame: a legend made of it names what is drawn. */
export function sceneInFrame(
  scene: Scene,
  { camera, pixelRatio }: PictureFrame,
  map: Readonly<Record<"width" | "height", number>>,
): Scene {
  const perWorld = WORLD * 2 ** camera.zoom;
  const [x, y] = [mercatorX(camera.lng) * perWorld, mercatorY(camera.lat) * perWorld];
  const [halfWidth, halfHeight] = [map.width / pixelRatio / 2, map.height / pixelRatio / 2];
  const isSeen = (lng: number, lat: number, radius: number): boolean =>
    Math.abs(mercatorX(lng) * perWorld - x) < halfWidth + radius &&
    Math.abs(mercatorY(lat) * perWorld - y) < halfHeight + radius;
  const seen = {
    west: lngOfMercator((x - halfWidth) / perWorld),
    east: lngOfMercator((x + halfWidth) / perWorld),
    north: latOfMercator((y - halfHeight) / perWorld),
    south: latOfMercator((y + halfHeight) / perWorld),
  };
  const marks = (list: readonly Mark[]) =>
    list.filter(({ lng, lat, size = 1 }) => isSeen(lng, lat, MARK_RADIUS * size * scene.scale));
  const donuts = (all: SceneDonuts) =>
    donutsAt(all, (i) => isSeen(all.lngLats[2 * i]!, all.lngLats[2 * i + 1]!, all.radii[i]!));
  return {
    ...scene,
    donuts: donuts(scene.donuts),
    beyond: { donuts: donuts(scene.beyond.donuts), marks: marks(scene.beyond.marks) },
    marks: marks(scene.marks),
    others: marks(scene.others),
    shapes: scene.shapes.filter(({ geometry }) => touches(boundsOf(geometry), seen)),
  };
}

const touches = (one: Bounds | null, other: Bounds): boolean =>
  one !== null &&
  one.west <= other.east &&
  one.east >= other.west &&
  one.south <= other.north &&
  one.north >= other.south;

/** The donuts at some places, in their order; the same value where these are all. */
function donutsAt(donuts: SceneDonuts, isTaken: (i: number) => boolean): SceneDonuts {
  const taken = Array.from({ length: donuts.length }, (_, i) => i).filter(isTaken);
  if (taken.length === donuts.length) return donuts;
  const each = (column: Float64Array | Float32Array | Uint8Array, width: number) =>
    taken.flatMap((i) => [...column.subarray(i * width, (i + 1) * width)]);
  const words = (column: readonly string[]) => taken.map((i) => column[i]!);
  return {
    ...donuts,
    length: taken.length,
    lngLats: Float64Array.from(each(donuts.lngLats, 2)),
    radii: Float32Array.from(each(donuts.radii, 1)),
    shareEnds: Float32Array.from(each(donuts.shareEnds, FILLED_STATUSES)),
    reds: Uint8Array.from(each(donuts.reds, 1)),
    notches: Uint8Array.from(each(donuts.notches, 1)),
    segments: Uint8Array.from(each(donuts.segments, 1)),
    counts: words(donuts.counts),
    overdue: words(donuts.overdue),
    nodes: taken.map((i) => donuts.nodes[i]!),
  };
}
