import { afterEach, expect, it, vi } from "vitest";
import { reportErrors } from "../../../src/app/reportErrors.ts";
import type { App } from "../../../src/state/app.ts";
import type { Notice } from "../../../src/state/store/notice.ts";

afterEach(() => vi.unstubAllGlobals());

/** What a page says of errors that nobody caught. */
function saidOf(...events: readonly (readonly [type: string, event: object])[]): readonly Notice["what"][] {
  const listeners = new Map<string, (event: object) => void>();
  vi.stubGlobal("addEventListener", (type: string, listener: (event: object) => void) => listeners.set(type, listener));
  let state: { notices: readonly Notice[] } = { notices: [] };
  const setState = (change: (now: typeof state) => typeof state) => {
    state = { ...state, ...change(state) };
  };
  reportErrors({ store: { setState } } as unknown as App);
  for (const [type, event] of events) listeners.get(type)?.(event);
  return state.notices.map(({ what }) => what);
}

it("a bug is told, whether it was thrown or refused", () => {
  const told = saidOf(
    ["error", { error: new Error("lost") }],
    ["unhandledrejection", { reason: new Error("refused") }],
  );
  expect(told).toEqual([
    { type: "bug", message: "lost" },
    { type: "bug", message: "refused" },
  ]);
});

it("neither what was cancelled nor a box that is measured a frame later is a bug", () => {
  const later = "ResizeObserver loop completed with undelivered notifications.";
  const cancelled = new DOMException("stopped", "AbortError");
  expect(saidOf(["error", { error: null, message: later }], ["unhandledrejection", { reason: cancelled }])).toEqual([]);
});
