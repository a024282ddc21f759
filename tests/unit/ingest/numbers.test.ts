import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { isBlank, readFlag, readList, readNumber, readPhone, saysNothing } from "../../../src/ingest/values/numbers.ts";

const ok = <T>(value: T) => ({ value });
const repaired = <T>(value: T, code: string) => ({ value, fault: { code, action: "repaired" } });
const emptied = (code: string) => ({ value: null, fault: { code, action: "emptied" } });
const nothing = { value: null };

describe("readNumber", () => {
  test.each([
    ["0", ok(0)],
    ["-3.5", ok(-3.5)],
    ["+7", ok(7)],
    ["007", ok(7)],
    [".5", ok(0.5)],
    ["5.", ok(5)],
    ["\u22125", ok(-5)],
    ["1,284", ok(1284)],
    ["1,284,000.5", ok(1284000.5)],
    ["1 284", ok(1284)],
    ["1.38E+10", ok(1.38e10)],
    ["2e-3", ok(0.002)],
    ["  42 ", ok(42)],
    ["100m", ok(100)],
    ["100 米", ok(100)],
    ["约100米", ok(100)],
    ["33层", ok(33)],
    ["33F", ok(33)],
    ["15L/s", ok(15)],
    ["0.14MPa", ok(0.14)],
    ["140kPa", ok(0.14)],
    ["1.2公里", ok(1200)],
    ["1.5万人", ok(15000)],
    ["1998年", ok(1998)],
    ["10（米）", ok(10)],
    ["60 km/h", ok(60)],
    ["１２．５", repaired(12.5, "full-width-digits")],
    ["１，２８４", repaired(1284, "full-width-digits")],
    ["1，284", repaired(1284, "full-width-digits")],
    ["10．5", repaired(10.5, "full-width-digits")],
    ["33层 ", ok(33)],
    ["", nothing],
    ["\u3000", nothing],
    ["/", nothing],
    ["－", nothing],
    ["无", nothing],
    ["待定", nothing],
    ["N/A", nothing],
    ["10-15", emptied("number-unreadable")],
    ["12,34", emptied("number-unreadable")],
    ["1.2.3", emptied("number-unreadable")],
    ["6层/地下1层", emptied("number-unreadable")],
    ["十八", emptied("number-unreadable")],
    ["0x10", emptied("number-unreadable")],
    ["1e999", emptied("number-unreadable")],
    ["Infinity", emptied("number-unreadable")],
    ["20psi", emptied("number-unreadable")],
  ])("%j", (text, cell) => expect(readNumber(text)).toEqual(cell));

  it("reads every finite number as JavaScript writes it", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(readNumber(String(value)).value).toBe(Number(String(value)));
      }),
    );
  });
});

describe("readFlag", () => {
  test.each([
    ["是", ok(true)],
    ["有", ok(true)],
    [" TRUE ", ok(true)],
    ["Y", ok(true)],
    ["１", ok(true)],
    ["1.0", ok(true)],
    ["√", ok(true)],
    ["✓", ok(true)],
    ["停用", ok(true)],
    ["停产停业", ok(true)],
    ["责令停产停业", ok(true)],
    ["否", ok(false)],
    ["无", ok(false)],
    ["没有", ok(false)],
    ["No", ok(false)],
    ["0", ok(false)],
    ["×", ok(false)],
    ["正常", ok(false)],
    ["", nothing],
    ["/", nothing],
    ["待定", nothing],
    ["x", emptied("flag-unreadable")],
    ["2", emptied("flag-unreadable")],
    ["部分", emptied("flag-unreadable")],
    ["constructor", emptied("flag-unreadable")],
  ])("%j", (text, cell) => expect(readFlag(text)).toEqual(cell));
});

describe("readPhone", () => {
  test.each([
    ["13800000000", ok("13800000000")],
    ["023-4866 0119", ok("023-4866 0119")],
    ["13800000000/13900000000", ok("13800000000/13900000000")],
    ["'13800000000", ok("13800000000")],
    ["13800000000.0", ok("13800000000")],
    ["1.38E+10", repaired("13800000000", "number-as-exponent")],
    ["1.38001e10", repaired("13800100000", "number-as-exponent")],
    ["1.3812345678E+10", repaired("13812345678", "number-as-exponent")],
    ["１３８００００００００", repaired("13800000000", "full-width-digits")],
    ["119", ok("119")],
    ["1E+30", ok("1E+30")],
    ["无", nothing],
    ["", nothing],
  ])("%j", (text, cell) => expect(readPhone(text)).toEqual(cell));
});

describe("readList", () => {
  test.each([
    ["高层", ["高层"]],
    ["高层、人员密集，九小;除险清患；群租|三合一", ["高层", "人员密集", "九小", "除险清患", "群租", "三合一"]],
    ["高层 人员密集", ["高层", "人员密集"]],
    ["高层 九小、群租", ["高层", "九小", "群租"]],
    ["fire lane, high rise", ["fire lane", "high rise"]],
    ["200,500,1000", ["200", "500", "1000"]],
    ["高层、高层、", ["高层"]],
    ["高层\n九小", ["高层", "九小"]],
    ["无", []],
    ["/、-", []],
    ["", []],
  ])("%j", (text, words) => expect(readList(text)).toEqual(words));
});

test("blank and nothing are two things: 无 is a word, 0 is a value", () => {
  expect(["", " ", "\u3000", "\u00a0\t", "\ufeff", "\u200b"].map(isBlank)).toEqual([
    true,
    true,
    true,
    true,
    true,
    true,
  ]);
  expect(["无", "0", "/"].map(isBlank)).toEqual([false, false, false]);
  expect(["无", "/", "-", "－", "待定", "NULL", "n/a", ""].map(saysNothing)).toEqual(Array(8).fill(true));
  expect(["0", "无需资金", "无人机", "a"].map(saysNothing)).toEqual(Array(4).fill(false));
});
