import type { Contract, Progress, QuestionName } from "../../contract/contract.ts";

/** What the page sends to the worker. */
export type ToEngine =
  | {
      readonly type: "ask";
      readonly id: number;
      readonly name: QuestionName;
      readonly question: Contract[QuestionName]["ask"];
    }
  | { readonly type: "cancel"; readonly id: number }
  /** Asks for a sign of life. */
  | { readonly type: "ping" }
  /** Asks to hold a lock of the browser's for as long as the worker lives. */
  | { readonly type: "hold"; readonly lock: string };

/** What the worker sends back; an answer carries the number of its question. */
export type FromEngine =
  | { readonly type: "pong" }
  | { readonly type: "held" }
  | { readonly type: "answer"; readonly id: number; readonly answer: unknown }
  | { readonly type: "progress"; readonly id: number; readonly progress: Progress }
  | {
      readonly type: "bug";
      readonly id: number;
      readonly name: string;
      readonly message: string;
      readonly stack: string;
    };

/** The buffers of an answer's typed arrays, to be handed over instead of copied. */
export function buffersOf(value: unknown, found: Set<ArrayBuffer> = new Set()): Set<ArrayBuffer> {
  if (value instanceof ArrayBuffer) found.add(value);
  else if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
  } else if (Array.isArray(value)) {
    // Lists of rows and shapes hold no buffers; lists of column sets are short.
    if (value.length <= 64) for (const item of value) buffersOf(item, found);
  } else if (typeof value === "object" && value !== null)
    for (const item of Object.values(value)) buffersOf(item, found);
  return found;
}
