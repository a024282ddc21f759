import { metresPerLat, metresPerLng, nearestAlong } from "../../core/ellipsoid.ts";
import type { Position } from "../../core/geometry.ts";
import { type Bounds, boundsOf, distancePoints } from "../../core/metres.ts";
import { between, type Line } from "./ringLines.ts";

/** The place of some lines that is nearest to a point, and metres to it; the object is the same at every call. */
interface Nearest {
  metres: number;
  lng: number;
  lat: number;
}

interface Piece {
  readonly line: Line;
  readonly bounds: Bounds;
  /** Metres of the shortest degree of longitude in it. */
  readonly shortest: number;
}

/** Edges measured together: few enough to pass over most of a long line by their box. */
const PIECE = 16;
/** The part of the tolerance to which a vertex is moved: of 5 cm, a millimetre. */
const CLOSE = 0.02;
/** The part of the distance below which a vertex stays: it is within what is around another part, and goes when the two are joined. */
const DEEP = 0.8;
/** Moves of one vertex; where two parts of the geometry come close each goes a part of the way into the corner between them. */
const MOVES = 20;
/** Halvings of one edge, and of all edges of a ring, so that there is an end where distances make no sense, as at a pole. */
const HALVINGS = 12;
const ALL_HALVINGS = 100_000;

/**
 * Metres as core/metres.ts measures them from a point to the nearest place of lines, and that place; Infinity without lines.
 * It begins with the piece that was nearest to the point asked before, so neighbours are cheap.
 */
export function nearestOf(lines: readonly Line[]): (lng: number, lat: number) => Readonly<Nearest> {
  const pieces = lines.flatMap(piecesOf);
  const nearest: Nearest = { metres: Number.POSITIVE_INFINITY, lng: Number.NaN, lat: Number.NaN };
  let last = 0;

  function measure(index: number, lng: number, lat: number): void {
    const { line } = pieces[index]!;
    const along = nearestAlong(lng, lat, line);
    if (along < 0) return;
    const from = Math.floor(along);
    const place = between(line[from]!, line[from + 1] ?? line[from]!, along - from);
    const metres = distancePoints(lng, lat, place[0], place[1]);
    if (metres >= nearest.metres) return;
    last = index;
    nearest.metres = metres;
    const beyond = place[0] - lng;
    nearest.lng = beyond > 180 ? place[0] - 360 : beyond < -180 ? place[0] + 360 : place[0];
    nearest.lat = place[1];
  }

  return (lng, lat) => {
    nearest.metres = Number.POSITIVE_INFINITY;
    const first = last;
    if (first < pieces.length) measure(first, lng, lat);
    const kx = metresPerLng(lat) * 0.99;
    const ky = metresPerLat(0) * 0.99;
    for (let i = 0; i < pieces.length; i++) {
      const { bounds, shortest } = pieces[i]!;
      const beside = Math.max(0, bounds.west - lng, lng - bounds.east);
      const x = Math.max(0, Math.min(beside, 360 - (bounds.east - bounds.west) - beside)) * Math.min(kx, shortest);
      const y = Math.max(0, bounds.south - lat, lat - bounds.north) * ky;
      if (i !== first && x * x + y * y < nearest.metres * nearest.metres) measure(i, lng, lat);
    }
    return nearest;
  };
}

function piecesOf(line: Line): Piece[] {
  const pieces: Piece[] = [];
  for (let from = 0; from === 0 || from < line.length - 1; from += PIECE) {
    const piece = line.slice(from, from + PIECE + 1);
    const bounds = boundsOf({ type: "LineString", coordinates: piece })!;
    const farthest = Math.max(Math.abs(bounds.south), Math.abs(bounds.north));
    pieces.push({ line: piece, bounds, shortest: metresPerLng(Math.min(90, farthest)) * 0.99 });
  }
  return pieces;
}

/**
 * A closed ring moved to where the nearest place of the geometry is `metres` away: each vertex along the gradient of that
 * distance, and edges halved until they are no longer than an arc within `tolerance` of its chord (and `shortest` metres), and
 * their middles within it, too. Where the ring runs into a corner between two parts of the geometry it ends where they are closer
 * together than `tolerance`.
 */
export function corrected(
  ring: Line,
  nearest: ReturnType<typeof nearestOf>,
  metres: number,
  tolerance: number,
  shortest: number,
): Position[] {
  const longest = Math.max(shortest, Math.sqrt(8 * metres * tolerance));

  /** On the way from its nearest place through a point the distance grows as the way does. */
  function moved(at: Position): Position {
    let [lng, lat] = at;
    let before: Position | null = null;
    for (let turn = 0; turn < MOVES; turn++) {
      const near = nearest(lng, lat);
      const off = near.metres - metres;
      if (Math.abs(off) < CLOSE * tolerance || near.metres < metres * DEEP) break;
      const place: Position = [near.lng, near.lat];
      const corner = off < -tolerance && before !== null ? cornerOf(before, place, [lng, lat]) : null;
      const scale = metres / near.metres;
      [lng, lat] = corner ?? [place[0] + (lng - place[0]) * scale, place[1] + (lat - place[1]) * scale];
      before = place;
    }
    return [lng, lat];
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
  let left = ALL_HALVINGS;
  function fill(a: Position, b: Position, halvings: number): void {
    if (halvings === 0 || left === 0) return;
    const length = distancePoints(a[0], a[1], b[0], b[1]);
    if (length < tolerance) return;
    const middle = between(a, b, 0.5);
    const off = nearest(middle[0], middle[1]).metres - metres;
    if ((length < longest && Math.abs(off) <= tolerance) || off < (DEEP - 1) * metres) return;
    left--;
    const at = moved(middle);
    fill(a, at, halvings - 1);
    all.push(at);
    fill(at, b, halvings - 1);
  }

  const vertices = ring.slice(0, -1).map(moved);
  for (let i = 0; i < vertices.length; i++) {
    all.push(vertices[i]!);
    fill(vertices[i]!, vertices[(i + 1) % vertices.length]!, HALVINGS);
  }
  if (all[0] !== undefined) all.push(all[0]);
  return all;
}
