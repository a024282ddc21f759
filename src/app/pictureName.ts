import { type Day, formatDay } from "../core/day.ts";
import { safeName } from "../core/fileName.ts";
import { redactText } from "../core/personal.ts";

/**
 * The file name of a saved picture: the project's id, its title where it has none, and the day. A picture hides personal data,
 * and so does its name.
 */
export const pictureName = ({ id, title }: { readonly id: string; readonly title: string }, asOf: Day): string =>
  safeName(`${redactText(id || title) || "guatu"}-${formatDay(asOf)}.png`);
