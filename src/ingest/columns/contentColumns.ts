import { parsePair } from "../values/axisText.ts";
import { saysNothing } from "../values/numbers.ts";

/** The cells of some first rows of a file. */
export type Rows = readonly (readonly string[])[];

export const mostly = (values: readonly string[], test: (value: string) => boolean): boolean =>
  values.length > 0 && values.filter(test).length >= values.length * 0.6;

/** Two axes with three decimals or degree signs; 1,284 and 200,500 are no place. */
export function looksLikePair(value: string): boolean {
  if (value.length > 80 || !/(?:[.．][\d０-９]{3,}|[°度]).*(?:[.．][\d０-９]{3,}|[°度])/.test(value)) return false;
  const pair = parsePair(value);
  return pair !== null && Math.abs(pair[0].value) <= 180 && Math.abs(pair[1].value) <= 180;
}

const AXIS = /^-?\d{1,3}\.\d{3,}$/;
const within = (from: number, to: number) => (value: string) => Number(value) >= from && Number(value) <= to;
/** People live between these latitudes: what lies beyond is a longitude. */
const [SOUTHMOST, NORTHMOST] = [-60, 75];

/**
 * Two columns of numbers that can only be a longitude and a latitude: China's two ranges, else one whose numbers no latitude
 * has beside one that can be. `free` are the columns that no heading names.
 */
export function axesByContent(sample: Rows, free: readonly number[]): readonly [lng: number, lat: number] | null {
  const decimals = free.flatMap((column) => {
    const values = filled(sample, column);
    return mostly(values, (value) => AXIS.test(value))
      ? [{ column, values: values.filter((value) => AXIS.test(value)) }]
      : [];
  });
  const find = (isLng: (value: string) => boolean, isLat: (value: string) => boolean) => {
    const lng = decimals.find(({ values }) => values.every(isLng));
    const lat = decimals.find(({ values, column }) => column !== lng?.column && values.every(isLat));
    return lng === undefined || lat === undefined ? null : ([lng.column, lat.column] as const);
  };
  const isLatitude = within(SOUTHMOST, NORTHMOST);
  return (
    find(within(73, 135), within(18, 54)) ??
    find((value) => Math.abs(Number(value)) <= 180 && !isLatitude(value), isLatitude)
  );
}

const CODE = /^(?=.*\d)[\p{L}\d][\p{L}\d\-_./#]{1,39}$/u;
const NO_CODE =
  /^1[3-9]\d{9}$|^0\d{2,3}-?\d{7,8}$|^\d{17}[\dXx]$|^\d+\.\d+$|^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}$|\p{Script=Han}{4}|[路街巷弄栋幢室]/u;
/** Headings of numbers that are unlike by chance, or that are somebody's. */
const NO_ID =
  /电话|手机|邮编|邮政|面积|人数|金额|资金|日期|时间|年|高度|长度|身份|证|坐标|数量|费|车牌|账号|帐号|银行|护照|phone|tel|zip|post|year|date|time|area|length|amount|^[xy]$/i;

/**
 * A column that is unique and never empty, and looks like numbers that somebody gave: it is the id where no heading is one.
 * A count from 1 on is no id. -1 where there is none.
 */
export function idByContent(sample: Rows, free: readonly number[], headings: readonly string[] | null): number {
  if (sample.length < 2) return -1;
  const found = free.find((column) => {
    if (headings !== null && NO_ID.test(headings[column] ?? "")) return false;
    const values = filled(sample, column);
    if (values.length < sample.length || new Set(values).size < values.length) return false;
    if (!values.every((value) => CODE.test(value) && !NO_CODE.test(value))) return false;
    const lengths = new Set(values.map((value) => value.length));
    return values.every((value) => /^\d+$/.test(value))
      ? lengths.size === 1 && !lengths.has(1) && values[0]!.length >= 5
      : values.every((value) => /[\p{L}\-_/#]/u.test(value));
  });
  return found ?? -1;
}

/** Of a file without headings, the first column of texts that are all unlike: the names. -1 where there is none. */
export function nameByContent(sample: Rows, free: readonly number[]): number {
  const found = free.find((column) => {
    const values = filled(sample, column);
    if (values.length < sample.length || new Set(values).size < values.length) return false;
    return values.every((value) => value.length <= 60 && /\p{L}/u.test(value) && !looksLikePair(value));
  });
  return found ?? -1;
}

/** What stands in a column of the sample; blanks and signs for nothing left out. */
export const filled = (sample: Rows, column: number): readonly string[] =>
  sample.map((row) => (row[column] ?? "").trim()).filter((value) => !saysNothing(value));
