import { vi } from "vitest";

/** Stands in for a browser's canvas where only its size and what is made of it counts: drawing on it does nothing. */
export function withFakeCanvas(): void {
  const context = new Proxy({}, { get: () => () => ({ width: 0, actualBoundingBoxAscent: 0 }), set: () => true });
  const canvas = () => ({ width: 0, height: 0, getContext: () => context });
  vi.stubGlobal("document", { createElement: canvas });
  vi.stubGlobal(
    "Path2D",
    class {
      arc(): void {}
    },
  );
}
