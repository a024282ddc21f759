import { failed, type Result } from "../../core/result.ts";
import { type PackedLayer, packedLayer, unpackedLayer } from "../../ingest/records/packedLayer.ts";
import {
  type LayerReading,
  type LayerTask,
  type ReadFile,
  readHere,
  type SideReaders,
} from "../workspace/layerReading.ts";
import { buffersOf } from "./protocol.ts";

/** What the engine sends to a worker that reads one layer. */
type ToReader =
  | { readonly type: "begin"; readonly task: LayerTask }
  | { readonly type: "take"; readonly file: ReadFile }
  | { readonly type: "finish" };

/** What it sends back. */
type FromReader =
  | { readonly type: "progress"; readonly fraction: number }
  | { readonly type: "taken"; readonly outcome: Result<void> }
  | { readonly type: "layer"; readonly layer: PackedLayer }
  | { readonly type: "bug"; readonly message: string; readonly stack: string };

/** The side of a worker's port that one listens at and sends to. */
export interface Port {
  addEventListener(type: "message", listen: (event: { readonly data: unknown }) => void): void;
  postMessage(message: unknown, transfer: Transferable[]): void;
}

/** A worker as it is held by whoever started it. */
export interface ReaderWorker extends Port {
  addEventListener(type: "message", listen: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: "error", listen: (event: { readonly message: string }) => void): void;
  addEventListener(type: "messageerror", listen: () => void): void;
  terminate(): void;
}

/** Progress is told as often as a page is drawn at most. */
const PROGRESS_EVERY = 50;

/** Reads the one layer that it is told to; the worker is ended by whoever started it. */
export function serveReader(port: Port, now: () => number): void {
  let reading: LayerReading | null = null;
  let last = Number.NEGATIVE_INFINITY;
  const send = (message: FromReader, transfer: Transferable[] = []) => port.postMessage(message, transfer);
  const onProgress = (fraction: number) => {
    if (now() - last < PROGRESS_EVERY) return;
    last = now();
    send({ type: "progress", fraction });
  };
  const answer = async (message: ToReader): Promise<void> => {
    if (message.type === "begin") reading = readHere(message.task);
    else if (message.type === "take")
      send({ type: "taken", outcome: await reading!.take(message.file, onProgress, () => false) });
    else {
      const layer = packedLayer(await reading!.finish());
      send({ type: "layer", layer }, [...buffersOf(arraysOf(layer))]);
    }
  };
  port.addEventListener("message", ({ data }) => {
    answer(data as ToReader).catch((error: unknown) => {
      const bug = error instanceof Error ? error : new Error(String(error));
      send({ type: "bug", message: bug.message, stack: bug.stack ?? "" });
    });
  });
}

/** All typed arrays of a layer, in lists that are short enough to be looked through. */
const arraysOf = ({ records, hazards, hazardSite, visits }: PackedLayer): unknown[] => [
  hazardSite,
  visits,
  ...[records, hazards].map((set) =>
    set === null
      ? []
      : [
          {
            ids: { ...set.ids, blocks: [] },
            idOrigins: set.idOrigins,
            lng: set.lng,
            lat: set.lat,
            origins: set.origins,
          },
          ...[...set.columns.values()].map((column) =>
            column.holds === "numbers"
              ? column.values
              : [column.texts.codes, column.texts.names?.ends, column.texts.names?.open],
          ),
        ],
  ),
];

/** Bytes from which on a layer is worth a worker: starting one and handing the layer over costs what some 20,000 rows do. */
const WORTH_A_WORKER = 3_000_000;

/** Milliseconds after which a reader that says nothing is taken for dead: a browser that lacks memory ends a worker without a word. */
const SILENCE_MS = 60_000;

/** Readers in workers of their own, each started for one layer and ended after it; `most` at once. */
export function sideReaders(
  start: () => ReaderWorker,
  most: number,
  { worth = WORTH_A_WORKER, silenceMs = SILENCE_MS }: { readonly worth?: number; readonly silenceMs?: number } = {},
): SideReaders {
  return { most, worth, begin: (task, signal) => readInWorker(start(), task, signal, silenceMs) };
}

/** Why a reader was ended that was not to go on. */
const GIVEN_UP = new Error("a reading was given up");

function readInWorker(
  worker: ReaderWorker,
  task: LayerTask,
  signal: AbortSignal | undefined,
  silenceMs: number,
): LayerReading {
  let waiting: { hear(message: FromReader): void; reject(error: Error): void } | null = null;
  /** Why there is no worker any more. */
  let end: Error | null = null;
  let silence: ReturnType<typeof setTimeout> | undefined;
  const stop = (why: Error) => {
    if (end !== null) return;
    end = why;
    clearTimeout(silence);
    signal?.removeEventListener("abort", giveUp);
    worker.terminate();
    waiting?.reject(why);
  };
  const giveUp = () => stop(GIVEN_UP);
  const listen = () => {
    clearTimeout(silence);
    silence = setTimeout(() => stop(new Error("a reader fell silent")), silenceMs);
  };
  worker.addEventListener("message", ({ data }) => {
    const message = data as FromReader;
    if (waiting !== null) listen();
    if (message.type === "bug") stop(new Error(`reading failed: ${message.message}`, { cause: message.stack }));
    else waiting?.hear(message);
  });
  worker.addEventListener("error", ({ message }) => stop(new Error(message || "a reader could not start")));
  worker.addEventListener("messageerror", () => stop(new Error("a reader's message could not be read")));
  signal?.addEventListener("abort", giveUp, { once: true });
  if (signal?.aborted === true) giveUp();
  const tell = <T>(
    message: ToReader,
    transfer: Transferable[],
    hear: (message: FromReader, resolve: (value: T) => void) => void,
  ): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      if (end !== null) {
        reject(end);
        return;
      }
      waiting = { hear: (heard) => hear(heard, resolve), reject };
      listen();
      worker.postMessage(message, transfer);
    }).finally(() => {
      waiting = null;
      clearTimeout(silence);
    });
  if (end === null) worker.postMessage({ type: "begin", task } satisfies ToReader, []);
  return {
    async take({ path, bytes, beside }, onProgress) {
      // The file's own bytes may be wanted again, by saving or another look: what goes over is a copy.
      const copy = bytes.slice();
      try {
        return await tell<Result<void>>(
          { type: "take", file: { path, bytes: copy, beside } },
          [copy.buffer],
          (message, resolve) => {
            if (message.type === "progress") onProgress(message.fraction);
            else if (message.type === "taken") resolve(message.outcome);
          },
        );
      } catch (error) {
        if (error === GIVEN_UP) return failed("aborted", path);
        throw error;
      }
    },
    async finish() {
      try {
        const packed = await tell<PackedLayer>({ type: "finish" }, [], (message, resolve) => {
          if (message.type === "layer") resolve(message.layer);
        });
        return unpackedLayer(task.spec, packed);
      } catch (error) {
        if (error === GIVEN_UP) return readHere(task).finish();
        throw error;
      }
    },
    stop: giveUp,
  };
}
