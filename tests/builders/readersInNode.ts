import { type ReaderWorker, serveReader, sideReaders } from "../../src/engine/worker/sideReaders.ts";
import type { SideReaders } from "../../src/engine/workspace/layerReading.ts";

type Listener = (event: { readonly data: unknown }) => void;

/** Readers as a browser's workers are to the engine: all that goes between is cloned, and what is handed over is gone. */
export function readersInNode(
  most: number,
): SideReaders & { readonly layers: () => number; readonly ended: () => number } {
  let layers = 0;
  let ended = 0;
  const start = (): ReaderWorker => {
    layers++;
    const outer: Listener[] = [];
    const inner: Listener[] = [];
    const post = (to: Listener[], message: unknown, transfer: Transferable[]) => {
      const data: unknown = structuredClone(message, { transfer });
      setImmediate(() => {
        for (const listen of to) listen({ data });
      });
    };
    serveReader(
      {
        addEventListener: (_, listen) => void inner.push(listen),
        postMessage: (message, transfer) => post(outer, message, transfer),
      },
      () => 0,
    );
    return {
      addEventListener: (type: string, listen: unknown) => void (type === "message" && outer.push(listen as Listener)),
      postMessage: (message, transfer) => post(inner, message, transfer),
      terminate: () => {
        ended++;
        inner.splice(0);
      },
    };
  };
  return { ...sideReaders(start, most, { worth: 0 }), layers: () => layers, ended: () => ended };
}
