import type { LayerSpecification, Map as MapLibreMap, StyleSpecification } from "maplibre-gl";
import { GROUND_SOURCE } from "./ground/roads.ts";

/** The same style with every text, and every line but those of the basemap, which have their own, `scale` times as large. */
export function withTextAt(scale: number, style: StyleSpecification): StyleSpecification {
  return scale === 1 ? style : { ...style, layers: style.layers.map((layer) => larger(layer, scale)) };
}

/** Gives the texts and lines of a map the sizes and inks of a style of the same layers, without taking ground or marks away for a moment. */
export function restyle(map: MapLibreMap, { layers }: StyleSpecification): void {
  for (const { id, type, layout, paint } of layers) {
    if (type === "symbol") {
      map.setLayoutProperty(id, "text-size", layout?.["text-size"]);
      if (paint?.["text-color"] !== undefined) map.setPaintProperty(id, "text-color", paint["text-color"]);
    }
    if (type === "line") map.setPaintProperty(id, "line-width", paint?.["line-width"]);
  }
}

/** What two scenes that are looked at alike have in common. */
export const sightOf = ({ scale, isFar }: { readonly scale: number; readonly isFar: boolean }): string =>
  `${scale} ${isFar}`;

function larger(layer: LayerSpecification, scale: number): LayerSpecification {
  if (layer.type === "line" && layer.source !== GROUND_SOURCE)
    return { ...layer, paint: { ...layer.paint, "line-width": widthAt(layer, scale) } };
  if (layer.type !== "symbol") return layer;
  return { ...layer, layout: { ...layer.layout, "text-size": sizeAt(layer, scale) } };
}

type Symbols = Extract<LayerSpecification, { type: "symbol" }>;
type TextSize = NonNullable<NonNullable<Symbols["layout"]>["text-size"]>;
type Lines = Extract<LayerSpecification, { type: "line" }>;
type LineWidth = NonNullable<NonNullable<Lines["paint"]>["line-width"]>;

function sizeAt({ layout }: Symbols, scale: number): TextSize {
  const size = layout?.["text-size"] ?? 12;
  return typeof size === "number" ? size * scale : (["*", size, scale] as unknown as TextSize);
}

const widthAt = ({ paint }: Lines, scale: number): LineWidth =>
  ["*", paint?.["line-width"] ?? 1, scale] as unknown as LineWidth;
