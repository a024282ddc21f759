import { type Day, parseDay } from "../../core/day.ts";
import type { GeometryWord } from "../../core/geometry.ts";
import type { Where } from "../../core/layerSpec.ts";
import { readDay } from "../values/dates.ts";
import { readNumber } from "../values/numbers.ts";

/** Does a row meet all conditions of its layer? `cell` gives the text of a heading, `shape` the word of the row's geometry. */
export function meetsAll(
  where: readonly Where[],
  cell: (heading: string) => string,
  shape: GeometryWord | null,
  zone: string,
  is1904 = false,
): boolean {
  const dayOf = (text: string): Day | null => readDay(text, { zone, is1904 }).value;
  return where.every((condition) => meets(condition, cell, shape, dayOf));
}

function meets(
  condition: Where,
  cell: (heading: string) => string,
  shape: GeometryWord | null,
  dayOf: (text: string) => Day | null,
): boolean {
  if (condition.op === "geometry") return shape === condition.value;
  const text = cell(condition.column ?? "").trim();
  switch (condition.op) {
    case "exists":
      return (text !== "") === (condition.value === true);
    case "=":
      return equals(text, condition.value);
    case "!=":
      return !equals(text, condition.value);
    case "in":
      return isList(condition.value) && condition.value.some((value) => equals(text, value));
    default:
      return text !== "" && compares(condition.op, text, condition.value, dayOf);
  }
}

const isList = (value: Where["value"]): value is readonly (string | number | boolean)[] => Array.isArray(value);

function equals(text: string, value: Where["value"]): boolean {
  if (typeof value === "number") return text !== "" && readNumber(text).value === value;
  return text === String(value);
}

function compares(
  op: "<" | "<=" | ">" | ">=",
  text: string,
  value: Where["value"],
  dayOf: (text: string) => Day | null,
): boolean {
  const limit = typeof value === "string" ? parseDay(value) : null;
  if (limit !== null) {
    const day = dayOf(text);
    return day !== null && ordered(op, day - limit);
  }
  const bound = typeof value === "number" ? value : readNumber(String(value)).value;
  const number = readNumber(text).value;
  // Two numbers compare as numbers; anything else as text.
  if (bound === null || number === null)
    return typeof value === "string" && ordered(op, text < value ? -1 : text > value ? 1 : 0);
  return ordered(op, number - bound);
}

const ordered = (op: "<" | "<=" | ">" | ">=", difference: number): boolean =>
  op === "<" ? difference < 0 : op === "<=" ? difference <= 0 : op === ">" ? difference > 0 : difference >= 0;
