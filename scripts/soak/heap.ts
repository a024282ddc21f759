import type { CDPSession, Page } from "playwright-core";

/** What a page and its engine hold, after a collection of what they hold no more. */
export interface Held {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
  /** Bytes of the engine's worker; null where the browser does not tell. */
  readonly worker: number | null;
}

/** Measures a page through the browser's own tools; made before the page is opened, so that its workers are met. */
export async function heapOf(page: Page): Promise<() => Promise<Held>> {
  const tools = await page.context().newCDPSession(page);
  await tools.send("Performance.enable");
  await tools.send("HeapProfiler.enable");
  const worker = await workerOf(tools);
  return async () => {
    // What is under way would be counted: frames that are drawn, answers that come.
    await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle, { timeout: 500 })));
    // Twice: what the first frees may hold more.
    for (let time = 0; time < 2; time++) await tools.send("HeapProfiler.collectGarbage");
    const { metrics } = await tools.send("Performance.getMetrics");
    const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
    return {
      heap: of("JSHeapUsedSize"),
      nodes: of("Nodes"),
      listeners: of("JSEventListeners"),
      worker: await worker(),
    };
  };
}

/** Asks the worker called "engine" for its heap; messages to it go through the page's session. */
async function workerOf(tools: CDPSession): Promise<() => Promise<number | null>> {
  let session: string | null = null;
  let last = 0;
  const waiting = new Map<number, (result: unknown) => void>();
  tools.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => {
    if (targetInfo.type === "worker" && targetInfo.title === "engine") session = sessionId;
  });
  tools.on("Target.receivedMessageFromTarget", ({ message }) => {
    const { id, result } = JSON.parse(message) as { id?: number; result?: unknown };
    if (id !== undefined) waiting.get(id)?.(result);
    if (id !== undefined) waiting.delete(id);
  });
  await tools.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  const ask = (method: string): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, resolve);
      const message = JSON.stringify({ id, method });
      tools.send("Target.sendMessageToTarget", { sessionId: session!, message }).catch(reject);
    });
  return async () => {
    if (session === null) return null;
    await ask("HeapProfiler.collectGarbage");
    return ((await ask("Runtime.getHeapUsage")) as { usedSize: number }).usedSize;
  };
}
