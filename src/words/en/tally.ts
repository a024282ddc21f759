import { grouped } from "../parts/numbers.ts";
import type * as zhTally from "../zh/tally.ts";
import type { DailyFacts } from "../zh/tally.ts";

const some = (n: number, one: string): string => `${grouped(n)} ${n === 1 ? one : `${one}s`}`;

export const tallyWords: typeof zhTally.tallyWords = {
  finding: (rate) => `${rate} closed`,
  findingOf: (rows, rate) => `${rows}: ${rate} closed`,
  chosen: (n) => some(n, "chosen row"),
  coversAll: (rate) => `All rows ${rate}, `,
  sumOfAll: "All rows",
  range: (worst, worstRate, best, bestRate) => `${worst} is lowest (${worstRate}), ${best} highest (${bestRate}), `,
  asOf: (day) => `as of ${day}`,
  by: { area: "Area", department: "Department", category: "Category", type: "Hazard type" },
  byLabel: "Count by",
  withoutSite: (n) => `The sum includes ${some(n, "hazard")} without a site`,
  bar: "Bar: not closed, the solid part overdue",
  rule: "Rate = closed ÷ found. A general hazard counts as closed once rectified, a major one once it is signed off.",
  columns: {
    found: "Found",
    closed: "Closed",
    open: "Not closed",
    overdue: "Overdue",
    major: "Major",
    stale: "Stale",
    relapsed: "Relapsed",
    fiveElements: "5 elements",
    rate: "Rate",
  },
  hints: {
    found: "Hazards that exist on the day",
    closed: "Closed by the day",
    open: "Found less closed",
    overdue: "Of the open ones, overdue",
    major: "Of the open ones, major",
    stale: "Of the open ones, without news for long",
    relapsed: "Of all found, relapsed",
    fiveElements: "Of the open ones, all five elements given",
    rate: "Closed ÷ found",
  },
  opens: (row, column, n) => `${row}, ${column.toLowerCase()}: ${grouped(n)}`,
  filterBy: (row) => `Only ${row} on the map`,
  filtered: "Counted under the filter",
  counting: "Counting",
  incomplete: "data incomplete",
  nothing: "No hazard to count",
  nothingHint: "Loosen the filter or choose another day.",
};

function notesOf({ isFiltered, isIncomplete }: DailyFacts): string {
  const notes = [isFiltered ? "filtered" : "", isIncomplete ? "data incomplete" : ""].filter((note) => note !== "");
  return notes.length === 0 ? "" : ` (${notes.join(", ")})`;
}

export const daily: typeof zhTally.daily = {
  title: "Daily report",
  copy: "Copy the report",
  picture: "Picture",
  drawing: "Drawing the picture",
  pictureSaved: "The picture is saved; its numbers are those of the text",
  copied: "Copied",
  byHand: "The browser does not allow copying. The text is selected: press Ctrl+C.",
  text: (facts) => {
    const { title, day, checked, found, closed, rate, overdue, major, stale, relapsed, withoutSite, worst } = facts;
    const news =
      facts.foundToday === null || facts.closedToday === null
        ? ""
        : ` On the day: ${grouped(facts.foundToday)} new, ${grouped(facts.closedToday)} closed.`;
    if (facts.unknown !== null) return `${title}, as of ${day}${notesOf(facts)}: ${facts.unknown}.`;
    return [
      `${title}, as of ${day}${notesOf(facts)}: `,
      `${some(checked, "site")} checked, ${some(found, "hazard")} found, ${grouped(closed)} closed, rate ${rate}; `,
      `${grouped(major)} major not closed, ${facts.isIncomplete ? "at least " : ""}${grouped(overdue)} overdue, ${grouped(stale)} stale, ${grouped(relapsed)} relapsed`,
      withoutSite === 0 ? "." : `, ${grouped(withoutSite)} without a site.`,
      news,
      worst.length === 0
        ? ""
        : ` Lowest rates: ${worst.map((row) => `${row.name} ${row.rate} (${grouped(row.open)} not closed)`).join(", ")}.`,
    ].join("");
  },
};
