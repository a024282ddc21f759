import { failed, type Result } from "../../core/result.ts";

/** The value of a JSON text; `json-broken` names the file and the place of the first mistake (`line 3 column 7`). */
export function parseJson(text: string, file: string): Result<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return failed("json-broken", file, placeOf(text, mistakeIn(text)));
  }
}

/** What a JSON value is, in one word. */
export function jsonWord(value: unknown): string {
  return value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
}

/** Is this a JSON object (no array, no null)? */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A value as JSON text; "…" for one nested so deep that it cannot be written. */
export function toJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? "";
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return "…";
  }
}

function placeOf(text: string, at: number): string {
  const before = text.slice(0, at);
  const line = before.split("\n").length;
  return `line ${line} column ${at - before.lastIndexOf("\n")}`;
}

const BLANKS = /[ \t\r\n]*/y;
const PLAIN = /[^"\\\u0000-\u001f]+/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const NUMBER_OR_WORD = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null/y;

/** Index of the first character that cannot stand where it stands; the text's length when it ends too early. Engines do not tell. */
function mistakeIn(text: string): number {
  const closers: ("}" | "]")[] = [];
  let at = 0;
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  };
  const skipString = (): boolean => {
    if (text[at] !== '"') return false;
    at++;
    while (skip(PLAIN) || skip(ESCAPE));
    if (text[at] !== '"') return false;
    at++;
    return true;
  };
  const skipKey = (): boolean => {
    skip(BLANKS);
    if (!skipString()) return false;
    skip(BLANKS);
    if (text[at] !== ":") return false;
    at++;
    return true;
  };
  /** After a value: a comma and the next one, or the closing of what is open. True while more is to come. */
  const goOn = (): boolean => {
    for (;;) {
      skip(BLANKS);
      const closer = closers.at(-1);
      if (closer === undefined) return false;
      if (text[at] === ",") {
        at++;
        return closer === "]" || skipKey();
      }
      if (text[at] !== closer) return false;
      closers.pop();
      at++;
    }
  };
  for (;;) {
    skip(BLANKS);
    const opener = text[at];
    if (opener === "{" || opener === "[") {
      const closer = opener === "{" ? "}" : "]";
      closers.push(closer);
      at++;
      skip(BLANKS);
      if (text[at] === closer) {
        if (!goOn()) return at;
      } else if (closer === "}" && !skipKey()) return at;
    } else if (!(opener === '"' ? skipString() : skip(NUMBER_OR_WORD))) return at;
    else if (!goOn()) return at;
  }
}
