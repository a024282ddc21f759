import type { Scene } from "../scene/scene.ts";

/** Names beside marks, as the map takes them. */
export const nameData = (labels: Scene["labels"]): GeoJSON.FeatureCollection => ({
  type: "FeatureCollection",
  features: labels.map(({ lng, lat, text, rank }) => ({
    type: "Feature",
    geometry: { type: "Point", coordinates: [lng, lat] },
    properties: { text, rank },
  })),
});
