import { type Day, dayOf } from "./day.ts";

/** A day as offices write it: 2027-2-18, 2027/02/18, 2027.2.18, 20270218, 2027年2月18日, full-width digits too. */
const WRITTEN = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日?|(\d{2})(\d{2}))$/;

/** The day that somebody typed; `none` when it is written well and there is no such day, null when it is not a day as one writes it. */
export function typedDay(text: string): Day | "none" | null {
  const match = WRITTEN.exec(text.normalize("NFKC").replace(/\s+/g, ""));
  if (match === null) return null;
  const [, year, , month = match[5] ?? match[7], date = match[6] ?? match[8]] = match;
  return dayOf(Number(year), Number(month), Number(date)) ?? "none";
}
