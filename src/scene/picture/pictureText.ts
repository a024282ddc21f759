import { civilOf, type Day, parseDay } from "../../core/day.ts";
import type { Known } from "../../core/known.ts";
import { redactText } from "../../core/personal.ts";
import type { LayerReport, PeriodAnswer, SiteTotals, VenueReport } from "../../state/answers.ts";
import type { AppState } from "../../state/store/state.ts";
import { CONDITION_KEYS, conditionWord } from "../../words/phrases/conditionWord.ts";
import { findingOf } from "../../words/phrases/finding.ts";
import { periodName } from "../../words/phrases/periodName.ts";
import type { LateWords, Words } from "../../words/wordsOf.ts";

/** Every string that a saved picture may need, in one language. */
export type PictureWords = Words & { readonly page: LateWords["picture"]; readonly finding: LateWords["finding"] };

/** A headline and the lines under it. */
export interface PictureFinding {
  readonly finding: string;
  readonly facts: readonly string[];
}

/** Layers that the small print names; of more it says how many. */
const MOST_SOURCES = 6;

/** What the day says of all sites that match. */
export function dayFinding(words: PictureWords, totals: SiteTotals, known: Known): PictureFinding {
  const { sites, byStatus, major, hazards, hazardsOpen, hazardsWithoutSite, notOnMap } = totals;
  const facts = [words.page.sites(sites, byStatus[0] ?? 0, major)];
  if (hazards > 0) facts.push(words.page.hazards(hazards, hazardsOpen));
  if (hazardsWithoutSite > 0) facts.push(words.ledger.counts.withoutSite(hazardsWithoutSite));
  if (notOnMap > 0) facts.push(words.page.notOnMap(notOnMap));
  const finding = findingOf(words.finding, totals, known).text;
  return { finding, facts: sites === 0 ? [] : [words.page.sentences(facts)] };
}

/** What lies around the venues of a period; null where no period is meant. */
export function venueFinding(words: PictureWords, answer: VenueReport, asOf: Day): PictureFinding | null {
  const { period, venues, union, since } = answer;
  if (period === null) return null;
  const name = redactText(periodName(words, period));
  const span = periodSpan(words, period, asOf);
  if (venues.length === 0) return { finding: words.holiday.noVenue(name), facts: [span] };
  const only = venues.length === 1 ? venues[0]! : null;
  const within = only === null ? words.holiday.inRings(union.sites) : words.holiday.inRing(union.sites, only.radius);
  const unplaced = venues.filter(({ placed }) => !placed).length;
  const none = unplaced === venues.length ? words.holiday.noneOnMap : words.holiday.noneInRings;
  const found = union.sites === 0 ? none : within;
  const where = only === null ? found : words.page.atVenue(redactText(only.name || only.id), found);
  const facts = [only === null ? words.frame.list([span, words.holiday.unionLine(venues.length, unplaced)]) : span];
  if (answer.notPlaced.sites > 0)
    facts.push(words.finding.inRings.notPlaced(answer.notPlaced.sites, answer.notPlaced.byStatus.overdue));
  if (since !== null && union.sites > 0) facts.push(changes(words, answer, since));
  return { finding: words.page.around(name, where, union.byStatus.overdue), facts };
}

/** How many sites are new or worse since the period before; a site in several rings counts once. */
function changes(words: PictureWords, { union }: VenueReport, since: string): string {
  const { new: fresh, worse } = union.changes ?? { new: 0, worse: 0 };
  const said = [
    fresh > 0 ? words.holiday.newSites(fresh) : "",
    worse > 0 ? words.holiday.worseSites(worse) : "",
  ].filter((part) => part !== "");
  return words.frame.list([words.holiday.since(since), ...(said.length === 0 ? [words.holiday.noChange] : said)]);
}

function periodSpan(words: PictureWords, { start, end }: PeriodAnswer, asOf: Day): string {
  const from = start === null ? null : parseDay(start);
  const to = end === null ? null : parseDay(end);
  return from === null || to === null
    ? words.holiday.noDates
    : words.holiday.daySpan(civilOf(from), civilOf(to), civilOf(asOf).year);
}

/** What is filtered by; null for nothing. What was searched may be a name, so only that something was. */
export function filterText(words: PictureWords, { filter, project }: AppState): string | null {
  const conditions = CONDITION_KEYS.flatMap((key) => {
    const chosen: readonly string[] = filter[key] ?? [];
    if (chosen.length === 0) return [];
    const said = chosen.map((word) =>
      conditionWord(words, key, word, project?.categoryTitles ?? {}, project?.layers ?? []),
    );
    return words.filters.chip(words.filters.conditions[key], redactText(words.page.anyOf(said)));
  });
  if (filter.q !== undefined && filter.q !== "") conditions.push(words.page.searched);
  return conditions.length === 0 ? null : words.page.filter(conditions);
}

/** Which ledgers stand behind the picture, and of which day each is. */
export const sourceText = (words: PictureWords, layers: readonly LayerReport[]): string | null =>
  sourceTexts(words, layers)[0] ?? null;

/** The same, then ever shorter: with fewer of them by their names, and how many others there are. */
export function sourceTexts(words: PictureWords, layers: readonly LayerReport[]): readonly string[] {
  // Hazards first: the statuses are theirs.
  const loaded = layers
    .filter(({ records, error }) => records > 0 && error === undefined)
    .toSorted((a, b) => Number(b.kind === "hazard") - Number(a.kind === "hazard"));
  const named = loaded.slice(0, MOST_SOURCES).map(({ id, title, files, dataDate = "" }) => {
    const paths = new Set(files.map(({ file }) => file));
    const [first = ""] = paths;
    const file = paths.size > 1 ? words.page.files(paths.size) : first.slice(first.lastIndexOf("/") + 1);
    const name = title || id;
    return redactText(file === "" && dataDate === "" ? name : words.page.layer(name, file, dataDate));
  });
  return named.map((_, i) => {
    const told = named.slice(0, named.length - i);
    return words.page.sources(told, loaded.length - told.length);
  });
}
