import type { MapOptions } from "maplibre-gl";

/** How the map of the page is made: north is up, nothing tilts, and it gets its size and its attribution from us. */
export const MAP_OPTIONS = {
  // The page's own ground shows through until a scene says the theme.
  style: { version: 8, sources: {}, layers: [] },
  minZoom: 1,
  maxZoom: 20,
  maxPitch: 0,
  dragRotate: false,
  pitchWithRotate: false,
  touchPitch: false,
  renderWorldCopies: false,
  attributionControl: false,
  fadeDuration: 0,
  trackResize: false,
} as const satisfies Partial<MapOptions>;
