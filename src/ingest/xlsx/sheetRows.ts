import { unsavedFormula } from "../text/errorValues.ts";
import { decodeXml, type XmlListener } from "../xml/readXml.ts";
import { columnOfRef, MOST_ROWS } from "./cellRef.ts";
import { escapedText, isoText, numberText } from "./cellText.ts";
import type { NumberLook } from "./numberFormat.ts";

/** What the cells of a sheet refer to. */
export interface CellContext {
  readonly shared: readonly string[];
  readonly looks: readonly NumberLook[];
  readonly is1904: boolean;
}

/** Listens to a sheet and hands on each of its rows: its number as Excel shows it (rising, gaps left out) and the texts of its cells. */
export function sheetListener(
  context: CellContext,
  take: (row: number, cells: string[]) => void,
): XmlListener & { enough(): boolean } {
  let inData = false;
  let isOver = false;
  let row = 0;
  let cells: string[] = [];
  let column = -1;
  let type = "";
  let style = 0;
  let value = "";
  let text = "";
  /** null: the cell has none. */
  let formula: string | null = null;
  let reads: "" | "value" | "text" | "formula" = "";
  let isPhonetic = false;

  function cellText(): string {
    switch (type) {
      case "s":
        return context.shared[Number(value)] ?? "";
      case "inlineStr":
        return escapedText(text === "" ? value : text);
      case "str":
        return escapedText(value);
      case "b":
        return value.trim() === "1" ? "true" : value.trim() === "0" ? "false" : value;
      case "e":
        // #N/A and its like: what became of a formula is said where the row is read.
        return value;
      case "d":
        return isoText(value);
      default:
        if (value !== "") return numberText(value, context.looks[style] ?? "plain", context.is1904);
        // A formula whose value is "" says so by its type, str.
        return text === "" && formula !== null ? unsavedFormula(formula) : text;
    }
  }

  return {
    enough: () => isOver,
    open(name, attributes) {
      if (!inData) {
        if (name === "sheetData" && !isOver) inData = true;
        return;
      }
      switch (name) {
        case "row": {
          const number = Number(attributes()["r"]);
          row = number > row && number <= MOST_ROWS ? number : row + 1;
          cells = [];
          column = -1;
          break;
        }
        case "c": {
          const { r, t, s } = attributes();
          column = r === undefined ? column + 1 : columnOfRef(r);
          type = t === undefined ? "" : decodeXml(t);
          style = s === undefined ? 0 : Number(s);
          value = "";
          text = "";
          formula = null;
          break;
        }
        case "v":
          reads = "value";
          break;
        case "f":
          formula = "";
          reads = "formula";
          break;
        case "t":
          reads = isPhonetic ? "" : "text";
          break;
        case "rPh":
          isPhonetic = true;
          break;
      }
    },
    text(piece) {
      if (reads === "value") value += piece;
      else if (reads === "text") text += piece;
      else if (reads === "formula") formula += piece;
    },
    close(name) {
      if (!inData) return;
      switch (name) {
        case "v":
        case "t":
        case "f":
          reads = "";
          break;
        case "rPh":
          isPhonetic = false;
          break;
        case "c": {
          const read = column < 0 ? "" : cellText();
          if (read === "") break;
          while (cells.length < column) cells.push("");
          cells[column] = read;
          break;
        }
        case "row":
          if (row <= MOST_ROWS) take(row, cells);
          break;
        case "sheetData":
          inData = false;
          isOver = true;
          break;
      }
    },
  };
}
