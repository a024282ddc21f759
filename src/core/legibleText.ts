/** A text as people read the numbers in it. */
export interface LegibleText {
  /** Digits as 0 to 9, and every sign that stands between groups as one of its kind: blank, `\n`, `-`, `.`, `/`, `(`, `)`. */
  readonly plain: string;
  /** Where the character of `plain` at an index begins in the text itself, and where it ends. */
  readonly begins: readonly number[];
  readonly ends: readonly number[];
  /** Are there signs that may belong to a number, or part it from another? */
  readonly hasTwoReadings: boolean;
}

/** Signs that nobody sees: zero-width and bidi marks, variation selectors, keycaps and other marks laid over a sign, controls. */
const UNSEEN = /^[\p{Default_Ignorable_Code_Point}\p{Cf}\p{M}\p{Cc}]$/u;

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^[\n\r\v\f\u0085\u2028\u2029]$/, "\n"],
  [/^[\t\p{Zs}]$/u, " "],
  // Dashes, the minus sign, the box line and the long vowel mark that stand in for them.
  [/^[\p{Pd}\u2212\u2043\u2500\u2501\u30fc\uff70]$/u, "-"],
  [/^[.\u00b7\u2024\u2027\u2219\u22c5\u3002\u30fb\uff0e\uff61\uff65]$/, "."],
  [/^[/\\|\u00a6\u2044\u2215\uff0f\uff3c\uff5c\uffe4]$/, "/"],
  [/^[\p{Ps}<\uff1c]$/u, "("],
  [/^[\p{Pe}>\uff1e]$/u, ")"],
  [/^\u00d7$/, "x"],
];

/** The digits 1 to 9 (or 0 alone) that Unicode has no plain form for, by their first: black circles, sans-serif circles. */
const CIRCLED: readonly (readonly [first: number, value: number, count: number])[] = [
  [0x2776, 1, 10],
  [0x2780, 1, 10],
  [0x278a, 1, 10],
  [0x24eb, 11, 10],
  [0x24f5, 1, 10],
  [0x24ff, 0, 1],
  [0x1f10b, 0, 1],
  [0x1f10c, 0, 1],
];

/** A sign as it is read, and as what parts two numbers: a list may number its phones ①, ②, or part them by marks unseen. */
interface Sign {
  readonly joined: string;
  readonly parted: string;
}
const PARTS = "#";

const known = new Map<number, Sign>();

/**
 * A text with its digits and separators as plain ones and without what nobody sees; `plain` may be shorter or longer. `as`
 * says whether circled digits and marks unseen belong to the number they stand at, or part it from another.
 */
export function legibleText(text: string, as: keyof Sign = "joined"): LegibleText {
  let plain = "";
  const begins: number[] = [];
  const ends: number[] = [];
  let hasTwoReadings = false;
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at)!;
    const next = at + (code > 0xffff ? 2 : 1);
    const sign = isItself(code) ? null : signOf(code);
    const read = sign === null ? text[at]! : sign[as];
    hasTwoReadings ||= sign !== null && sign.joined !== sign.parted;
    plain += read;
    for (let i = 0; i < read.length; i++) {
      begins.push(at);
      ends.push(next);
    }
    // What nobody sees behind a digit is a part of it.
    if (read === "" && ends.length > 0) ends[ends.length - 1] = next;
    at = next;
  }
  return { plain, begins, ends, hasTwoReadings };
}

/** Latin letters, ASCII digits, and Chinese characters, of which nearly every text is. */
const isItself = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a);

function signOf(code: number): Sign {
  let sign = known.get(code);
  if (sign === undefined) {
    sign = readSign(String.fromCodePoint(code), code);
    known.set(code, sign);
  }
  return sign;
}

const always = (read: string): Sign => ({ joined: read, parted: read });

function readSign(sign: string, code: number): Sign {
  const kind = kindOf(sign);
  if (kind !== null) return always(kind);
  if (UNSEEN.test(sign)) return { joined: "", parted: PARTS };
  if (/^\p{Nd}$/u.test(sign)) return always(String(digitValue(code)));
  for (const [first, value, count] of CIRCLED)
    if (code >= first && code < first + count) return { joined: String(value + code - first), parted: PARTS };
  const simple = sign.normalize("NFKC");
  // ⒈ and ⑴ are digits with a dot or brackets around them.
  const digits = /^[(]?([0-9]{1,2})[).,]?$/.exec(simple)?.[1];
  if (digits !== undefined) return { joined: digits, parted: PARTS };
  return always(simple.length === 1 ? (kindOf(simple) ?? simple) : sign);
}

const kindOf = (sign: string): string | null => KINDS.find(([signs]) => signs.test(sign))?.[1] ?? null;

/** The decimal digits of a script stand together, 0 first. */
function digitValue(code: number): number {
  let first = code;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(first - 1))) first--;
  return (code - first) % 10;
}
