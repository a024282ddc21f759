/** The shapes in which people write phones and identity cards, over the `plain` of a legible text. Case does not count. */

/** One sign that stands between groups, and a break of a line with blanks around it. */
const SIGN = "[ _\\-./()]";
const LINE = "[ _\\-./()]{0,8}\\n[ _\\-./()\\n]{0,8}";
const GAP = `(?:${SIGN}{1,4}|${LINE})`;
/** No dot in it: two numbers with decimals may stand beside each other. */
const DOTLESS_GAP = "(?:[ _\\-/()]{1,4}|[ _\\-/()]{0,8}\\n[ _\\-/()\\n]{0,8})";
const BLANK_GAP = `(?:[ _\\-]{1,3}|${LINE})`;
const DOT_GAP = " ?\\. ?";

const START = "(?<![0-9])";
const END = "(?![0-9])";
/** Not the decimals of one number that run on into the whole part of another. */
const AFTER_NO_POINT = "(?<![0-9]\\.)";
const BEFORE_NO_POINT = "(?!\\.[0-9])";

/** How people group the 11 digits of a mobile number. */
const THREES = ["3 4 4", "4 4 3", "4 3 4", "3 3 5", "3 5 3", "5 3 3", "1 1 1 1 1 1 1 1 1 1 1"];
/** Two groups, as a line or one sign parts them. */
const TWOS = ["3 8", "7 4", "8 3", "4 7"];
const BLANK_TWOS = ["5 6", "6 5"];
/** By one dot only what is no coordinate of China: 131.12345678 is a longitude, 13584321.123 an easting. */
const LONE_DOT = "1[3-9][0-9]{5}\\.[0-9]{4}|1[3-9][0-9]{2}\\.[0-9]{7}|1(?:3[6-9]|[4-9][0-9])\\.[0-9]{8}";
const FINE = ["3 2 2 2 2", "2 3 3 3", "3 3 3 2", "3 2 3 3", "3 4 2 2"];
/** Where a narrow cell breaks a number, whatever its groups. */
const BROKEN = ["1 10", "2 9", "4 7", "5 6", "6 5", "9 2", "10 1"];
/** How people group the 18 places of an identity card, whatever its date of birth. */
const CARDS = ["6 8 4", "6 4 4 4", "3 3 8 4", "4 4 4 4 2", "6 6 6", "6 12", "14 4", "10 8", "6 6 3"];

const grouped = (shape: string, gap: string): string =>
  shape
    .split(" ")
    .map((count) => `[0-9]{${count}}`)
    .join(gap);
const oneOf = (shapes: readonly string[], gap: string): string => shapes.map((shape) => grouped(shape, gap)).join("|");
const card = (shape: string): string =>
  grouped(shape, BLANK_GAP).replace(/\d+\}$/, (last) => `${Number.parseInt(last, 10) - 1}}[0-9X]`);

const COUNTRY = "(?:[(]?(?:\\+|00)?86[ _\\-./()\\n]{0,4})?";
const MOBILE = `${COUNTRY}(?=1${SIGN}{0,3}\\n?[3-9])(?:${[
  oneOf(THREES, DOTLESS_GAP),
  oneOf(TWOS, DOTLESS_GAP),
  oneOf(BLANK_TWOS, BLANK_GAP),
  oneOf(FINE, "(?:[ \\-]{1,2}|\\n)"),
  oneOf(BROKEN, " ?\\r?\\n ?"),
].join("|")})`;
const DOTTED_MOBILE = `${COUNTRY}(?=1[3-9])(?:${oneOf(THREES, GAP)})`;

const AREA_CODE = "(?:10|2[0-9]|[3-9][0-9]{2})";
const LOCAL = (gap: string): string =>
  `(?:[1-9][0-9](?:[0-9]{1,2}${gap}?[0-9]{4}|(?:[ \\-.][0-9]{2}){3})|(?=(?:[0-9] ?\\n? ?){7,8}${END})[1-9][0-9]* ?\\n ?[0-9]+)${END}`;
const EXTENSION = "(?:(?:[ \\-]{1,2}|转|分机|ext\\.?)[0-9]{1,5}(?![0-9]))?";
const PLAIN_LOCAL = `[1-9][0-9]{2,3}[ \\-.]{0,2}[0-9]{4}${END}`;

const DATE = "20[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])";
/** Behind these words six digits are a number to call. */
const LABEL =
  "(?:电话|手机|座机|热线|固话|传真|短号|总机|联系方式|联系人|联系号码|tel(?:ephone)?|phone|mobile|cell|fax|call)";
/** Behind these only what has the shape of one: 值班 goes before days and hours too. */
const WEAK_LABEL = "(?:值班|值守|联系|门卫|保安|保卫|前台|物业|办公室|消控室|中控室|内线|contact|duty)";
/** A span of years or of hours: 2026-2027, 1800-0830. */
const NO_LOCAL = `(?!${DATE}${END}|(?:19|20)[0-9]{2}-(?:19|20)[0-9]{2}${END}|[0-2][0-9][0-5][05]-[0-2][0-9][0-5][05]${END})`;

/** An identity card with signs anywhere in it: province, county, date of birth, number, check digit. */
const ANYWHERE = `(?:${SIGN}{1,3}|${LINE})?`;
const placed = (...places: readonly string[]): string => places.join(ANYWHERE);
const PARTED_CARD = placed(
  `(?:${["1[1-5]", "2[1-3]", "3[1-7]", "4[1-6]", "5[0-4]", "6[1-5]", "7[1]", "8[1-3]", "9[1]"]
    .map((two) => placed(two[0]!, two.slice(1)))
    .join("|")})`,
  ...Array<string>(4).fill("[0-9]"),
  `(?:${placed("1", "[89]")}|${placed("2", "0")})`,
  "[0-9]",
  "[0-9]",
  `(?:${placed("0", "[1-9]")}|${placed("1", "[0-2]")})`,
  `(?:${placed("0", "[1-9]")}|${placed("[12]", "[0-9]")}|${placed("3", "[01]")})`,
  ...Array<string>(3).fill("[0-9]"),
  "[0-9X]",
);

const RULES: readonly string[] = [
  // 138 0013 8000, +86-138-0013-8000, (138)0013/8000; but not 29.13556781 106.55, so a decimal point stands on one side at most
  `${START}${AFTER_NO_POINT}${MOBILE}${END}`,
  `${START}${MOBILE}${END}${BEFORE_NO_POINT}`,
  // 138.0013-8000; but not 47.1334 131.1234
  `${START}${AFTER_NO_POINT}${DOTTED_MOBILE}${END}${BEFORE_NO_POINT}`,
  // 138.0013.8000: two points are no decimal
  `${START}(?=1[3-9])(?:${oneOf(THREES, DOT_GAP)})${END}${BEFORE_NO_POINT}`,
  // 138.00138000, 1380013.8000
  `${START}${AFTER_NO_POINT}(?:${LONE_DOT})${END}${BEFORE_NO_POINT}`,
  // +86 13800138000
  `${START}${AFTER_NO_POINT}[(]?(?:\\+|00)?86[ _\\-./()\\n]{0,4}1[3-9][0-9]{9}${END}`,
  // 13,800,138,000: a phone in a column of amounts
  `(?<![0-9,.])1[3-9](?:,[0-9]{3}){3}(?![0-9,])`,
  // 138****8000, 5001**********1234: an office's own masks keep too much
  `${START}[0-9]{3,6}[ \\-]?[*x]{3,12}[ \\-]?[0-9]{2,4}X?`,
  // 023-12345678, (023)1234-5678, 0371 1234567 转 801
  `${START}[(]?0${AREA_CODE}${DOTLESS_GAP}${LOCAL(DOTLESS_GAP)}${EXTENSION}`,
  // 023.1234.5678; but not 29.0371 106.5512
  `${START}${AFTER_NO_POINT}[(]?0${AREA_CODE}${GAP}${LOCAL(GAP)}${BEFORE_NO_POINT}${EXTENSION}`,
  // 02312345678, but neither the tail of an id such as H-0231234567 nor a decimal
  `(?<![0-9A-Z.])(?<![A-Z]-)0(?:(?:10|2[0-9])[1-9][0-9]{7}|[3-9][0-9]{2}[1-9][0-9]{6,7})${END}${EXTENSION}`,
  // 02367 123456: broken over lines
  `(?<![0-9A-Z.])(?<![A-Z]-)(?=[0-9\\n]{12,13}${END})0(?=[0-9]*\\n[0-9]+${END})(?:10|2[0-9]|[3-9][0-9]{2})[0-9\\n]{8,9}${END}`,
  // +86 23 1234 5678
  `(?:\\+|(?<![0-9]|[0-9]\\.)00)86(?:[ _\\-./()]{0,3}[0-9]){9,12}${END}`,
  // 400-123-4567
  `${START}[48]00(?:[ \\-][0-9]{3}[ \\-]?[0-9]{4}|[ \\-][0-9]{4}[ \\-]?[0-9]{3}|[0-9][ \\-][0-9]{3}[ \\-][0-9]{3})${END}`,
  // 电话：67123456、67123457
  `${START}(?=[0-9])(?<=${LABEL}(?:[(][^()0-9]{0,8}[)])?[\\s:;,.为是号码()\\-]{0,6})(?:${PLAIN_LOCAL}|[0-9]{6,12}${END})${EXTENSION}(?:[、,/;和或] ?(?!${DATE}${END})${PLAIN_LOCAL}${EXTENSION})*`,
  // 电话 张三 67123456, but not 电话回访20270218
  `${START}(?=[0-9])(?<=${LABEL}[^0-9\\n,.;]{1,8})(?!${DATE}${END})${PLAIN_LOCAL}${EXTENSION}`,
  // 值班6712-3456, 值班室：67123456; but not 值班20270218, 值班2026-2027
  `${START}(?=[0-9])(?<=${WEAK_LABEL}[^0-9\\n,.;]{0,8})${NO_LOCAL}[2-8][0-9]{2,3}[ \\-]{0,2}[0-9]{4}${END}${EXTENSION}`,
  // 500112 19900101 123X
  `${START}(?=[1-9])(?:${CARDS.map(card).join("|")})${END}`,
  `${START}(?![0-9]+\\.[0-9X]+${END})${PARTED_CARD}${END}`,
  // 1.38001E+10 of a mobile; E+14 and E+17 of identity cards
  `(?<![0-9.])(?:1\\.[3-9][0-9]*E\\+?0?10|[1-9](?:\\.[0-9]+)?E\\+?0?1[47])${END}`,
];

/** Where a number can begin: at the first of its digits, at +86, at the bracket around its first group. */
export const NUMBER_START = /(?<![0-9])[0-9]|[+(](?=[+0-9])/g;

/** Every shape is one way of writing, looked for where a number can begin; what they find may overlap. */
export const NUMBER_SHAPES: readonly RegExp[] = RULES.map((rule) => new RegExp(rule, "iy"));

/** Any of them: most numbers are none, and one look tells. */
export const ANY_SHAPE = new RegExp(RULES.map((rule) => `(?:${rule})`).join("|"), "iy");

/** Five digits apart by no more than signs, or a power of ten. */
const SOME_DIGITS = /[0-9](?:[ \n_\-./(),*x]{0,17}[0-9]){4}|[0-9]e\+?[0-9]/i;
/** Where fewer digits than `MANY` are a number: behind a word, as a power of ten, with some of it masked. */
const FEW_ARE_ENOUGH = new RegExp(`${LABEL}|${WEAK_LABEL}|[0-9]e\\+?[0-9]|[*x]{3}`, "i");
/** The least digits of a shape that needs none of these: 023-6712345. */
const MANY = 10;
/** The longest way from one digit of a number to the next: `LINE`. */
const FARTHEST = 17;
const BETWEEN = " _-./()\n,+";

/**
 * Whether a number of a person may stand in the `plain` of a legible text. To look for the shapes costs tens of milliseconds the
 * first time, when the browser makes ready what finds them; a date, a version or an address of a server holds none.
 */
export function isWorthReading(plain: string): boolean {
  return SOME_DIGITS.test(plain) && (holdsManyDigits(plain) || FEW_ARE_ENOUGH.test(plain));
}

/** Do `MANY` digits stand apart by no more than signs? */
function holdsManyDigits(plain: string): boolean {
  let digits = 0;
  let apart = 0;
  for (let i = 0; i < plain.length; i++) {
    const code = plain.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) {
      apart = 0;
      if (++digits === MANY) return true;
    } else if (!BETWEEN.includes(plain[i]!) || ++apart > FARTHEST) digits = 0;
  }
  return false;
}

const COUNTED_BY_DAY = new RegExp(`^${DATE}`);

/** Eleven digits or more in a row, with the X of an identity card and the .0 of a spreadsheet. */
export const RUN = /(\+?)([0-9]{11,})(x?)(?:\.0+(?![0-9]))?/gi;

/** Whether eleven digits or more, with an X or not, hold a phone or are an identity card; `before` is what stands before them. */
export function isPersonalRun(digits: string, x: boolean, before: string): boolean {
  const whole = /(?:^|[^0-9.])([0-9]+)\.$/.exec(before)?.[1];
  // The decimals of a coordinate; but "1.13800138000" is the first of a list: latitude 17 and less is open sea.
  if (whole !== undefined) return Number(whole) <= 17 && (x || digits.length === 18 || /^1[3-9][0-9]{9}$/.test(digits));
  if (x && digits.length === 17) return true;
  // A time such as 20270218093000 or a number counted by the day; no identity card starts with 20.
  if (digits.length <= 18 && COUNTED_BY_DAY.test(digits)) return false;
  if (digits.length === 18 || digits.length === 15) return digits[0] !== "0" || /1[3-9][0-9]{9}/.test(digits);
  return /1[3-9][0-9]{9}/.test(digits);
}
