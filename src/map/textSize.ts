import type { LayerSpecification, StyleSpecification } from "maplibre-gl";

/** The same style with every text `scale` times as large, for a wall. */
export function withTextAt(scale: number, style: StyleSpecification): StyleSpecification {
  return scale === 1 ? style : { ...style, layers: style.layers.map((layer) => larger(layer, scale)) };
}

function larger(layer: LayerSpecification, scale: number): LayerSpecification {
  if (layer.type !== "symbol") return layer;
  const size = layer.layout?.["text-size"] ?? 12;
  const textSize = typeof size === "number" ? size * scale : ["*", size, scale];
  return { ...layer, layout: { ...layer.layout, "text-size": textSize } } as LayerSpecification;
}
