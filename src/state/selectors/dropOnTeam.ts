import type { PatrolAnswer } from "../../contract/contract.ts";
import { distancePointLine, distancePoints, metresPerDegree } from "../../core/metres.ts";

interface Place {
  readonly lng: number;
  readonly lat: number;
}

/** CSS pixels from a stop, or from a way, up to which what is put down is meant for its team. */
const REACH = 24;
/** CSS pixels of the world at zoom 0. */
const WORLD = 512;

/**
 * Which team a stop is given to that is carried over the map, and before which of its other stops it goes: beside the stop that it is
 * put down on, or wherever the way of another team becomes least longer. Null where nothing is near.
 */
export function dropOnTeam(
  { teams, from, to }: PatrolAnswer,
  site: string,
  { lng, lat }: Place,
  zoom: number,
): { readonly team: number; readonly at: number } | null {
  const carried = teams.flatMap(({ stops }) => stops).find((stop) => stop.site === site);
  if (carried === undefined) return null;
  const reach = (REACH * 360 * metresPerDegree(lat).lng) / (WORLD * 2 ** zoom);
  const others = teams.map(({ stops }) => stops.filter((stop) => stop !== carried));
  /** Straight metres more with the stop before another one. */
  const more = (team: number, at: number): number => {
    const [before, after] = [others[team]![at - 1] ?? from, others[team]![at] ?? to];
    const way = (a: Place | null, b: Place | null) =>
      a === null || b === null ? 0 : distancePoints(a.lng, a.lat, b.lng, b.lat);
    return way(before, carried) + way(carried, after) - way(before, after);
  };
  const cheapest = (team: number, places: readonly number[]) => ({
    team,
    at: places.reduce((best, at) => (more(team, at) < more(team, best) ? at : best)),
  });
  const [stop] = others
    .flatMap((stops, team) =>
      stops.map((one, at) => ({ team, at, metres: distancePoints(lng, lat, one.lng, one.lat) })),
    )
    .filter(({ metres }) => metres <= reach)
    .sort((a, b) => a.metres - b.metres);
  if (stop !== undefined) return cheapest(stop.team, [stop.at, stop.at + 1]);
  const [way] = teams
    .map((team, i) => {
      const line =
        team.way?.coordinates ??
        [from, ...team.stops, to].flatMap((at) => (at === null ? [] : [[at.lng, at.lat] as const]));
      const isOwn = team.stops.includes(carried);
      const isNone = isOwn || team.stops.length === 0;
      return { team: i, metres: isNone ? Number.POSITIVE_INFINITY : distancePointLine(lng, lat, line) };
    })
    .filter(({ metres }) => metres <= reach)
    .sort((a, b) => a.metres - b.metres);
  return way === undefined
    ? null
    : cheapest(
        way.team,
        Array.from({ length: others[way.team]!.length + 1 }, (_, at) => at),
      );
}
