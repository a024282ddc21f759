import type { LayersList } from "@deck.gl/core";
import { MapLibreOverlay } from "@deck.gl/maplibre";
import { Map as MapLibreMap, type StyleSpecification } from "maplibre-gl";
import { overlaidProps } from "./overlaidProps.ts";

export interface PictureCamera {
  readonly center: readonly [lng: number, lat: number];
  readonly zoom: number;
  readonly bearing?: number;
  readonly pitch?: number;
}

export interface Picture {
  readonly style: StyleSpecification;
  /** Zoom as on a screen of `width / pixelRatio` CSS pixels. */
  readonly camera: PictureCamera;
  /** Pixels of the finished picture. */
  readonly width: number;
  readonly height: number;
  /** Pixels per CSS pixel: how large marks and labels come out. */
  readonly pixelRatio: number;
  /** Made anew for each picture: a deck layer belongs to one deck. */
  readonly layers: () => LayersList;
  readonly signal?: AbortSignal;
}

interface Studio {
  readonly box: HTMLDivElement;
  readonly map: MapLibreMap;
  readonly overlay: MapLibreOverlay;
  readonly ready: Promise<HTMLCanvasElement>;
}

/** What the oldest GPU in use can draw in one piece. */
const LARGEST_SIDE = 8192;
const PATIENCE_MS = 60_000;
const WAITING_SIDE = 16;

let studio: Studio | null = null;
let queue: Promise<unknown> = Promise.resolve();

/** Draws map and marks at any size on one hidden map that is kept; pictures are taken one after the other. */
export function overlaidSnapshot(picture: Picture): Promise<HTMLCanvasElement> {
  const taken = queue.then(() => take(picture));
  queue = taken.catch(() => undefined);
  return taken;
}

async function take(picture: Picture): Promise<HTMLCanvasElement> {
  const { style, camera, width, height, pixelRatio, layers, signal } = picture;
  signal?.throwIfAborted();
  if (Math.max(width, height) > LARGEST_SIDE) throw new Error(`picture of ${width} x ${height}: over ${LARGEST_SIDE}`);
  if (!studio || isLost(studio.map.getCanvas())) {
    await closeStudio();
    studio = openStudio(style);
  }
  const { box, map, overlay, ready } = studio;
  const deckCanvas = await ready;
  if (isLost(deckCanvas)) {
    await closeStudio();
    return take(picture);
  }
  const cssWidth = Math.ceil(width / pixelRatio);
  const cssHeight = Math.ceil(height / pixelRatio);
  box.style.width = `${cssWidth}px`;
  box.style.height = `${cssHeight}px`;
  try {
    map.setPixelRatio(pixelRatio);
    map.resize();
    map.setStyle(style, { diff: true });
    map.jumpTo({ ...camera, center: [camera.center[0], camera.center[1]] });
    overlay.setProps({ useDevicePixels: pixelRatio, layers: layers() });
    await Promise.all([
      settled(map, signal),
      until(() => near(deckCanvas.clientWidth, cssWidth) && near(deckCanvas.clientHeight, cssHeight), signal),
    ]);
    // Two frames: deck hears of its new size in one and owns the buffer in the next.
    map.redraw();
    await nextFrame();
    await nextFrame();
    map.redraw();
    if (map.getCanvas().width < width || deckCanvas.width < width - 1) {
      throw new Error(`asked for ${width} pixels, got map ${map.getCanvas().width}, marks ${deckCanvas.width}`);
    }
    return compose(picture, map.getCanvas(), deckCanvas);
  } finally {
    overlay.setProps({ layers: [] });
    box.style.width = box.style.height = `${WAITING_SIDE}px`;
    map.setPixelRatio(1);
    map.resize();
  }
}

/** Both drawing buffers are only there in the task that drew them: no await between redraw and here. */
function compose({ width, height }: Picture, map: HTMLCanvasElement, marks: HTMLCanvasElement): HTMLCanvasElement {
  const paper = document.createElement("canvas");
  paper.width = width;
  paper.height = height;
  const context = paper.getContext("2d", { alpha: false });
  if (!context) throw new Error(`no 2D canvas of ${width} x ${height}`);
  context.drawImage(map, 0, 0);
  context.drawImage(marks, 0, 0);
  return paper;
}

function openStudio(style: StyleSpecification): Studio {
  const box = document.createElement("div");
  box.inert = true;
  box.ariaHidden = "true";
  Object.assign(box.style, {
    position: "fixed",
    left: "0",
    top: "0",
    width: `${WAITING_SIDE}px`,
    height: `${WAITING_SIDE}px`,
    overflow: "hidden",
    visibility: "hidden",
    pointerEvents: "none",
    zIndex: "-1",
  });
  document.body.append(box);
  const map = new MapLibreMap({
    container: box,
    style,
    interactive: false,
    attributionControl: false,
    fadeDuration: 0,
    pixelRatio: 1,
    trackResize: false,
    maxCanvasSize: [LARGEST_SIDE, LARGEST_SIDE],
  });
  let resolve: (canvas: HTMLCanvasElement) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const ready = new Promise<HTMLCanvasElement>((onMade, onFailed) => {
    resolve = onMade;
    reject = onFailed;
  });
  const overlay = new MapLibreOverlay({
    ...overlaidProps,
    layers: [],
    onDeviceInitialized: () => {
      const canvas = overlay.getCanvas();
      if (canvas) resolve(canvas);
    },
    onError: reject,
  });
  map.addControl(overlay);
  return { box, map, overlay, ready };
}

/** Gives the picture map's two contexts back. */
export async function closeStudio(): Promise<void> {
  if (!studio) return;
  const { box, map, ready } = studio;
  studio = null;
  const marks = await ready.catch(() => null);
  marks?.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
  map.remove();
  box.remove();
}

function settled(map: MapLibreMap, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => end(new Error(`map not settled in ${PATIENCE_MS} ms`)), PATIENCE_MS);
    const onIdle = () => end();
    const onAbort = () => end(signal?.reason);
    function end(reason?: unknown): void {
      clearTimeout(timer);
      map.off("idle", onIdle);
      signal?.removeEventListener("abort", onAbort);
      if (reason === undefined) resolve();
      else reject(reason);
    }
    map.on("idle", onIdle);
    signal?.addEventListener("abort", onAbort);
    map.triggerRepaint();
  });
}

async function until(isSo: () => boolean, signal: AbortSignal | undefined): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!isSo()) {
    signal?.throwIfAborted();
    if (Date.now() > deadline) throw new Error(`marks have no size after ${PATIENCE_MS} ms`);
    await nextFrame();
  }
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1;
const nextFrame = (): Promise<number> => new Promise(requestAnimationFrame);

function isLost(canvas: HTMLCanvasElement): boolean {
  return canvas.getContext("webgl2")?.isContextLost() ?? true;
}
