import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Day, formatDay, parseDay } from "../../../src/core/day.ts";
import { findPeriod, mistakenBound, periodsOf } from "../../../src/core/period.ts";
import type { PeriodSpec } from "../../../src/core/projectFile.ts";

type Bound = PeriodSpec["start"];

/** By following every way anew, as the contract says it. */
function plain(specs: readonly PeriodSpec[]) {
  const specOf = (id: string) => specs.find((spec) => spec.id === id);
  function reaches(bound: Bound, id: string, seen: readonly string[] = []): boolean {
    if (typeof bound !== "object" || seen.includes(bound.after)) return false;
    const other = specOf(bound.after);
    const far = [...seen, bound.after];
    return bound.after === id || reaches(other?.start, id, far) || reaches(other?.end, id, far);
  }
  function written({ id, start, end }: PeriodSpec): readonly [Day | null, Day | null] {
    const dayAt = (bound: Bound, wait: number): Day | null => {
      if (bound === undefined || reaches(bound, id)) return null;
      if (typeof bound === "string") return parseDay(bound);
      const spec = specOf(bound.after);
      const found =
        spec === undefined ? findPeriod([], bound.after) : { end: known(spec)[1], confirmed: spec.confirmed !== false };
      return found?.confirmed && found.end !== null ? addDays(found.end, wait) : null;
    };
    return [dayAt(start, 1), dayAt(end, 0)];
  }
  function known(spec: PeriodSpec): readonly [Day | null, Day | null] {
    const [start, end] = written(spec);
    return [start, start !== null && end !== null && end < start ? null : end];
  }
  function mistaken(spec: PeriodSpec): "start" | "end" | null {
    if (reaches(spec.start, spec.id)) return "start";
    const [start, end] = written(spec);
    return reaches(spec.end, spec.id) || (start !== null && end !== null && end < start) ? "end" : null;
  }
  return { known, mistaken };
}

const NAMES = ["a", "b", "c", "d", "e", "f", "lantern-2027", "nowhere"];
const bound: fc.Arbitrary<Bound> = fc.oneof(
  fc.constant(undefined),
  fc.constantFrom("2027-02-01", "2027-02-20", "2027-03-05", "2027-02-30"),
  fc.constantFrom(...NAMES).map((after) => ({ after })),
  fc.constantFrom(...NAMES).map((after) => ({ after })),
);
const project = fc
  .array(fc.tuple(bound, bound, fc.constantFrom(undefined, false)), { minLength: 1, maxLength: 7 })
  .map((bounds) =>
    bounds.map(
      ([start, end, confirmed], i): PeriodSpec => ({
        id: NAMES[i]!,
        ...(start === undefined ? {} : { start }),
        ...(end === undefined ? {} : { end }),
        ...(confirmed === undefined ? {} : { confirmed }),
      }),
    ),
  );

test("periods that wait for one another have the days and the mistakes that they have one by one", () => {
  let circles = 0;
  fc.assert(
    fc.property(project, (specs) => {
      const { known, mistaken } = plain(specs);
      for (const spec of specs) {
        const { start, end } = findPeriod(specs, spec.id)!;
        expect([start, end]).toEqual(known(spec));
        expect(mistakenBound(specs, spec)).toBe(mistaken(spec));
        if (mistaken(spec) !== null) circles++;
      }
    }),
    { numRuns: 500 },
  );
  expect(circles).toBeGreaterThan(100);
});

/** A chain in which each begins and ends after the next, and how often its bounds are read. */
function chainOf(count: number, last: Bound) {
  const reads = { count: 0 };
  const specs = Array.from({ length: count }, (_, i): PeriodSpec => {
    const after: Bound = i === count - 1 ? last : { after: `p${i + 1}` };
    return {
      id: `p${i}`,
      start: "2027-01-01",
      get end() {
        reads.count++;
        return after!;
      },
    };
  });
  return { specs, reads };
}

describe("a long chain", () => {
  test("ends with its last, and is gone along once", () => {
    const { specs, reads } = chainOf(9000, "2027-02-01");
    const spanOf = (id: string) => findPeriod(specs, id)?.end ?? null;
    expect(["p0", "p4500", "p8999"].map(spanOf).map((end) => end && formatDay(end))).toEqual(
      Array(3).fill("2027-02-01"),
    );
    expect(periodsOf(specs, 2027).filter(({ id }) => id.startsWith("p"))).toHaveLength(9000);
    expect(specs.filter((spec) => mistakenBound(specs, spec) !== null)).toEqual([]);
    expect(reads.count).toBeLessThan(10 * specs.length);
  });

  test("that closes is a mistake of each, and of none that only waits for it", () => {
    const { specs } = chainOf(9000, { after: "p0" });
    const waiting: PeriodSpec = { id: "w", start: { after: "p1" }, end: "2027-03-01" };
    const all = [...specs, waiting];
    expect(all.map((spec) => mistakenBound(all, spec)).filter((mistake) => mistake === "end")).toHaveLength(9000);
    expect([mistakenBound(all, waiting), findPeriod(all, "w")]).toMatchObject([null, { start: null }]);
  });
});
