/** What no document may hold: control characters, and halves of characters that stand alone. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
const ALONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** What steers how others are drawn and has no shape of its own. */
const SHAPELESS = /\p{Cf}|\p{Variation_Selector}/gu;

/** A text as it can stand in a document: one line, without what has no shape. */
export const documentText = (text: string): string =>
  text
    .replace(/[\t\n\r\u2028\u2029]+/g, " ")
    .replace(UNWRITABLE, "")
    .replace(ALONE, "\ufffd")
    .replace(SHAPELESS, "");
