import { describe, expect, it } from "vitest";
import type { GroundKept } from "../../../src/contract/contract.ts";
import { keepGround } from "../../../src/state/actions/keepGround.ts";
import type { App } from "../../../src/state/app.ts";

const PART = { bbox: [0, 0, 1, 1], maxzoom: 12 } as const;
const STEP = 100;

/** An engine whose steps take a hundred tiles each, of which so many are missing. */
function answering(of: number, missing: number, bytes = 10): { readonly app: App; readonly asked: number[] } {
  const asked: number[] = [];
  const ask = (_: string, { from }: { readonly from: number }): Promise<GroundKept> => {
    asked.push(from);
    return Promise.resolve({ type: "kept", next: Math.min(of, from + STEP), of, bytes, isFull: false, missing });
  };
  const store = { getState: () => ({ project: null, preferences: {} }) };
  return { app: { engine: { ask }, store } as unknown as App, asked };
}
const kept = (app: App, signal = new AbortController().signal, tell = () => {}) => keepGround(app, PART, tell, signal);

describe("a part of a ground that is being kept", () => {
  it("says at its end how much is there and how much the server lacks", async () => {
    expect(await kept(answering(300, 40).app)).toEqual({ is: "whole", done: 300, of: 300, bytes: 30, missing: 120 });
  });

  it("ends with a word where the server has none of it, and does not ask for thousands first", async () => {
    const { app, asked } = answering(9000, STEP);
    expect(await kept(app)).toMatchObject({ is: "fault", fault: { why: "missing" } });
    expect(asked.length).toBe(5);
    expect(await kept(answering(200, STEP).app)).toMatchObject({ is: "fault", fault: { why: "missing" } });
    // Of one whose first zooms are empty it goes on.
    expect(await kept(answering(900, STEP - 1).app)).toMatchObject({ is: "whole", missing: 891 });
  });

  it("stops between two steps when asked", async () => {
    const stop = new AbortController();
    const { app, asked } = answering(900, 0);
    expect(await kept(app, stop.signal, () => stop.abort())).toMatchObject({ is: "stopped", done: 100 });
    expect(asked).toEqual([0]);
  });
});
