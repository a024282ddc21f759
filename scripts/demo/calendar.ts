/** Days are counted from the first day of the campaign: 0 is 2026-11-01, AS_OF is 2027-02-18. */
export const AS_OF = 109;
const SPRING_FESTIVAL = 97;

const START = Date.UTC(2026, 10, 1);

export function dayText(day: number): string {
  return new Date(START + day * 86_400_000).toISOString().slice(0, 10);
}

/** 2026/12/3, as spreadsheets write it. */
export function slashed(day: number): string {
  const [year = "", month = "", date = ""] = dayText(day).split("-");
  return `${year}/${Number(month)}/${Number(date)}`;
}

/** 2026年12月3日 */
export function inWords(day: number): string {
  const [year = "", month = "", date = ""] = dayText(day).split("-");
  return `${year}年${Number(month)}月${Number(date)}日`;
}

/** 0 is Sunday; 2026-11-01 is one. */
const weekday = (day: number): number => ((day % 7) + 7) % 7;
const isHoliday = (day: number): boolean => (day >= SPRING_FESTIVAL - 1 && day <= SPRING_FESTIVAL + 5) || day === 61;

/** The next day on which an office works. */
export function workday(day: number): number {
  let out = day;
  while (weekday(out) === 0 || isHoliday(out)) out += 1;
  return out;
}
