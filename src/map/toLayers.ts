import type { LayersList } from "@deck.gl/core";
import { isSign, SIGNS, type SignRule } from "../core/signs.ts";
import { GROUND, INK, type Theme } from "../core/statusStyle.ts";
import type { ScenePlace } from "../scene/parts/places.ts";
import type { Halo, Mark, Scene } from "../scene/parts/scene.ts";
import { BANDS, type Band } from "./layers/bands.ts";
import { changeLayers } from "./layers/changeLayers.ts";
import { donutLook, rgba } from "./layers/colour.ts";
import { DonutLayer } from "./layers/DonutLayer.ts";
import { IconLayer, ScatterplotLayer } from "./layers/flatLayers.ts";
import { MARK_BOX, markAtlas, pictureOf } from "./layers/markAtlas.ts";
import { moveLayers } from "./layers/moveLayers.ts";
import { numberLayers } from "./layers/numberLayers.ts";
import { pictogramLayer } from "./layers/pictogramLayer.ts";
import { routeLayers } from "./layers/routeLayers.ts";
import { shapeBands, shapeLayers } from "./layers/shapeLayers.ts";
import { reachLayers, wayLayers } from "./layers/waterLayers.ts";

type Look = ReturnType<typeof donutLook>;
const looks = new Map<Theme, { readonly full: Look; readonly beyond: Look }>();
const looksOf = (theme: Theme) => {
  const known = looks.get(theme);
  if (known !== undefined) return known;
  const full = donutLook(theme);
  const made = { full, beyond: { ...full, strength: BEYOND } };
  looks.set(theme, made);
  return made;
};

/** What lies beyond the rings is a third as strong. */
const BEYOND = 1 / 3;

const flat = { parameters: { depthCompare: "always", depthWriteEnabled: false } } as const;

/** A scene as deck.gl layers, from the ground up. The same data object means: nothing to upload. */
export function toLayers(scene: Scene): LayersList {
  const { theme } = scene;
  const routes = routeLayers(scene);
  const changes = scene.changes.length === 0 ? null : changeLayers(scene);
  const layers: Readonly<Record<Band, LayersList>> = {
    ...shapeLayersOf(scene),
    beyond: [
      new DonutLayer({ id: "beyond", donuts: scene.beyond.donuts, look: looksOf(theme).beyond, pickable: false }),
      markLayer("beyond-marks", scene.beyond.marks, scene, () => FAINT),
    ],
    reach: reachLayers(scene),
    routes: routes.under,
    ways: wayLayers(scene),
    pins: [...routes.over, ...numberLayers(scene)],
    moved: changes?.under ?? [],
    changes: changes?.over ?? [],
    // Under the donuts: one that lies in a donut is counted there, and must not hide the count.
    others: [
      crowdLayer(scene),
      markLayer("others", scene.others, scene),
      markLayer("ringed", ringedMarks(scene), scene, () => LOUD),
    ],
    donuts: [
      placeLayer(scene),
      new DonutLayer({ id: "donuts", donuts: scene.donuts, look: looksOf(theme).full, pickable: false }),
    ],
    marks: [pictogramLayer(scene), markLayer("marks", scene.marks, scene)],
    moves: moveLayers(scene),
    halo: [
      ...(scene.ringed.length === 0 ? [] : haloLayers("tonight", ringedSpots(scene), scene)),
      ...haloLayers("hover", listOf(scene.hover), scene),
      ...haloLayers("halo", listOf(scene.halo), scene),
    ],
  };
  return BANDS.flatMap((band) => layers[band]);
}

/** As strong as a site, and as one beyond the rings. */
const LOUD = { size: 1, alpha: 255 } as const;
const FAINT = { size: 0.8, alpha: 255 * BEYOND } as const;
type Strength = Pick<SignRule, "size" | "alpha">;
const strengthOf = ({ symbol }: Mark): Strength => (isSign(symbol) ? SIGNS[symbol] : LOUD);
const NO_MARKS: readonly Mark[] = [];

function ringedMarks({ halo, hover }: Scene): readonly Mark[] {
  const marks = [hover, halo].flatMap((ring) => ring?.mark ?? []);
  return marks.length === 0 ? NO_MARKS : marks;
}

/** What is selected or pointed at is drawn as large as any: `strength` says so. */
function markLayer(
  id: string,
  marks: readonly Mark[],
  { theme, scale }: Scene,
  strength: (mark: Mark) => Strength = strengthOf,
) {
  const { sheet, places } = markAtlas(theme);
  return new IconLayer<Mark>({
    id,
    data: marks as Mark[],
    iconAtlas: sheet as unknown as string,
    iconMapping: places as Record<string, (typeof places)[string]>,
    getIcon: pictureOf,
    getPosition: ({ lng, lat }) => [lng, lat],
    getSize: (mark) => MARK_BOX * strength(mark).size * (mark.size ?? 1),
    getColor: (mark) => [0, 0, 0, strength(mark).alpha],
    sizeUnits: "pixels",
    sizeScale: scale,
    pickable: false,
    ...flat,
  });
}

/** Discs in the grey of a map's writing: no status looks like it. */
const placeLayer = ({ places, theme }: Scene) =>
  new ScatterplotLayer<ScenePlace>({
    id: "places",
    data: places as ScenePlace[],
    getPosition: ({ lng, lat }) => [lng, lat],
    getRadius: ({ radius }) => radius,
    radiusUnits: "pixels",
    getFillColor: rgba(INK[theme], 70),
    stroked: true,
    getLineColor: rgba(GROUND[theme], 255),
    getLineWidth: 1,
    lineWidthUnits: "pixels",
    pickable: false,
    updateTriggers: { getFillColor: theme, getLineColor: theme },
    ...flat,
  });

/** A stipple in the grey of a map's writing: enough to see where there is water and where none. */
const crowdLayer = ({ crowd, theme, scale }: Scene) =>
  new ScatterplotLayer<Scene["crowd"][number]>({
    id: "crowd",
    data: crowd as Scene["crowd"][number][],
    getPosition: ({ lng, lat }) => [lng, lat],
    // One alone is still a dot.
    getRadius: ({ count }) => Math.max(1.6, 0.8 + 0.4 * Math.log2(count)),
    radiusUnits: "pixels",
    radiusScale: scale,
    getFillColor: rgba(INK[theme], 64),
    pickable: false,
    updateTriggers: { getFillColor: theme },
    ...flat,
  });

let last: { shapes: Scene["shapes"]; theme: Theme; bands: ReturnType<typeof shapeBands> } | null = null;

/** Layers are new each time, since one belongs to one deck; their data stays the same object. */
function shapeLayersOf({ shapes, theme, scale }: Scene): ReturnType<typeof shapeLayers> {
  if (last?.shapes !== shapes || last.theme !== theme) last = { shapes, theme, bands: shapeBands(shapes, theme) };
  return shapeLayers(last.bands, scale);
}

type Ringed = Pick<Halo, "lng" | "lat" | "radius">;
const NO_RINGED: readonly Ringed[] = [];
const listOf = (halo: Halo | null): readonly Ringed[] => (halo === null ? NO_RINGED : [halo]);

/** CSS pixels around the sign of a venue where something is on. */
const AROUND_VENUE = 19;
let ringedLast: { of: Scene["ringed"]; scale: number; spots: readonly Ringed[] } | null = null;

function ringedSpots({ ringed, scale }: Scene): readonly Ringed[] {
  if (ringedLast?.of !== ringed || ringedLast.scale !== scale)
    ringedLast = { of: ringed, scale, spots: ringed.map((spot) => ({ ...spot, radius: AROUND_VENUE * scale })) };
  return ringedLast.spots;
}

/** A ring with a casing, so that it stands out on a donut of any colour. */
const haloLayers = (id: string, halos: readonly Ringed[], { theme, scale }: Scene) => {
  const ring = (part: string, colour: [number, number, number, number], width: number) =>
    new ScatterplotLayer<Ringed>({
      id: `${id}-${part}`,
      data: halos as Ringed[],
      getPosition: ({ lng, lat }) => [lng, lat],
      getRadius: ({ radius }) => radius,
      radiusUnits: "pixels",
      filled: false,
      stroked: true,
      getLineColor: colour,
      getLineWidth: width * scale,
      lineWidthUnits: "pixels",
      pickable: false,
      updateTriggers: { getLineColor: theme, getLineWidth: scale },
      ...flat,
    });
  return [ring("casing", rgba(GROUND[theme], 200), 5), ring("ring", rgba(INK[theme], 255), 2)];
};
