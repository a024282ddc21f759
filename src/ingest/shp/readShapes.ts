import { polygonsOf, type RawPosition } from "./polygonsOf.ts";

/** The shapes of a .shp by record, as GeoJSON has them but not yet checked; null for one without, undefined for one that cannot be read. */
export interface Shapes {
  readonly shapes: readonly (RawShape | null | undefined)[];
  /** The file ends before it should. */
  readonly isTorn: boolean;
}

export type RawShape = { readonly type: string; readonly coordinates: unknown };

const HEADER = 100;
const RECORD_HEADER = 8;

/** Reads the main file of a shapefile (ESRI white paper, 1998), record after record; heights and measures are left out. */
export function readShapes(bytes: Uint8Array): Shapes {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shapes: (RawShape | null | undefined)[] = [];
  if (bytes.length < HEADER) return { shapes, isTorn: true };
  const declared = view.getInt32(24) * 2;
  let at = HEADER;
  while (at + RECORD_HEADER <= bytes.length) {
    const start = at + RECORD_HEADER;
    const end = start + view.getInt32(at + 4) * 2;
    // A record holds its type at least; a length that is none would have us read the same place for ever.
    if (end < start + 4 || end > bytes.length) return { shapes, isTorn: true };
    shapes.push(shapeAt(new DataView(bytes.buffer, bytes.byteOffset + start, end - start)));
    at = end;
  }
  return { shapes, isTorn: at < Math.min(declared, bytes.length) || declared > bytes.length };
}

function shapeAt(view: DataView): RawShape | null | undefined {
  // Types with heights or measures are the same ones plus 10 or 20.
  const type = view.getInt32(0, true);
  if (type === 0) return null;
  if (type < 0 || type > 28) return undefined;
  switch (type % 10) {
    case 1: {
      const [position] = positionsAt(view, 4, 1) ?? [];
      return position === undefined ? undefined : { type: "Point", coordinates: position };
    }
    case 8: {
      const positions = view.byteLength < 40 ? null : positionsAt(view, 40, view.getInt32(36, true));
      return positions === null ? undefined : { type: "MultiPoint", coordinates: positions };
    }
    case 3: {
      const lines = partsAt(view);
      if (lines === null) return undefined;
      return lines.length === 1
        ? { type: "LineString", coordinates: lines[0] }
        : { type: "MultiLineString", coordinates: lines };
    }
    case 5: {
      const rings = partsAt(view);
      if (rings === null) return undefined;
      const polygons = polygonsOf(rings);
      return polygons.length === 1
        ? { type: "Polygon", coordinates: polygons[0] }
        : { type: "MultiPolygon", coordinates: polygons };
    }
    default:
      return undefined;
  }
}

/** Parts of a line or an area; null when they do not fit into their record. */
function partsAt(view: DataView): RawPosition[][] | null {
  if (view.byteLength < 44) return null;
  const count = view.getInt32(36, true);
  const points = view.getInt32(40, true);
  const first = 44 + count * 4;
  if (count < 0 || points < 0 || first + points * 16 > view.byteLength) return null;
  const parts: RawPosition[][] = [];
  for (let i = 0; i < count; i++) {
    const from = view.getInt32(44 + i * 4, true);
    const to = i + 1 < count ? view.getInt32(44 + (i + 1) * 4, true) : points;
    if (from < 0 || to < from || to > points) return null;
    if (to > from) parts.push(positionsAt(view, first + from * 16, to - from)!);
  }
  return parts;
}

function positionsAt(view: DataView, at: number, count: number): RawPosition[] | null {
  if (count < 0 || at + count * 16 > view.byteLength) return null;
  return Array.from({ length: count }, (_, i) => [
    view.getFloat64(at + i * 16, true),
    view.getFloat64(at + i * 16 + 8, true),
  ]);
}
