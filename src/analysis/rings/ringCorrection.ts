import { metresPerLat, metresPerLng } from "../../core/ellipsoid.ts";
import type { Position } from "../../core/geometry.ts";
import { distancePoints } from "../../core/metres.ts";
import type { NearestPlace, nearestOfTree } from "./lineDistance.ts";
import { between, type Line } from "./ringLines.ts";
import { isPauseDue, isTooMuch, type RingWork } from "./ringWork.ts";

/** The part of the tolerance to which a vertex is moved: of 5 cm, a millimetre. */
const CLOSE = 0.02;
/** The part of the distance below which a vertex stays: it is within what is around another part, and goes when the two are joined. */
const DEEP = 0.8;
/** Moves of one vertex; where two parts of the geometry come close each goes a part of the way into the corner between them. */
const MOVES = 20;
/** Halvings of one edge, so that there is an end where distances make no sense, as at a pole. */
const HALVINGS = 12;

/**
 * A closed ring moved to where the nearest place of the geometry is `metres` away: each vertex along the gradient of that
 * distance, and edges halved until they are no longer than an arc within `tolerance` of its chord (and `shortest` metres), and
 * their middles within it, too. Where the ring runs into a corner between two parts of the geometry it ends where they are closer
 * together than `tolerance`. What is left when it becomes too much work stays as it is. Vertices that were not seen to be where
 * they should are put into `unsure`.
 */
export function* corrected(
  ring: Line,
  nearest: ReturnType<typeof nearestOfTree>,
  metres: number,
  tolerance: number,
  shortest: number,
  work: RingWork,
  unsure: Set<Position>,
): Generator<void, Position[]> {
  const longest = Math.max(shortest, Math.sqrt(8 * metres * tolerance));

  /** On the way from its nearest place through a point the distance grows as the way does. */
  function moved(at: Position, near: Readonly<NearestPlace>): Position {
    let now = at;
    let before: Position | null = null;
    for (let turn = 0; turn < MOVES; turn++) {
      const off = near.metres - metres;
      if (Math.abs(off) < CLOSE * tolerance) return now;
      if (near.metres < metres * DEEP) break;
      const place: Position = [near.lng, near.lat];
      const corner = off < -tolerance && before !== null ? cornerOf(before, place, now) : null;
      const scale = metres / near.metres;
      now = corner ?? [place[0] + (now[0] - place[0]) * scale, place[1] + (now[1] - place[1]) * scale];
      before = place;
      near = nearest(now[0], now[1]);
    }
    unsure.add(now);
    return now;
  }

  /** The corner on the side of a point between the circles around two places, to a few centimetres; null where these are not far apart. */
  function cornerOf(a: Position, b: Position, at: Position): Position | null {
    const lat = (a[1] + b[1] + 2 * at[1]) / 4;
    const [kx, ky] = [metresPerLng(lat), metresPerLat(lat)];
    const [x, y] = [((b[0] - a[0]) * kx) / 2, ((b[1] - a[1]) * ky) / 2];
    const half = Math.hypot(x, y);
    if (half < metres / 4 || half >= metres) return null;
    const middle = between(a, b, 0.5);
    const side = Math.sign(x * (at[1] - middle[1]) * ky - y * (at[0] - middle[0]) * kx);
    const up = (side * Math.sqrt(metres * metres - half * half)) / half;
    return [middle[0] - (y * up) / kx, middle[1] + (x * up) / ky];
  }

  const all: Position[] = [];
  function fill(a: Position, b: Position, halvings: number): void {
    if (halvings === 0 || isTooMuch(work)) return;
    const length = distancePoints(a[0], a[1], b[0], b[1]);
    if (length < tolerance) return;
    const middle = between(a, b, 0.5);
    const near = nearest(middle[0], middle[1]);
    const off = near.metres - metres;
    if ((length < longest && Math.abs(off) <= tolerance) || off < (DEEP - 1) * metres) return;
    const at = moved(middle, near);
    fill(a, at, halvings - 1);
    all.push(at);
    fill(at, b, halvings - 1);
  }

  const vertices: Position[] = [];
  for (const at of ring.slice(0, -1)) {
    vertices.push(isTooMuch(work) ? at : moved(at, nearest(at[0], at[1])));
    if (isPauseDue(work)) yield;
  }
  for (let i = 0; i < vertices.length; i++) {
    all.push(vertices[i]!);
    fill(vertices[i]!, vertices[(i + 1) % vertices.length]!, HALVINGS);
    if (isPauseDue(work)) yield;
  }
  if (all[0] !== undefined) all.push(all[0]);
  return all;
}
