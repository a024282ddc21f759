import { AS_OF, workday } from "./calendar.ts";
import type { Hazard, Stage, StatusWord } from "./hazard.ts";
import { hazardWordsOf } from "./hazardWords.ts";
import { person } from "./people.ts";
import { type Random, random } from "./random.ts";
import type { Site } from "./site.ts";
import { visitDay } from "./story.ts";

type Dates = Pick<Hazard, "status" | "found" | "started" | "due" | "rectified" | "closed">;

const later = (day: number, low: number, high: number, rng: Random): number => workday(day + rng.whole(low, high));

/** Days that fit the stage that a hazard has reached on the ledger's day; none of them lies after it, but for the deadline. */
function datesOf(stage: Stage, isMajor: boolean, rng: Random): Dates {
  const term = isMajor ? rng.whole(30, 60) : rng.pick([3, 5, 7, 10, 15, 15, 20, 30]);
  if (stage === "overdue") {
    const found = visitDay(rng, 25, AS_OF - term - 2 > 30 ? AS_OF - term - 2 : 60);
    const due = Math.min(AS_OF - 1, found + Math.min(term, AS_OF - found - 1));
    const started = rng.chance(0.45) ? Math.min(AS_OF - 1, later(found, 1, 9, rng)) : null;
    return { status: started === null ? "未整改" : "整改中", found, started, due, rectified: null, closed: null };
  }
  if (stage === "open") {
    const found = visitDay(rng, AS_OF - 26, AS_OF);
    const due = Math.max(AS_OF, found + term) + (rng.chance(0.5) ? rng.whole(0, 9) : 0);
    return { status: "未整改", found, started: null, due, rectified: null, closed: null };
  }
  if (stage === "in-progress") {
    const found = visitDay(rng, AS_OF - 62, AS_OF - 3);
    const started = Math.min(AS_OF, later(found, 1, 8, rng));
    const due = Math.max(AS_OF, found + term) + rng.whole(0, 24);
    return { status: "整改中", found, started, due, rectified: null, closed: null };
  }
  const isReview = stage === "awaiting-review";
  const found = visitDay(rng, isReview ? AS_OF - 58 : 0, AS_OF - 12);
  const started = Math.min(AS_OF - 3, later(found, 1, 6, rng));
  const rectified = Math.min(AS_OF - 1, later(started, 2, isMajor ? 32 : 18, rng));
  const isLate = rng.chance(0.14);
  const due = Math.max(
    found + 1,
    isLate ? rectified - rng.whole(1, 6) : Math.max(found + term, rectified + rng.whole(0, 6)),
  );
  if (isReview)
    return { status: isMajor && rng.chance(0.4) ? "已整改" : "待验收", found, started, due, rectified, closed: null };
  // A general hazard that is rectified counts as closed (contract 4): one in five is left at that.
  if (!isMajor && rng.chance(0.2)) return { status: "已整改", found, started, due, rectified, closed: null };
  return { status: "已销号", found, started, due, rectified, closed: Math.min(AS_OF, later(rectified, 1, 9, rng)) };
}

const SOURCES = [
  ["基层排查", 46],
  ["部门联查", 14],
  ["专家检查", 10],
  ["双随机抽查", 9],
  ["节前检查", 9],
  ["群众举报", 7],
  ["单位自查", 5],
] as const;

function tagOf(site: Site, rng: Random): string {
  if (site.category.startsWith("fire-lane") && rng.chance(0.8)) return "雷霆行动";
  if (site.category === "high-rise" && rng.chance(0.75)) return "除险清患";
  if (site.category === "factory-warehouse" && rng.chance(0.6)) return "回头看";
  return rng.chance(0.15) ? "除险清患" : "";
}

function hazardOf(site: Site, stage: Stage, isMajor: boolean, rng: Random): Omit<Hazard, "id"> {
  const dates = datesOf(stage, isMajor, rng);
  const [type, descriptions, measure] = rng.pick(hazardWordsOf(site.category));
  const last = Math.max(dates.found, dates.started ?? -99, dates.rectified ?? -99, dates.closed ?? -99);
  const isNeglected = stage === "in-progress" && rng.chance(0.25);
  const isComplete = rng.chance(isMajor ? 0.78 : 0.34);
  const missing = (share: number, text: string): string =>
    isComplete || rng.chance(share) ? text : rng.pick(["", "", "待定", "/", "无"]);
  return {
    site: site.id,
    siteName: site.name,
    type,
    description: rng.pick(descriptions),
    isMajor,
    supervision: isMajor
      ? rng.weighted([
          ["街镇", 3],
          ["县区", 4],
          ["市", 1],
          ["无", 2],
        ])
      : rng.chance(0.025)
        ? "街镇"
        : "无",
    ...dates,
    responsible: missing(0.9, person(rng)),
    measures: missing(0.75, measure),
    funds: missing(
      0.4,
      isMajor ? `${rng.whole(2, 60)}万元` : rng.pick(["无需资金", "0", "0.2万元", "0.5万元", "1.2万元"]),
    ),
    preplan: missing(0.3, isMajor ? "已制定专项预案" : "已纳入单位预案"),
    source: rng.weighted(SOURCES),
    department: site.department,
    tag: tagOf(site, rng),
    reopened: 0,
    updated: isNeglected ? last : Math.min(AS_OF, last + rng.whole(0, 5)),
  };
}

const STAGES: readonly Stage[] = ["overdue", "open", "in-progress", "awaiting-review", "closed"];

/** All hazards of a site: the worst has the site's status, the others are no worse and mostly closed. */
function hazardsAt(site: Site, rng: Random): Omit<Hazard, "id">[] {
  if (site.status === "clear" || site.status === "unknown") return [];
  const rank = STAGES.indexOf(site.status);
  const count = rng.weighted([
    [1, 48],
    [2, 29],
    [3, 15],
    [4, 8],
  ]);
  const chance = { overdue: 0.13, open: 0.05, "in-progress": 0.07, "awaiting-review": 0.09, closed: 0.015 } as const;
  const own = Array.from({ length: count }, (_, k) => {
    const stage: Stage = k === 0 ? (site.status as Stage) : rng.chance(0.7) ? "closed" : rng.pick(STAGES.slice(rank));
    return hazardOf(site, stage, rng.chance(chance[stage]), rng);
  });
  // One visit writes one kind of hazard down once.
  return own.filter((row, k) => own.findIndex((other) => other.type === row.type && other.found === row.found) === k);
}

/** 反弹: a hazard of one kind, found at the same site after one was closed, is marked as come back; so are a few others. */
function withRelapses(own: readonly Omit<Hazard, "id">[], rng: Random): Omit<Hazard, "id">[] {
  return own.map((row) => {
    const again = own.some((other) => other.type === row.type && other.closed !== null && other.closed < row.found);
    return again || rng.chance(0.012) ? { ...row, reopened: rng.chance(0.85) ? 1 : 2 } : row;
  });
}

/** Left over from before the campaign: found in September and October. */
function carriedOver(sites: readonly Site[], rng: Random): Omit<Hazard, "id">[] {
  const fit = rng.shuffled(sites.filter((s) => s.status === "closed")).slice(0, 58);
  return fit.map((site) => {
    const row = hazardOf(site, "closed", rng.chance(0.1), rng);
    const found = -rng.whole(6, 55);
    const started = Math.max(found + 2, -rng.whole(-6, 14));
    const rectified = Math.max(started + 3, rng.whole(4, 50));
    const closed = workday(rectified + rng.whole(1, 8));
    return {
      ...row,
      found,
      started,
      rectified,
      closed,
      due: rng.chance(0.6) ? rectified + rng.whole(0, 10) : rectified - rng.whole(1, 5),
      status: "已销号" as StatusWord,
      updated: closed,
      source: "遗留问题",
    };
  });
}

export function makeHazards(sites: readonly Site[]): Hazard[] {
  const rng = random("hazards");
  const rows = [...sites.flatMap((site) => withRelapses(hazardsAt(site, rng), rng)), ...carriedOver(sites, rng)];
  const inOrder = rows.map((row, k) => ({ row, k })).sort((a, b) => a.row.found - b.row.found || a.k - b.k);
  return inOrder.map(({ row }, k) => ({ ...row, id: `YH-${String(k + 1).padStart(5, "0")}` }));
}
