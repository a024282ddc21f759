import { type Attributes, xmlParser } from "../../../ingest/xml/readXml.ts";

/** An element of a small document; names are without their prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly XmlElement[];
  /** What stands in it by itself, without blanks around. */
  readonly text: string;
}

type Growing = { name: string; attributes: Attributes; children: Growing[]; text: string };

/** A small document of XML as a tree under a nameless root; null where it is not well formed. */
export function xmlTree(text: string): XmlElement | null {
  const root: Growing = { name: "", attributes: {}, children: [], text: "" };
  const path = [root];
  const parser = xmlParser({
    open(name, attributes) {
      const element: Growing = { name, attributes: { ...attributes() }, children: [], text: "" };
      path.at(-1)!.children.push(element);
      path.push(element);
    },
    text(piece) {
      const element = path.at(-1)!;
      element.text = (element.text + piece).trim();
    },
    close() {
      if (path.length > 1) path.pop();
    },
  });
  return parser.write(text) && parser.end() ? root : null;
}

/** The elements at the end of a way of names. */
export const under = (element: XmlElement, ...names: readonly string[]): readonly XmlElement[] =>
  names.reduce<readonly XmlElement[]>(
    (found, name) => found.flatMap(({ children }) => children.filter((child) => child.name === name)),
    [element],
  );

/** What stands in the first element at the end of a way of names; "" where there is none. */
export const textUnder = (element: XmlElement, ...names: readonly string[]): string =>
  under(element, ...names)[0]?.text ?? "";
