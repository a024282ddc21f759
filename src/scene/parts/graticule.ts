import type { Geometry, Position } from "../../core/geometry.ts";
import { mercatorX, mercatorY } from "../../core/mercator.ts";
import type { Viewport } from "../../state/store/state.ts";

/** Seconds of arc between two lines, from the finest. */
const STEPS = [1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200, 18_000, 36_000, 72_000, 108_000];
const SECONDS = 3600;
/** CSS pixels between two lines at least, at the desk's own scale. */
const APART = 130;
/** Lines are made for a box that far beyond the view, in views, so that most pans need no new ones. */
const BEYOND = 1;

/** CSS pixels of the type of its figures, at the desk's own scale. */
export const FIGURE_TYPE = 12;

/** Where a line of the graticule meets the edge of the map. */
export interface Tick {
  /** CSS pixels from the left of the map, or from its top. */
  readonly at: number;
  /** 106°31′30″E. */
  readonly text: string;
}

/** Seconds of arc between two lines of the graticule on a map. */
export function graticuleStep({ zoom }: Pick<Viewport, "zoom">, scale: number): number {
  const pixels = (512 * 2 ** zoom) / (360 * SECONDS);
  return STEPS.find((step) => step * pixels >= APART * scale) ?? STEPS.at(-1)!;
}

/** The lines for a view and what lies around it. */
export function graticuleOf(step: number, [west, south, east, north]: Viewport["bbox"]): Geometry {
  const lines: Position[][] = [];
  for (const lng of between(west, east, step, 180))
    lines.push([
      [lng, south],
      [lng, north],
    ]);
  for (const lat of between(south, north, step, 85))
    lines.push([
      [west, lat],
      [east, lat],
    ]);
  return { type: "MultiLineString", coordinates: lines };
}

/** A box of whole steps around a view: it stays the same over most pans. */
export function graticuleBox(step: number, { bbox }: Pick<Viewport, "bbox">): Viewport["bbox"] {
  const [west, south, east, north] = bbox;
  const wide = snap((east - west) * BEYOND, step) * 2;
  const high = snap((north - south) * BEYOND, step) * 2;
  const left = Math.floor(west / wide) * wide;
  const bottom = Math.floor(south / high) * high;
  return [
    Math.max(-180, left - wide),
    Math.max(-85, bottom - high),
    Math.min(180, left + 2 * wide),
    Math.min(85, bottom + 2 * high),
  ];
}

/**
 * The labelled ticks of a view: meridians along its upper edge, parallels along its side. `room` is how many CSS pixels of its
 * width are free of what lies over its right. In the corners stand the tools, the other row of figures, and the scale.
 */
export function ticksOf(
  viewport: Viewport,
  scale: number,
  room: number,
): { readonly lng: readonly Tick[]; readonly lat: readonly Tick[] } {
  const step = graticuleStep(viewport, scale);
  const [west, south, east, north] = viewport.bbox;
  const world = 512 * 2 ** viewport.zoom;
  const [left, top] = [mercatorX(west) * world, mercatorY(north) * world];
  const height = mercatorY(south) * world - top;
  const type = FIGURE_TYPE * scale;
  return {
    lng: between(west, east, step, 180)
      .map((lng) => ({ at: mercatorX(lng) * world - left, text: `${arcText(lng, step)}${lng < 0 ? "W" : "E"}` }))
      .filter(({ at }) => at > 6 * type && at < room - 8 * type),
    lat: between(south, north, step, 85)
      .map((lat) => ({ at: mercatorY(lat) * world - top, text: `${arcText(lat, step)}${lat < 0 ? "S" : "N"}` }))
      .filter(({ at }) => at > 2 * type && at < height - 4.5 * type),
  };
}

/** Degrees of the lines of a step between two others, at most `most` from zero. */
function between(from: number, to: number, step: number, most: number): number[] {
  const first = Math.ceil((Math.max(from, -most) * SECONDS) / step);
  const last = Math.floor((Math.min(to, most) * SECONDS) / step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => ((first + i) * step) / SECONDS);
}

const snap = (degrees: number, step: number): number => (Math.ceil((degrees * SECONDS) / step) * step) / SECONDS;

const two = (number: number): string => String(number).padStart(2, "0");

/** Degrees, with minutes and seconds where lines stand so close. */
function arcText(degrees: number, step: number): string {
  const seconds = Math.round(Math.abs(degrees) * SECONDS);
  const whole = `${Math.floor(seconds / SECONDS)}°`;
  if (step % SECONDS === 0) return whole;
  const minutes = `${whole}${two(Math.floor((seconds % SECONDS) / 60))}′`;
  return step % 60 === 0 ? minutes : `${minutes}${two(seconds % 60)}″`;
}
