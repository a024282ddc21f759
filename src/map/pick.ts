import { pointInPolygon } from "../core/bounds.ts";
import { partsOf } from "../core/geometry.ts";
import { mercatorX, mercatorY } from "../core/mercator.ts";
import type { SceneDonuts } from "../scene/parts/donuts.ts";
import type { Mark, Scene, SceneShape } from "../scene/parts/scene.ts";
import { PIN } from "./layers/pinRoom.ts";

type Picked = Mark["pick"];

const MARK_REACH = 13;
const LINE_REACH = 7;

/** What lies under a point of the map, the topmost first: sites, donuts, other marks, shapes; null for the bare map. Works on the CPU. */
export function pick(scene: Scene, lng: number, lat: number, zoom: number): Picked | null {
  const world = 512 * 2 ** zoom;
  const x = mercatorX(lng) * world;
  const y = mercatorY(lat) * world;
  const away = (toLng: number, toLat: number) => Math.hypot(mercatorX(toLng) * world - x, mercatorY(toLat) * world - y);
  const nearest = (marks: readonly Mark[]): Picked | null => {
    let best: { pick: Picked; distance: number } | null = null;
    for (const { lng: markLng, lat: markLat, pick: picked } of marks) {
      const distance = away(markLng, markLat);
      if (distance <= MARK_REACH * scene.scale && (best === null || distance <= best.distance))
        best = { pick: picked, distance };
    }
    return best?.pick ?? null;
  };
  const site =
    pinned(scene, (pinLng, pinLat, above) =>
      Math.hypot(mercatorX(pinLng) * world - x, mercatorY(pinLat) * world - above - y),
    ) ?? nearest(scene.marks);
  if (site !== null) return site;
  const donut = (donuts: SceneDonuts): Picked | null => {
    for (let i = donuts.length - 1; i >= 0; i--)
      if (away(donuts.lngLats[i * 2]!, donuts.lngLats[i * 2 + 1]!) <= donuts.radii[i]! + 2)
        return { type: "node", node: donuts.nodes[i]! };
    return null;
  };
  const other =
    donut(scene.donuts) ?? nearest(scene.others) ?? nearest(scene.beyond.marks) ?? donut(scene.beyond.donuts);
  if (other !== null) return other;
  return shapeAt(scene.shapes, lng, lat, (position) => [
    mercatorX(position[0]) * world - x,
    mercatorY(position[1]) * world - y,
  ]);
}

/** The stop on whose numbered pin the point is, which stands over its place; the last is on top. */
function pinned(
  { routes, marks, scale }: Scene,
  away: (lng: number, lat: number, above: number) => number,
): Picked | null {
  const hit = routes
    .flatMap(({ stops }) => stops)
    .findLast(({ lng, lat }) => away(lng, lat, PIN.above * scale) <= (PIN.disc / 2) * scale);
  return marks.find(({ lng, lat }) => lng === hit?.lng && lat === hit.lat)?.pick ?? null;
}

function shapeAt(
  shapes: readonly SceneShape[],
  lng: number,
  lat: number,
  toPixels: (position: readonly [number, number]) => readonly [number, number],
): Picked | null {
  for (let i = shapes.length - 1; i >= 0; i--) {
    const { geometry, pick: picked } = shapes[i]!;
    if (picked === null) continue;
    const { polygons, lines } = partsOf(geometry);
    if (polygons.some((rings) => pointInPolygon(lng, lat, rings))) return picked;
    if (
      lines.some((line) =>
        line.some((position, j) => j > 0 && fromSegment(toPixels(line[j - 1]!), toPixels(position)) <= LINE_REACH),
      )
    )
      return picked;
  }
  return null;
}

/** Pixels from the origin to a segment. */
function fromSegment([ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]): number {
  const dx = bx - ax;
  const dy = by - ay;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length));
  return Math.hypot(ax + t * dx, ay + t * dy);
}
