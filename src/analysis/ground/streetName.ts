import { normalise } from "../../core/normalise.ts";
import { readAddress } from "../proposals/address.ts";
import { plainWords } from "../proposals/plainAddress.ts";

/** What the name of a Chinese street ends in, a stretch of it included: 示例路, 新城大道东段, 盐市十八巷. */
const STREET = /(?:路|街|巷|道|弄|胡同|里)(?:[东西南北中]|[东西南北中\d一二三四]+段)?$/u;
/** A longer one is a description and no name. */
const LONGEST = 12;
/** A number, then words: 4175 Lawrence Ave E. */
const ENGLISH = /^\s*\d+[a-z]?(?:-\d+[a-z]?)?\s+([a-z][a-z0-9 .'-]{2,30}[a-z.])\s*(?:,|#|\bunit\b|\bapt\b|$)/iu;

/** The street of an address as the ledger writes it, without region and number; "" where it names none. */
export function streetName(address: string): string {
  const english = ENGLISH.exec(address)?.[1];
  if (english !== undefined) return english.trim();
  if (!/\d|[零〇一二两三四五六七八九十]+号/u.test(normalise(address))) return "";
  const { street, number, lane, isVague } = readAddress(address);
  if (isVague || (number === null && lane === null) || street.length > LONGEST || !STREET.test(street)) return "";
  return asWritten(address, street);
}

const written = new Map<string, string>();
const MOST_KNOWN = 5000;

/** Plain words have 十八 as 18 and no blanks: the part of the address that reads so. */
function asWritten(address: string, street: string): string {
  const known = written.get(street);
  if (known !== undefined) return known;
  const text = normalise(address).replace(/\s/gu, "");
  let found = street;
  search: for (let start = 0; start < text.length; start++)
    for (let end = start + 2; end <= Math.min(text.length, start + LONGEST + 4); end++)
      if (plainWords(text.slice(start, end)) === street) {
        found = text.slice(start, end);
        break search;
      }
  if (written.size >= MOST_KNOWN) written.clear();
  written.set(street, found);
  return found;
}
