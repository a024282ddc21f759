import type { LayersList } from "@deck.gl/core";
import { MapLibreOverlay } from "@deck.gl/maplibre";
import type { CanvasContext } from "@luma.gl/core";
import { Map as MapLibreMap, type StyleSpecification } from "maplibre-gl";
import { followPixels } from "./followPixels.ts";

export interface PictureCamera {
  readonly center: readonly [lng: number, lat: number];
  /** As on a screen of `width / pixelRatio` CSS pixels. */
  readonly zoom: number;
  readonly bearing?: number;
  readonly pitch?: number;
}

export interface Picture {
  readonly style: StyleSpecification;
  readonly camera: PictureCamera;
  /** Pixels of the finished picture, at most 8192. */
  readonly width: number;
  readonly height: number;
  /** Pixels per CSS pixel: how large marks and labels come out. */
  readonly pixelRatio: number;
  /** Makes new layers: a deck layer belongs to one deck and cannot be shared with the map on screen. */
  readonly layers: () => LayersList;
  readonly signal?: AbortSignal;
}

interface Studio {
  readonly box: HTMLDivElement;
  readonly map: MapLibreMap;
  readonly overlay: MapLibreOverlay;
  readonly canvasContext: Promise<CanvasContext>;
  style: StyleSpecification;
}

/** The GPU limit met on old machines and in software. */
const LARGEST_SIDE = 8192;
/** The picture map while it waits: next to no memory. */
const WAITING_SIDE = 16;
const PATIENCE_MS = 60_000;
/** What the picture map begins with: the ground of the whole world would have to be cut first. */
const NOTHING: StyleSpecification = { version: 8, sources: {}, layers: [] };

/** The browser has no WebGL to give. */
export class NoWebgl extends Error {}
/** The context went while the picture was drawn, twice. */
export class ContextLost extends Error {}

/** The machine has no memory for a picture of so many pixels. */
export class TooLarge extends Error {
  readonly width: number;
  readonly height: number;

  constructor(width: number, height: number) {
    super(`no picture of ${width} x ${height}`);
    this.width = width;
    this.height = height;
  }
}

let studio: Studio | null = null;
let queue: Promise<unknown> = Promise.resolve();

/** Draws map and marks at any size on a hidden map of its own, made once and kept; one picture after the other. */
export function snapshot(picture: Picture): Promise<HTMLCanvasElement> {
  const taken = queue.then(async () => {
    try {
      return await take(picture);
    } catch (error) {
      // A picture is the largest thing asked of a GPU: if that cost the context, try once more on a new one.
      if (!studio || !isLost(studio.map)) throw error;
      return take(picture);
    }
  });
  queue = taken.catch(() => undefined);
  return taken;
}

/** Gives the picture map's context back. */
export function closeStudio(): void {
  studio?.map.remove();
  studio?.box.remove();
  studio = null;
}

async function take(picture: Picture): Promise<HTMLCanvasElement> {
  const { style, camera, width, height, pixelRatio, layers, signal } = picture;
  signal?.throwIfAborted();
  if (Math.max(width, height) > LARGEST_SIDE) throw new Error(`picture of ${width} x ${height}: over ${LARGEST_SIDE}`);
  if (studio && isLost(studio.map)) closeStudio();
  studio ??= openStudio();
  const kept = studio;
  const { box, map, overlay, canvasContext } = kept;
  const deckContext = await canvasContext.catch((error: unknown) => {
    closeStudio();
    throw error;
  });
  try {
    const cssWidth = Math.ceil(width / pixelRatio);
    const cssHeight = Math.ceil(height / pixelRatio);
    resize({ box, map }, cssWidth, cssHeight, pixelRatio);
    // Not by its differences: names would remember where they stood in the picture before.
    if (kept.style !== style) map.setStyle(style, { diff: false });
    kept.style = style;
    map.jumpTo({ ...camera, center: [camera.center[0], camera.center[1]] });
    // Layers that come before the style would lie over its names, not under them.
    await until(() => map.isStyleLoaded() === true, map, signal);
    overlay.setProps({ layers: layers() });
    // deck learns its size from an observer, a frame or two later.
    await until(() => near(deckContext.getCSSSize(), map.getCanvas()), map, signal);
    await settled(map, signal);
    const canvas = map.getCanvas();
    if (canvas.width < width || canvas.height < height) {
      throw new TooLarge(width, height);
    }
    placeNamesAnew(map);
    // A name that is placed for the first time is seen with the second frame.
    map.redraw();
    map.redraw();
    // The drawing buffer is there only in the task that drew it: no await between redraw and copy.
    return copy(canvas, width, height);
  } finally {
    overlay.setProps({ layers: [] });
    resize({ box, map }, WAITING_SIDE, WAITING_SIDE, 1);
  }
}

/**
 * Forgets where names stood while tiles were still arriving: a name keeps to the side of its mark that was free then, and tiles
 * arrive in another order each time. Placed anew with everything there, the same picture has the same names.
 */
function placeNamesAnew({ style }: MapLibreMap): void {
  Object.assign(style, { placement: undefined, pauseablePlacement: undefined });
}

function openStudio(): Studio {
  const box = document.createElement("div");
  box.inert = true;
  box.ariaHidden = "true";
  Object.assign(box.style, {
    position: "fixed",
    left: "0",
    top: "0",
    overflow: "hidden",
    visibility: "hidden",
    pointerEvents: "none",
    width: `${WAITING_SIDE}px`,
    height: `${WAITING_SIDE}px`,
  });
  document.body.append(box);
  const map = newMap(box);
  let resolve: (context: CanvasContext) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const canvasContext = new Promise<CanvasContext>((onMade, onFailed) => {
    resolve = onMade;
    reject = onFailed;
  });
  const overlay = new MapLibreOverlay({
    interleaved: true,
    _pickable: false,
    layers: [],
    onDeviceInitialized: (device) => {
      followPixels(map, device);
      resolve(device.getDefaultCanvasContext());
    },
    onError: reject,
  });
  map.addControl(overlay);
  return { box, map, overlay, canvasContext, style: NOTHING };
}

function newMap(box: HTMLElement): MapLibreMap {
  try {
    return new MapLibreMap({
      container: box,
      style: NOTHING,
      interactive: false,
      attributionControl: false,
      fadeDuration: 0,
      pixelRatio: 1,
      trackResize: false,
      maxCanvasSize: [LARGEST_SIDE, LARGEST_SIDE],
    });
  } catch (error) {
    box.remove();
    throw new NoWebgl(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function resize({ box, map }: Pick<Studio, "box" | "map">, width: number, height: number, pixelRatio: number): void {
  box.style.width = `${width}px`;
  box.style.height = `${height}px`;
  map.setPixelRatio(pixelRatio);
  map.resize();
}

function copy(canvas: HTMLCanvasElement, width: number, height: number): HTMLCanvasElement {
  const paper = document.createElement("canvas");
  paper.width = width;
  paper.height = height;
  const context = paper.getContext("2d", { alpha: false });
  if (!context) throw new TooLarge(width, height);
  context.drawImage(canvas, 0, 0);
  return paper;
}

/** Tiles there, labels placed, deck's own frames drawn. */
function settled(map: MapLibreMap, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      map.off("idle", onIdle);
      map.off("webglcontextlost", onLost);
      signal?.removeEventListener("abort", onAbort);
      settle();
    };
    const onIdle = (): void => end(resolve);
    const onLost = (): void => end(() => reject(new ContextLost("context lost while the picture was drawn")));
    const onAbort = (): void => end(() => reject(signal?.reason));
    const timer = setTimeout(() => end(() => reject(new Error(`map not settled in ${PATIENCE_MS} ms`))), PATIENCE_MS);
    map.on("idle", onIdle);
    map.on("webglcontextlost", onLost);
    signal?.addEventListener("abort", onAbort);
    map.triggerRepaint();
  });
}

async function until(isSo: () => boolean, map: MapLibreMap, signal: AbortSignal | undefined): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while (!isSo()) {
    signal?.throwIfAborted();
    if (isLost(map)) throw new ContextLost("context lost before the picture was drawn");
    if (performance.now() > deadline) throw new Error(`map not ready for marks after ${PATIENCE_MS} ms`);
    await new Promise(requestAnimationFrame);
  }
}

const near = ([width, height]: [number, number], canvas: HTMLCanvasElement): boolean =>
  Math.abs(width - canvas.clientWidth) <= 1 && Math.abs(height - canvas.clientHeight) <= 1;

function isLost(map: MapLibreMap): boolean {
  return map.getCanvas().getContext("webgl2")?.isContextLost() ?? true;
}
