import { merged, type OpeningHours, type OpenSpan } from "../../core/openingHours.ts";
import { MASK, redactText } from "../../core/personal.ts";
import { withDigits } from "./hanziNumbers.ts";
import { clockOf } from "./spans.ts";

/** Longer is no opening hours. */
const LONGEST = 200;
const DAY = 1440;
const WEEK = [0, 1, 2, 3, 4, 5, 6] as const;

const CLOCK =
  "(?:(?:凌晨|清晨|早上|早晨|早|上午|中午|下午|傍晚|晚上|晚间|晚|夜间|夜里|am|pm)?\\s*\\d{1,2}(?::\\d{2}(?::\\d{2})?(?:\\s*[ap]m)?|[点时](?:半|整|钟|\\d{1,2}分?)?))";
const SPAN = new RegExp(`^(${CLOCK})\\s*[-~至到]\\s*(次日|翌日|第2天|第2日)?\\s*(${CLOCK})`);
const ALL_DAY =
  /^(?:全天候?(?:24小时)?(?:营业|开放)?|(?:open )?24\s*(?:小时|h(?:ours?|rs?)?)(?:全天)?(?:营业|开放)?|24\/7|昼夜)/;
const CLOSED = /^(?:闭馆日?|闭园|闭店|关门|店休|公休日?|例休|休息日?|休业|不营业|不开放|休|closed(?: on)?|off)/;
/** What says nothing about when. */
const NOISE =
  /^(?:营业时[间段]|经营时[间段]|开放时[间段]|营业|开放|时间|联系电话|电话|手机|opening hours|business hours|hours|open|from|tel|phone|均为?|[\s,;:.。、/|()[\]&+]|and\b|和|及)/;

const HANZI_DAYS = "7123456";
const LATIN_DAYS = ["su", "mo", "tu", "we", "th", "fr", "sa"];
const LATIN = "(?:sun|mon|tue|wed|thu|fri|sat|su|mo|tu|we|th|fr|sa)(?:day|sday|nesday|rsday|urday|s|rs|r)?s?\\.?";
const DAY_WORD = `(?:(?:周|星期|礼拜)[1-67日天末]|${LATIN}(?![a-z]))`;
/** 周一至周五, 周一到五, mon-fri. */
const DAY_RANGE = new RegExp(
  `^(${DAY_WORD})\\s*(?:[-~至到]|to|through)\\s*(?:(${DAY_WORD})|([1-67日天])(?!\\d|[:点时]))`,
);
/** 周一, 周一、三、五, 周六日. */
const DAY_LIST = new RegExp(`^(${DAY_WORD})((?:\\s*[、,]?\\s*(?:周|星期|礼拜)?[1-67日天](?!\\d|[:点时.]))*)`);
const EVERY_DAY = /^(?:每天|每日|天天|全周|全年无休|全年|365天|7天|无休|daily|every ?day)/;
const WEEKDAYS = /^(?:工作日|平日|平时|weekdays?)/;
const WEEKEND = /^(?:双休日|周末|weekends?)/;

type Part =
  | { readonly type: "days"; readonly days: readonly number[] }
  | { readonly type: "span"; readonly span: OpenSpan }
  | { readonly type: "closed" };

/**
 * When a place is open, by what its ledger says: 10:00-22:00, 18:00—次日02:00, 全天, 周一至周五 8:30-17:30, 10:00-14:00,17:00-22:00,
 * 10:00-22:00（周一闭馆）, Mon-Fri 8:30-17:30; the last that is said of a day holds. A phone beside it is passed over; of a text in which
 * anything else is left nothing is guessed: null.
 */
export function readOpeningHours(text: string): OpeningHours | null {
  if (text.length > LONGEST) return null;
  const parts = partsOf(tidied(text));
  return parts === null ? null : weekOf(parts);
}

/** The same of two cells; a clock may be a part of the day, as a table of numbers has it. */
export function readOpensCloses(opens: string, closes: string): OpeningHours | null {
  const clock = (cell: string) => {
    const minutes = clockOf(cell);
    return minutes === null ? cell : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
  };
  return readOpeningHours(`${clock(opens)}-${clock(closes)}`);
}

/** Lower case after NFKC, any dash as -, digits for numerals, a full clock for 9am and 10-22点, no phones. */
function tidied(text: string): string {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[〜～∼]/g, "~")
    // A 一 between digits is a dash that somebody drew.
    .replace(/(?<=\d)\s*一\s*(?=\d)/g, "-")
    .replace(/[-~]{2,}/g, "-")
    // 周五9:00 is no 59:00.
    .replace(/(?<=[一二三四五六日天])(?=\d)/g, " ");
  return withDigits(redactText(plain).replaceAll(MASK, " "))
    .replace(/([ap])\.m\.?/g, "$1m")
    .replace(/(?<![\d:.])(\d{1,2})\s*(?=[ap]m)/g, "$1:00 ")
    .replace(/(?<![\d:.])([1-9]|1\d|2[0-4])\.([0-5]\d)(?![\d.])/g, "$1:$2")
    .replace(/(?<![\d:.])([01]\d|2[0-4])([0-5]\d)(?=\s*[-~至到])/g, "$1:$2")
    .replace(/(?<=[-~至到]\s*)([01]\d|2[0-4])([0-5]\d)(?![\d:])/g, "$1:$2")
    .replace(/(?<![\d:.])(\d{1,2})(?=\s*[-~至到]\s*\d{1,2}[点时])/g, "$1点")
    .replace(/^\s*(\d{1,2})\s*[-~至到]\s*(\d{1,2})\s*$/, "$1:00-$2:00")
    .trim();
}

function partsOf(text: string): Part[] | null {
  const parts: Part[] = [];
  let rest = text;
  while (rest !== "") {
    const found = partAt(rest);
    if (found !== null) {
      parts.push(found.part);
      rest = rest.slice(found.length);
      continue;
    }
    const noise = NOISE.exec(rest)?.[0].length ?? 0;
    if (noise === 0) return null;
    rest = rest.slice(noise);
  }
  return parts;
}

/** What a text begins with, and how long it is; null where it is none of it. */
function partAt(text: string): { readonly part: Part; readonly length: number } | null {
  const days = daysAt(text);
  if (days !== null) return { part: { type: "days", days: days.days }, length: days.length };
  const allDay = ALL_DAY.exec(text);
  if (allDay !== null) return { part: { type: "span", span: { from: 0, to: DAY } }, length: allDay[0].length };
  const closed = CLOSED.exec(text);
  if (closed !== null) return { part: { type: "closed" }, length: closed[0].length };
  const match = SPAN.exec(text);
  const span = match === null ? null : spanOf(match[1]!, match[3]!, match[2] !== undefined);
  return match === null || span === null ? null : { part: { type: "span", span }, length: match[0].length };
}

/** From one clock to another; one that is not later is the next day's. null where that is no time of opening. */
function spanOf(opens: string, closes: string, isNextDay: boolean): OpenSpan | null {
  const from = clockOf(opens);
  const said = clockOf(closes);
  if (from === null || said === null || from >= DAY) return null;
  // 下午2:00-5:30: the afternoon is said once.
  const isOnce = /^(?:下午|傍晚|晚|夜|pm)/.test(opens) && /^\d/.test(closes) && !closes.endsWith("m") && !isNextDay;
  const later = said + DAY / 2;
  const to = isOnce && said < DAY / 2 && later > from ? later : said;
  if (to === DAY - 1) return { from, to: DAY };
  if (isNextDay) return to > from ? null : { from, to: to + DAY };
  if (to === from) return from === 0 ? { from, to: DAY } : null;
  return { from, to: to > from ? to : to + DAY };
}

function daysAt(text: string): { readonly days: readonly number[]; readonly length: number } | null {
  const range = DAY_RANGE.exec(text);
  if (range !== null) {
    const [first, last] = [dayOf(range[1]!), dayOf(range[2] ?? range[3]!)];
    if (first === null || last === null) return null;
    const count = ((last - first + 7) % 7) + 1;
    return { days: Array.from({ length: count }, (_, i) => (first + i) % 7), length: range[0].length };
  }
  for (const [form, days] of [
    [EVERY_DAY, WEEK],
    [WEEKDAYS, [1, 2, 3, 4, 5]],
    [WEEKEND, [6, 0]],
  ] as const) {
    const found = form.exec(text);
    if (found !== null) return { days, length: found[0].length };
  }
  const list = DAY_LIST.exec(text);
  const first = list === null ? null : dayOf(list[1]!);
  if (list === null || first === null) return null;
  const others = [...(list[2] ?? "")].flatMap((sign) => dayOf(sign) ?? []);
  return { days: [first, ...others], length: list[0].length };
}

/** 周日, 日, 7, sunday: 0; null for 周末, which is two. */
function dayOf(word: string): number | null {
  const latin = LATIN_DAYS.indexOf(word.slice(0, 2));
  if (latin >= 0) return latin;
  const sign = word.at(-1)!;
  if ("日天".includes(sign)) return 0;
  const at = HANZI_DAYS.indexOf(sign);
  return at < 0 ? null : at;
}

/** What is said of each day; null where something is said of none, or the days of nothing. */
function weekOf(parts: readonly Part[]): OpeningHours | null {
  const types = parts.map(({ type }) => type);
  // 8:30-17:30 周一至周五: days behind their hours; days behind a word for closed are its own.
  const isBehind = types[0] === "span" && types.at(-1) === "days" && types.at(-2) !== "closed";
  const groups = groupsOf(isBehind ? [...parts].reverse() : parts);
  if (groups === null || !groups.some(({ spans }) => spans.length > 0)) return null;
  const week: OpenSpan[][] = WEEK.map(() => []);
  for (const { days, spans } of isBehind ? groups.reverse() : groups)
    for (const day of days ?? WEEK) week[day] = merged(spans);
  return week;
}

interface Group {
  /** null: all of them. */
  readonly days: readonly number[] | null;
  readonly spans: readonly OpenSpan[];
}

/** Days with the spans behind them, or closed; closed with the days behind it where none stand right before. */
function groupsOf(parts: readonly Part[]): Group[] | null {
  const groups: Group[] = [];
  let at = 0;
  const taken = <T extends Part["type"]>(type: T): Extract<Part, { type: T }>[] => {
    const found: Extract<Part, { type: T }>[] = [];
    for (; parts[at]?.type === type; at++) found.push(parts[at] as Extract<Part, { type: T }>);
    return found;
  };
  while (at < parts.length) {
    if (taken("closed").length > 0) {
      const days = taken("days").flatMap((part) => part.days);
      if (days.length === 0) return null;
      groups.push({ days, spans: [] });
      continue;
    }
    const named = taken("days").flatMap((part) => part.days);
    const days = named.length === 0 ? null : named;
    if (days !== null && parts[at]?.type === "closed") {
      at++;
      groups.push({ days, spans: [] });
      continue;
    }
    const spans = taken("span").map(({ span }) => span);
    // Days of which nothing is said, or hours of all days behind those of some.
    if (spans.length === 0 || (days === null && groups.length > 0)) return null;
    groups.push({ days, spans });
  }
  return groups;
}
