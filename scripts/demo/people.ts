import type { Random } from "./random.ts";

const SURNAMES = [
  "张",
  "王",
  "李",
  "赵",
  "刘",
  "陈",
  "杨",
  "黄",
  "周",
  "吴",
  "徐",
  "孙",
  "马",
  "朱",
  "胡",
  "郭",
  "何",
  "林",
  "罗",
  "高",
] as const;

/** Nobody: a surname and 某. */
export const person = (rng: Random): string => `${rng.pick(SURNAMES)}${rng.chance(0.6) ? "某某" : "某"}`;

/** Not a number of anybody: most in the form 000-00000001, some that look like mobile phones so that hiding them can be seen. */
export function phoneBook(): (rng: Random) => string {
  let landline = 0;
  let mobile = 0;
  return (rng) => {
    if (rng.chance(0.82)) {
      landline += 1;
      return `000-${String(landline).padStart(8, "0")}`;
    }
    mobile += 1;
    return `1380000${String(mobile).padStart(4, "0")}`;
  };
}
