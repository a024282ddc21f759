/** Rebuilding at once after every loss would be a loop where the GPU keeps failing. */
const GIVEN_BACK_MS = 1000;
const FIRST_RETRY_MS = 250;
const LAST_RETRY_MS = 5000;
const STEADY_MS = 30_000;

/**
 * Heals a lost WebGL context by a new map: MapLibre would restore itself, but deck.gl on the same canvas stays gone.
 * `rebuild` removes the old map and makes a new one with the same camera, style and layers, calls `watch` with the new
 * canvas, and may throw while the GPU is down; it is then called again, ever more rarely.
 */
export class ContextHealing {
  readonly #rebuild: () => void;
  #canvas: HTMLCanvasElement | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #watchedAt = 0;
  #retryMs = FIRST_RETRY_MS;

  constructor(rebuild: () => void) {
    this.#rebuild = rebuild;
  }

  /** Watches the canvas of the map that is shown, instead of the one before. */
  watch(canvas: HTMLCanvasElement): void {
    this.#forget();
    this.#canvas = canvas;
    this.#watchedAt = performance.now();
    canvas.addEventListener("webglcontextlost", this.#lost);
    canvas.addEventListener("webglcontextrestored", this.#restored);
  }

  /** Call before the map is removed for good: removing it loses its context too. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#forget();
  }

  #forget(): void {
    this.#canvas?.removeEventListener("webglcontextlost", this.#lost);
    this.#canvas?.removeEventListener("webglcontextrestored", this.#restored);
    this.#canvas = null;
  }

  readonly #lost = (): void => {
    const steady = performance.now() - this.#watchedAt > STEADY_MS;
    this.#retryMs = steady ? FIRST_RETRY_MS : Math.min(LAST_RETRY_MS, 2 * this.#retryMs);
    this.#later(Math.max(GIVEN_BACK_MS, this.#retryMs));
  };

  /** The GPU is back: no need to wait, unless contexts are lost one after the other. */
  readonly #restored = (): void => {
    this.#later(this.#retryMs <= 2 * FIRST_RETRY_MS ? 0 : this.#retryMs);
  };

  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#tryRebuild, ms);
  }

  readonly #tryRebuild = (): void => {
    this.#forget();
    try {
      this.#rebuild();
    } catch (error) {
      console.warn(`map not rebuilt, next try in ${this.#retryMs} ms`, error);
      this.#later(this.#retryMs);
      this.#retryMs = Math.min(LAST_RETRY_MS, 2 * this.#retryMs);
    }
  };
}
