import type { Map as MapLibreMap } from "maplibre-gl";
import type { FlightPace } from "./flightPace.ts";

/** Milliseconds between two looks at whether a picture is drawn, and the most that names wait for it. */
const LOOK_EVERY = 8;
const PATIENCE_MS = 1000;

/**
 * When the names of a scene are set: in a flight nobody reads them, and the first sites do not wait for them; what draws names is made
 * ready meanwhile, which where drawing is slow would hold that picture back.
 */
export class NameTurn {
  readonly #pace: Pick<FlightPace, "isSettled">;
  #isOwed = false;
  #isHeld = false;

  constructor(pace: Pick<FlightPace, "isSettled">) {
    this.#pace = pace;
  }

  /** Names are to be set, as soon as it is their turn. */
  owe(): void {
    this.#isOwed = true;
  }

  get isOwed(): boolean {
    return this.#isOwed;
  }

  get isDue(): boolean {
    return this.#isOwed && !this.#isHeld && this.#pace.isSettled;
  }

  set(): void {
    this.#isOwed = false;
  }

  /** What they waited for may never come: the map is lost. */
  free(): void {
    this.#isHeld = false;
  }

  /** Not before the next picture of the map is drawn by whatever draws it; `then` is called once it is. */
  holdFor(map: MapLibreMap, then: () => void): void {
    this.#isHeld = true;
    const release = () => {
      this.#isHeld = false;
      if (this.#isOwed) then();
    };
    map.once("render", () => whenDrawn(map.getCanvas().getContext("webgl2"), release));
  }
}

function whenDrawn(gl: WebGL2RenderingContext | null, then: () => void): void {
  const fence = gl?.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0) ?? null;
  if (gl === null || fence === null) {
    then();
    return;
  }
  gl.flush();
  const last = performance.now() + PATIENCE_MS;
  const look = () => {
    if (performance.now() < last && gl.clientWaitSync(fence, 0, 0) === gl.TIMEOUT_EXPIRED) {
      setTimeout(look, LOOK_EVERY);
      return;
    }
    gl.deleteSync(fence);
    then();
  };
  setTimeout(look, LOOK_EVERY);
}
