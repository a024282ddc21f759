import type { AskOptions, Contract, Engine, QuestionName } from "../../contract/contract.ts";
import type { FromEngine, ToEngine } from "./protocol.ts";

export interface RunningEngine extends Engine {
  stop(): void;
}

interface Waiting {
  readonly name: QuestionName;
  readonly options: AskOptions | undefined;
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

/** Puts questions to an engine in a worker. A bug in the worker rejects with the question's name and the worker's stack as cause. */
export function startEngine(worker: Worker): RunningEngine {
  const waiting = new Map<number, Waiting>();
  let next = 1;
  const send = (message: ToEngine) => worker.postMessage(message);
  worker.addEventListener("message", (event: MessageEvent<FromEngine>) => {
    const message = event.data;
    if (!("id" in message)) return;
    const asked = waiting.get(message.id);
    if (asked === undefined) return;
    if (message.type === "progress") {
      asked.options?.onProgress?.(message.progress);
      return;
    }
    waiting.delete(message.id);
    if (message.type === "answer") asked.resolve(message.answer);
    else asked.reject(new Error(`engine failed at "${message.name}": ${message.message}`, { cause: message.stack }));
  });
  const failAll = (reason: string) => {
    for (const [id, { name, reject }] of waiting) {
      waiting.delete(id);
      reject(new Error(`engine failed at "${name}": ${reason}`));
    }
  };
  worker.addEventListener("error", (event) => failAll(event.message || "the worker could not start"));
  worker.addEventListener("messageerror", () => failAll("a message could not be read"));
  return {
    ask<Q extends QuestionName>(
      name: Q,
      question: Contract[Q]["ask"],
      options?: AskOptions,
    ): Promise<Contract[Q]["answer"]> {
      const id = next++;
      return new Promise<Contract[Q]["answer"]>((resolve, reject) => {
        waiting.set(id, { name, options, resolve: resolve as (answer: unknown) => void, reject });
        options?.signal?.addEventListener("abort", () => send({ type: "cancel", id }), { once: true });
        send({ type: "ask", id, name, question });
        // Given up before it was asked, as a question that outlived its worker may be.
        if (options?.signal?.aborted === true) send({ type: "cancel", id });
      });
    },
    stop() {
      failAll("it was stopped");
      worker.terminate();
    },
  };
}
