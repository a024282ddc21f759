import type { CDPSession, Page } from "playwright-core";

/** Bytes that a page and its workers hold. */
export interface Held {
  readonly heap: number;
  /** Outside the heap: what typed arrays lie in. */
  readonly buffers: number;
}

/** What a page and the workers that it started hold once what nobody needs has been collected. */
export async function heldBy(page: Page): Promise<Held> {
  const devtools = await page.context().newCDPSession(page);
  const workers: string[] = [];
  devtools.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => {
    if (targetInfo.type === "worker") workers.push(sessionId);
  });
  // Answered once all that are there have been told of.
  await devtools.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  let heap = 0;
  let buffers = 0;
  for (const worker of [null, ...workers]) {
    // A second time for what the first one set free.
    for (let i = 0; i < 2; i++) await ask(devtools, worker, "HeapProfiler.collectGarbage");
    const { usedSize, backingStorageSize } = (await ask(devtools, worker, "Runtime.getHeapUsage")) as Usage;
    heap += usedSize;
    buffers += backingStorageSize ?? 0;
  }
  await devtools.detach();
  return { heap, buffers };
}

interface Usage {
  readonly usedSize: number;
  readonly backingStorageSize?: number;
}

let asked = 0;

/** Asks a page (null) or one of its workers, which Playwright has no session for. */
async function ask(
  devtools: CDPSession,
  worker: string | null,
  method: "HeapProfiler.collectGarbage" | "Runtime.getHeapUsage",
): Promise<unknown> {
  if (worker === null) return devtools.send(method);
  const id = ++asked;
  const answer = new Promise<unknown>((resolve) => {
    const listen = ({ sessionId, message }: { readonly sessionId: string; readonly message: string }) => {
      const told = JSON.parse(message) as { readonly id?: number; readonly result?: unknown };
      if (sessionId !== worker || told.id !== id) return;
      devtools.off("Target.receivedMessageFromTarget", listen);
      resolve(told.result);
    };
    devtools.on("Target.receivedMessageFromTarget", listen);
  });
  await devtools.send("Target.sendMessageToTarget", { sessionId: worker, message: JSON.stringify({ id, method }) });
  return answer;
}
