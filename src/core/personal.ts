/** What stands in place of a hidden number; nothing of the number is kept, not even its length. */
export const MASK = "•••";

/** Four digits at most two characters apart: less is no phone, no identity card and no 1.38E+10. */
const WORTH_READING = /[0-9０-９](?:[^0-9０-９]{0,2}[0-9０-９]){3}/;

/** How people group the 11 digits of a mobile number, and the 18 places of an identity card. */
const MOBILES = ["3 4 4", "4 4 3", "4 3 4", "3 3 5", "3 5 3", "5 3 3", "3 8", "8 3", "4 7", "7 4", "5 6", "6 5"];
const CARDS = ["6 8 4", "6 4 4 4", "3 3 8 4", "4 4 4 4 2", "6 6 6", "6 12", "14 4", "6 6 3"];

const GAP = "[ _\\-]{1,3}";
const COUNTRY = "[(]?(?:\\+|00)?86[)]?[ \\-]{0,3}";
const EXTENSION = "(?:(?:[ \\-]{1,2}|转|分机|ext\\.?)[0-9]{1,5}(?![0-9]))?";
const START = "(?<![0-9])";
const END = "(?![0-9])";
const AREA_CODE = "(?:10|2[0-9]|[3-9][0-9]{2})";
const LOCAL = `[1-9][0-9]{2,3}[ \\-]?[0-9]{4}${END}`;
const DATE = "20[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])";
const LABEL = "(?:电话|手机|座机|热线|固话|传真|短号|联系方式|联系人|tel(?:ephone)?|phone|mobile)";

const grouped = (shape: string): string =>
  shape
    .split(" ")
    .map((count) => `[0-9]{${count}}`)
    .join(GAP);
const card = (shape: string): string =>
  grouped(shape).replace(/\d+\}$/, (last) => `${Number.parseInt(last, 10) - 1}}[0-9X]`);

const MOBILE = `(?:${COUNTRY})?(?=1[3-9])(?:${MOBILES.map(grouped).join("|")})`;

/** Every rule finds one way of writing; what they find may overlap. */
const RULES: readonly RegExp[] = [
  // 138 0013 8000, +86-138-0013-8000; but not 29.13556781 106.55, so a decimal point stands on one side at most
  `${START}(?<![0-9]\\.)${MOBILE}${END}`,
  `${START}${MOBILE}(?![0-9]|\\.[0-9])`,
  // +86 13800138000
  `${START}(?<![0-9]\\.)${COUNTRY}1[3-9][0-9]{9}${END}`,
  // 138.0013.8000: two points are no decimal
  `(?<![0-9.])1[3-9][0-9]\\.[0-9]{4}\\.[0-9]{4}(?![0-9.])`,
  // 138****8000, 5001**********1234: an office's own masks keep too much
  `${START}[0-9]{3,6}[*x]{3,12}[0-9]{2,4}X?`,
  // 023-12345678, (023)12345678, 0371 1234567 转 801
  `${START}[(]?0${AREA_CODE}(?:[)][ \\-]{0,2}|[ \\-]{1,3})${LOCAL}${EXTENSION}`,
  // 02312345678, but neither the tail of an id such as H-0231234567 nor a decimal
  `(?<![0-9A-Z.])(?<![A-Z]-)0(?:(?:10|2[0-9])[1-9][0-9]{7}|[3-9][0-9]{2}[1-9][0-9]{6,7})${END}${EXTENSION}`,
  // +86 23 1234 5678
  `(?:\\+|(?<![0-9]|[0-9]\\.)00)86(?:[ \\-]{0,2}[0-9]){9,11}${END}`,
  // 400-123-4567
  `${START}[48]00(?:[ \\-][0-9]{3}[ \\-]?[0-9]{4}|[ \\-][0-9]{4}[ \\-]?[0-9]{3}|[0-9][ \\-][0-9]{3}[ \\-][0-9]{3})${END}`,
  // 电话：67123456、67123457
  `${START}(?=[0-9])(?<=${LABEL}(?:[(][^()0-9]{0,8}[)])?[\\s:;,.为是号码()\\-]{0,6})(?:${LOCAL}|[0-9]{6,12}${END})${EXTENSION}(?:[、,/;和或] ?(?!${DATE}${END})${LOCAL}${EXTENSION})*`,
  // 电话 张三 67123456, but not 电话回访20270218
  `${START}(?=[0-9])(?<=${LABEL}[^0-9\\n,;。]{1,8})(?!${DATE}${END})${LOCAL}${EXTENSION}`,
  // 500112 19900101 123X
  `${START}(?=[1-9])(?:${CARDS.map(card).join("|")})${END}`,
  // 1.38001E+10 of a mobile; E+14 and E+17 of identity cards
  `(?<![0-9.])(?:1\\.[3-9][0-9]*E\\+?0?10|[1-9](?:\\.[0-9]+)?E\\+?0?1[47])${END}`,
].map((rule) => new RegExp(`(?=(${rule}))`, "gi"));

const COUNTED_BY_DAY = new RegExp(`^${DATE}`);

/** Eleven digits or more in a row, with the X of an identity card and the .0 of a spreadsheet. */
const RUN = /(\+?)([0-9]{11,})([Xx×]?)(?:\.0+(?![0-9]))?/g;

/**
 * A text in which every number that looks like a Chinese phone or an identity card is replaced by `MASK` (contract 9). Phones:
 * mobiles of 11 digits with spaces, dashes, +86, full-width or as 1.38E+10; landlines with their area code; 6 to 12 digits
 * behind a word such as 电话. Cards: 18 places, X too, and 15 digits. Coordinates, dates, amounts and short ids stand; of
 * other numbers of eleven digits or more the doubtful ones are hidden.
 */
export function redactText(text: string): string {
  if (!WORTH_READING.test(text)) return text;
  const plain = halfWidth(text);
  const spans: [number, number][] = [];
  for (const rule of RULES) {
    for (const match of plain.matchAll(rule)) spans.push([match.index, match.index + match[1]!.length]);
  }
  for (const match of plain.matchAll(RUN)) {
    const before = match[1] === "" ? plain.slice(Math.max(0, match.index - 12), match.index) : "";
    if (isPersonalRun(match[2]!, match[3] !== "", before)) spans.push([match.index, match.index + match[0].length]);
  }
  return spans.length === 0 ? text : masked(text, spans);
}

/** Whether eleven digits or more, with an X or not, hold a phone or are an identity card. */
function isPersonalRun(digits: string, x: boolean, before: string): boolean {
  const whole = /(?:^|[^0-9.])([0-9]+)\.$/.exec(before)?.[1];
  // The decimals of a coordinate; but "1.13800138000" is the first of a list: latitude 17 and less is open sea.
  if (whole !== undefined) return Number(whole) <= 17 && (x || digits.length === 18 || /^1[3-9][0-9]{9}$/.test(digits));
  if (x && digits.length === 17) return true;
  // A time such as 20270218093000 or a number counted by the day; no identity card starts with 20.
  if (digits.length <= 18 && COUNTED_BY_DAY.test(digits)) return false;
  if (digits.length === 18 || digits.length === 15) return digits[0] !== "0" || /1[3-9][0-9]{9}/.test(digits);
  return /1[3-9][0-9]{9}/.test(digits);
}

/** Full-width signs, dashes and blanks as their plain ones, character for character, so that places stay the same. */
function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000\u00a0\u2000-\u200a\u202f\t\u2010-\u2015\u2212]/g, (sign) => {
    const code = sign.charCodeAt(0);
    if (code >= 0xff01) return String.fromCharCode(code - 0xfee0);
    return (code >= 0x2010 && code <= 0x2015) || code === 0x2212 ? "-" : " ";
  });
}

function masked(text: string, spans: [number, number][]): string {
  spans.sort((a, b) => a[0] - b[0]);
  let out = "";
  let done = 0;
  for (const [start, end] of spans) {
    // What overlaps a number already hidden goes with it.
    if (start >= done) out += text.slice(done, start) + MASK;
    done = Math.max(done, end);
  }
  return out + text.slice(done);
}
