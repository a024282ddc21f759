import type { Day } from "../../core/day.ts";
import { NEVER } from "../../core/hazard.ts";
import type { HazardChoice, HazardSort } from "../../core/hazardList.ts";
import type { ProjectFile } from "../../core/projectFile.ts";
import { isOpen, type SiteIndex } from "../sites/matches.ts";
import type { HazardColumns } from "../sites/siteColumns.ts";
import type { SiteStates } from "../sites/siteStates.ts";
import { isStaleHazard } from "./hazardTally.ts";

const CLOSED = 4;

/** A choice as a test of a hazard on the day of `states`; each is the condition under which a tally counts it. */
export function choiceTest(
  hazards: HazardColumns,
  states: SiteStates,
  which: HazardChoice,
  { staleDays, dueSoonDays }: Pick<ProjectFile, "staleDays" | "dueSoonDays">,
): (hazard: number) => boolean {
  const rank = states.hazardRank;
  switch (which) {
    case "all":
      return () => true;
    case "open":
      return (h) => isOpen(rank[h]!);
    case "overdue":
      return (h) => rank[h] === 0;
    case "due-soon":
      return (h) => isDueWithin(hazards, states, h, 0, dueSoonDays);
    case "closed":
      return (h) => rank[h] === CLOSED;
    case "major":
      return (h) => isOpen(rank[h]!) && hazards.major[h] === 1;
    case "five-elements":
      return (h) => isOpen(rank[h]!) && hazards.five[h] === 5;
    case "stale":
      return (h) => isOpen(rank[h]!) && isStaleHazard(hazards, h, states.day as Day, staleDays);
    case "relapsed":
      return (h) => hazards.relapsed[h] === 1;
    case "without-site":
      return (h) => hazards.site[h]! < 0;
  }
}

/** Is a hazard due `from` to `to` days after the day of `states`, and neither overdue nor closed on it? */
export function isDueWithin(
  { due }: Pick<HazardColumns, "due">,
  { day, hazardRank }: Pick<SiteStates, "day" | "hazardRank">,
  hazard: number,
  from: number,
  to: number,
): boolean {
  const days = due[hazard]! - day;
  return days >= from && days <= to && isOpen(hazardRank[hazard]!);
}

/**
 * The hazards that exist on the day of `states` and pass `counts`: overdue first, then the others that are not closed, each
 * by their deadline, then those without one, closed ones behind; equal ones major first, then as in the ledger.
 */
export function hazardsByDays(hazards: HazardColumns, states: SiteStates, counts: (hazard: number) => boolean) {
  const overdue: number[] = [];
  const dated: number[] = [];
  const undated: number[] = [];
  const closed: number[] = [];
  for (const h of dueOrder(hazards)) {
    const rank = states.hazardRank[h]!;
    if (rank < 0 || !counts(h)) continue;
    if (rank === CLOSED) closed.push(h);
    else if (rank === 0) overdue.push(h);
    else if (hazards.due[h] === NEVER) undated.push(h);
    else dated.push(h);
  }
  return { overdue, dated, undated, closed };
}

/** Hazards in the order of a heading; those that are equal in it stay in the order of days left. */
export function sortHazards(
  index: SiteIndex,
  states: SiteStates,
  { by, descending }: HazardSort,
  { overdue, dated, undated, closed }: ReturnType<typeof hazardsByDays>,
): number[] {
  const withDays = overdue.concat(dated);
  if (by === "days") return (descending ? withDays.reverse() : withDays).concat(undated, closed);
  const list = withDays.concat(undated, closed);
  const key = keyOf(index, states, by);
  const sign = descending ? -1 : 1;
  return list.sort((a, b) => sign * (key(a) - key(b)));
}

function keyOf(
  index: SiteIndex,
  states: SiteStates,
  by: Exclude<HazardSort["by"], "days">,
): (hazard: number) => number {
  const { hazards, sites, words } = index;
  switch (by) {
    case "status":
      return (h) => states.hazardRank[h]!;
    case "level":
      return (h) => 1 - hazards.major[h]!;
    case "five":
      return (h) => hazards.five[h]!;
    case "found":
      return (h) => hazards.exists[h]!;
    case "site":
      return (h) => (hazards.site[h]! < 0 ? sites.count : hazards.site[h]!);
    case "type": {
      const place = placesOf(words.types);
      return (h) => place[hazards.type[h]!]!;
    }
    case "department": {
      const place = placesOf(words.departments);
      return (h) => place[hazards.department[h]!]!;
    }
  }
}

/** The place of each word in the order of pinyin; "" is last. */
function placesOf(words: readonly string[]): Uint32Array {
  const { compare } = new Intl.Collator("zh-CN");
  const order = words
    .map((_, i) => i)
    .sort((a, b) => (words[a] === "" ? 1 : words[b] === "" ? -1 : 0) || compare(words[a]!, words[b]!));
  const places = new Uint32Array(words.length);
  order.forEach((word, place) => {
    places[word] = place;
  });
  return places;
}

/** Days before and after every date that can be written (years 1 to 9999); no deadline comes last. */
const BEFORE = -1_000_000;
const BEYOND = 4_000_000;

const dueOrders = new WeakMap<HazardColumns, Uint32Array>();

/** All hazards by deadline, major first, then as in the ledger; worked out once, since no day changes it. */
function dueOrder(hazards: HazardColumns): Uint32Array {
  let order = dueOrders.get(hazards);
  if (order === undefined) {
    const { count, due, major } = hazards;
    // One number each, since numbers by themselves sort many times faster than with a comparison.
    const keys = Float64Array.from(
      { length: count },
      (_, h) => ((Math.min(due[h]!, BEYOND) - BEFORE) * 2 + 1 - major[h]!) * count + h,
    ).sort();
    order = Uint32Array.from(keys, (key) => key % count);
    dueOrders.set(hazards, order);
  }
  return order;
}
