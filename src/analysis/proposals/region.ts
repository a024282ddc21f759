import { REGION_ENDS } from "../../core/regionEnds.ts";

/** Province, city, county, town and community that stand before a street or a name; "" for each that is not stated. */
export interface Region {
  readonly parts: readonly string[];
  /** UTF-16 units that they take up at the beginning of the text. */
  readonly length: number;
}

export const COMMUNITY = 4;

/** What stands before the end of each: no part of a region runs over the end of another. */
const BEFORE = [
  "[^省市区县旗镇乡街社\\d]{2,7}?",
  "[^省市区县旗镇乡街社\\d]{2,6}?",
  "[^省市区县旗镇乡路街社巷\\d]{1,6}?",
  "[^省市区县旗镇乡路巷\\d]{2,6}?",
  "[^省市区县旗镇乡路巷\\d]{1,8}?",
];
const LEVELS: readonly RegExp[] = REGION_ENDS.map((end, level) => new RegExp(`^${BEFORE[level]!}${end}`, "u"));
const GRID = /^第?\d+网格/u;

/** Reads the region at the beginning of plain words; each level may be left out. */
export function readRegion(plain: string): Region {
  let length = /^中国(?=.{2,7}省)/u.test(plain) ? 2 : 0;
  const parts = LEVELS.map((level) => {
    const found = level.exec(plain.slice(length))?.[0] ?? "";
    length += found.length;
    return found.replace("办事处", "");
  });
  length += GRID.exec(plain.slice(length))?.[0].length ?? 0;
  return { parts, length };
}

/** Whether two regions can be the same: no level that both state differs. `levels` = how many from the province down are compared. */
export function isSameRegion(a: Region, b: Region, levels = LEVELS.length): boolean {
  for (let level = 0; level < levels; level++) {
    const [one, other] = [a.parts[level]!, b.parts[level]!];
    if (one !== "" && other !== "" && one !== other) return false;
  }
  return true;
}
