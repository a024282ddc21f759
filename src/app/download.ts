import { formatNamed, formatRule } from "../core/fileFormats.ts";

/** Hands a text, or a picture, to the user as a file. */
export function download(name: string, content: string | Blob): void {
  const format = formatNamed(name);
  const type = format === null ? "text/plain;charset=utf-8" : formatRule(format).mime;
  const url = URL.createObjectURL(typeof content === "string" ? new Blob([content], { type }) : content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
