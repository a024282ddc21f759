import type { LayersList } from "@deck.gl/core";
import { GROUND, INK } from "../../core/statusStyle.ts";
import type { Scene, SceneMove } from "../../scene/parts/scene.ts";
import { QUIET, rgba } from "./colour.ts";
import { PathLayer, ScatterplotLayer } from "./flatLayers.ts";

/** CSS pixels. */
const OLD = 3;
const NEW = 5;

const flat = { parameters: { depthCompare: "always", depthWriteEnabled: false } } as const;

/** Where records would move: a thin line from a small grey dot to one of ink. */
export function moveLayers({ moves, theme, scale }: Scene): LayersList {
  if (moves.length === 0) return [];
  const data = moves as SceneMove[];
  const line = (id: string, colour: string, width: number) =>
    new PathLayer<SceneMove>({
      id,
      data,
      getPath: ([lng, lat, toLng, toLat]) => [
        [lng, lat],
        [toLng, toLat],
      ],
      getColor: rgba(colour, 220),
      getWidth: width * scale,
      widthUnits: "pixels",
      pickable: false,
      ...flat,
    });
  const dots = (id: string, at: (move: SceneMove) => [number, number], fill: string, radius: number) =>
    new ScatterplotLayer<SceneMove>({
      id,
      data,
      getPosition: at,
      getRadius: radius * scale,
      radiusUnits: "pixels",
      getFillColor: rgba(fill, 255),
      stroked: true,
      getLineColor: rgba(GROUND[theme], 255),
      getLineWidth: 1.5 * scale,
      lineWidthUnits: "pixels",
      pickable: false,
      ...flat,
    });
  return [
    line("move-casing", GROUND[theme], 3),
    line("move-line", QUIET[theme].line, 1.25),
    dots("move-from", ([lng, lat]) => [lng, lat], QUIET[theme].line, OLD),
    dots("move-to", ([, , lng, lat]) => [lng, lat], INK[theme], NEW),
  ];
}
