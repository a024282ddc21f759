import type { LayersList } from "@deck.gl/core";
import { type Position, partsOf } from "../../core/geometry.ts";
import { INK, type Theme } from "../../core/statusStyle.ts";
import type { SceneShape, ShapeRole } from "../../scene/parts/scene.ts";
import { type Band, UNDER_LABELS } from "./bands.ts";
import { QUIET, rgba, statusColour } from "./colour.ts";
import { PathLayer, SolidPolygonLayer } from "./flatLayers.ts";
import { roadCrosses } from "./roadCrosses.ts";

type Rgba = [number, number, number, number];

interface Stroke {
  readonly path: readonly Position[];
  readonly colour: Rgba;
  readonly width: number;
}

interface Area {
  readonly polygon: readonly (readonly Position[])[];
  readonly colour: Rgba;
}

type ShapeBand = Extract<Band, "areas" | "zones" | "site-shapes" | "venues">;

interface Paint {
  readonly band: ShapeBand;
  readonly fill: Rgba | null;
  readonly line: Rgba;
  readonly width: number;
  /** A light casing under the line, so that it stands out on roads. */
  readonly casing: number;
}

/** How each role is painted; only sites have the colour of a status. */
function paintOf(role: ShapeRole, theme: Theme): Paint {
  const quiet = QUIET[theme];
  switch (role.role) {
    case "site": {
      const colour = statusColour(role.status, theme);
      const strength = role.isBeyond ? 1 / 3 : 1;
      return {
        band: "site-shapes",
        fill: rgba(colour, (role.status === "unknown" ? 20 : 76) * strength),
        line: rgba(colour, 255 * strength),
        width: role.selected ? 4 : 2.4,
        casing: 1.6,
      };
    }
    case "community":
      return { band: "areas", fill: shadeOf(role.shade, theme), line: rgba(quiet.area, 170), width: 1.2, casing: 0 };
    case "grid":
      return { band: "areas", fill: shadeOf(role.shade, theme), line: rgba(quiet.area, 80), width: 0.8, casing: 0 };
    case "venue":
      return {
        band: "venues",
        fill: rgba(quiet.line, 40),
        line: rgba(theme === "dark" ? "#e8ebee" : "#1a2129", 220),
        width: 2,
        casing: 2,
      };
    case "blocked-road":
      return {
        band: "site-shapes",
        fill: null,
        line: rgba(theme === "dark" ? "#e8ebee" : "#1a2129", 230),
        width: 3,
        casing: 1.5,
      };
    case "forbidden":
      return { band: "zones", fill: rgba(quiet.line, 34), line: rgba(quiet.line, 210), width: 1.6, casing: 0 };
    case "limited":
      return { band: "zones", fill: rgba(quiet.line, 20), line: rgba(quiet.line, 170), width: 1.2, casing: 0 };
    case "allowed":
      return { band: "zones", fill: null, line: rgba(quiet.line, 130), width: 1, casing: 0 };
  }
}

/** How much ink the lightest and the darkest of shaded areas have, of 255: a mark stands out on all of them. */
export const SHADES = [3, 36] as const;

const shadeOf = (shade: number | undefined, theme: Theme): Rgba | null =>
  shade === undefined ? null : rgba(INK[theme], SHADES[0] + (SHADES[1] - SHADES[0]) * shade);

interface BandData {
  readonly areas: Area[];
  readonly casings: Stroke[];
  readonly strokes: Stroke[];
}

type BandsData = Readonly<Record<ShapeBand, BandData>>;

const nothing = (): BandData => ({ areas: [], casings: [], strokes: [] });

/** What each band draws; made anew only for other shapes, so that deck uploads nothing twice. */
export function shapeBands(shapes: readonly SceneShape[], theme: Theme): BandsData {
  const bands: BandsData = { areas: nothing(), zones: nothing(), "site-shapes": nothing(), venues: nothing() };
  const ground = theme === "dark" ? rgba("#12181f", 200) : rgba("#ffffff", 220);
  for (const { role, geometry } of shapes) {
    const paint = paintOf(role, theme);
    const band = bands[paint.band];
    const { lines, polygons } = partsOf(geometry);
    if (paint.fill !== null) for (const polygon of polygons) band.areas.push({ polygon, colour: paint.fill });
    const crosses = role.role === "blocked-road" ? lines.flatMap(roadCrosses) : [];
    for (const line of [...lines, ...polygons.flat(), ...crosses]) {
      if (paint.casing > 0) band.casings.push({ path: line, colour: ground, width: paint.width + 2 * paint.casing });
      band.strokes.push({ path: line, colour: paint.line, width: paint.width });
    }
  }
  return bands;
}

/** Lines and areas of each band, under the names of streets; lines `scale` times as wide as on the desk. */
export const shapeLayers = (bands: BandsData, scale: number): Record<ShapeBand, LayersList> => ({
  areas: layersOf("areas", bands, scale),
  zones: layersOf("zones", bands, scale),
  "site-shapes": layersOf("site-shapes", bands, scale),
  venues: layersOf("venues", bands, scale),
});

function layersOf(name: ShapeBand, bands: BandsData, scale: number): LayersList {
  const { areas, casings, strokes } = bands[name];
  return [
    new SolidPolygonLayer<Area>({
      id: `${name}-fill`,
      data: areas,
      getPolygon: ({ polygon }) => polygon,
      getFillColor: ({ colour }) => colour,
      extruded: false,
      pickable: false,
      ...under,
    }),
    strokeLayer(`${name}-casing`, casings, scale),
    strokeLayer(`${name}-line`, strokes, scale),
  ];
}

const under = { beforeId: UNDER_LABELS, parameters: { depthCompare: "always", depthWriteEnabled: false } } as const;

const strokeLayer = (id: string, data: Stroke[], scale: number) =>
  new PathLayer<Stroke>({
    id,
    data,
    getPath: ({ path }) => path,
    getColor: ({ colour }) => colour,
    getWidth: ({ width }) => width,
    widthUnits: "pixels",
    widthScale: scale,
    jointRounded: true,
    capRounded: true,
    pickable: false,
    ...under,
  });
