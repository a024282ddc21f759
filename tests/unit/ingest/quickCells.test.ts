import fc from "fast-check";
import { expect, it } from "vitest";
import { NO_DAY, parseDay } from "../../../src/core/day.ts";
import { readNumber, readPhone } from "../../../src/ingest/values/numbers.ts";
import { isPlainPhone, quickDay, quickNumber } from "../../../src/ingest/values/quickCells.ts";

/** Reads a cell that stands between two others. */
function amid<T>(cell: string, read: (units: Uint16Array, from: number, to: number) => T): T {
  const units = Uint16Array.from(`1,${cell},2`, (character) => character.charCodeAt(0));
  return read(units, 2, 2 + cell.length);
}

const written = fc.array(fc.constantFrom(..."0123456789-.+e, ()"), { maxLength: 18 }).map((all) => all.join(""));

it.each<[string, number]>([
  ["7", 7],
  ["-0.5", -0.5],
  ["106.123456", 106.123456],
  ["007", 7],
  ["999999999999999", 999999999999999],
])("%s is a number", (cell, value) => {
  expect(amid(cell, quickNumber)).toBe(value);
});

it.each(["", "-", "1.", ".5", "1.2.3", "1e3", "+1", "1 ", "１", "1234567890123456", "--1"])(
  "%s is left to others",
  (cell) => {
    expect(amid(cell, quickNumber)).toBeNaN();
  },
);

it("reads a number as the careful reader does, or not at all", () => {
  fc.assert(
    fc.property(written, (cell) => {
      const quick = amid(cell, quickNumber);
      if (!Number.isNaN(quick)) expect(readNumber(cell)).toEqual({ value: quick });
    }),
  );
});

it("reads YYYY-MM-DD alone, and no day that does not exist", () => {
  expect(amid("2027-02-18", quickDay)).toBe(parseDay("2027-02-18"));
  for (const cell of [
    "2027-02-29",
    "2027-2-18",
    "2027-02.18",
    "2027.02-18",
    "2027/02/18",
    "20270218",
    "2027-02-1x",
    "2027-02-18 ",
  ])
    expect(amid(cell, quickDay)).toBe(NO_DAY);
});

it("takes for a plain telephone number only what the careful reader keeps as it is", () => {
  for (const cell of ["023-12345678", "13800138000", "0571 (1) 2+3"]) expect(amid(cell, isPlainPhone)).toBe(true);
  for (const cell of ["", "-1", "1.38E+10", "１３８", "无"]) expect(amid(cell, isPlainPhone)).toBe(false);
});

it("which holds for whatever is written in digits", () => {
  fc.assert(
    fc.property(written, (cell) => {
      if (!amid(cell.trim(), isPlainPhone)) return;
      expect(readPhone(cell.trim())).toEqual({ value: cell.trim() });
    }),
  );
});
