import { type Day, formatDay } from "../../core/day.ts";
import type { NumberLook } from "./numberFormat.ts";

/** A number as people write it; with its length it has at most fifteen digits. */
const SHORT = /^(?:0|-?[1-9]\d*|-?(?:0|[1-9]\d*)\.\d*[1-9])$/;
const SHORT_LENGTH = 15;
const SECONDS = 86400;
/** Days from the first of 1900 (serial 1) and of 1904 (serial 0) to 1970-01-01. */
const SERIAL_OF_1970 = 25569;
const SHIFT_OF_1904 = 1462;
/** 9999-12-31 is the last day that Excel knows. */
const LAST_SERIAL = 2958466;

/** The text of a number cell: what a person reads there, never an exponent; dates and times as ISO text. */
export function numberText(raw: string, look: NumberLook, is1904: boolean): string {
  if (look === "plain" && raw.length <= SHORT_LENGTH && SHORT.test(raw)) return raw;
  const value = raw.trim() === "" ? Number.NaN : Number(raw);
  if (!Number.isFinite(value)) return raw;
  if (typeof look === "object")
    return value >= 0 && Number.isInteger(value) ? plain(value).padStart(look.zeros, "0") : plain(value);
  if (look === "percent") return `${plain(value * 100)}%`;
  if (look === "plain" || value < 0 || value >= LAST_SERIAL) return plain(value);
  if (look === "elapsed") return clock(Math.round(value * SECONDS));
  // 1904 counts from the first of January of its year, which is day 1462 of the other system.
  const serial = is1904 && (value >= 1 || look === "date") ? value + SHIFT_OF_1904 : value;
  return serial < 1 && (serial > 0 || look === "time") ? clock(Math.round(serial * SECONDS)) : dateText(serial);
}

/** Fifteen significant digits, as Excel shows them: 29.567800000000002 is 29.5678. */
function plain(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded);
  if (!text.includes("e")) return text;
  if (Math.abs(rounded) >= 1) return Math.abs(rounded) < 1e40 ? String(BigInt(rounded)) : text;
  const [sign, digits, exponent] = [
    rounded < 0 ? "-" : "",
    text.replace(/e.*|[-.]/g, ""),
    Number(text.slice(text.indexOf("e") + 2)),
  ];
  return exponent > 30 ? "0" : `${sign}0.${"0".repeat(exponent - 1)}${digits}`;
}

/** A serial of the 1900 system with its 29 February 1900, which is shown as what it is: a day that does not exist. */
function dateText(serial: number): string {
  const seconds = Math.round(serial * SECONDS);
  const day = Math.floor(seconds / SECONDS);
  const rest = seconds - day * SECONDS;
  const date =
    day === 60
      ? "1900-02-29"
      : day === 0
        ? "1900-01-00"
        : formatDay((day - SERIAL_OF_1970 + (day < 60 ? 1 : 0)) as Day);
  return rest === 0 ? date : `${date} ${clock(rest)}`;
}

function clock(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return rest === 0 ? `${two(hours)}:${two(minutes)}` : `${two(hours)}:${two(minutes)}:${two(rest)}`;
}

/** A date written as text (cell type d): its time only when it has one. */
export function isoText(raw: string): string {
  return raw
    .trim()
    .replace(/T00:00(?::00(?:\.0+)?)?Z?$/, "")
    .replace(/^(\d{4}-\d\d-\d\d)T/, "$1 ")
    .replace(/\.0+$/, "");
}

const ESCAPED = /_x([0-9a-f]{4})_/gi;

/** A text with Excel's own escapes (`_x000D_`) put in. */
export function escapedText(text: string): string {
  return text.includes("_x")
    ? text.replace(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}
