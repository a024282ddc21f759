import mapWorker from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import engineWorker from "../engine/worker/engine.worker.ts?worker&url";

/**
 * A worker that a server gives out goes by the server's policy, not by the page's; one from a `blob:` takes the page's over.
 * So the page hands out a line that imports the real one, and no worker can ask another host than the page may.
 */
function underThePagesPolicy(url: string): string {
  if (import.meta.env.DEV || isInThePage(url)) return url;
  const line = `import ${JSON.stringify(new URL(url, import.meta.url).href)};`;
  return URL.createObjectURL(new Blob([line], { type: "text/javascript" }));
}

/** In the portable file workers are texts in the page and their addresses `blob:`; a browser starts those as classic scripts only. */
function isInThePage(url: string): boolean {
  return url.startsWith("blob:");
}

/** Starts the engine off the main thread. */
export function startEngineWorker(): Worker {
  const options: WorkerOptions = isInThePage(engineWorker) ? { name: "engine" } : { name: "engine", type: "module" };
  return new Worker(underThePagesPolicy(engineWorker), options);
}

/** What MapLibre's `setWorkerUrl` must be given before the first map. */
export function mapWorkerUrl(): string {
  return underThePagesPolicy(mapWorker);
}
