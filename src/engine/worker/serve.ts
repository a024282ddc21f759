import type { Engine, Progress } from "../../contract/contract.ts";
import { buffersOf, type FromEngine, type ToEngine } from "./protocol.ts";

/** Milliseconds. Each word of it has the page drawn anew, by the cores that read. */
const PROGRESS_EVERY = 250;

/** Answers the page's questions on a worker's port: progress of one stage no more than four times a second, cancel at once. */
export function serve(
  engine: Engine,
  port: { addEventListener(type: "message", listen: (event: { readonly data: unknown }) => void): void },
  send: (message: FromEngine, transfer: Transferable[]) => void,
  now: () => number,
  locks?: Pick<LockManager, "request">,
): void {
  const running = new Map<number, AbortController>();
  port.addEventListener("message", ({ data }) => {
    const message = data as ToEngine;
    if (message.type === "cancel") running.get(message.id)?.abort();
    else if (message.type === "ping") send({ type: "pong" }, []);
    else if (message.type === "hold") hold(message.lock);
    else void answer(message);
  });

  /** Never let go: the browser does, when the worker ends. */
  function hold(lock: string): void {
    void locks?.request(lock, () => {
      send({ type: "held" }, []);
      return new Promise(() => undefined);
    });
  }

  async function answer({ id, name, question }: Extract<ToEngine, { type: "ask" }>): Promise<void> {
    const controller = new AbortController();
    running.set(id, controller);
    let last = Number.NEGATIVE_INFINITY;
    let stage = "";
    const onProgress = (progress: Progress) => {
      if (progress.places !== undefined) {
        send({ type: "progress", id, progress }, [...buffersOf(progress.places)]);
        return;
      }
      // A stage may be the last thing to be told for long: it is never left out.
      if (progress.stage === stage && now() - last < PROGRESS_EVERY) return;
      last = now();
      stage = progress.stage;
      send({ type: "progress", id, progress }, []);
    };
    try {
      const found: unknown = await engine.ask(name, question as never, { signal: controller.signal, onProgress });
      send({ type: "answer", id, answer: found }, [...buffersOf(found)]);
    } catch (error) {
      const bug = error instanceof Error ? error : new Error(String(error));
      send({ type: "bug", id, name, message: bug.message, stack: bug.stack ?? "" }, []);
    } finally {
      running.delete(id);
    }
  }
}
