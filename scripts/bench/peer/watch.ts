/** What a page was seen to do: moments in ms since its navigation, 0 for what has not been yet. */
export interface Watched {
  /** Files were picked. */
  picked: number;
  /** `data-ready` stands, and the GPU has drawn what was told until then. */
  ready: number;
  /** The GPU has drawn the first marks: donuts, clusters, or places whose hazards are not known yet. */
  drawn: number;
  /** The same of the marks of a page that says `data-ready`, and `wanted` as its `data-generation`. */
  joined: number;
  wanted: string;
  readonly tasks: { readonly start: number; readonly duration: number }[];
}

declare global {
  interface Window {
    readonly watched: Watched;
  }
}

/**
 * Watches a page from before its own scripts; runs in the page and knows nothing but its argument. `marks` instances drawn with
 * one call are those of the data: more than the ground or the frame has.
 */
export function watch(marks: number): void {
  const { drawArrays, drawElements, drawArraysInstanced, drawElementsInstanced } = WebGL2RenderingContext.prototype;
  const watcher = new (class {
    readonly seen: Watched = { picked: 0, ready: 0, drawn: 0, joined: 0, wanted: "1", tasks: [] };
    readonly #told = new Set<"ready" | "drawn" | "joined">();
    #gl: WebGL2RenderingContext | null = null;
    /** The frame that marks were drawn in last. */
    #frame: unknown = null;

    sawDraw(gl: WebGL2RenderingContext, instances: number): void {
      this.#gl = gl;
      if (instances < marks) return;
      this.#frame = document.timeline.currentTime;
      this.#tell("drawn");
      this.sawState();
    }

    sawState(): void {
      const { dataset } = document.documentElement;
      if (dataset["ready"] !== "true") return;
      this.#tell("ready");
      if (dataset["generation"] === this.seen.wanted && this.#frame === document.timeline.currentTime)
        this.#tell("joined");
    }

    #tell(what: "ready" | "drawn" | "joined"): void {
      if (this.#told.has(what)) return;
      this.#told.add(what);
      void this.#whenDone().then((at) => {
        this.seen[what] = at;
      });
    }

    /** When the GPU has done all that it was told until the work of this turn ended. */
    async #whenDone(): Promise<number> {
      await Promise.resolve();
      const gl = this.#gl;
      const fence = gl?.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0) ?? null;
      if (gl === null || fence === null) return performance.now();
      gl.flush();
      const { port1, port2 } = new MessageChannel();
      return new Promise((resolve) => {
        port1.onmessage = () => {
          if (gl.clientWaitSync(fence, 0, 0) === gl.TIMEOUT_EXPIRED) setTimeout(() => port2.postMessage(null), 1);
          else resolve(performance.now());
        };
        port2.postMessage(null);
      });
    }
  })();
  Object.assign(window, { watched: watcher.seen });

  Object.assign(WebGL2RenderingContext.prototype, {
    drawArrays(this: WebGL2RenderingContext, ...given: Parameters<typeof drawArrays>) {
      drawArrays.apply(this, given);
      watcher.sawDraw(this, 1);
    },
    drawElements(this: WebGL2RenderingContext, ...given: Parameters<typeof drawElements>) {
      drawElements.apply(this, given);
      watcher.sawDraw(this, 1);
    },
    drawArraysInstanced(this: WebGL2RenderingContext, ...given: Parameters<typeof drawArraysInstanced>) {
      drawArraysInstanced.apply(this, given);
      watcher.sawDraw(this, given[3]);
    },
    drawElementsInstanced(this: WebGL2RenderingContext, ...given: Parameters<typeof drawElementsInstanced>) {
      drawElementsInstanced.apply(this, given);
      watcher.sawDraw(this, given[4]);
    },
  });
  new MutationObserver(() => watcher.sawState()).observe(document, {
    attributes: true,
    subtree: true,
    attributeFilter: ["data-ready", "data-generation"],
  });
  addEventListener(
    "change",
    () => {
      watcher.seen.picked = performance.now();
    },
    true,
  );
  new PerformanceObserver((list) =>
    watcher.seen.tasks.push(...list.getEntries().map(({ startTime, duration }) => ({ start: startTime, duration }))),
  ).observe({ type: "longtask", buffered: true });
}
