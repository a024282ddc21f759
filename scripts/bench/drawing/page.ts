import "maplibre-gl/dist/maplibre-gl.css";
import type { LayersList } from "@deck.gl/core";
import { MapLibreOverlay } from "@deck.gl/maplibre";
import { Map as MapLibreMap, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import type { Theme } from "../../../src/core/statusStyle.ts";
import { followPixels } from "../../../src/map/followPixels.ts";
import { ContextHealing } from "../../../src/map/healing.ts";
import { DonutLayer } from "../../../src/map/layers/DonutLayer.ts";
import { snapshot } from "../../../src/map/snapshot.ts";
import { OverlaidHealing } from "./overlaidHealing.ts";
import { overlaidProps } from "./overlaidProps.ts";
import { overlaidSnapshot } from "./overlaidSnapshot.ts";
import { CENTER, donutsOf, lookOf, manyMixes, sheetMixes, styleOf, ZOOM } from "./scenery.ts";

export type Mode = "blank" | "interleaved" | "overlaid";

setWorkerUrl(workerUrl);

const wanted = new URLSearchParams(location.search);
const mode = (wanted.get("mode") ?? "overlaid") as Mode;
const theme = (wanted.get("theme") ?? "dark") as Theme;
const donuts = donutsOf(wanted.get("scene") === "sheet" ? sheetMixes() : manyMixes(Number(wanted.get("count") ?? 300)));
const look = lookOf(theme);
const layersNow = (): LayersList => [new DonutLayer({ id: "donuts", donuts, look })];
const problems: string[] = [];
addEventListener("error", (event) => problems.push(event.message));
addEventListener("unhandledrejection", (event) => problems.push(String(event.reason)));
addEventListener("securitypolicyviolation", (event) =>
  problems.push(`CSP ${event.violatedDirective} ${event.blockedURI}`),
);

let map: MapLibreMap;
let overlay: MapLibreOverlay | null = null;
let deckCanvas: HTMLCanvasElement | null = null;
let camera = { center: [CENTER[0], CENTER[1]] as [number, number], zoom: ZOOM };
let losses = 0;
addEventListener(
  "webglcontextlost",
  () => {
    losses += 1;
  },
  true,
);
const built = { maps: 0, overlays: 0 };

function rebuild(): void {
  const from = camera;
  map.remove();
  addMap(from);
}

const healing = new ContextHealing(rebuild);
const overlaidHealing = new OverlaidHealing({
  overlay: () => {
    if (overlay) map.removeControl(overlay);
    addOverlay();
  },
  map: rebuild,
});

function addOverlay(): void {
  built.overlays += 1;
  const added = new MapLibreOverlay({
    ...overlaidProps,
    interleaved: mode === "interleaved",
    ...(wanted.has("msaa") ? { deviceProps: { webgl: { antialias: true, preserveDrawingBuffer: false } } } : {}),
    ...(wanted.has("plain") ? { deviceProps: {} } : {}),
    layers: layersNow(),
    onDeviceInitialized: (device) => {
      if (added !== overlay) return;
      if (mode === "interleaved") followPixels(map, device);
      deckCanvas = added.getCanvas();
      if (deckCanvas && mode === "overlaid") overlaidHealing.watchOverlay(deckCanvas);
    },
    onError: (error) => {
      problems.push(`deck: ${error.message}`);
      if (added === overlay && !deckCanvas?.isConnected && mode === "overlaid") overlaidHealing.overlayFailed();
    },
  });
  overlay = added;
  map.addControl(added);
}

function addMap(from: typeof camera): void {
  built.maps += 1;
  map = new MapLibreMap({
    container: "map",
    style: styleOf(theme),
    ...from,
    attributionControl: false,
    fadeDuration: 0,
    canvasContextAttributes: { antialias: mode === "interleaved" && wanted.has("msaa") },
  });
  map.on("move", () => {
    const { lng, lat } = map.getCenter();
    camera = { center: [lng, lat], zoom: map.getZoom() };
  });
  if (mode === "overlaid") overlaidHealing.watchMap(map.getCanvas());
  if (mode === "interleaved") healing.watch(map.getCanvas());
  if (mode !== "blank") addOverlay();
}

const frame = (): Promise<number> => new Promise(requestAnimationFrame);

function finish(canvas: HTMLCanvasElement | null): void {
  const gl = canvas?.getContext("webgl2");
  gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
}

const bench = {
  problems,
  built,
  async ready(): Promise<void> {
    if (!map.loaded()) await map.once("idle");
    while (mode !== "blank" && !deckCanvas) await frame();
    for (let i = 0; i < 10; i++) {
      map.triggerRepaint();
      await frame();
    }
  },
  /** Milliseconds a frame, over `frames` steps of 7 by 3 pixels there and back. */
  async pan(frames: number): Promise<number> {
    const degrees = 360 / (512 * 2 ** ZOOM);
    const [lng, lat] = CENTER;
    const started = performance.now();
    for (let i = 0; i < frames; i++) {
      const step = i < frames / 2 ? i : frames - i;
      const drawn = map.once("render");
      map.jumpTo({ center: [lng + 7 * step * degrees, lat + 3 * step * degrees] });
      await drawn;
    }
    finish(map.getCanvas());
    finish(mode === "overlaid" ? deckCanvas : null);
    const took = (performance.now() - started) / frames;
    map.jumpTo({ center: [lng, lat] });
    return took;
  },
  /** Resolves when a context has been lost since the page began, false when none is within 3 s. */
  async sawLoss(): Promise<boolean> {
    const until = performance.now() + 3000;
    while (losses === 0 && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 20));
    return losses > 0;
  },
  lose(which: "map" | "deck", back: boolean): void {
    const canvas = which === "map" ? map.getCanvas() : deckCanvas;
    const lost = canvas?.getContext("webgl2")?.getExtension("WEBGL_lose_context");
    if (!lost) throw new Error(`no context to lose for ${which}`);
    lost.loseContext();
    if (back) setTimeout(() => lost.restoreContext(), 100);
  },
  async picture(width: number, height: number, pixelRatio: number): Promise<string> {
    const take = mode === "interleaved" ? snapshot : overlaidSnapshot;
    const paper = await take({
      style: styleOf(theme),
      camera: { center: CENTER, zoom: ZOOM },
      width,
      height,
      pixelRatio,
      layers: layersNow,
    });
    return paper.toDataURL("image/png");
  },
};

addMap(camera);
Object.assign(window, { bench });
export type Bench = typeof bench;
