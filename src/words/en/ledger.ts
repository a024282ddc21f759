import { grouped } from "../numbers.ts";
import type * as zh from "../zh/ledger.ts";

const some = (n: number, one: string): string => `${grouped(n)} ${n === 1 ? one : `${one}s`}`;

export const ledger: typeof zh.ledger = {
  title: "Hazard list",
  open: "Hazard list",
  close: "Close the list",
  taller: "Taller list",
  lower: "Lower list",
  choices: {
    open: "Not closed",
    overdue: "Overdue",
    all: "All",
    "without-site": "Without a site",
    closed: "Closed",
    major: "Major, not closed",
    relapsed: "Relapsed",
    stale: "Stale",
    "five-elements": "Five elements given",
  },
  choice: "Which hazards to list",
  cell: (key, choice) => `${key}: ${choice.toLowerCase()}`,
  leaveCell: "Back to all sites",
  inView: "In view only",
  listed: (n) => `${some(n, "row")} listed`,
  download: "CSV",
  downloadName: (day) => `hazards-${day}.csv`,
  columns: {
    days: "Left",
    due: "Due",
    level: "Level",
    site: "Site",
    type: "Type",
    description: "Description",
    department: "Department",
    five: "5 elements",
    supervision: "Supervision",
    status: "Status",
    found: "Found on",
  },
  sortBy: (heading) => `Sort by ${heading.toLowerCase()}`,
  levels: { general: "General", major: "Major" },
  supervisions: { none: "", street: "Street", county: "County", city: "City", province: "Province", state: "State" },
  daysLeft: (days) => (days === 0 ? "today" : `${grouped(days)} d`),
  daysOver: (days) => `${grouped(days)} d over`,
  noDue: "none",
  noSite: "no site",
  noName: "(no name)",
  nothing: "No such hazard",
  nothingHint: "Try another list, filter or day.",
  nothingInView: "No such hazard in view",
  loading: "Reading",
  file: {
    id: "id",
    daysLeft: "days left",
    site: "site",
    siteName: "site name",
    type: "type",
    description: "description",
    level: "level",
    supervision: "supervision",
    status: "status",
    due: "due",
    found: "found",
    department: "department",
    five: "five elements given",
    stale: "stale",
    relapsed: "reopened",
    yes: "yes",
    no: "no",
  },
  counts: {
    all: (n) => some(n, "hazard"),
    open: (n) => `${grouped(n)} not closed`,
    overdue: (n) => `${grouped(n)} overdue`,
    withoutSite: (n) => `${some(n, "more hazard")} without a site`,
  },
};

export const tally: typeof zh.tally = {
  rail: "Tally",
  title: "Who has closed what",
  finding: (rate) => `${rate} closed`,
  findingOf: (rows, rate) => `${rows}: ${rate} closed`,
  chosen: (n) => some(n, "chosen row"),
  coversAll: (rate) => `All rows ${rate}, `,
  sumOfAll: "All rows",
  range: (worst, worstRate, best, bestRate) => `${worst} is lowest (${worstRate}), ${best} highest (${bestRate}), `,
  asOf: (day) => `as of ${day}`,
  by: { area: "Area", department: "Department", category: "Category", type: "Hazard type" },
  byLabel: "Count by",
  withoutSite: (n) =>
    `The sum includes ${some(n, "hazard")} without a site, which the overview does not count among the hazards`,
  rule: "Rate = closed ÷ found. A general hazard counts as closed once rectified, a major one once it is signed off.",
  columns: {
    found: "Found",
    closed: "Closed",
    open: "Not closed",
    overdue: "Overdue",
    major: "Major",
    stale: "Stale",
    relapsed: "Relapsed",
    fiveElements: "Five el.",
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
  none: "Not recorded",
  sum: "All",
  opens: (row, column, n) => `${row}, ${column.toLowerCase()}: ${grouped(n)}`,
  filterBy: (row) => `Only ${row} on the map`,
  filtered: "Counted under the filter",
  counting: "Counting",
  nothing: "No hazard to count",
  nothingHint: "Loosen the filter or choose another day.",
};

export const daily: typeof zh.daily = {
  title: "Daily report",
  copy: "Copy the report",
  copied: "Copied",
  byHand: "The browser does not allow copying. The text is selected: press Ctrl+C.",
  text: (facts) => {
    const { title, day, checked, found, closed, rate, overdue, major, stale, relapsed, withoutSite, worst } = facts;
    const news =
      facts.foundToday === null || facts.closedToday === null
        ? ""
        : ` On the day: ${grouped(facts.foundToday)} new, ${grouped(facts.closedToday)} closed.`;
    return [
      `${title}, as of ${day}${facts.isFiltered ? " (filtered)" : ""}: `,
      `${some(checked, "site")} checked, ${some(found, "hazard")} found, ${grouped(closed)} closed, rate ${rate}; `,
      `${grouped(major)} major not closed, ${grouped(overdue)} overdue, ${grouped(stale)} stale, ${grouped(relapsed)} relapsed`,
      withoutSite === 0 ? "." : `, ${grouped(withoutSite)} without a site.`,
      news,
      worst.length === 0
        ? ""
        : ` Lowest rates: ${worst.map((row) => `${row.name} ${row.rate} (${grouped(row.open)} not closed)`).join(", ")}.`,
    ].join("");
  },
};
