import { AS_OF, workday } from "./calendar.ts";
import { type Random, random } from "./random.ts";
import type { BareSite, Site, SiteStatus } from "./site.ts";
import { TROUBLE } from "./siteKinds.ts";

/** What the office wants the map to say on 2027-02-18. */
const MIX: readonly (readonly [SiteStatus, number])[] = [
  ["overdue", 0.031],
  ["open", 0.058],
  ["in-progress", 0.061],
  ["awaiting-review", 0.041],
  ["closed", 0.248],
  ["unknown", 0.2],
];

/** Visits by week of the campaign: slow at first, a wave before 元旦 and one before 春节, few people about in the festival. */
const WEEKS = [3, 4, 5, 6, 8, 9, 10, 10, 8, 8, 9, 10, 12, 11, 3, 6] as const;

export function visitDay(rng: Random, from = 0, to = AS_OF): number {
  for (let tries = 0; tries < 400; tries++) {
    const week = rng.weighted(WEEKS.map((weight, k) => [k, weight] as const));
    const day = workday(week * 7 + rng.whole(0, 6));
    if (day >= from && day <= to) return day;
  }
  return Math.min(to, Math.max(from, workday(Math.round((from + to) / 2))));
}

const CALM: readonly string[] = ["substation", "water-works", "telecom", "transport-hub"];
/** Small places are found last: the ledger knows them, nobody has been there. */
const FORGOTTEN: Readonly<Record<string, number>> = {
  "three-in-one": 3,
  "group-rental": 3.2,
  "courier-point": 2.2,
  "tea-house": 2.4,
  "gas-user": 1.7,
  restaurant: 1.2,
  "high-rise": 0.55,
  "fire-lane-compound": 0.4,
  "fire-lane-road": 0.3,
  "nursing-home": 0.15,
  hospital: 0.1,
  school: 0.1,
  kindergarten: 0.15,
};

function weightOf(site: BareSite, status: SiteStatus): number {
  const trouble = TROUBLE[site.quarter];
  if (status === "unknown")
    return site.layer === "self-built" ? 0 : (FORGOTTEN[site.category] ?? 1) * (0.6 + 0.3 * trouble);
  if (CALM.includes(site.category)) return status === "closed" ? 0.5 : 0;
  const lanes = site.category.startsWith("fire-lane") ? 2.2 : 1;
  if (status === "closed") return (0.8 + 0.12 * trouble) * lanes;
  if (status === "overdue") return trouble ** 1.35 * lanes;
  return trouble * lanes;
}

/** Gives every site its status on the ledger's day, exactly in the shares of the mix, worse where the quarter is worse. */
export function withStories(sites: readonly BareSite[]): Site[] {
  const rng = random("story");
  const statuses = new Map<number, SiteStatus>();
  for (const [status, share] of MIX) {
    const drawn: [number, number][] = [];
    sites.forEach((site, k) => {
      const roll = -Math.log(1 - rng.next());
      const weight = weightOf(site, status);
      if (!statuses.has(k) && weight > 0) drawn.push([roll / weight, k]);
    });
    drawn.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    for (const [, k] of drawn.slice(0, Math.round(share * sites.length))) statuses.set(k, status);
  }
  return sites.map((site, k) => {
    const status = statuses.get(k) ?? "clear";
    const checkedOn = status === "clear" ? (rng.chance(0.07) ? -rng.whole(3, 40) : visitDay(rng)) : null;
    return { ...site, status, checkedOn };
  });
}
