import { sumOf } from "../../../core/tallyRow.ts";
import type { PageFacts } from "../../../state/actions/pageFacts.ts";
import type { HazardRow, RingGroup, SiteInRings, TallyRow } from "../../../state/answers.ts";
import { grouped } from "../../../words/parts/numbers.ts";
import { daysText, rateText } from "../../../words/phrases/figures.ts";
import { categoryTitle } from "../../../words/wordsOf.ts";
import type { PageWords } from "../pageWords.ts";
import type { ColumnPlan, RowPlan } from "../tablePlan.ts";

/** What a hazard is called: its type, then its description where that says more; a description may begin with the type. */
function hazardText(words: PageWords, { type, description }: HazardRow): string {
  if (type === "" || description.startsWith(type)) return description;
  return description === "" ? type : words.briefing.typed(type, description);
}

/** Columns of a short list of hazards beside a map. */
export const shortHazardColumns = (words: PageWords): ColumnPlan[] => [
  { title: words.briefing.hazardColumns.site, share: 3, most: 2 },
  { title: words.briefing.hazardColumns.hazard, share: 2.2, most: 2 },
  { title: words.briefing.hazardColumns.days, align: "right" },
];

export const shortHazardRow = (words: PageWords, row: HazardRow): RowPlan => ({
  cells: [
    { text: row.siteName || words.ledger.noSite, symbol: row.status, isMajor: row.level === "major" },
    { text: row.type === "" || row.description.startsWith(row.type) ? row.description : row.type },
    { text: daysText(words.ledger, row) },
  ],
});

/** Columns of a whole list of hazards. */
export const hazardColumns = (words: PageWords, rows: readonly HazardRow[]): ColumnPlan[] => {
  const { number, site, area, hazard, due, days, department } = words.briefing.hazardColumns;
  return [
    { title: number, align: "right" },
    { title: site, share: 2.6, most: 2 },
    ...(rows.some((row) => row.area !== "") ? [{ title: area, most: 2 }] : []),
    { title: hazard, share: 3, most: 3 },
    { title: due },
    { title: days, align: "right" as const },
    ...(rows.some((row) => row.department !== "") ? [{ title: department, most: 2 }] : []),
  ];
};

/** Columns of the hazards of one site, which the page names. */
export const ownHazardColumns = (words: PageWords, rows: readonly HazardRow[]): ColumnPlan[] => {
  const { number, hazard, due, days, department } = words.briefing.hazardColumns;
  return [
    { title: number, align: "right" },
    { title: hazard, share: 1, most: 4 },
    { title: due },
    { title: days, align: "right" },
    ...(rows.some((row) => row.department !== "") ? [{ title: department, most: 2 }] : []),
  ];
};

export function ownHazardRows(words: PageWords, rows: readonly HazardRow[]): RowPlan[] {
  const hasDepartment = rows.some((row) => row.department !== "");
  return rows.map((row, i) => ({
    cells: [
      { text: grouped(i + 1) },
      { text: hazardText(words, row), symbol: row.status, isMajor: row.level === "major" },
      { text: row.due },
      { text: daysText(words.ledger, row) },
      ...(hasDepartment ? [{ text: row.department }] : []),
    ],
  }));
}

export function hazardRows(words: PageWords, rows: readonly HazardRow[]): RowPlan[] {
  const hasArea = rows.some((row) => row.area !== "");
  const hasDepartment = rows.some((row) => row.department !== "");
  return rows.map((row, i) => ({
    cells: [
      { text: grouped(i + 1) },
      { text: row.siteName || words.ledger.noSite, symbol: row.status, isMajor: row.level === "major" },
      ...(hasArea ? [{ text: row.area }] : []),
      { text: hazardText(words, row) },
      { text: row.due },
      { text: daysText(words.ledger, row) },
      ...(hasDepartment ? [{ text: row.department }] : []),
    ],
  }));
}

/** Where all are of one category a column of it would only take room. */
export const hasCategories = (rows: readonly { readonly category: string }[]): boolean =>
  rows.some(({ category }) => category !== rows[0]!.category);

/** Columns of the sites in rings; with the venue that is nearest where there are several. */
export function ringColumns(words: PageWords, rows: readonly SiteInRings[], hasVenues: boolean): ColumnPlan[] {
  const { number, site, category, venue, distance, change, done } = words.briefing.ringColumns;
  return [
    { title: number, align: "right" },
    { title: site, share: 3, most: 2 },
    ...(hasCategories(rows) ? [{ title: category, most: 2 }] : []),
    ...(hasVenues ? [{ title: venue, share: 2, most: 2 }] : []),
    { title: distance, align: "right" as const },
    ...(rows.some((row) => row.new || row.worse) ? [{ title: change }] : []),
    // Room to tick by hand.
    { title: done },
  ];
}

/** The sites in rings under the headings of their groups, in the order in which the engine lists them. */
export function ringRows(
  words: PageWords,
  rows: readonly SiteInRings[],
  hasVenues: boolean,
  titles: Readonly<Record<string, string>>,
): RowPlan[] {
  const hasChanges = rows.some((row) => row.new || row.worse);
  const hasCategory = hasCategories(rows);
  const groups = rows.map(groupOf);
  const counts = new Map<RingGroup, number>();
  for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1);
  return rows.flatMap((row, i): RowPlan[] => {
    const group = groups[i]!;
    const told: RowPlan = {
      cells: [
        { text: grouped(i + 1) },
        { text: row.name || row.id, symbol: row.status, isMajor: row.major },
        ...(hasCategory ? [{ text: categoryTitle(words, row.category, titles) }] : []),
        ...(hasVenues ? [{ text: row.venue }] : []),
        { text: words.near.metres(row.distance) },
        ...(hasChanges
          ? [{ text: row.new ? words.briefing.changes.new : row.worse ? words.briefing.changes.worse : "" }]
          : []),
        { text: "□" },
      ],
    };
    if (group === groups[i - 1]) return [told];
    const heading = words.briefing.group(words.briefing.groups[group], counts.get(group) ?? 0);
    return [{ cells: [{ text: "" }, { text: heading, isHeading: true }], isStrong: true }, told];
  });
}

/** In which group of a list the engine puts a site (contract.md 5). */
export function groupOf({ major, status }: Pick<SiteInRings, "major" | "status">): RingGroup {
  if (major) return "major";
  return status === "overdue" || status === "open" ? status : "rest";
}

export const tallyColumns = (words: PageWords, by: string): ColumnPlan[] => {
  const { found, closed, rate, open, overdue, major } = words.briefing.tallyColumns;
  return [
    { title: by, share: 1 },
    ...[found, closed, rate, open, overdue, major].map((title) => ({ title, align: "right" as const })),
  ];
};

/** The rows of a tally, most overdue first, and their sum. */
export function tallyRows(words: PageWords, { rows, by }: NonNullable<PageFacts["tally"]>): RowPlan[] {
  const told = ({ key, found, closed, rate, open, overdue, major }: TallyRow, isStrong: boolean): RowPlan => ({
    isStrong,
    cells: [key, grouped(found), grouped(closed), rateText(rate), grouped(open), grouped(overdue), grouped(major)].map(
      (text) => ({ text }),
    ),
  });
  return [
    ...mostOverdue(rows).map((row) => told({ ...row, key: tallyKeyText(words, by, row.key) }, false)),
    told({ ...sumOf(rows), key: words.briefing.sum }, true),
  ];
}

/** What a row of a tally is called. */
export const tallyKeyText = (words: PageWords, by: string, key: string): string =>
  key === "" ? words.tally.none : by === "category" ? categoryTitle(words, key, {}) : key;

/** Most overdue first, then most that is not closed; without a name last. */
export const mostOverdue = (rows: readonly TallyRow[]): TallyRow[] =>
  rows.toSorted(
    (a, b) =>
      Number(a.key === "") - Number(b.key === "") ||
      b.overdue - a.overdue ||
      b.open - a.open ||
      (a.key < b.key ? -1 : 1),
  );
