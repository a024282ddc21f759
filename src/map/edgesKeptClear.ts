import type { StyleSpecification } from "maplibre-gl";
import { latOfMercator, lngOfMercator, mercatorX, mercatorY } from "../core/mercator.ts";
import { CLEAR_SOURCE, edgesOf, squaresOf } from "./ground/keepClear.ts";
import type { Picture } from "./snapshot.ts";

/** World pixels at zoom 0. */
const WORLD = 512;

/** A style in which no name is cut off at the edge of a picture: nobody can move it to read on. */
export function edgesKeptClear(
  style: StyleSpecification,
  { camera, width, height, pixelRatio }: Pick<Picture, "camera" | "width" | "height" | "pixelRatio">,
): StyleSpecification {
  const [across, down] = [width / pixelRatio, height / pixelRatio];
  const perWorld = WORLD * 2 ** camera.zoom;
  const [x, y] = [mercatorX(camera.center[0]), mercatorY(camera.center[1])];
  const features = edgesOf({ left: 0, top: 0, width: across, height: down })
    .flatMap(squaresOf)
    .map(([left, top, room]): GeoJSON.Feature => {
      const lng = lngOfMercator(x + (left - across / 2) / perWorld);
      const lat = latOfMercator(y + (top - down / 2) / perWorld);
      return { type: "Feature", properties: { room }, geometry: { type: "Point", coordinates: [lng, lat] } };
    });
  const data: GeoJSON.FeatureCollection = { type: "FeatureCollection", features };
  return { ...style, sources: { ...style.sources, [CLEAR_SOURCE]: { type: "geojson", data } } };
}
