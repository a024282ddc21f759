import { DISPLAY_STATUSES, type DisplayStatus } from "../../core/hazardWords.ts";
import type { Ref } from "../../core/ref.ts";
import { isSameNode, nodeOf } from "../../scene/parts/donuts.ts";
import type { HazardCard, MapViewAnswer, SiteCard } from "../../state/answers.ts";
import type { Seen } from "../../state/queries/seen.ts";
import type { AppState, Selection } from "../../state/store/state.ts";
import { grouped } from "../../words/parts/numbers.ts";
import { categoryTitle, type Words } from "../../words/wordsOf.ts";
import { recordKind, recordTitle } from "../cards/recordTitle.ts";

/** What is said of a thing under the pointer. */
export interface Tip {
  readonly title: string;
  readonly rows: readonly TipRow[];
}

export interface TipRow {
  /** null: words alone. */
  readonly status: DisplayStatus | null;
  readonly marks: number;
  readonly text: string;
  /** At the end of the row: a count, or how many days are left. */
  readonly figure: string;
}

type Known = Pick<Seen["answers"], "hoveredSite" | "hoveredRecord"> &
  Pick<AppState, "project"> & { readonly view: MapViewAnswer | null };

/** The tip of what the pointer is over, from what is known already; null while nothing is. */
export function tipOf(words: Words, hover: Selection, known: Known): Tip | null {
  if (hover.type === "node") return known.view === null ? null : nodeTip(words, hover, known.view);
  if (hover.type === "record") return recordTip(words, hover, known);
  const card = known.hoveredSite?.ask.ref === hover.ref ? known.hoveredSite.answer : null;
  return card === null ? singleTip(words, hover.ref, known) : siteTip(words, card, known);
}

/** A cluster: its sites by status, worst first, as its ring shows them. */
function nodeTip(words: Words, { node }: Extract<Selection, { type: "node" }>, view: MapViewAnswer): Tip | null {
  const { isBeyond, ...named } = node;
  const donuts = isBeyond === true ? view.beyond?.donuts : view.donuts;
  const i = donuts?.refs.findIndex((_, at) => isSameNode(nodeOf(donuts, at), named)) ?? -1;
  if (donuts === undefined || i < 0) return null;
  const counts = Array.from(donuts.counts.subarray(i * 7, i * 7 + 7));
  const rows = DISPLAY_STATUSES.flatMap((status, rank): TipRow[] =>
    counts[rank] === 0 ? [] : [{ status, marks: 0, text: words.statuses[status], figure: grouped(counts[rank] ?? 0) }],
  );
  return { title: words.counts.sites(counts.reduce((sum, count) => sum + count, 0)), rows };
}

/** A site by what the map knows of it, until its card has come. */
function singleTip(words: Words, ref: Ref, { view, project }: Known): Tip | null {
  const singles = view?.singles;
  const at = singles?.refs.indexOf(ref) ?? -1;
  if (singles === undefined || at < 0) return null;
  const status = DISPLAY_STATUSES[singles.status[at]!]!;
  const category = project?.categories[singles.category[at]!] ?? "other";
  return {
    title: singles.names[at] || categoryTitle(words, category, project?.categoryTitles ?? {}),
    rows: [{ status, marks: singles.marks[at]!, text: words.statuses[status], figure: "" }],
  };
}

function siteTip(words: Words, { row, hazards }: SiteCard, { project }: Known): Tip {
  const category = categoryTitle(words, row.category, project?.categoryTitles ?? {});
  const rows: TipRow[] = [
    { status: row.status, marks: row.marks, text: words.statuses[row.status], figure: daysText(words, hazards) },
  ];
  rows.push({ status: null, marks: 0, text: category, figure: "" });
  if (row.openHazards > 1)
    rows.push({ status: null, marks: 0, text: words.card.openHazards(row.openHazards), figure: "" });
  return { title: row.name || row.address || words.card.noName, rows };
}

/** The nearest deadline of what is not closed: overdue for so long, or so many days left; "" where none is set. */
function daysText(words: Words, hazards: readonly HazardCard[]): string {
  const days = hazards.flatMap(({ status, daysLeft }) => (status === "closed" || daysLeft === null ? [] : daysLeft));
  if (days.length === 0) return "";
  const nearest = Math.min(...days);
  const isOverdue = hazards.some(({ status, daysLeft }) => status === "overdue" && daysLeft === nearest);
  if (isOverdue) return words.card.daysOver(-nearest);
  return nearest < 0 ? "" : words.card.daysLeft(nearest);
}

function recordTip(
  words: Words,
  { ref }: Exclude<Selection, { type: "node" }>,
  { hoveredRecord: answered }: Known,
): Tip | null {
  const card = answered?.ask.ref === ref ? answered.answer : null;
  if (card === null) return null;
  const title = recordTitle(words, card);
  const kind = recordKind(words, card);
  return { title, rows: kind === title ? [] : [{ status: null, marks: 0, text: kind, figure: "" }] };
}
