import { decodeXml } from "../xml/readXml.ts";

/** A description as what it says: the pairs of its table, and the text beside it. */
export interface Description {
  readonly pairs: readonly (readonly [heading: string, value: string])[];
  readonly text: string;
}

const ROW = /<tr\b[^<>]*>((?:(?!<\/?tr\b)[\s\S])*)<\/tr\s*>/gi;
const CELL = /<t[dh]\b[^<>]*>((?:(?!<\/?t[dh]\b)[\s\S])*)<\/t[dh]\s*>/gi;

/**
 * Map programs write a record's columns into its description, as a table of two columns in HTML: those are pairs here, and
 * what stands beside the table stays the description, without tags.
 */
export function readDescription(html: string): Description {
  if (!html.includes("<")) return { pairs: [], text: html.trim() };
  const bare = html.replace(/<(style|script)\b[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi, "");
  const pairs: (readonly [string, string])[] = [];
  const beside = bare.replace(ROW, (row, inside: string) => {
    const cells = [...inside.matchAll(CELL)].map(([, cell = ""]) => plainText(cell));
    const [heading = "", value = ""] = cells;
    if (cells.length !== 2 || heading === "") return row;
    // A table of one record has its headings at the left; ArcGIS ends some of them with a colon.
    pairs.push([heading.replace(/\s*[:：]$/, ""), value]);
    return "";
  });
  return { pairs, text: plainText(beside) };
}

function plainText(html: string): string {
  const text = html
    .replace(/<br\s*\/?>|<\/(?:p|div|tr|li)\s*>/gi, "\n")
    .replace(/<[^<>]*>/g, "")
    .replaceAll("&nbsp;", " ");
  return decodeXml(text)
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n[\n ]*/g, "\n")
    .trim();
}
