import { partsOf } from "../../core/geometry.ts";
import { mercatorX, mercatorY } from "../../core/mercator.ts";
import type { Scene } from "../parts/scene.ts";
import type { PictureFrame } from "../picture/pictureFrame.ts";
import type { Box, Sheet } from "./sheet.ts";

/** The longer side of the inset, and the white around what it shows. */
const SIDE = 150;
const PAD = 10;
/** From the edges of the map. */
const INSET = 10;
/** A map that shows so much of the district, by its longer side, needs nobody to say where it lies. */
const MOST_SHOWN = 0.6;
/** On a map that is not so large the inset would hide what it is about. */
const LEAST_MAP = 360;
/** Units below which the frame is drawn as a filled box: a hairline of two strokes would be a blot. */
const SMALL = 14;
/** Vertices of an outline so close, in units, are one. */
const STEP = 0.8;
const GRID = 24;

type Point = readonly [x: number, y: number];

/** Where the map lies in the district: the outline of the office with the map's frame in it, in the emptiest corner of the map. */
export function writeLocator(sheet: Sheet, map: Box, frame: PictureFrame, scene: Scene): void {
  if (scene.office === null || Math.min(map.width, map.height) < LEAST_MAP) return;
  const outlines = partsOf(scene.office).polygons.flatMap(([outer]) =>
    outer === undefined ? [] : [outer.map(([lng, lat]): Point => [mercatorX(lng), mercatorY(lat)])],
  );
  const xs = outlines.flat().map(([x]) => x);
  const ys = outlines.flat().map(([, y]) => y);
  if (xs.length === 0) return;
  const [left, right, top, bottom] = [least(xs), most(xs), least(ys), most(ys)];
  const shown = shownBy(map, frame);
  const longer = Math.max(right - left, bottom - top);
  if (Math.max(shown.width, shown.height) > MOST_SHOWN * longer) return;
  const scale = (SIDE - 2 * PAD) / longer;
  const width = (right - left) * scale + 2 * PAD;
  const height = (bottom - top) * scale + 2 * PAD;
  const [x, y] = emptiestCorner(map, frame, scene, width, height);
  const put = (px: number, py: number): Point => [PAD + (px - left) * scale, PAD + (py - top) * scale];
  const path = (d: string, ink: "ground" | "ink" | "line" | "third", line: number | "fill") =>
    sheet.blocks.push({
      type: "path",
      x,
      y,
      size: SIDE,
      d,
      ink,
      width: line === "fill" ? "fill" : (line * GRID) / SIDE,
    });
  path(rectangle(0, 0, width, height), "ground", "fill");
  path(rectangle(0, 0, width, height), "line", 1);
  path(outlines.map((outline) => outlineOf(outline.map(([px, py]) => put(px, py)))).join(""), "third", 1.5);
  const [fx, fy] = put(shown.x, shown.y);
  const [fw, fh] = [shown.width * scale, shown.height * scale];
  if (Math.min(fw, fh) >= SMALL) path(rectangle(fx, fy, fw, fh), "ink", 2.5);
  else {
    const side = Math.max(SMALL / 2, Math.min(fw, fh));
    path(rectangle(fx + fw / 2 - side / 2, fy + fh / 2 - side / 2, side, side), "ink", "fill");
  }
}

const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);

/** What the map shows, in parts of the Mercator world. */
function shownBy(map: Box, { camera, pixelRatio }: PictureFrame): Box {
  const perWorld = 512 * 2 ** camera.zoom * pixelRatio;
  const [width, height] = [map.width / perWorld, map.height / perWorld];
  return { x: mercatorX(camera.lng) - width / 2, y: mercatorY(camera.lat) - height / 2, width, height };
}

/** The corner of the map in which an inset covers fewest sites; of several the upper right one first. */
function emptiestCorner(map: Box, frame: PictureFrame, scene: Scene, width: number, height: number): Point {
  const shown = shownBy(map, frame);
  const placeOf = (lng: number, lat: number): Point => [
    map.x + ((mercatorX(lng) - shown.x) / shown.width) * map.width,
    map.y + ((mercatorY(lat) - shown.y) / shown.height) * map.height,
  ];
  const { donuts, marks, rings } = scene;
  const taken = [
    ...Array.from({ length: donuts.length }, (_, i) => placeOf(donuts.lngLats[2 * i]!, donuts.lngLats[2 * i + 1]!)),
    ...marks.map(({ lng, lat }) => placeOf(lng, lat)),
    ...rings.map(({ label: [lng, lat] }) => placeOf(lng, lat)),
  ];
  const xs = [map.x + map.width - INSET - width, map.x + INSET];
  const ys = [map.y + INSET, map.y + map.height - INSET - height];
  const corners = ys.flatMap((y) => xs.map((x): Point => [x, y]));
  const covered = corners.map(
    ([x, y]) => taken.filter(([px, py]) => px >= x && px <= x + width && py >= y && py <= y + height).length,
  );
  return corners[covered.indexOf(least(covered))]!;
}

const at = ([x, y]: Point): string => `${((x * GRID) / SIDE).toFixed(2)} ${((y * GRID) / SIDE).toFixed(2)}`;

const rectangle = (x: number, y: number, width: number, height: number): string =>
  `M${at([x, y])}L${at([x + width, y])}L${at([x + width, y + height])}L${at([x, y + height])}Z`;

/** A ring without the vertices that nobody would see. */
function outlineOf(ring: readonly Point[]): string {
  const kept: Point[] = [];
  for (const point of ring) {
    const last = kept.at(-1);
    if (last === undefined || Math.hypot(point[0] - last[0], point[1] - last[1]) >= STEP) kept.push(point);
  }
  return kept.length < 3 ? "" : `M${kept.map(at).join("L")}Z`;
}
