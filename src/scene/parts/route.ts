import type { PatrolAnswer } from "../../contract/contract.ts";
import { mercatorX, mercatorY } from "../../core/mercator.ts";
import { flagsOf } from "./flagsOf.ts";
import type { Mark, SceneLabel, SceneRoute } from "./scene.ts";

/** CSS pixels that pins stand apart at the least: of a crowd the first shows, the others when the map comes nearer. */
const APART = 26;
/** CSS pixels of a leg that has room for a tick of its direction. */
const LONG_LEG = 40;
/** CSS pixels between ticks along the roads, and of the shortest piece of road that one stands on. */
const TICKS_APART = 110;
const SHORT_LEG = 14;
/** Width of the world in CSS pixels at zoom 0. */
const WORLD = 512;

/** The ways of a patrol, a line and numbered stops a team; teams without stops draw nothing, but keep their hue. */
export function routesOf({ teams, from, to }: PatrolAnswer, zoom: number): SceneRoute[] {
  const shown: (readonly [x: number, y: number])[] = [];
  const pixels = WORLD * 2 ** zoom;
  const hasRoom = ({ lng, lat }: { readonly lng: number; readonly lat: number }) => {
    const x = mercatorX(lng) * pixels;
    const y = mercatorY(lat) * pixels;
    if (shown.some(([otherX, otherY]) => Math.abs(otherX - x) < APART && Math.abs(otherY - y) < APART)) return false;
    shown.push([x, y]);
    return true;
  };
  const lengthOf = ([aLng, aLat]: readonly [number, number], [bLng, bLat]: readonly [number, number]) =>
    Math.hypot(mercatorX(bLng) - mercatorX(aLng), mercatorY(bLat) - mercatorY(aLat)) * pixels;
  return teams.flatMap(({ stops, way }, team) => {
    if (stops.length === 0) return [];
    const ends = (end: typeof from) => (end === null ? [] : [end]);
    const path = way?.coordinates ?? [...ends(from), ...stops, ...ends(to)].map(({ lng, lat }) => [lng, lat] as const);
    const lengths = path.slice(1).map((place, leg) => lengthOf(path[leg]!, place));
    const roomy = stops.map(hasRoom);
    return [
      {
        team,
        path,
        ticked: way === null ? longLegs(lengths) : spreadLegs(lengths),
        stops: stops.flatMap(({ lng, lat }, i) => (roomy[i] === true ? [{ lng, lat, number: i + 1 }] : [])),
        dots: stops.flatMap(({ lng, lat }, i) => (roomy[i] === true ? [] : [[lng, lat] as const])),
        start: from === null ? null : [from.lng, from.lat],
      },
    ];
  });
}

const longLegs = (pixels: readonly number[]): number[] =>
  pixels.flatMap((length, leg) => (length >= LONG_LEG ? [leg] : []));

/** A way along roads bends often: of its legs those that have room for a tick, as far apart as ticks are told from each other. */
function spreadLegs(pixels: readonly number[]): number[] {
  const ticked: number[] = [];
  let since = TICKS_APART / 2;
  pixels.forEach((length, leg) => {
    since += length;
    if (length < SHORT_LEG || since < TICKS_APART) return;
    ticked.push(leg);
    since = length / 2;
  });
  return ticked;
}

/** The stops that a pin stands over, as the marks of their sites. */
export function stopMarks({ teams }: PatrolAnswer, routes: readonly SceneRoute[]): Mark[] {
  return routes.flatMap(({ team, stops }) =>
    stops.flatMap(({ number }): Mark[] => {
      const stop = teams[team]?.stops[number - 1];
      if (stop === undefined) return [];
      const { lng, lat, marks } = stop;
      return [
        {
          lng,
          lat,
          symbol: stop.status,
          ...flagsOf(marks),
          pick: { type: "site", ref: stop.site },
        },
      ];
    }),
  );
}

/** From this zoom on stops have their names, as single sites do. */
const NAMED_FROM_ZOOM = 14;

/** The names of those stops, in their order. */
export const stopLabels = ({ teams }: PatrolAnswer, routes: readonly SceneRoute[], zoom: number): SceneLabel[] =>
  zoom < NAMED_FROM_ZOOM
    ? []
    : routes.flatMap(({ team, stops }) =>
        stops.flatMap(({ lng, lat, number }) => {
          const text = teams[team]?.stops[number - 1]?.name ?? "";
          return text === "" ? [] : [{ lng, lat, text, rank: 2 + number }];
        }),
      );
