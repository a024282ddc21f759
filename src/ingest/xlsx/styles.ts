import { attributeOf, type XmlListener } from "../xml/readXml.ts";
import { lookOfBuiltIn, lookOfCode, type NumberLook } from "./numberFormat.ts";

/** Listens to styles.xml and fills `looks` with the look of each cell style, by its number. */
export function stylesListener(looks: NumberLook[]): XmlListener {
  const codes = new Map<number, string>();
  let inCells = false;
  return {
    open(name, attributes) {
      if (name === "cellXfs") inCells = true;
      else if (name === "numFmt") {
        const read = attributes();
        // The first wins: further down stand the formats of conditional formatting.
        const id = Number(attributeOf(read, "numFmtId"));
        if (!codes.has(id)) codes.set(id, attributeOf(read, "formatCode"));
      } else if (name === "xf" && inCells) {
        const id = Number(attributeOf(attributes(), "numFmtId"));
        const code = codes.get(id);
        looks.push(code === undefined ? lookOfBuiltIn(id) : lookOfCode(code));
      }
    },
    close(name) {
      if (name === "cellXfs") inCells = false;
    },
  };
}
