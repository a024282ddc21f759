import { type Cell, EMPTY, emptied, read, repaired } from "../text/cell.ts";

/** Written where nothing is known (domain.md B8: 无, /, -, 待定 and their like), in lower case after NFKC. */
const NOTHING: ReadonlySet<string> = new Set(
  "无 / // \\ - -- --- — —— – ─ … 待定 待补 待核实 未定 暂无 没有 不详 未知 不明 未填 空 null nil none n/a na nan unknown tbd ?".split(
    " ",
  ),
);

/** Factor of a unit to the product's own (metres, people, L/s, MPa, km/h); a unit that is not here makes the number unreadable. */
const UNITS: ReadonlyMap<string, number> = new Map([
  ...units(1, "m meter meters metre metres 米 公尺 ㎡ m2 m² 平方米 平米"),
  ...units(
    1,
    "层 楼 f floors 层楼 人 名 人次 位 员 辆 台 部 个 处 栋 幢 座 户 家 间 次 件 条 张 床 套 只 元 年 年建 年建成 岁 天 日 小时 h",
  ),
  ...units(1, "l/s 升/秒 升每秒 mpa 兆帕 km/h kmh 公里/小时 千米/小时 公里每小时"),
  ...units(1000, "km 公里 千米"),
  ...units(0.01, "cm 厘米"),
  ...units(0.001, "mm 毫米 kpa 千帕"),
  ...units(0.1, "bar 巴"),
  ...units(10000, "万 万人 万元 万人次"),
  ...units(1 / 60, "l/min 升/分"),
  ...units(1 / 3.6, "m3/h m³/h 立方米/小时"),
]);

function units(factor: number, words: string): [string, number][] {
  return words.split(" ").map((word) => [word.normalize("NFKC").toLowerCase(), factor]);
}

const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;
const NUMBER_AND_UNIT =
  /^(?:约|≈)?\s*([-+]?(?:\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?|\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)\s*(\D.*)?$/;
const FULL_WIDTH_DIGITS = /[\uff10-\uff19]|[\uff0b\uff0d\uff0e](?=\d)/;
const FULL_WIDTH_COMMA = /\d\uff0c\d/;
const SEPARATORS = /[, ]/g;

/** True of a cell without anything to see: blanks of every width, zero-width ones and byte order marks included. */
export function isBlank(text: string): boolean {
  return text === "" || /^[\s\u200b-\u200f\u2060]*$/.test(text);
}

/** True of a blank cell and of the words that stand for one: 无, /, -, 待定, 不详, null, N/A. 0 says something. */
export function saysNothing(text: string): boolean {
  if (text.length > 12) return isBlank(text);
  return isBlank(text) || NOTHING.has(text.trim().normalize("NFKC").toLowerCase());
}

/** True when digits, or a sign or point next to a digit, stand in full width (１２．５). */
export function hasFullWidthDigits(text: string): boolean {
  return FULL_WIDTH_DIGITS.test(text);
}

/**
 * A number with thousands commas or spaces, as an exponent, after 约, before a unit of the field (converted to metres,
 * L/s, MPa, people); full-width digits are a repair; a range, a sum or an unknown unit is emptied `number-unreadable`.
 */
export function readNumber(text: string): Cell<number> {
  if (PLAIN_NUMBER.test(text)) return finite(Number(text));
  if (saysNothing(text)) return EMPTY;
  if (text.length > 80) return emptied("number-unreadable");
  const plain = text
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replace(/^[\u2212\u2013](?=[\d.])/, "-");
  const match = NUMBER_AND_UNIT.exec(plain);
  if (match === null) return emptied("number-unreadable");
  const unit = (match[2] ?? "").replace(/^[([]\s*|\s*[)\]]$/g, "").trim();
  const factor = unit === "" ? 1 : UNITS.get(unit);
  if (factor === undefined) return emptied("number-unreadable");
  const cell = finite(times(Number((match[1] ?? "").replace(SEPARATORS, "")), factor));
  const wide = hasFullWidthDigits(text) || FULL_WIDTH_COMMA.test(text);
  return cell.value !== null && wide ? repaired(cell.value, "full-width-digits") : cell;
}

/** A number with its comma as a point: 106,512345 where cells are parted by semicolons. */
export const withPoint = (text: string): string =>
  /^\s*-?\d+,\d+\s*\S{0,6}$/.test(text) ? text.replace(",", ".") : text;

/** Twelve significant digits, so that 1.2 × 0.1 is 0.12. */
const times = (value: number, factor: number): number =>
  factor === 1 ? value : Number((value * factor).toPrecision(12));

const finite = (value: number): Cell<number> => (Number.isFinite(value) ? read(value) : emptied("number-unreadable"));

const TRUE_WORDS =
  "是 有 对 真 已 true t yes y on 1 1.0 √ ✓ ✔ ☑ 启用 常年 长期 已检查 已排查 已巡查 已走访 检查 堵塞 占用 被占 占堵 封闭 停用 已停用 停业 停产 停产停业 责令停产停业 责令停产停业整改 停产停业整改 关停 已关停 关闭 已关闭 查封 歇业 停工 suspended closed blocked checked viaduct";
const FALSE_WORDS =
  "否 无 没有 不是 非 错 假 未 false f no n off none 0 0.0 × ✗ ✘ ✕ 未检查 未排查 未巡查 未走访 畅通 通畅 正常 在用 使用中 正在使用 营业 营业中 正常营业 正常使用 生产 在产 开业 运营 运营中 存续 open active in-use unchecked";
const FLAG_WORDS: ReadonlyMap<string, boolean> = new Map([
  ...TRUE_WORDS.split(" ").map((word): [string, boolean] => [word, true]),
  ...FALSE_WORDS.split(" ").map((word): [string, boolean] => [word, false]),
]);
const TRUE = read(true);
const FALSE = read(false);
const UNREADABLE_FLAG = emptied("flag-unreadable");

/** Yes or no in any of its spellings, 停用 and 堵塞 as yes; an x is neither (a tick in one office, a cross in another) and is emptied. */
export function readFlag(text: string): Cell<boolean> {
  const quick = FLAG_WORDS.get(text);
  if (quick !== undefined) return quick ? TRUE : FALSE;
  const word = text.normalize("NFKC").trim().toLowerCase();
  const known = FLAG_WORDS.get(word);
  if (known !== undefined) return known ? TRUE : FALSE;
  return saysNothing(word) ? EMPTY : UNREADABLE_FLAG;
}

const PHONE_EXPONENT = /^\+?\d(?:\.\d+)?e\+?\d{1,2}$/i;

/** A telephone number as text; 1.38E+10 becomes its digits and full-width digits plain ones, both repairs; 13800000000.0 loses its tail. */
export function readPhone(text: string): Cell<string> {
  if (/^\d{5,15}$/.test(text)) return read(text);
  if (saysNothing(text)) return EMPTY;
  const wide = hasFullWidthDigits(text);
  const plain = (wide ? text.normalize("NFKC") : text)
    .trim()
    .replace(/^['‘’`]/, "")
    .replace(/^(\d{7,15})\.0+$/, "$1");
  if (PHONE_EXPONENT.test(plain)) {
    const digits = String(Number(plain));
    if (/^\d{7,15}$/.test(digits)) return repaired(digits, "number-as-exponent");
  }
  return wide ? repaired(plain, "full-width-digits") : read(plain);
}

const LIST_MARKS = /[、，,;；|\r\n]/;
const HAN = /\p{Script=Han}/u;

/** The words of one cell, in order, each once: split at 、，,;；| and line breaks, and at blanks unless marks already part words in Latin letters. */
export function readList(text: string): string[] {
  if (saysNothing(text)) return [];
  if (!/[\s、，,;；|]/.test(text)) return [text];
  const marked = LIST_MARKS.test(text);
  const pieces = text.split(new RegExp(LIST_MARKS, "g"));
  const words = pieces.flatMap((piece) => (marked && !HAN.test(piece) ? [piece.trim()] : piece.split(/\s+/)));
  return [...new Set(words.filter((word) => !saysNothing(word)))];
}
