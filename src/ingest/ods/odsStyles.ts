import type { NumberLook } from "../xlsx/numberFormat.ts";
import { type Attributes, attributeOf } from "../xml/readXml.ts";

/** What the styles of a document say of its cells and tables: how numbers look, and which tables are hidden. */
export class OdsStyles {
  private readonly looks = new Map<string, NumberLook>();
  private readonly dataStyles = new Map<string, string>();
  private readonly hidden = new Set<string>();
  private data = "";
  private style = "";

  /** Told of each tag; `attributes` are read only of those that matter. */
  open(name: string, attributes: () => Attributes): void {
    switch (name) {
      case "style": {
        const read = attributes();
        this.style = attributeOf(read, "name");
        this.dataStyles.set(this.style, attributeOf(read, "data-style-name"));
        break;
      }
      case "table-properties":
        if (attributeOf(attributes(), "display") === "false") this.hidden.add(this.style);
        break;
      case "date-style":
        this.looks.set(attributeOf(attributes(), "name"), "date");
        break;
      case "percentage-style":
        this.looks.set(attributeOf(attributes(), "name"), "percent");
        break;
      case "time-style": {
        const read = attributes();
        const isLong = attributeOf(read, "truncate-on-overflow") === "false";
        this.looks.set(attributeOf(read, "name"), isLong ? "elapsed" : "time");
        break;
      }
      case "number-style":
        this.data = attributeOf(attributes(), "name");
        break;
      case "number":
        this.takeNumber(attributes());
        break;
    }
  }

  /** How the numbers of cells of a style look. */
  lookOf(style: string): NumberLook {
    return this.looks.get(this.dataStyles.get(style) ?? "") ?? "plain";
  }

  isHidden(style: string): boolean {
    return this.hidden.has(style);
  }

  /** An id that is padded to a width (00000). */
  private takeNumber(attributes: Attributes): void {
    const zeros = Number(attributeOf(attributes, "min-integer-digits"));
    const isWhole = Number(attributeOf(attributes, "decimal-places")) === 0;
    if (zeros >= 2 && zeros <= 30 && isWhole && attributeOf(attributes, "grouping") !== "true" && this.data !== "")
      this.looks.set(this.data, { zeros });
  }
}
