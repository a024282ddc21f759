import type { XmlListener } from "../xml/readXml.ts";
import { escapedText } from "./cellText.ts";

/** Listens to sharedStrings.xml and fills `texts`; the runs of a rich text are one text, readings above characters (rPh) are none. */
export function sharedStringsListener(texts: string[]): XmlListener {
  let text = "";
  let isText = false;
  let isPhonetic = false;
  return {
    open(name) {
      if (name === "si") text = "";
      else if (name === "rPh") isPhonetic = true;
      else if (name === "t") isText = !isPhonetic;
    },
    text(piece) {
      if (isText) text += piece;
    },
    close(name) {
      if (name === "t") isText = false;
      else if (name === "rPh") isPhonetic = false;
      else if (name === "si") texts.push(escapedText(text));
    },
  };
}
