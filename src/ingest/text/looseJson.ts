import type { Result } from "../../core/result.ts";
import { parseJson } from "./jsonText.ts";

/** A whole number too long to be exact once it is read: more than fifteen digits. */
const LONG_NUMBER = /[:[,\s]-?\d{16,}(?=[\s,\]}])/;
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|-?\b(?:NaN|Infinity|undefined)\b/g;
const NO_JSON = /\b(?:NaN|Infinity|undefined)\b/;

/**
 * As `parseJson`, of data that programs wrote carelessly: a whole number of more than fifteen digits comes as a text of its
 * digits, and NaN, Infinity and undefined, which are no JSON, as null.
 */
export function parseLooseJson(text: string, file: string): Result<unknown> {
  const hasLong = LONG_NUMBER.test(text);
  const parsed = parseJson(hasLong ? loosened(text) : text, file);
  if (parsed.ok || parsed.error.code !== "json-broken" || !NO_JSON.test(text)) return parsed;
  const again = parseJson(loosened(text), file);
  // The place of the mistake is that of the text as it is.
  return again.ok ? again : parsed;
}

function loosened(text: string): string {
  return text.replace(TOKEN, (token) => {
    const first = token.charCodeAt(0);
    if (first === 0x22) return token;
    if (/[NIu]/.test(token.replace("-", "").charAt(0))) return "null";
    return /^-?\d{16,}$/.test(token) ? `"${token}"` : token;
  });
}
