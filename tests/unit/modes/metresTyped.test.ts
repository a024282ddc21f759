import { expect, it } from "vitest";
import { metresTyped } from "../../../src/modes/holiday/text/metresTyped.ts";

it.each([
  ["800", 800],
  ["50", 50],
  ["5000", 5000],
  ["1,000", 1000],
  ["１０００", 1000],
  ["250.5", 250.5],
  ["500 米", 500],
])("a radius is typed: %s", (text, metres) => {
  expect(metresTyped(text)).toBe(metres);
});

it.each(["49", "5001", "0", "-200", "abc", "1e3", "1,00", "250.55", ""])("none is typed: %s", (text) => {
  expect(metresTyped(text)).toBeNull();
});
