import type { PointsInView, RecordCard, Singles, SiteRow } from "../../contract/contract.ts";
import { DISPLAY_STATUSES } from "../../core/hazardWords.ts";
import { kindRule, signOf } from "../../core/kinds.ts";
import { refOf } from "../../core/ref.ts";
import type { Sign } from "../../core/signs.ts";
import { flagsOf } from "./flagsOf.ts";
import type { Mark, MarkSymbol, Scene } from "./scene.ts";

/** From this zoom on there is room for the pictogram of a site's category. */
const PICTOGRAMS_FROM_ZOOM = 17;

/** Sites that stand alone, the worst last so that it lies on top; with the `categories` of the project when near enough to `zoom`. */
export function siteMarks(singles: Singles, categories: readonly string[] = [], zoom = 0): Mark[] {
  const isNear = zoom >= PICTOGRAMS_FROM_ZOOM;
  const order = Array.from(singles.status, (_, i) => i).sort((a, b) => singles.status[b]! - singles.status[a]!);
  return order.map((i) => {
    const marks = singles.marks[i]!;
    return {
      lng: singles.lng[i]!,
      lat: singles.lat[i]!,
      symbol: DISPLAY_STATUSES[singles.status[i]!]!,
      ...flagsOf(marks),
      ...(isNear ? { category: categories[singles.category[i]!] ?? "" } : {}),
      pick: { type: "site", ref: singles.refs[i]! },
    };
  });
}

/** Hydrants, stations, venues and posts. */
export function otherMarks(points: readonly PointsInView[]): Mark[] {
  return points.flatMap((of) =>
    of.refs.flatMap((ref, i): Mark[] => {
      const symbol = signOf(of.kind, of.usable[i] === 2 ? null : of.usable[i] === 1);
      const pick = { type: "record", ref } as const;
      return symbol === null ? [] : [plainMark(of.lng[i]!, of.lat[i]!, symbol, pick, of.approximate[i] === 1)];
    }),
  );
}

/** Hydrants and the like from afar. */
export const crowdIn = (points: readonly PointsInView[]): Scene["crowd"] =>
  points.flatMap(({ crowd }) =>
    Array.from(crowd.counts, (count, i) => ({ lng: crowd.lng[i]!, lat: crowd.lat[i]!, count })),
  );

/** The signs of what is in view and not drawn at this zoom; of what is drawn in part, that of the rest. */
export const withheldSigns = (points: readonly PointsInView[]): Sign[] =>
  points.flatMap(({ kind, withheld }) => (withheld > 0 ? (signOf(kind, true) ?? []) : []));

const plainMark = (lng: number, lat: number, symbol: MarkSymbol, pick: Mark["pick"], approximate: boolean): Mark => ({
  lng,
  lat,
  symbol,
  major: false,
  supervised: false,
  suspended: false,
  approximate,
  pick,
});

/** The mark of a site that its card tells of; null without a place. */
export function markOfSite(row: SiteRow): Mark | null {
  const { place, status, marks } = row;
  if (place === null) return null;
  return {
    lng: place[0],
    lat: place[1],
    symbol: status,
    ...flagsOf(marks),
    pick: { type: "site", ref: refOf(row) },
  };
}

/** The same of a hydrant, station or fire; none of what may be a line or an area, which is drawn at any zoom. */
export function markOfRecord(card: RecordCard, pick: Mark["pick"]): Mark | null {
  const { kind, place } = card;
  const symbol = signOfCard(card);
  if (place === null || symbol === null || kindRule(kind).mark?.mayBeShape === true) return null;
  return plainMark(place[0], place[1], symbol, pick, card.approximate);
}

/** The sign of a record that its card tells of; null where its kind has none. */
export const signOfCard = ({ kind, fields }: Pick<RecordCard, "kind" | "fields">): Sign | null =>
  signOf(kind, fields["usable"] === undefined ? null : fields["usable"] === "true");
