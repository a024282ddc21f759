import type { LayersList } from "@deck.gl/core";
import { mercatorX, mercatorY } from "../../core/mercator.ts";
import { isRouteDashed, routeHue } from "../../core/routeStyle.ts";
import { GROUND, type Theme } from "../../core/statusStyle.ts";
import type { Scene, SceneRoute } from "../../scene/parts/scene.ts";
import { UNDER_LABELS } from "./bands.ts";
import { rgba } from "./colour.ts";
import { dashes } from "./dashes.ts";
import { IconLayer, PathLayer, ScatterplotLayer } from "./flatLayers.ts";
import { PIN } from "./pinRoom.ts";
import { type RouteAtlas, routeAtlas } from "./routeAtlas.ts";

/** CSS pixels. */
const WIDTH = 3;
const TICK = 14;
const DOT = 2.8;
/** Degrees of a dash and of the gap behind it, together: about 45 m. */
const DASH = 4e-4;

type Segment = readonly [readonly [number, number], readonly [number, number]];

interface Drawn {
  readonly atlas: RouteAtlas;
  readonly lines: { readonly path: [number, number][]; readonly team: number }[];
  readonly ticks: { readonly at: [number, number]; readonly angle: number; readonly team: number }[];
  readonly dots: { readonly at: readonly [number, number]; readonly team: number }[];
  readonly pins: { readonly at: readonly [number, number]; readonly picture: string }[];
}

let last: { routes: Scene["routes"]; theme: Theme; drawn: Drawn } | null = null;

/** The line and its ticks under donuts and marks, the numbered pins over them; the same routes upload nothing anew. */
export function routeLayers({ routes, theme, scale }: Scene): { under: LayersList; over: LayersList } {
  if (routes.length === 0) return { under: [], over: [] };
  if (last?.routes !== routes || last.theme !== theme) last = { routes, theme, drawn: drawnOf(routes, theme) };
  const { atlas, lines, ticks, dots, pins } = last.drawn;
  const line = (id: string, width: number, colour: (team: number) => string, alpha: number) =>
    new PathLayer<Drawn["lines"][number]>({
      id,
      data: lines,
      getPath: ({ path }) => path,
      getColor: ({ team }) => rgba(colour(team), alpha),
      getWidth: width * scale,
      widthUnits: "pixels",
      jointRounded: true,
      capRounded: true,
      pickable: false,
      ...beneath,
    });
  const icons = {
    iconAtlas: atlas.sheet as unknown as string,
    iconMapping: atlas.places,
    sizeUnits: "pixels",
  } as const;
  return {
    under: [
      line("route-casing", WIDTH + 3, () => GROUND[theme], 210),
      line("route-line", WIDTH, (team) => routeHue(theme, team), 255),
      new IconLayer<Drawn["ticks"][number]>({
        id: "route-ticks",
        data: ticks,
        ...icons,
        getIcon: ({ team }) => `tick-${team % 3}`,
        getPosition: ({ at }) => at,
        getAngle: ({ angle }) => angle,
        getSize: TICK * scale,
        pickable: false,
        ...flat,
      }),
      new ScatterplotLayer<Drawn["dots"][number]>({
        id: "route-dots",
        data: dots,
        getPosition: ({ at }) => [at[0], at[1]],
        getRadius: DOT * scale,
        radiusUnits: "pixels",
        getFillColor: ({ team }) => rgba(routeHue(theme, team), 255),
        stroked: true,
        getLineColor: rgba(GROUND[theme], 255),
        getLineWidth: scale,
        lineWidthUnits: "pixels",
        pickable: false,
        ...flat,
      }),
    ],
    over: [
      new IconLayer<Drawn["pins"][number]>({
        id: "route-pins",
        data: pins,
        ...icons,
        getIcon: ({ picture }) => picture,
        getPosition: ({ at }) => [at[0], at[1]],
        getSize: PIN.height * scale,
        pickable: false,
        ...flat,
      }),
    ],
  };
}

const beneath = {
  beforeId: UNDER_LABELS,
  parameters: { depthCompare: "always", depthWriteEnabled: false },
} as const;
const flat = { parameters: { depthCompare: "always", depthWriteEnabled: false } } as const;

function drawnOf(routes: readonly SceneRoute[], theme: Theme): Drawn {
  const lines = routes.flatMap(({ path, team }) => {
    const whole = path.map(([lng, lat]): [number, number] => [lng, lat]);
    return isRouteDashed(team) ? dashes(whole, DASH).map((dash) => ({ path: dash, team })) : [{ path: whole, team }];
  });
  const ticks = routes.flatMap(({ path, ticked, team }) =>
    ticked.map((leg) => {
      const segment = [path[leg]!, path[leg + 1]!] as const;
      return { at: middle(segment), angle: angleOf(segment), team };
    }),
  );
  // The last on top: where many stand in one place the first number is the one to see.
  const pins = routes.flatMap(({ stops, start, team }) => [
    ...stops.map(({ lng, lat, number }) => ({ at: [lng, lat] as const, picture: `${team % 3}-${number}` })).reverse(),
    ...(start === null ? [] : [{ at: start, picture: "start" }]),
  ]);
  const dots = routes.flatMap(({ dots, team }) => dots.map((at) => ({ at, team })));
  const most = Math.max(...routes.map(({ stops }) => stops.at(-1)?.number ?? 0));
  return {
    atlas: routeAtlas(theme, Math.min(3, Math.max(...routes.map(({ team }) => team)) + 1), most),
    lines,
    ticks,
    dots,
    pins,
  };
}

const middle = ([a, b]: Segment): [number, number] => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];

/** Degrees anticlockwise from the right, as deck turns icons. */
const angleOf = ([a, b]: Segment): number =>
  (Math.atan2(mercatorY(a[1]) - mercatorY(b[1]), mercatorX(b[0]) - mercatorX(a[0])) * 180) / Math.PI;
