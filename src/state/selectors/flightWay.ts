import { latOfMercator, lngOfMercator, mercatorX, mercatorY } from "../../core/mercator.ts";
import type { Camera, Viewport } from "../store/state.ts";
import { sizeOfMap, viewportAt } from "./viewportAt.ts";

/**
 * How far a flight rises for the way it goes, as MapLibre flies: van Wijk and Nuij, "Smooth and efficient zooming and panning"
 * (2003), whose ρ this is.
 */
const RISE = 1.42;
/** CSS pixels: a shorter way goes straight down, or up. */
const NO_WAY = 1e-6;
/** A flight of three seconds has no more frames than three times these. */
const STEPS = 60;

/** What a map sees one after the other on a flight from what it sees now to a camera, both ends included. */
export function flightWay(from: Viewport, to: Camera): readonly Viewport[] {
  const at = flightPath(from, to);
  return Array.from({ length: STEPS + 1 }, (_, step) => ({
    ...viewportAt(from, at(step / STEPS)),
    isFlying: true,
  }));
}

/** Where the camera is after a share of the way, 0 to 1. */
function flightPath(from: Viewport, to: Camera): (share: number) => Camera {
  const world = 512 * 2 ** from.zoom;
  const start = [mercatorX(from.lng), mercatorY(from.lat)] as const;
  const way = [mercatorX(to.lng) - start[0], mercatorY(to.lat) - start[1]] as const;
  // Spans and lengths in CSS pixels at the zoom where the flight begins.
  const length = Math.hypot(...way) * world;
  const before = Math.max(...sizeOfMap(from));
  const after = before * 2 ** (from.zoom - to.zoom);
  const { span, gone } = length > NO_WAY ? risen(before, after, length) : straight(before, after);
  return (share) => ({
    lng: lngOfMercator(start[0] + way[0] * gone(share)),
    lat: latOfMercator(start[1] + way[1] * gone(share)),
    zoom: from.zoom - Math.log2(span(share) / before),
  });
}

interface Rise {
  /** What is seen across after a share of the way, and which share of the length lies behind. */
  readonly span: (share: number) => number;
  readonly gone: (share: number) => number;
}

function risen(before: number, after: number, length: number): Rise {
  const rise2 = RISE ** 2;
  const factor = (span: number, sign: number) =>
    -Math.asinh((after ** 2 - before ** 2 + sign * rise2 ** 2 * length ** 2) / (2 * span * rise2 * length));
  const begin = factor(before, 1);
  const end = factor(after, -1);
  const at = (share: number) => begin + (end - begin) * share;
  return {
    span: (share) => (before * Math.cosh(begin)) / Math.cosh(at(share)),
    gone: (share) => (before * (Math.cosh(begin) * Math.tanh(at(share)) - Math.sinh(begin))) / (rise2 * length),
  };
}

const straight = (before: number, after: number): Rise => ({
  span: (share) => before * (after / before) ** share,
  gone: () => 0,
});
