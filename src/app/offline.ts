import type { OfflineState } from "../core/offlineState.ts";
import { addNotice } from "../state/actions/notices.ts";
import type { App } from "../state/app.ts";

const HOUR_MS = 3_600_000;

/** A newer version stands ready, and comes with the next load of the page. */
let isUpdated = false;
export const hasUpdate = (): boolean => isUpdated;

/**
 * Has the browser keep the app, where it lets a page do so: then it opens with the network gone. What came of that stands in the
 * state; a newer version is announced, and comes when the page is loaded again.
 */
export async function standOffline(app: App): Promise<void> {
  const say = (offline: OfflineState) => app.store.setState({ offline });
  // The portable file and a page that is being developed bring no worker along.
  if (location.protocol === "file:" || document.querySelector('link[rel="manifest"]') === null) return say("file");
  if (!isSecureContext) return say("insecure");
  if (!("serviceWorker" in navigator) || import.meta.env.DEV) return say("refused");
  say("coming");
  try {
    const address = new URL("service-worker.js", document.baseURI);
    const registered = await navigator.serviceWorker.register(address);
    takeOver(registered.waiting);
    const heed = (worker: ServiceWorker | null) =>
      worker?.addEventListener("statechange", () => tell(registered, worker));
    registered.addEventListener("updatefound", () => heed(registered.installing));
    heed(registered.installing);
    await navigator.serviceWorker.ready;
    say("ready");
    setInterval(() => void registered.update().catch(() => undefined), HOUR_MS);
  } catch {
    say("refused");
  }

  function tell(registered: ServiceWorkerRegistration, { state }: ServiceWorker): void {
    if (state === "redundant" && registered.active === null) say("refused");
    if (state !== "installed" || registered.active === null || isUpdated) return;
    // A page that is loaded while its server has a newer one is of that already.
    takeOver(registered.waiting);
    setTimeout(() => {
      if (registered.waiting === null) return;
      isUpdated = true;
      addNotice(app, "news", { type: "update" });
    }, 1000);
  }
}

/** Gives this page over to a newer worker, if it is of its version. */
function takeOver(worker: ServiceWorker | null): void {
  const script = document.querySelector<HTMLScriptElement>('script[type="module"][src]')?.src;
  if (worker === null || script === undefined) return;
  const folder = new URL("./", document.baseURI).href;
  worker.postMessage({ type: "take-over", entry: script.slice(folder.length) });
}
