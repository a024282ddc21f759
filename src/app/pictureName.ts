import { type Day, formatDay } from "../core/day.ts";
import { safeName } from "../core/fileName.ts";
import { redactText } from "../core/personal.ts";
import { shortText } from "../core/shortText.ts";

/** Characters of a headline that a file name takes: systems end names at 255 bytes, and three make one Chinese character. */
const MOST = 60;

/**
 * The file name of a saved picture: its headline, without one the project's id or title, and the day. A picture hides personal
 * data, and so does its name.
 */
export function pictureName(
  { finding, id, title }: { readonly finding: string; readonly id: string; readonly title: string },
  asOf: Day,
): string {
  const headline = shortText(redactText(finding), MOST).trim();
  return safeName(`${headline || redactText(id || title) || "guatu"}-${formatDay(asOf)}.png`);
}
