/** What moves a terminal's cursor, changes its colours, title or clipboard, or turns the direction of what is read. */
const CONTROL = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

const hex = (sign: string, digits: number): string => sign.charCodeAt(0).toString(16).padStart(digits, "0");

/** A text of a project or of a command line on one line of a terminal: signs that a terminal would obey are told by their number. */
export const visible = (text: string): string =>
  text.replace(CONTROL, (sign) => (sign < "\x80" ? `\\x${hex(sign, 2)}` : `\\u${hex(sign, 4)}`));

/** Writes a message to standard error, of one line or more. */
export function say(...lines: readonly string[]): void {
  process.stderr.write(`guatu: ${lines.map(visible).join("\n")}\n`);
}

/** Writes an answer to standard output as JSON; its signs are escapes, which mean the same to every reader. */
export function writeJson(value: object): void {
  writeJsonText(JSON.stringify(value, null, 2));
}

/** The same of a text that is JSON already. */
export function writeJsonText(json: string): void {
  // Line ends and tabs outside of texts are the only ones that JSON holds as they are.
  process.stdout.write(`${json.replace(CONTROL, (sign) => (/[\t\n\r]/.test(sign) ? sign : `\\u${hex(sign, 4)}`))}\n`);
}

/** Writes data of another format to standard output. It has no escapes: what a terminal would obey becomes U+FFFD. */
export function writeData(text: string): void {
  process.stdout.write(text.replace(/\r(?!\n)/g, "\n").replace(/[^\P{Cc}\t\r\n]/gu, "\ufffd"));
}
