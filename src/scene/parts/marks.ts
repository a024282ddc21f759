import {
  MARK_MAJOR,
  MARK_SUPERVISED,
  MARK_SUSPENDED,
  type PointsInView,
  type RecordCard,
  type Singles,
  type SiteRow,
} from "../../contract/contract.ts";
import type { Kind } from "../../core/fields.ts";
import { DISPLAY_STATUSES } from "../../core/hazardWords.ts";
import type { Mark, MarkSymbol, SceneLabel } from "./scene.ts";

/** Sites that stand alone, the worst last so that it lies on top. */
export function siteMarks(singles: Singles): Mark[] {
  const order = Array.from(singles.site, (_, i) => i).sort((a, b) => singles.status[b]! - singles.status[a]!);
  return order.map((i) => {
    const marks = singles.marks[i]!;
    return {
      lng: singles.lng[i]!,
      lat: singles.lat[i]!,
      symbol: DISPLAY_STATUSES[singles.status[i]!]!,
      major: (marks & MARK_MAJOR) !== 0,
      supervised: (marks & MARK_SUPERVISED) !== 0,
      suspended: (marks & MARK_SUSPENDED) !== 0,
      pick: { type: "site", site: singles.site[i]! },
    };
  });
}

/** Hydrants, stations, venues and posts. */
export function otherMarks(points: readonly PointsInView[]): Mark[] {
  return points.flatMap((of) =>
    Array.from(
      of.record,
      (record, i): Mark => ({
        lng: of.lng[i]!,
        lat: of.lat[i]!,
        symbol: symbolOf(of.kind, of.usable[i]!),
        major: false,
        supervised: false,
        suspended: false,
        pick: { type: "record", layer: of.layer[i]!, record },
      }),
    ),
  );
}

/** The mark of a site that its card tells of; null without a place. */
export function markOfSite({ site, place, status, marks }: SiteRow): Mark | null {
  if (place === null) return null;
  return {
    lng: place[0],
    lat: place[1],
    symbol: status,
    major: (marks & MARK_MAJOR) !== 0,
    supervised: (marks & MARK_SUPERVISED) !== 0,
    suspended: (marks & MARK_SUSPENDED) !== 0,
    pick: { type: "site", site },
  };
}

const SIGNS: ReadonlySet<Kind> = new Set(["hydrant", "water-source", "fire-station", "micro-station", "incident"]);

/** The same of a hydrant, station or fire; venues and posts may be areas, which are drawn at any zoom. */
export function markOfRecord({ kind, place, fields }: RecordCard, pick: Mark["pick"]): Mark | null {
  if (place === null || !SIGNS.has(kind)) return null;
  const usable = fields["usable"] === "false" ? 0 : fields["usable"] === "true" ? 1 : 2;
  const symbol = symbolOf(kind as PointsInView["kind"], usable);
  return { lng: place[0], lat: place[1], symbol, major: false, supervised: false, suspended: false, pick };
}

function symbolOf(kind: PointsInView["kind"], usable: number): MarkSymbol {
  switch (kind) {
    case "hydrant":
      return usable === 0 ? "hydrant-broken" : usable === 1 ? "hydrant-usable" : "hydrant-unregistered";
    case "water-source":
    case "fire-station":
    case "micro-station":
    case "venue":
    case "incident":
      return kind;
    default:
      return "post";
  }
}

/** Names of single sites, worst first, and of stations and venues before them. */
export function labelsOf(singles: Singles, points: readonly PointsInView[]): SceneLabel[] {
  const labels: SceneLabel[] = [];
  for (const of of points) {
    if (of.kind === "hydrant" || of.kind === "water-source" || of.kind === "incident") continue;
    of.names.forEach((text, i) => {
      if (text !== "") labels.push({ lng: of.lng[i]!, lat: of.lat[i]!, text, rank: of.kind === "venue" ? 0 : 1 });
    });
  }
  singles.names.forEach((text, i) => {
    if (text !== "") labels.push({ lng: singles.lng[i]!, lat: singles.lat[i]!, text, rank: 2 + singles.status[i]! });
  });
  return labels;
}
