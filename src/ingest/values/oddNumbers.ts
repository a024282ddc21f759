import { type Cell, read } from "../text/cell.ts";
import { withDigits } from "./hanziNumbers.ts";
import { readNumber } from "./numbers.ts";

/** 2015-06, 2015年6月, 2015/6/30: the year is what is asked for. */
const YEAR_OF_DATE = /^(1[89]\d\d|20\d\d)\s*[-/.年]\s*\d{1,2}(?:\s*[-/.月].*)?$/;
/** 28/2, 33+2, 地上28层地下2层, 28F/-2F: storeys above ground, and those below it. */
const STOREYS = /^(?:地上)?(\d{1,3})[层f]?(?:[/+,、(和]+(?:地下|b)?-?\d{1,2}|地下\d{1,2})[层f]?\)?$/;
const ABOVE = /^(?:地上|共)(\d{1,3})[层f]?$/;

/**
 * A number that only its field explains: the year of a date, storeys above and below ground; else one in Chinese
 * numerals (三层, 五百米), or about so many (2000人左右). Null where it is none of these.
 */
export function readOddNumber(text: string, field: string): Cell<number> | null {
  if (text.length > 30) return null;
  const plain = withDigits(text.normalize("NFKC").trim().toLowerCase())
    .replace(/\s+/g, "")
    .replace(/(\d+)百(?!\d)/g, "$100")
    .replace(/(?:左右|上下)$/, "")
    .replace(/(?<=[\d万])[余多](?=[人名次]|$)/, "");
  if (field === "builtYear") {
    const year = YEAR_OF_DATE.exec(plain);
    if (year !== null) return read(Number(year[1]));
  }
  if (field === "floors") {
    const above = STOREYS.exec(plain) ?? ABOVE.exec(plain);
    if (above !== null) return read(Number(above[1]));
  }
  const cell = plain === text ? null : readNumber(plain);
  return cell === null || cell.value === null ? null : read(cell.value);
}
