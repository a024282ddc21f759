/** What a lost WebGL context costs: nothing while the browser gives it back, else a new overlay or a new map. */
export interface Rebuild {
  /** Replaces the overlay, with new layer objects: finalised ones cannot be used again. */
  readonly overlay: () => void;
  /** Replaces the map, same camera and style, and the overlay with it. May throw while the GPU is down. */
  readonly map: () => void;
}

/** The browser gives a real loss back well within this; MapLibre then restores itself. */
const PATIENCE_MS = 1500;
const FIRST_RETRY_MS = 250;
const LAST_RETRY_MS = 5000;

/**
 * Heals the two contexts of a map with an overlaid deck. The overlay is replaced as soon as its context is lost,
 * since luma.gl never restores one; the map is left to MapLibre first and replaced when nothing came back.
 * Watch each new canvas after a rebuild: the last one of each kind is the one that counts.
 */
export class OverlaidHealing {
  readonly #rebuild: Rebuild;
  #map: HTMLCanvasElement | null = null;
  #overlay: HTMLCanvasElement | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #overlayIsLost = false;
  #retryMs = FIRST_RETRY_MS;

  constructor(rebuild: Rebuild) {
    this.#rebuild = rebuild;
  }

  watchMap(canvas: HTMLCanvasElement): void {
    this.#map?.removeEventListener("webglcontextlost", this.#mapLost);
    this.#map?.removeEventListener("webglcontextrestored", this.#mapRestored);
    this.#map = canvas;
    canvas.addEventListener("webglcontextlost", this.#mapLost);
    canvas.addEventListener("webglcontextrestored", this.#mapRestored);
  }

  watchOverlay(canvas: HTMLCanvasElement): void {
    this.#overlay?.removeEventListener("webglcontextlost", this.#overlayLost);
    this.#overlay = canvas;
    this.#overlayIsLost = false;
    this.#retryMs = FIRST_RETRY_MS;
    canvas.addEventListener("webglcontextlost", this.#overlayLost);
  }

  /** Call when deck could not get a context (its `onError` before any canvas came): tries again, ever more rarely. */
  overlayFailed(): void {
    this.#overlayIsLost = true;
    this.#again(this.#replaceOverlay);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#map?.removeEventListener("webglcontextlost", this.#mapLost);
    this.#map?.removeEventListener("webglcontextrestored", this.#mapRestored);
    this.#overlay?.removeEventListener("webglcontextlost", this.#overlayLost);
    this.#map = null;
    this.#overlay = null;
  }

  readonly #mapLost = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#replaceMap, PATIENCE_MS);
  };

  readonly #mapRestored = (): void => {
    clearTimeout(this.#timer);
    this.#retryMs = FIRST_RETRY_MS;
    if (this.#overlayIsLost) this.#replaceOverlay();
  };

  readonly #overlayLost = (): void => {
    this.#overlayIsLost = true;
    // When the GPU process went down both are lost in one turn: then the map decides.
    setTimeout(() => {
      if (this.#map && !isLost(this.#map)) this.#replaceOverlay();
    });
  };

  readonly #replaceMap = (): void => {
    if (!this.#map) return;
    try {
      if (this.#overlay) {
        this.#overlay.removeEventListener("webglcontextlost", this.#overlayLost);
        releaseContext(this.#overlay);
      }
      this.#rebuild.map();
      this.#retryMs = FIRST_RETRY_MS;
    } catch {
      this.#again(this.#replaceMap);
    }
  };

  readonly #replaceOverlay = (): void => {
    if (!this.#map || !this.#overlayIsLost) return;
    this.#rebuild.overlay();
  };

  #again(attempt: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(attempt, this.#retryMs);
    this.#retryMs = Math.min(LAST_RETRY_MS, 2 * this.#retryMs);
  }
}

function isLost(canvas: HTMLCanvasElement): boolean {
  return canvas.getContext("webgl2")?.isContextLost() ?? true;
}

/** Gives a context back to the browser at once: deck's `finalize` leaves it alive (deck.gl #9264). */
export function releaseContext(canvas: HTMLCanvasElement): void {
  canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
}
