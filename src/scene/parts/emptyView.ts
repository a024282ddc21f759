import type { MapViewAnswer } from "../../contract/contract.ts";

/** A map on which nothing stands. */
export const EMPTY_VIEW: MapViewAnswer = {
  donuts: {
    lng: new Float64Array(),
    lat: new Float64Array(),
    counts: new Uint32Array(),
    major: new Uint32Array(),
    supervised: new Uint32Array(),
    level: 0,
    refs: [],
    also: [],
  },
  singles: {
    lng: new Float64Array(),
    lat: new Float64Array(),
    status: new Uint8Array(),
    marks: new Uint8Array(),
    category: new Uint16Array(),
    refs: [],
    names: [],
  },
  shapes: [],
  points: [],
  beyond: null,
};
