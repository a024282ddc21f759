import { type LegibleText, legibleText } from "./legibleText.ts";
import { ANY_SHAPE, isPersonalRun, isWorthReading, NUMBER_SHAPES, NUMBER_START, RUN } from "./numberShapes.ts";

/** What stands in place of a hidden number; nothing of the number is kept, not even its length. */
export const MASK = "•••";

/** After a first pass another number may stand behind a word such as 电话; three passes find all of a text that people write. */
const PASSES = 3;

/**
 * A text in which every number that people read as a Chinese phone or an identity card is replaced by `MASK` (contract 9):
 * digits in any form, with blanks, dashes, dots, slashes, brackets or breaks of a line between their groups and with marks
 * that nobody sees anywhere. Phones: mobiles of 11 digits, +86, as 1.38E+10 too; landlines with their area code; local numbers
 * behind a word such as 电话 or 值班. Cards: 18 places, X too, and 15 digits. Coordinates, dates, amounts and short ids stand;
 * of other numbers of eleven digits or more the doubtful ones are hidden.
 */
export function redactText(text: string): string {
  const plain = withoutEscapes(text);
  const told = redactPlain(plain);
  return told === plain ? text : told;
}

/** A text with the characters that an address spells as %31 or %EF%BC%91: whoever opens it reads them, and so does a page that shows it. */
function withoutEscapes(text: string): string {
  if (!/%[0-9a-f]{2}/i.test(text)) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replace(/%3(\d)/g, "$1");
  }
}

function redactPlain(text: string): string {
  let told = text;
  for (let pass = 0; pass < PASSES; pass++) {
    const next = redactOnce(told);
    if (next === told) return told;
    told = next;
  }
  return told;
}

function redactOnce(text: string): string {
  if (!mayHoldNumber(text)) return text;
  const joined = legibleText(text);
  const spans = numbersIn(joined);
  if (joined.hasTwoReadings) spans.push(...numbersIn(legibleText(text, "parted")));
  return spans.length === 0 ? text : masked(text, spans);
}

/** Has a text four signs that may be digits? Less is no phone, no card and no 1.38E+10. ASCII and Chinese characters tell at once. */
export function mayHoldNumber(text: string): boolean {
  let digits = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isPlain = code < 0x80 || (code >= 0x3000 && code <= 0x9fff);
    if (isPlain ? code >= 0x30 && code <= 0x39 : code < 0xff00 || (code >= 0xff10 && code <= 0xff19)) digits++;
    if (digits === 4) return true;
  }
  return false;
}

/** Where the numbers of persons stand in a text, from and to. */
function numbersIn({ plain, begins, ends }: LegibleText): [number, number][] {
  if (!isWorthReading(plain)) return [];
  const spans: [number, number][] = [];
  const add = (found: number, length: number) => {
    const [from, to] = withBrackets(plain, found, found + length);
    spans.push([begins[from]!, ends[to - 1]!]);
  };
  for (const { index } of plain.matchAll(NUMBER_START)) {
    if (!at(ANY_SHAPE, index).test(plain)) continue;
    for (const shape of NUMBER_SHAPES) {
      const found = at(shape, index).exec(plain);
      if (found !== null) add(index, found[0].length);
    }
  }
  for (const match of plain.matchAll(RUN)) {
    const before = match[1] === "" ? plain.slice(Math.max(0, match.index - 12), match.index) : "";
    if (isPersonalRun(match[2]!, match[3] !== "", before)) add(match.index, match[0].length);
  }
  return spans;
}

function at(shape: RegExp, index: number): RegExp {
  shape.lastIndex = index;
  return shape;
}

/** A number with the other half of a bracket that begins or ends inside it. */
function withBrackets(plain: string, from: number, to: number): readonly [number, number] {
  const brackets = plain.slice(from, to).replace(/[^()]/g, "").replaceAll("()", "");
  return [
    brackets.startsWith(")") && plain[from - 1] === "(" ? from - 1 : from,
    brackets.endsWith("(") && plain[to] === ")" ? to + 1 : to,
  ];
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

/**
 * How an id is told that was made of something personal (contract 9): `~` and eight hex digits of its hash (FNV-1a of its
 * UTF-16 units, 32 bits). The same id is told the same everywhere and always.
 */
export function hashedId(id: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) {
    const unit = id.charCodeAt(at);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >> 8), 0x01000193);
  }
  return `~${(hash >>> 0).toString(16).padStart(8, "0")}`;
}

/** A value with every text in it told as `redactText` tells it; one that needs no change is handed back as it is. */
export function redactAll<T>(value: T): T {
  if (typeof value === "string") return redactText(value) as T;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, item, redactAll<unknown>(item)] as const);
  if (entries.every(([, item, told]) => item === told)) return value;
  if (Array.isArray(value)) return entries.map(([, , told]) => told) as T;
  return Object.fromEntries(entries.map(([key, , told]) => [key, told])) as T;
}
