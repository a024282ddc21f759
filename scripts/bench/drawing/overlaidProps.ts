import type { MapLibreOverlayProps } from "@deck.gl/maplibre";

/**
 * What every overlay of ours has in common. luma.gl would keep the drawing buffer and ask for four samples a pixel:
 * on a wall PC without a GPU that is most of the time of a frame. Hits are found on the CPU, so nothing is pickable.
 */
export const overlaidProps = {
  interleaved: false,
  _pickable: false,
  deviceProps: {
    webgl: {
      alpha: true,
      antialias: false,
      depth: false,
      stencil: false,
      premultipliedAlpha: true,
      preserveDrawingBuffer: false,
    },
  },
} as const satisfies MapLibreOverlayProps;
