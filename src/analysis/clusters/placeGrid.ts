import { latOfMercator, lngOfMercator, mercatorX, mercatorY } from "../../core/mercator.ts";

/** Points gathered by the cells of a grid, side by side. */
export interface GatheredPoints {
  /** WGS-84 degrees, the middle of the points. */
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  readonly count: Uint32Array;
}

/** Cells a side of a tile at its zoom: as far apart as the donuts of a cluster tree. */
const CELLS_A_TILE = 6.4;
const FINEST = 17;
/** Cells a side of the finest grid. */
const MOST_ACROSS = 512;

/**
 * Points by the cells of a grid, a level for each zoom from 0 on as long as no more than `most` cells of it hold any. One pass
 * over the points and no tree: to be seen before there is one. Empty without points.
 */
export function placeGrid(lng: Float64Array, lat: Float64Array, most: number): readonly GatheredPoints[] {
  const { length } = lng;
  if (length === 0) return [];
  const x = new Float64Array(length);
  const y = new Float64Array(length);
  const box = { west: 1, north: 1, east: 0, south: 0 };
  for (let i = 0; i < length; i++) {
    x[i] = mercatorX(lng[i]!);
    y[i] = mercatorY(lat[i]!);
    box.west = Math.min(box.west, x[i]!);
    box.east = Math.max(box.east, x[i]!);
    box.north = Math.min(box.north, y[i]!);
    box.south = Math.max(box.south, y[i]!);
  }
  const across = Math.max(box.east - box.west, box.south - box.north);
  let zoom = FINEST;
  while (zoom > 0 && across * CELLS_A_TILE * 2 ** zoom > MOST_ACROSS - 2) zoom--;
  let grid = gathered(x, y, zoom, box);
  const levels: Grid[] = [grid];
  for (; zoom > 0; zoom--) {
    grid = coarser(grid);
    levels.unshift(grid);
  }
  const told = levels.map(pointsOf);
  const enough = told.findIndex(({ count }) => count.length > most);
  return enough < 0 ? told : told.slice(0, Math.max(1, enough));
}

/** Sums by cell; `left` and `top` are the grid's place among the cells of the world. */
interface Grid {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly count: Uint32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
}

function gathered(
  x: Float64Array,
  y: Float64Array,
  zoom: number,
  box: { readonly west: number; readonly north: number; readonly east: number; readonly south: number },
): Grid {
  const cells = CELLS_A_TILE * 2 ** zoom;
  const grid = gridOver(
    Math.floor(box.west * cells),
    Math.floor(box.north * cells),
    Math.floor(box.east * cells),
    Math.floor(box.south * cells),
  );
  for (let i = 0; i < x.length; i++) {
    const cell = (Math.floor(y[i]! * cells) - grid.top) * grid.width + Math.floor(x[i]! * cells) - grid.left;
    grid.count[cell] = grid.count[cell]! + 1;
    grid.x[cell] = grid.x[cell]! + x[i]!;
    grid.y[cell] = grid.y[cell]! + y[i]!;
  }
  return grid;
}

function coarser(fine: Grid): Grid {
  const half = (cell: number) => Math.floor(cell / 2);
  const grid = gridOver(
    half(fine.left),
    half(fine.top),
    half(fine.left + fine.width - 1),
    half(fine.top + fine.height - 1),
  );
  for (let row = 0; row < fine.height; row++) {
    for (let column = 0; column < fine.width; column++) {
      const from = row * fine.width + column;
      if (fine.count[from] === 0) continue;
      const to = (half(fine.top + row) - grid.top) * grid.width + half(fine.left + column) - grid.left;
      grid.count[to] = grid.count[to]! + fine.count[from]!;
      grid.x[to] = grid.x[to]! + fine.x[from]!;
      grid.y[to] = grid.y[to]! + fine.y[from]!;
    }
  }
  return grid;
}

function gridOver(left: number, top: number, right: number, bottom: number): Grid {
  const [width, height] = [right - left + 1, bottom - top + 1];
  const cells = width * height;
  return {
    left,
    top,
    width,
    height,
    count: new Uint32Array(cells),
    x: new Float64Array(cells),
    y: new Float64Array(cells),
  };
}

function pointsOf({ count, x, y }: Grid): GatheredPoints {
  const filled = count.reduce((sum, one) => sum + (one > 0 ? 1 : 0), 0);
  const points = {
    lng: new Float64Array(filled),
    lat: new Float64Array(filled),
    count: new Uint32Array(filled),
  };
  let next = 0;
  for (let cell = 0; cell < count.length; cell++) {
    const sites = count[cell]!;
    if (sites === 0) continue;
    points.lng[next] = lngOfMercator(x[cell]! / sites);
    points.lat[next] = latOfMercator(y[cell]! / sites);
    points.count[next++] = sites;
  }
  return points;
}
