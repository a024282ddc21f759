import type { Map as MapLibreMap } from "maplibre-gl";

/**
 * Work for the next frame: done once in it, however often it was asked for, and before a map that is followed draws that frame. A
 * frame that the map asked for first would be drawn without what is there by then, and where drawing is slow the next one waits for it.
 */
export class NextFrame {
  readonly #work: () => void;
  #asked = 0;

  constructor(work: () => void) {
    this.#work = work;
  }

  ask(): void {
    if (this.#asked !== 0) return;
    this.#asked = requestAnimationFrame(() => {
      this.#asked = 0;
      this.#work();
    });
  }

  follow(map: Pick<MapLibreMap, "triggerRepaint">): void {
    const { triggerRepaint } = map;
    map.triggerRepaint = () => {
      // What is asked for first is called first.
      this.ask();
      triggerRepaint.call(map);
    };
  }

  stop(): void {
    cancelAnimationFrame(this.#asked);
  }
}
