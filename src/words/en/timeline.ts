import { grouped } from "../parts/numbers.ts";
import type * as zh from "../zh/timeline.ts";

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

const monthOf = (month: number): string => MONTHS[month - 1] ?? "";
const days = (n: number): string => `${grouped(n)} ${n === 1 ? "day" : "days"}`;

export const timeline: typeof zh.timeline = {
  title: "Timeline",
  fold: "Fold the timeline",
  unfold: "Unfold the timeline",
  play: "Play day by day",
  stop: "Stop playing",
  handle: "As of",
  day: (year, month, date, weekday) => `${WEEKDAYS[weekday] ?? ""}, ${date} ${monthOf(month)} ${year}`,
  longDay: (year, month, date) => `${date} ${monthOf(month)} ${year}`,
  shortDay: (month, date) => `${date} ${monthOf(month)}`,
  year: String,
  month: monthOf,
  campaign: "the campaign",
  toEnd: (name, left) => (left === 0 ? `${name} ends today` : `${days(left)} to the end of ${name}`),
  toStart: (name, left) => `${days(left)} to the start of ${name}`,
  over: (name) => `${name} is over`,
  toNode: (name, left) => `${days(left)} to ${name}`,
  noNode: "No key period ahead",
  unconfirmed: (name) => `${name} (dates not confirmed)`,
  noDates: "No dates in the ledgers",
  noneMatching: "No matching hazards",
  found: "Found",
  due: "Due",
  closed: "Closed",
  key: "Hazards per week",
  week: (from, to, found, due, closed) =>
    `${from} to ${to}: ${grouped(found)} found, ${grouped(due)} due, ${grouped(closed)} closed`,
  span: (name, from, to) => `${name}, ${from} to ${to}`,
};
