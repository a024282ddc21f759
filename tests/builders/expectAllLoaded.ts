import { expect } from "vitest";
import type { App } from "../../src/state/app.ts";

/** Every row of the open project was loaded: what a test writes out as its world is not silently another. */
export function expectAllLoaded(app: App): void {
  const layers = app.store.getState().project?.layers ?? [];
  expect(layers.map(({ id, loaded }) => `${id} ${loaded}`)).toEqual(layers.map(({ id, rows }) => `${id} ${rows}`));
  expect(layers.length).toBeGreaterThan(0);
}
