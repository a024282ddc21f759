import { Solar } from "lunar-typescript";
import { SolarDay } from "tyme4ts";
import { expect, test } from "vitest";
import { addDays, civilOf, formatDay, parseDay } from "../../src/core/day.ts";
import { dayOfLunar, lunarOf } from "../../src/core/lunarDays.ts";

/** What a library says of a day; both write a leap month as a negative number. */
const said = (year: number, month: number, date: number) => ({ year, month: Math.abs(month), leap: month < 0, date });

test("every day of 2015 to 2050 agrees with tyme4ts and lunar-typescript, there and back", () => {
  for (let it = parseDay("2015-01-01")!; it <= parseDay("2050-12-31")!; it = addDays(it, 1)) {
    const { year, month, date } = civilOf(it);
    const tyme = SolarDay.fromYmd(year, month, date).getLunarDay();
    const lunar = Solar.fromYmd(year, month, date).getLunar();
    const ours = lunarOf(it);
    expect(ours, formatDay(it)).toEqual(said(tyme.getYear(), tyme.getMonth(), tyme.getDay()));
    expect(ours, formatDay(it)).toEqual(said(lunar.getYear(), lunar.getMonth(), lunar.getDay()));
    expect(dayOfLunar(ours!)).toBe(it);
  }
});
