import { grouped } from "../parts/numbers.ts";
import type { LateWords } from "../zh/zh.ts";

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** 1st to 30th. */
function ordinal(n: number): string {
  const isTeen = n > 10 && n < 14;
  return `${n}${isTeen ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th")}`;
}

const monthDay = (month: number, date: number): string => `${date} ${MONTHS[month - 1] ?? ""}`;

export const wall: LateWords["wall"] = {
  situation: "Situation",
  news: "Overdue and events",
  today: (month, date, weekday) => `${WEEKDAYS[weekday] ?? ""} ${monthDay(month, date)}`,
  lunar: (month, isLeap, date) => `${ordinal(date)} of the ${isLeap ? "leap " : ""}${ordinal(month)} lunar month`,
  sites: "sites",
  atLeast: "at least ",
  withoutSite: (n) => `${grouped(n)} ${n === 1 ? "hazard has" : "hazards have"} no site`,
  asOf: (day) => `As of ${day}`,
  newest: (day, age) =>
    `Newest ledger ${day}${age <= 0 ? "" : age === 1 ? ", yesterday" : `, ${grouped(age)} days ago`}`,
  stale: (age) => `The ledgers are ${grouped(age)} days old`,
  notRead: (ledgers, since) =>
    `${ledgers.length === 0 ? "The files" : ledgers.length === 1 ? ledgers[0] : `${ledgers[0]} and ${grouped(ledgers.length - 1)} more`} cannot be read since ${since}`,
  asRead: (time) => `Shown as read at ${time}`,
  asOpened: "Shown as read when it was opened",
  notToday: (day) => `Data stand at ${day}`,
  lookedAt: (time) => `Files checked at ${time}`,
  failed: (n) => `${grouped(n)} ${n === 1 ? "layer" : "layers"} not read: figures incomplete`,
  filtered: "Filtered",
  fullScreen: "Full screen",
  leaveFullScreen: "Leave full screen",
  noFullScreen: "This browser does not let a page fill the screen: press F11",
  toDesk: "Back to the desk",
};
