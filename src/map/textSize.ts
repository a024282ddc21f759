import type { LayerSpecification, Map as MapLibreMap, StyleSpecification } from "maplibre-gl";

/** The same style with every text, and the lines of rings, `scale` times as large, for a wall. */
export function withTextAt(scale: number, style: StyleSpecification): StyleSpecification {
  return scale === 1 ? style : { ...style, layers: style.layers.map((layer) => larger(layer, scale)) };
}

/** Makes the texts and ring lines of a map that shows this style `scale` times as large. */
export function scaleText(map: MapLibreMap, style: StyleSpecification, scale: number): void {
  for (const layer of style.layers) {
    if (layer.type === "symbol") map.setLayoutProperty(layer.id, "text-size", sizeAt(layer, scale));
    if (isRing(layer)) map.setPaintProperty(layer.id, "line-width", widthAt(layer, scale));
  }
}

function larger(layer: LayerSpecification, scale: number): LayerSpecification {
  if (isRing(layer)) return { ...layer, paint: { ...layer.paint, "line-width": widthAt(layer, scale) } };
  if (layer.type !== "symbol") return layer;
  return { ...layer, layout: { ...layer.layout, "text-size": sizeAt(layer, scale) } };
}

type Symbols = Extract<LayerSpecification, { type: "symbol" }>;
type TextSize = NonNullable<NonNullable<Symbols["layout"]>["text-size"]>;
type Lines = Extract<LayerSpecification, { type: "line" }>;
type LineWidth = NonNullable<NonNullable<Lines["paint"]>["line-width"]>;

/** Of the ground, lines are a texture that stays fine; a ring is a mark. */
const isRing = (layer: LayerSpecification): layer is Lines => layer.type === "line" && layer.source === "rings";

function sizeAt({ layout }: Symbols, scale: number): TextSize {
  const size = layout?.["text-size"] ?? 12;
  return typeof size === "number" ? size * scale : (["*", size, scale] as unknown as TextSize);
}

const widthAt = ({ paint }: Lines, scale: number): LineWidth =>
  ["*", paint?.["line-width"] ?? 1, scale] as unknown as LineWidth;
