import type { ChangeKind } from "../../core/changeKinds.ts";
import { type Day, parseDay } from "../../core/day.ts";
import type { ChangesPage, HazardRow, SiteRow } from "../../state/answers.ts";
import type { LateWords, Words } from "../../words/wordsOf.ts";

/** A row of the wall's list. */
export interface ToldRow {
  readonly key: string;
  readonly name: string;
  /** Under the name. */
  readonly what: string;
  /** Large, at the end of the row. */
  readonly figure: string;
  /** WGS-84 lng, lat; null where it is not on the map. */
  readonly place: readonly [number, number] | null;
  /** What is no place at all has no number either. */
  readonly isPlace?: boolean;
}

/** What a wall tells, in pages one after another. */
export interface ToldSection {
  readonly id: "overdue" | "due-soon" | "open" | "unknown" | "categories" | "yesterday" | "last";
  readonly title: string;
  /** How many there are in all, with their unit; "" where the title says it. */
  readonly total: number;
  readonly unit: string;
  readonly rows: readonly ToldRow[];
}

/** One page of them. */
export interface ToldPage {
  readonly section: ToldSection;
  readonly rows: readonly ToldRow[];
  readonly page: number;
  readonly pages: number;
}

type Said = LateWords["columns"];

const whatOf = ({ type, description }: HazardRow): string => (type === "" ? description : type);

/** A hazard by how long it has been overdue, or is left. */
export const dueRow = (said: Said, row: HazardRow): ToldRow => ({
  key: `${row.layer}/${row.id}`,
  name: row.siteNear,
  what: whatOf(row),
  figure: (row.daysLeft ?? 0) < 0 ? said.overdueBy(-row.daysLeft!) : said.daysLeft(row.daysLeft ?? 0),
  place: row.place,
});

/** A hazard by how long it is open. */
export function openRow(said: Said, row: HazardRow, asOf: Day): ToldRow {
  const found = parseDay(row.found);
  return {
    key: `${row.layer}/${row.id}`,
    name: row.siteNear,
    what: whatOf(row),
    figure: found === null ? "" : said.openFor(asOf - found),
    place: row.place,
  };
}

/** A site that nobody has inspected. */
export const siteRow = (row: SiteRow): ToldRow => ({
  key: `${row.layer}/${row.id}`,
  name: row.nearName || row.address || row.id,
  what: row.address,
  figure: "",
  place: row.place,
});

/** What has become of something. */
export const changeRow = (
  { statuses }: Words,
  said: Said,
  kind: ChangeKind,
  row: ChangesPage["rows"][number],
): ToldRow => ({
  key: `${kind} ${row.layer}/${row.id}`,
  name: row.name,
  what:
    row.from !== null && row.to !== null && kind === "worse"
      ? said.wasIs(statuses[row.from], statuses[row.to])
      : row.what,
  figure: kind === "added" || kind === "closed" || kind === "worse" ? said.changes[kind] : "",
  place: row.place,
});

/** Pages of a section that lie between two of another. */
const BETWEEN = 4;

/** The pages of all sections in turn: those of the first, and after every few of them one of the others, which come first where they are `isFresh`. */
export function pagesInTurn(sections: readonly ToldSection[], fit: number, isFresh: boolean): readonly ToldPage[] {
  const [main = [], ...more] = sections.map((section) => pagesOf(section, fit));
  const others = more.flat();
  if (others.length === 0) return main;
  const turns: ToldPage[] = isFresh ? [...others] : [];
  let next = 0;
  for (let at = 0; at < main.length; at += BETWEEN)
    turns.push(...main.slice(at, at + BETWEEN), others[next++ % others.length]!);
  turns.push(...others.slice(Math.max(next, isFresh ? others.length : 0)));
  return turns;
}

function pagesOf(section: ToldSection, fit: number): readonly ToldPage[] {
  const pages = Math.ceil(section.rows.length / fit);
  return Array.from({ length: pages }, (_, page) => ({
    section,
    rows: section.rows.slice(page * fit, (page + 1) * fit),
    page: page + 1,
    pages,
  }));
}
