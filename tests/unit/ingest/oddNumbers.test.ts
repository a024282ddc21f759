import { expect, test } from "vitest";
import { readOddNumber } from "../../../src/ingest/values/oddNumbers.ts";

test.each([
  ["builtYear", "2015-06", 2015],
  ["builtYear", "2015年6月", 2015],
  ["builtYear", "1998/12/1", 1998],
  ["builtYear", "80年代", null],
  ["floors", "28/2", 28],
  ["floors", "33+2", 33],
  ["floors", "地上28层、地下2层", 28],
  ["floors", "28F/-2F", 28],
  ["floors", "三层", 3],
  ["floors", "二十七层", 27],
  ["radius", "五百米", 500],
  ["crowd", "2000人左右", 2000],
  ["crowd", "1万余人", 10_000],
  ["height", "一百米", 100],
  ["floors", "1-3层", null],
  ["floors", "28/2/1", null],
  ["height", "28/2", null],
  ["height", "2015-06", null],
  ["height", "约60米至80米", null],
])("%s %s is %s", (field, text, expected) => expect(readOddNumber(text, field)?.value ?? null).toBe(expected));
