import { createEngine } from "../engine.ts";
import { serve } from "./serve.ts";
import { type ReaderWorker, serveReader, sideReaders } from "./sideReaders.ts";

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
/** The name of a worker that only reads layers for another. */
const READER = "reader";
const now = () => performance.now();

if (scope.name === READER) serveReader(scope as never, now);
else
  serve(
    createEngine(undefined, readersBeside()),
    scope,
    (message, transfer) => scope.postMessage(message, transfer),
    now,
    // Only pages from https or the machine itself have them.
    (navigator as Partial<WorkerNavigator>).locks,
  );

/** More of the same workers, as many as there are cores beside the page's and this one's; at least one where there are two. */
function readersBeside(): ReturnType<typeof sideReaders> | undefined {
  const cores = navigator.hardwareConcurrency;
  if (cores < 2 || typeof Worker === "undefined") return undefined;
  // In a file that stands alone the worker is a classic script.
  const type = scope.location.href.endsWith("#worker.cjs") ? "classic" : "module";
  const start = () => new Worker(scope.location.href, { name: READER, type }) as ReaderWorker;
  return sideReaders(start, Math.min(3, Math.max(1, cores - 2)));
}
