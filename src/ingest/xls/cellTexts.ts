import type { CellObject } from "@e965/xlsx";
import { numberText } from "../xlsx/cellText.ts";
import { lookOfCode, type NumberLook } from "../xlsx/numberFormat.ts";

/** Errors by the number that a binary workbook keeps of them. */
const ERRORS: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
  43: "#GETTING_DATA",
};

/** The text of each cell as the reader of .xlsx has it: what a person reads there, a date as ISO text by the format of its cell. */
export function cellTexts(is1904: boolean): (cell: CellObject) => string {
  const looks = new Map<string, NumberLook>();
  const lookOf = (format: string): NumberLook => {
    let look = looks.get(format);
    if (look === undefined) {
      look = lookOfCode(format);
      looks.set(format, look);
    }
    return look;
  };
  return ({ t, v, z }) => {
    if (t === "e") return ERRORS[Number(v)] ?? "#VALUE!";
    if (v === undefined || v === null) return "";
    if (t === "n") return numberText(String(v), z === undefined ? "plain" : lookOf(String(z)), is1904);
    return typeof v === "boolean" ? String(v) : typeof v === "string" ? v : "";
  };
}
