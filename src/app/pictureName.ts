import { type Day, formatDay } from "../core/day.ts";
import { safeName } from "../core/fileName.ts";

/** The file name of a saved picture: the project's id, its title where it has none, and the day. */
export const pictureName = ({ id, title }: { readonly id: string; readonly title: string }, asOf: Day): string =>
  safeName(`${id || title}-${formatDay(asOf)}.png`);
