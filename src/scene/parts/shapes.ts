import type { ShapeInView } from "../../contract/contract.ts";
import { DISPLAY_STATUSES } from "../../core/hazardWords.ts";
import type { Selection } from "../../state/store/state.ts";
import type { SceneShape, ShapeRole } from "./scene.ts";

/** Lines and polygons: sites in the colour of their status, everything else in the grey of the map. */
export function shapesOf(
  shapes: readonly ShapeInView[],
  layers: readonly string[],
  selection: Selection | null,
): SceneShape[] {
  return shapes.map((shape) => ({
    role: roleOf(shape, selection),
    geometry: shape.geometry,
    pick: pickOf(shape, layers),
  }));
}

function roleOf(shape: ShapeInView, selection: Selection | null): ShapeRole {
  if (shape.site >= 0) {
    const selected = selection?.type === "site" && selection.site === shape.site;
    return { role: "site", status: DISPLAY_STATUSES[shape.status]!, selected };
  }
  if (shape.kind === "road") return { role: "blocked-road" };
  if (shape.kind === "venue") return { role: "venue" };
  if (shape.kind === "zone")
    return { role: shape.word === "limited" ? "limited" : shape.word === "allowed" ? "allowed" : "forbidden" };
  return { role: shape.word === "grid" ? "grid" : "community" };
}

/** Areas lie under everything and are not picked: a click on them means the map. */
function pickOf(shape: ShapeInView, layers: readonly string[]): Selection | null {
  if (shape.site >= 0) return { type: "site", site: shape.site };
  if (shape.kind === "area") return null;
  return { type: "record", layer: layers.indexOf(shape.layer), record: shape.record };
}
