import type { Position } from "../../src/core/geometry.ts";

/** A line that counts how often one of its vertices is read. */
export function countedLine(line: readonly Position[], reads: { count: number }): readonly Position[] {
  return new Proxy(line, {
    get(vertices, key) {
      if (typeof key === "string" && /^\d+$/.test(key)) reads.count++;
      return Reflect.get(vertices, key) as unknown;
    },
  });
}
