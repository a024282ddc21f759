import { describe, expect, it } from "vitest";
import type { AskOptions, Engine, QuestionName } from "../../../src/contract/contract.ts";
import { buffersOf, type FromEngine, type ToEngine } from "../../../src/engine/worker/protocol.ts";
import { serve } from "../../../src/engine/worker/serve.ts";
import { startEngine } from "../../../src/engine/worker/startEngine.ts";

/** A question as the engine behind the port heard it, to be answered when a test likes. */
interface Heard {
  readonly name: QuestionName;
  readonly question: unknown;
  readonly options: AskOptions;
  answer(value: unknown): void;
  fail(error: unknown): void;
}

/** An engine that answers nothing by itself. */
function heldEngine(): { engine: Engine; heard: Heard[] } {
  const heard: Heard[] = [];
  const ask = (name: QuestionName, question: unknown, options: AskOptions = {}) =>
    new Promise((answer, fail) => {
      heard.push({ name, question, options, answer, fail });
    });
  return { engine: { ask } as unknown as Engine, heard };
}

type Listener = (event: { readonly data: unknown; readonly message?: string }) => void;

/** Lets everything happen that waits for nothing but its turn. */
const turn = (): Promise<void> => new Promise((resume) => setImmediate(resume));

/** The worker's side of the port: what a page posts, and what comes back with the buffers that are handed over. */
function served() {
  const { engine, heard } = heldEngine();
  const clock = { now: 0 };
  const sent: FromEngine[] = [];
  const handedOver: Transferable[][] = [];
  const listeners: Listener[] = [];
  serve(
    engine,
    { addEventListener: (_, listen) => void listeners.push(listen) },
    (message, transfer) => {
      sent.push(message);
      handedOver.push(transfer);
    },
    () => clock.now,
  );
  return { heard, clock, sent, handedOver, post: (message: ToEngine) => listeners[0]?.({ data: message }) };
}

const ask = (id: number, name: QuestionName = "siteTotals"): ToEngine => ({
  type: "ask",
  id,
  name,
  question: { personal: "show" } as never,
});

describe("the worker's side", () => {
  it("answers a question under its number, whichever is done first", async () => {
    const { heard, sent, post } = served();
    post(ask(1, "siteTotals"));
    post(ask(2, "weeks"));
    expect(heard.map(({ name, question }) => [name, question])).toEqual([
      ["siteTotals", { personal: "show" }],
      ["weeks", { personal: "show" }],
    ]);
    heard[1]!.answer("second");
    await turn();
    heard[0]!.answer("first");
    await turn();
    expect(sent).toEqual([
      { type: "answer", id: 2, answer: "second" },
      { type: "answer", id: 1, answer: "first" },
    ]);
  });

  it("hands the buffers of an answer over, each once", async () => {
    const { heard, handedOver, post } = served();
    const shared = new ArrayBuffer(8);
    const own = Float64Array.of(1);
    post(ask(1));
    heard[0]!.answer({ a: new Uint8Array(shared, 0, 4), b: [new Uint8Array(shared, 4)], c: { own }, text: "x" });
    await turn();
    expect(handedOver).toEqual([[shared, own.buffer]]);
  });

  it("tells of progress no more than four times a second, of each question by itself", () => {
    const { heard, clock, sent, post } = served();
    post(ask(1));
    post(ask(2));
    for (clock.now = 0; clock.now < 1000; clock.now += 5) {
      for (const { options } of heard) options.onProgress?.({ stage: "index", done: clock.now / 1000 });
    }
    const toldOf = (id: number) =>
      sent.flatMap((message) => (message.type === "progress" && message.id === id ? [message.progress.done] : []));
    for (const id of [1, 2]) {
      expect(toldOf(id)).toHaveLength(4);
      expect(toldOf(id).slice(0, 3)).toEqual([0, 0.25, 0.5]);
    }
  });

  it("lets go of the question that is cancelled, and of no other", async () => {
    const { heard, sent, post } = served();
    post(ask(1));
    post(ask(2));
    post({ type: "cancel", id: 1 });
    expect(heard.map(({ options }) => options.signal?.aborted)).toEqual([true, false]);
    heard[0]!.answer({ ok: false });
    await turn();
    // What has been answered, or was never asked, is cancelled without a word.
    post({ type: "cancel", id: 1 });
    post({ type: "cancel", id: 99 });
    expect(sent).toEqual([{ type: "answer", id: 1, answer: { ok: false } }]);
  });

  it("tells of a bug what was asked, what it says and where it is", async () => {
    const { heard, sent, post } = served();
    post(ask(1, "mapView"));
    post(ask(2, "tally"));
    const error = new Error("no such layer: 7");
    heard[0]!.fail(error);
    heard[1]!.fail("thrown as a text");
    await turn();
    expect(sent).toEqual([
      { type: "bug", id: 1, name: "mapView", message: "no such layer: 7", stack: error.stack },
      { type: "bug", id: 2, name: "tally", message: "thrown as a text", stack: expect.any(String) as string },
    ]);
  });
});

describe("the buffers of an answer", () => {
  it.each<[string, unknown, number]>([
    ["a text", "x", 0],
    ["nothing", null, 0],
    ["a buffer itself", new ArrayBuffer(4), 1],
    ["columns", { x: Float64Array.of(1), y: { z: Uint8Array.of(1) } }, 2],
    ["a short list of columns", [{ x: Uint8Array.of(1) }, { x: Uint8Array.of(2) }], 2],
    // Rows hold none, and looking through all of them would take longer than it saves.
    ["a long list of rows", Array.from({ length: 65 }, () => ({ x: Uint8Array.of(1) })), 0],
  ])("%s has", (_, answer, count) => {
    expect(buffersOf(answer).size).toBe(count);
  });
});

/** Page and worker with both ends of the port between them; what is sent is copied, as a browser copies it. */
function started() {
  const { engine, heard } = heldEngine();
  const listeners = new Map<string, Listener>();
  const inWorker: Listener[] = [];
  let isOver = false;
  serve(
    engine,
    {
      addEventListener: (_, listen) => {
        inWorker.push(listen);
      },
    },
    (message) => {
      listeners.get("message")?.({ data: structuredClone(message) });
    },
    () => 0,
  );
  const running = startEngine({
    postMessage: (message: unknown) => inWorker[0]?.({ data: structuredClone(message) }),
    addEventListener: (type: string, listener: Listener) => listeners.set(type, listener),
    terminate: () => {
      isOver = true;
    },
  } as unknown as Worker);
  return {
    running,
    heard,
    isOver: () => isOver,
    happens: (type: string, message?: string) =>
      listeners.get(type)?.({ data: null, ...(message === undefined ? {} : { message }) }),
  };
}

const SITE_TOTALS = { personal: "show", asOf: 0, filter: {} } as never;

describe("the page's side", () => {
  it("gives each who asked their own answer", async () => {
    const { running, heard } = started();
    const one = running.ask("siteTotals", SITE_TOTALS);
    const other = running.ask("siteTotals", SITE_TOTALS);
    heard[1]!.answer("other");
    heard[0]!.answer("one");
    expect(await Promise.all([one, other])).toEqual(["one", "other"]);
  });

  it("hears of progress, and cancels by the signal", async () => {
    const { running, heard } = started();
    const told: number[] = [];
    const controller = new AbortController();
    const asked = running.ask("siteTotals", SITE_TOTALS, {
      signal: controller.signal,
      onProgress: ({ done }) => told.push(done),
    });
    heard[0]!.options.onProgress?.({ stage: "index", done: 0.5 });
    expect([told, heard[0]!.options.signal?.aborted]).toEqual([[0.5], false]);
    controller.abort();
    expect(heard[0]!.options.signal?.aborted).toBe(true);
    heard[0]!.answer("what there was");
    expect(await asked).toBe("what there was");
  });

  it("fails at a bug with the question's name, what it says, and the worker's own stack", async () => {
    const { running, heard } = started();
    const asked = running.ask("mapView", SITE_TOTALS);
    const error = new Error("no such layer: 7");
    heard[0]!.fail(error);
    await expect(asked).rejects.toMatchObject({
      message: 'engine failed at "mapView": no such layer: 7',
      cause: error.stack,
    });
  });

  it.each<[string, (page: ReturnType<typeof started>) => void, string]>([
    ["it is stopped", ({ running }) => running.stop(), "it was stopped"],
    ["the worker breaks", ({ happens }) => happens("error", "out of memory"), "out of memory"],
    ["a message cannot be read", ({ happens }) => happens("messageerror"), "a message could not be read"],
  ])("leaves nobody waiting once %s", async (_, act, reason) => {
    const page = started();
    const asked = [page.running.ask("mapView", SITE_TOTALS), page.running.ask("weeks", SITE_TOTALS)];
    const ended = Promise.allSettled(asked);
    act(page);
    expect((await ended).map((end) => (end.status === "rejected" ? (end.reason as Error).message : end))).toEqual([
      `engine failed at "mapView": ${reason}`,
      `engine failed at "weeks": ${reason}`,
    ]);
    // An answer that comes after all is nobody's.
    page.heard[0]!.answer("late");
    await turn();
  });

  it("ends the worker when it is stopped, and not before", () => {
    const { running, isOver } = started();
    expect(isOver()).toBe(false);
    running.stop();
    expect(isOver()).toBe(true);
  });
});
