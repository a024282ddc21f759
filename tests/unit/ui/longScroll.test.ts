import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LongBox, recentred, type Scrolled, scrolledTo, TALLEST } from "../../../src/ui/parts/longScroll.ts";

/** A box as a browser has it: it cannot be scrolled beyond its ends, and says so only where it moved. */
function boxOf(rows: number, rowHeight: number, view = 400) {
  const listHeight = rows * rowHeight;
  const measures: LongBox = {
    most: Math.min(listHeight, TALLEST) - view,
    longer: Math.max(0, listHeight - TALLEST),
    view,
  };
  let boxTop = 0;
  let at: Scrolled = { top: 0, shift: 0 };
  const scroll = (to: number) => {
    const place = Math.min(Math.max(0, to), measures.most);
    if (place === boxTop) return;
    boxTop = place;
    at = scrolledTo(at, boxTop, measures);
    const better = recentred(at, measures);
    if (better === null) return;
    boxTop = better;
    at = { top: at.top, shift: at.top - better };
  };
  return {
    last: listHeight - view,
    by: (pixels: number) => scroll(boxTop + pixels),
    drag: (share: number) => scroll(Math.round(share * measures.most)),
    at: () => ({ ...at, boxTop }),
  };
}

const LONG = [2_000_000, 68] as const;

describe("a list longer than a browser can scroll", () => {
  it("is at its end where the box is, and at its head", () => {
    const box = boxOf(...LONG);
    box.drag(1);
    expect(box.at().top).toBe(box.last);
    box.drag(0);
    expect(box.at()).toEqual({ top: 0, shift: 0, boxTop: 0 });
  });

  it("is dragged through in shares of itself", () => {
    const box = boxOf(...LONG);
    for (const share of [0.5, 0.1, 0.9]) {
      box.drag(share);
      expect(Math.abs(box.at().top / box.last - share)).toBeLessThan(1e-6);
    }
  });

  it("goes on pixel by pixel, wherever it is", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.integer({ min: -300, max: 300 }),
        (share, step) => {
          const box = boxOf(...LONG);
          box.drag(share);
          const before = box.at().top;
          for (let i = 0; i < 20; i++) box.by(step);
          expect(Math.abs(box.at().top - before - 20 * step)).toBeLessThan(1e-3);
        },
      ),
    );
  });

  it.each([
    ["its end", 0.9999, 300],
    ["its head", 0.0001, -300],
  ])("reaches %s by steps alone, and stops there", (_, share, step) => {
    const box = boxOf(...LONG);
    box.drag(share);
    for (let i = 0; i < 200; i++) box.by(step);
    expect(box.at().top).toBe(step > 0 ? box.last : 0);
  });

  it("never leaves the list, and its rows stand where they are looked for", () => {
    const move = fc.oneof(
      fc.record({ by: fc.integer({ min: -2000, max: 2000 }) }),
      fc.record({ drag: fc.double({ min: 0, max: 1, noNaN: true }) }),
    );
    fc.assert(
      fc.property(fc.array(move, { maxLength: 60 }), fc.constantFrom(100_000, 300_000, 2_000_000), (moves, rows) => {
        const box = boxOf(rows, 68);
        for (const one of moves) {
          if ("by" in one) box.by(one.by);
          else box.drag(one.drag);
          const { top, shift, boxTop } = box.at();
          expect(top).toBeGreaterThanOrEqual(0);
          expect(top).toBeLessThanOrEqual(box.last + 1e-3);
          expect(Math.abs(top - shift - boxTop)).toBeLessThan(1e-3);
        }
      }),
    );
  });
});

it("a list that a browser can scroll is scrolled as it is", () => {
  const box = boxOf(1000, 34);
  box.drag(0.3);
  box.by(17);
  expect(box.at().shift).toBe(0);
  expect(recentred({ top: 5, shift: 0 }, { most: 100, longer: 0, view: 50 })).toBeNull();
});
