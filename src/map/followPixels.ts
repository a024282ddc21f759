import type { Device } from "@luma.gl/core";
import type { Map as MapLibreMap } from "maplibre-gl";

/**
 * Keeps deck's idea of the shared canvas in step with MapLibre's. luma.gl hears of CSS sizes only, and late: a new pixel
 * ratio (another screen, another picture) would leave the marks in the wrong place, and a frame drawn before it heard
 * sets the canvas back to the old size. Call in `onDeviceInitialized` of the overlay; the result undoes it.
 */
export function followPixels(map: MapLibreMap, device: Device): () => void {
  const follow = (): void => {
    const { width, height } = map.getCanvas();
    device.canvasContext?.setDrawingBufferSize(width, height);
  };
  follow();
  map.on("resize", follow);
  return () => map.off("resize", follow);
}
