import { normalise } from "../../core/normalise.ts";
import { readAddress } from "../proposals/address.ts";
import { plainWords } from "../proposals/plainAddress.ts";

/** What the name of a Chinese street ends in, a stretch of it included: 示例路, 新城大道东段, 盐市十八巷. */
const STREET = /^(.+(?:路|街|巷|道|弄|胡同|里))(?:[东西南北中]|[东西南北中\d一二三四]+段)?$/u;
/** What ends so and is none: a 街道 is a part of a town, the others are what people or trains go along, or no name. */
const NO_STREET =
  /(?:街道|(?:人行|[车步便通过走跑坡匝栈甬隧轨管航渠频绿])道|[铁线电水]路|[公屋家院楼店城村巷市这那哪]里)$/u;
/** A longer one is a description and no name. */
const LONGEST = 12;
/** A number, then words: 4175 Lawrence Ave E. */
const ENGLISH = /^\s*\d+[a-z]?(?:-\d+[a-z]?)?\s+([a-z][a-z0-9 .'-]{2,30}[a-z.])\s*(?:,|#|\bunit\b|\bapt\b|$)/iu;
const ENGLISH_STREETS =
  "road rd street st avenue ave av lane ln drive dr boulevard blvd court ct crescent cres place pl way terrace terr parkway pkwy highway hwy expressway circle cir square sq trail trl close row alley path mews quay grove gardens gdns heights hts esplanade promenade parade circuit";
/** Words of which the last says that they are a street: a house's number may stand before the name of who lives there. */
const ENGLISH_STREET = new RegExp(
  `^(?!(?:mr|mrs|ms|miss|mx|dr|prof|sir|madam|attn|care)\\b).*\\s(?:${ENGLISH_STREETS.replaceAll(" ", "|")})\\.?(?:\\s+(?:[nsew]|[ns][ew]|north|south|east|west)\\.?)?$`,
  "iu",
);

/** The street of an address as the ledger writes it, without region and number; "" where it names none. */
export function streetName(address: string): string {
  const english = ENGLISH.exec(address)?.[1]?.trim();
  if (english !== undefined) return ENGLISH_STREET.test(english) ? english : "";
  if (!/\d|[零〇一二两三四五六七八九十]+号/u.test(normalise(address))) return "";
  const { street, number, lane, isVague } = readAddress(address);
  if (isVague || (number === null && lane === null) || street.length > LONGEST) return "";
  const named = STREET.exec(street)?.[1];
  return named === undefined || NO_STREET.test(named) ? "" : asWritten(address, street);
}

/** Plain words have 十八 as 18 and no blanks or marks: the part of the address that reads so. */
function asWritten(address: string, street: string): string {
  const parts = street.match(/\d+|\D/gu)!.map((part) => {
    if (/\d/u.test(part)) return `(?:${part}|[零〇一二两三四五六七八九十百千]+)`;
    return part === "-" ? "[^\\p{L}\\d]" : part.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&");
  });
  const alike = new RegExp(parts.join("[^\\p{L}\\d]*"), "gu");
  const found = [...normalise(address).matchAll(alike)].find(([text]) => plainWords(text) === street);
  return found?.[0] ?? street;
}
