import type { Map as MapLibreMap } from "maplibre-gl";

/** A frame of a flight that comes so many milliseconds after the one before is missed: a tenth of a second and the frame itself. */
const MISSED_MS = 100 + 1000 / 60;
/** Some are missed on any machine: by what is loaded and made ready meanwhile, or by a screen that was covered. */
const TOO_MANY = 5;
/** Milliseconds until a machine that could not keep up may try again: what held it up may have gone. */
const REST_MS = 3_600_000;
/** Milliseconds until a flight that has landed has settled: the answers to where it stands come meanwhile, and each would set names anew. */
const SETTLED_AFTER_MS = 300;

/**
 * Whether this machine draws flights smoothly enough to be looked at: after one that stuttered the map goes at once from place to
 * place for an hour. Times in milliseconds.
 */
export class FlightPace {
  #before = 0;
  #missed = 0;
  #restsUntil = Number.NEGATIVE_INFINITY;
  #isFlying = false;
  #isSettled = true;

  /** Is a flight under way? What takes time and nobody reads meanwhile waits for its end. */
  get isFlying(): boolean {
    return this.#isFlying;
  }

  /** No flight, and the answers to where the last one landed are there. */
  get isSettled(): boolean {
    return this.#isSettled;
  }

  mayFly(now: number): boolean {
    return now >= this.#restsUntil;
  }

  begins(now: number): void {
    this.#isFlying = true;
    this.#isSettled = false;
    this.#before = now;
    this.#missed = 0;
  }

  frame(now: number): void {
    if (now - this.#before > MISSED_MS) this.#missed++;
    this.#before = now;
    if (this.#missed >= TOO_MANY) this.#restsUntil = now + REST_MS;
  }

  lands(): void {
    this.#isFlying = false;
  }

  settles(): void {
    this.#isFlying = false;
    this.#isSettled = true;
  }
}

/** Tells the pace of the flight that begins on a map now; `landed` is called at its end and once more when it has settled. One that is under way ends. */
export function watchFlight(map: MapLibreMap, pace: FlightPace, landed: () => void): void {
  map.stop();
  const frame = () => pace.frame(performance.now());
  const drawn = () => waitForDrawing(map);
  pace.begins(performance.now());
  map.on("move", frame);
  map.on("render", drawn);
  map.once("moveend", () => {
    map.off("move", frame);
    pace.lands();
    landed();
    const settling = setTimeout(() => {
      map.off("remove", gone);
      map.off("render", drawn);
      if (pace.isFlying) return;
      pace.settles();
      landed();
    }, SETTLED_AFTER_MS);
    const gone = () => clearTimeout(settling);
    map.on("remove", gone);
  });
}

const PIXEL = new Uint8Array(4);

/**
 * Waits until a frame is drawn: without that a machine that draws slowly is sent frame after frame, and in the end all stands still
 * until the last of them is done. A machine that draws in time waits for next to nothing.
 */
function waitForDrawing(map: MapLibreMap): void {
  const gl = map.getCanvas().getContext("webgl2");
  gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, PIXEL);
}
