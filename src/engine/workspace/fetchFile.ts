import { done, failed, type Result } from "../../core/result.ts";

/** Milliseconds that a server may say nothing: before it answers, and between any two pieces of a file. */
export const SILENCE_MS = 15_000;

/** What is asked of a server: the bytes, or only what it says of them. */
export interface FileRequest {
  readonly method: "GET" | "HEAD";
  /** What the server called the version that is known: it sends no bytes where that is the one it has. */
  readonly etag?: string | null;
  /** Only these bytes, the last one too, as far as the server knows how to: then it answers 206. What a browser kept of them will do. */
  readonly range?: readonly [first: number, last: number];
  /** Sees the headers, and says whether the bytes are wanted. */
  onAnswer(response: Response): boolean;
}

/** The server has what it had. */
export const NOT_MODIFIED = 304;

/**
 * The bytes of a file on a server, none where they are not wanted. It may take as long as it likes while something arrives; a server that falls silent is
 * given up: `host-silent` (detail: the host). `aborted` when `signal` says so, `host-unreachable` when nobody could be asked.
 */
export async function fetchFile(
  path: string,
  url: URL,
  fetchBytes: typeof fetch,
  signal: AbortSignal | undefined,
  silenceMs: number,
  { method, etag = null, range, onAnswer }: FileRequest,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const patience = patienceOf(signal, silenceMs);
  try {
    // What the browser kept is asked after: a ledger that was replaced must be seen.
    const asked =
      range !== undefined
        ? ({ method, headers: { Range: `bytes=${range[0]}-${range[1]}` }, signal: patience.signal } as const)
        : etag === null
          ? ({ method, cache: "no-cache", signal: patience.signal } as const)
          : ({ method, headers: { "If-None-Match": etag }, cache: "no-store", signal: patience.signal } as const);
    const response = await patience.with(fetchBytes(url, asked));
    const isSame = etag !== null && response.status === NOT_MODIFIED;
    if (!response.ok && !isSame) return failed("file-missing", path, `HTTP ${response.status}`);
    const isWanted = onAnswer(response) && method === "GET" && !isSame;
    return done(isWanted ? await bodyOf(response, patience) : new Uint8Array());
  } catch {
    if (signal?.aborted === true) return failed("aborted", path);
    if (patience.isOver()) return failed("host-silent", path, url.host);
    // A browser tells a page alike of a dead network, a server that allows no one and its own policy.
    return failed("host-unreachable", path, url.host);
  } finally {
    patience.end();
  }
}

interface Patience {
  /** Aborted when patience is over or the caller gives up. */
  readonly signal: AbortSignal;
  isOver(): boolean;
  /** What `promise` gives, unless patience is over first: a server that ignores the signal is left alone all the same. */
  with<T>(promise: Promise<T>): Promise<T>;
  end(): void;
}

function patienceOf(outer: AbortSignal | undefined, silenceMs: number): Patience {
  const controller = new AbortController();
  const giveUp = () => controller.abort();
  outer?.addEventListener("abort", giveUp, { once: true });
  if (outer?.aborted === true) giveUp();
  let isOver = false;
  return {
    signal: controller.signal,
    isOver: () => isOver,
    with: (promise) =>
      new Promise((resolve, reject) => {
        const cut = () => reject(new Error("nobody waits for this any more"));
        const timer = setTimeout(() => {
          isOver = true;
          giveUp();
        }, silenceMs);
        controller.signal.addEventListener("abort", cut, { once: true });
        if (controller.signal.aborted) cut();
        promise.then(resolve, reject).finally(() => {
          clearTimeout(timer);
          controller.signal.removeEventListener("abort", cut);
        });
      }),
    end() {
      outer?.removeEventListener("abort", giveUp);
      // Lets go of an answer that was not read to its end.
      giveUp();
    },
  };
}

async function bodyOf(response: Response, patience: Patience): Promise<Uint8Array<ArrayBuffer>> {
  if (response.body === null) return new Uint8Array(await patience.with(response.arrayBuffer()));
  const reader = response.body.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done: isEnd, value } = await patience.with(reader.read());
    if (isEnd) break;
    pieces.push(value);
    length += value.length;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
