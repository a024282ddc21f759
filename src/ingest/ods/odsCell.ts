import { unsavedFormula } from "../text/errorValues.ts";
import { isoText, numberText } from "../xlsx/cellText.ts";
import type { NumberLook } from "../xlsx/numberFormat.ts";
import { type Attributes, attributeOf } from "../xml/readXml.ts";

const DURATION = /^-?P(?:(\d+)D)?T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,]\d+)?S)?$/;

/** The text of a cell as the reader of .xlsx has it, by the value that it is stored with; `paragraphs` are what it shows. */
export function odsCellText(attributes: Attributes, paragraphs: string | null, look: () => NumberLook): string {
  const shown = paragraphs ?? "";
  switch (attributes["office:value-type"] ?? attributeOf(attributes, "value-type")) {
    case "float":
    case "currency":
      return numberText(attributeOf(attributes, "value"), look(), false);
    case "percentage":
      return numberText(attributeOf(attributes, "value"), "percent", false);
    case "date":
      return dateText(attributeOf(attributes, "date-value"));
    case "time":
      return timeText(attributeOf(attributes, "time-value")) ?? shown;
    case "boolean":
      return attributeOf(attributes, "boolean-value");
    case "string":
      // Where nothing more is known of an error than its number: Err:502.
      if (attributes["calcext:value-type"] === "error" && !shown.startsWith("#")) return "#VALUE!";
      return paragraphs ?? attributeOf(attributes, "string-value");
    default: {
      const formula = attributeOf(attributes, "formula");
      return shown === "" && formula !== "" ? unsavedFormula(formula.replace(/^\w*:?=/, "")) : shown;
    }
  }
}

/** Seconds only where there are some, as in every other workbook. */
const dateText = (value: string): string =>
  isoText(value)
    .replace(/\.\d+$/, "")
    .replace(/ (\d\d:\d\d):00$/, " $1");

function timeText(value: string): string | null {
  const found = DURATION.exec(value);
  if (found === null) return null;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = found.slice(1).map((part) => Number(part ?? 0));
  return numberText(String(days + (hours * 3600 + minutes * 60 + seconds) / 86400), "elapsed", false);
}
