import type { Position } from "../../core/geometry.ts";
import { latOfMercator, lngOfMercator, mercatorX, mercatorY } from "../../core/mercator.ts";
import type { Pace, Steps } from "../patrol/patrolSteps.ts";
import { contourOfCorners } from "../rings/contour.ts";
import type { Rings } from "../rings/ringTopology.ts";
import { newWork } from "../rings/ringWork.ts";
import type { Access } from "../roads/access.ts";
import type { RoadSearch } from "../roads/roadSearch.ts";
import { nearestThings, type Places } from "./nearestThings.ts";

/** Corners of squares over a box of degrees, as large on the map wherever it is moved: row by row from the south, each from the west. */
export interface FieldGrid extends Places {
  readonly columns: number;
  readonly rows: number;
  at(column: number, row: number): Position;
}

/** Squares in the width of the world, as a power of 2, beyond the zoom: of 8 CSS pixels. */
const FINE = 6;
/** Corners that are looked at in a moment; of more the squares are larger. */
const MOST_CORNERS = 90_000;

/** Squares of about 8 pixels over a box at a zoom; their sides are the same ones after a pan. */
export function fieldGrid(
  [west, south, east, north]: readonly [number, number, number, number],
  zoom: number,
): FieldGrid {
  for (let power = Math.round(zoom) + FINE; ; power--) {
    const size = 2 ** -power;
    const left = Math.floor(mercatorX(west) / size);
    const bottom = Math.ceil(mercatorY(south) / size);
    const columns = Math.ceil(mercatorX(east) / size) - left + 1;
    const rows = bottom - Math.floor(mercatorY(north) / size) + 1;
    if (columns * rows > MOST_CORNERS) continue;
    const count = columns * rows;
    const lngs = Float64Array.from({ length: columns }, (_, i) => lngOfMercator((left + i) * size));
    const lats = Float64Array.from({ length: rows }, (_, i) => latOfMercator((bottom - i) * size));
    return {
      columns,
      rows,
      count,
      lng: Float64Array.from({ length: count }, (_, i) => lngs[i % columns]!),
      lat: Float64Array.from({ length: count }, (_, i) => lats[Math.floor(i / columns)]!),
      shapeOf: () => undefined,
      at: (column, row) => [lngOfMercator((left + column) * size), latOfMercator((bottom - row) * size)],
    };
  }
}

/** At each corner straight metres to the nearest thing. */
export function* straightField(grid: FieldGrid, things: Places, pace: Pace): Steps<Float64Array> {
  return (yield* nearestThings(grid, things, 1, pace)).metres;
}

/** At each corner what the way from the nearest source costs, as for a site that stands there; Infinity where none leads. */
export function* roadField(
  { count, lng, lat }: FieldGrid,
  search: RoadSearch,
  find: (lng: number, lat: number) => Access | null,
  pace: Pace,
): Steps<Float64Array> {
  const costs = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  for (let corner = 0; corner < count; corner++) {
    if (pace.isOver(400)) yield;
    const access = find(lng[corner]!, lat[corner]!);
    if (access !== null) costs[corner] = search.to(access).cost;
  }
  return costs;
}

/** The outline of where a field is at most `limit`. A field that jumps, from one road's side to another's, ends between two corners. */
export function* fieldWithin(grid: FieldGrid, field: Float64Array, limit: number): Steps<readonly Rings[]> {
  // What is far beyond would pull the line to the corner within.
  const heights = field.map((cost) => Math.min(cost - limit, limit) || 0);
  return yield* contourOfCorners({ ...grid, heights }, newWork(Number.POSITIVE_INFINITY));
}
