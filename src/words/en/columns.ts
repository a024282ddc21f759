import { grouped } from "../parts/numbers.ts";
import type * as zh from "../zh/columns.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
const monthDay = (month: number, date: number): string => `${date} ${MONTHS[month - 1] ?? ""}`;

export const columns: typeof zh.columns = {
  headline: { before: "Overdue", after: "", sites: (n) => `hazards at ${n} sites` },
  notOnMap: (n) => `${grouped(n)} of them not on the map`,
  dueToday: "Due today",
  dueTomorrow: "tomorrow",
  hazards: (n) => grouped(n),
  trend: "Overdue over time",
  trendText: (from, first, last, most) =>
    `${grouped(first)} on ${from}, ${grouped(last)} now, ${grouped(most)} at most`,
  trendFrom: monthDay,
  trendMost: (n) => `most ${grouped(n)}`,
  since: { yesterday: "Since yesterday", last: "Since last files" },
  changes: { added: "new", closed: "closed", worse: "worse" },
  noChanges: "no change",
  changed: { yesterday: "Changed since yesterday", last: "Changed since last files" },
  wasIs: (was, is) => `${was} → ${is}`,
  lists: { "due-soon": "Due soon", open: "Open longest", unknown: "Not inspected" },
  count: { "due-soon": "hazards", open: "hazards", unknown: "sites" },
  daysLeft: (days) => (days === 0 ? "today" : days === 1 ? "tomorrow" : `${grouped(days)} d left`),
  openFor: (days) => `${grouped(days)} d`,
  nowhere: "not on the map",
  periodOn: (name) => name,
  periodDay: (day, days) => (days === 1 ? "today" : `day ${grouped(day)} of ${grouped(days)}`),
  eventsOn: (month, date) => `Events on ${monthDay(month, date)}`,
  noEventsOn: "No events on that day",
  campaign: "Campaign",
  categories: "Sites by kind",
  on: (until) => (until === "" ? "on now" : `on now, ${until}`),
  over: "over",
  onPost: (n) => `${grouped(n)} on post`,
  toPost: (n, from) => `${grouped(n)} on post from ${from}`,
  otherPosts: "Other posts",
};
