import type { LayerSpecification, Map as MapLibreMap, StyleSpecification } from "maplibre-gl";

/** The same style with every text `scale` times as large, for a wall. */
export function withTextAt(scale: number, style: StyleSpecification): StyleSpecification {
  return scale === 1 ? style : { ...style, layers: style.layers.map((layer) => larger(layer, scale)) };
}

/** Makes the texts of a map that shows this style `scale` times as large. */
export function scaleText(map: MapLibreMap, style: StyleSpecification, scale: number): void {
  for (const layer of style.layers) {
    if (layer.type === "symbol") map.setLayoutProperty(layer.id, "text-size", sizeAt(layer, scale));
  }
}

function larger(layer: LayerSpecification, scale: number): LayerSpecification {
  if (layer.type !== "symbol") return layer;
  return { ...layer, layout: { ...layer.layout, "text-size": sizeAt(layer, scale) } };
}

type Symbols = Extract<LayerSpecification, { type: "symbol" }>;
type TextSize = NonNullable<NonNullable<Symbols["layout"]>["text-size"]>;

function sizeAt({ layout }: Symbols, scale: number): TextSize {
  const size = layout?.["text-size"] ?? 12;
  return typeof size === "number" ? size * scale : (["*", size, scale] as unknown as TextSize);
}
