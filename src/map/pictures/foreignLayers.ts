import type { LayerSpecification, SourceSpecification, StyleSpecification } from "maplibre-gl";
import type { Theme } from "../../core/statusStyle.ts";
import type { ScenePictures } from "../../scene/parts/scene.ts";
import { FONTS } from "../layers/fonts.ts";
import { addressOf, shapesAddressOf } from "./pictureAddress.ts";

type Json = Readonly<Record<string, unknown>>;

/** Before the names of what is theirs: ours stay the only ones of their name. */
const THEIRS = "theirs-";

/** How much of the theme's ground lies over a style of somebody else's, so that signals stay the loudest. */
const VEIL: Readonly<Record<Theme, number>> = { dark: 0.55, light: 0.45 };

/**
 * A style with all that somebody else's draws right over the plain ground, under a veil of the theme's own and all that is ours. Its
 * tiles are asked for like pictures, its letters are drawn by the machine, as everywhere.
 */
export function withForeignStyle(
  style: StyleSpecification,
  theme: Theme,
  { grey, opacity }: Pick<ScenePictures, "grey" | "opacity">,
  foreign: Json,
): StyleSpecification {
  const [ground, ...over] = style.layers;
  const sources = Object.entries(foreign["sources"] as Readonly<Record<string, Json>>);
  const layers = (foreign["layers"] as readonly Json[]).map(theirs);
  const veil =
    ground === undefined
      ? []
      : [{ ...ground, id: "veil", paint: { ...ground.paint, ...veilOf(grey * VEIL[theme], opacity) } }];
  return {
    ...style,
    ...(typeof foreign["sprite"] === "string" ? { sprite: foreign["sprite"] } : {}),
    sources: {
      ...Object.fromEntries(sources.map(([name, source]) => [THEIRS + name, throughThePage(source)])),
      ...style.sources,
    },
    layers: [...(ground === undefined ? [] : [ground]), ...layers, ...(veil as LayerSpecification[]), ...over],
  };
}

/** How dense the veil is: what is muted by it and what is let through of the rest. */
const veilOf = (muted: number, opacity: number): object => ({ "background-opacity": 1 - (1 - muted) * opacity });

function theirs(layer: Json): LayerSpecification {
  const { id, source, layout, ...rest } = layer;
  const own = typeof layout === "object" && layout !== null ? (layout as Json) : {};
  return {
    ...rest,
    id: THEIRS + String(id),
    ...(typeof source === "string" ? { source: THEIRS + source } : {}),
    layout: layer["type"] === "symbol" ? { ...own, "text-font": FONTS } : own,
  } as unknown as LayerSpecification;
}

/** The page asks for tiles itself, so that its policy holds and a fault is said once. */
function throughThePage(source: Json): SourceSpecification {
  const { tiles } = source;
  if (!Array.isArray(tiles)) return source as unknown as SourceSpecification;
  const isTms = source["scheme"] === "tms";
  const address = (template: string) =>
    source["type"] === "vector" ? shapesAddressOf(template, isTms) : addressOf(template, "", isTms);
  return { ...source, tiles: tiles.map(address) } as unknown as SourceSpecification;
}
