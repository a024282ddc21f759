import { type Day, formatDay } from "../core/day.ts";

/** The file name of a saved picture: the project's id, its title where it has none, and the day. */
export const pictureName = ({ id, title }: { readonly id: string; readonly title: string }, asOf: Day): string =>
  `${id || title}-${formatDay(asOf)}.png`.replace(/[\\/:*?"<>|\p{Cc}]/gu, "_");
