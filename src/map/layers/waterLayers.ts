import type { LayersList } from "@deck.gl/core";
import { type Position, partsOf } from "../../core/geometry.ts";
import { GROUND, INK } from "../../core/statusStyle.ts";
import type { Scene, SceneReach, SceneWay } from "../../scene/parts/scene.ts";
import { UNDER_LABELS } from "./bands.ts";
import { rgba } from "./colour.ts";
import { dashes } from "./dashes.ts";
import { PathLayer, SolidPolygonLayer } from "./flatLayers.ts";

/** How much ink an area has, and its line, of 255; CSS pixels of the line. */
const LOOKS: Readonly<
  Record<SceneReach["by"], { readonly fill: number; readonly line: number; readonly width: number }>
> = {
  water: { fill: 34, line: 84, width: 1 },
  "fire-station": { fill: 20, line: 100, width: 1.4 },
  gap: { fill: 0, line: 165, width: 2 },
  "micro-station": { fill: 24, line: 84, width: 1 },
};

interface Drawn {
  readonly fills: { readonly polygon: readonly (readonly Position[])[]; readonly by: SceneReach["by"] }[];
  readonly lines: { readonly path: readonly Position[]; readonly by: SceneReach["by"] }[];
}

let lastReach: { of: Scene["reach"]; drawn: Drawn } | null = null;

/** What is covered in ink over the ground, so that gaps are seen: the same areas upload nothing anew. */
export function reachLayers({ reach, theme, scale }: Scene): LayersList {
  if (reach.length === 0) return [];
  if (lastReach?.of !== reach) lastReach = { of: reach, drawn: drawnOf(reach) };
  const { fills, lines } = lastReach.drawn;
  return [
    new SolidPolygonLayer<Drawn["fills"][number]>({
      id: "reach-fill",
      data: fills,
      getPolygon: ({ polygon }) => polygon,
      getFillColor: ({ by }) => rgba(INK[theme], LOOKS[by].fill),
      extruded: false,
      pickable: false,
      updateTriggers: { getFillColor: theme },
      ...under,
    }),
    new PathLayer<Drawn["lines"][number]>({
      id: "reach-line",
      data: lines,
      getPath: ({ path }) => path,
      getColor: ({ by }) => rgba(INK[theme], LOOKS[by].line),
      getWidth: ({ by }) => LOOKS[by].width,
      widthUnits: "pixels",
      widthScale: scale,
      jointRounded: true,
      pickable: false,
      updateTriggers: { getColor: theme },
      ...under,
    }),
  ];
}

function drawnOf(reach: Scene["reach"]): Drawn {
  const drawn: Drawn = { fills: [], lines: [] };
  for (const { by, shape } of reach) {
    const { lines, polygons } = partsOf(shape);
    for (const line of lines) drawn.lines.push({ path: line, by });
    for (const rings of polygons) {
      drawn.fills.push({ polygon: rings, by });
      for (const ring of rings) drawn.lines.push({ path: ring, by });
    }
  }
  return drawn;
}

/** CSS pixels. */
const FIRST = 4;
const OTHER = 2.4;
const CASING = 3;

interface Stroke extends Pick<SceneWay, "isStraight" | "isFirst"> {
  readonly path: [number, number][];
}

let lastWays: { of: Scene["ways"]; strokes: readonly Stroke[] } | null = null;

/** The ways of the site that is selected, in ink with a casing; what is only a straight line is dashed. */
export function wayLayers({ ways, theme, scale }: Scene): LayersList {
  if (ways.length === 0) return [];
  if (lastWays?.of !== ways) lastWays = { of: ways, strokes: strokesOf(ways) };
  const { strokes } = lastWays;
  const layer = (id: string, more: number, colour: [number, number, number, number]) =>
    new PathLayer<Stroke>({
      id,
      data: strokes as Stroke[],
      getPath: ({ path }) => path,
      getColor: colour,
      getWidth: ({ isStraight, isFirst }) => (isFirst && !isStraight ? FIRST : OTHER) + more,
      widthUnits: "pixels",
      widthScale: scale,
      jointRounded: true,
      capRounded: true,
      pickable: false,
      updateTriggers: { getColor: theme },
      ...under,
    });
  return [layer("ways-casing", CASING, rgba(GROUND[theme], 220)), layer("ways-line", 0, rgba(INK[theme], 255))];
}

const strokesOf = (ways: Scene["ways"]): Stroke[] =>
  ways.flatMap(({ path, isStraight, isFirst }) => {
    const whole = path.map(([lng, lat]): [number, number] => [lng, lat]);
    return (isStraight ? dashes(whole, STRAIGHT_DASH) : [whole]).map((stroke) => ({
      path: stroke,
      isStraight,
      isFirst,
    }));
  });

/** Degrees of a dash and of the gap behind it, together: about 20 m. */
const STRAIGHT_DASH = 2e-4;

const under = { beforeId: UNDER_LABELS, parameters: { depthCompare: "always", depthWriteEnabled: false } } as const;
