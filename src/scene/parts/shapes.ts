import type { PatrolAnswer, ShapeInView } from "../../contract/contract.ts";
import { DISPLAY_STATUSES } from "../../core/hazardWords.ts";
import { kindRule, shapeLook } from "../../core/kinds.ts";
import type { Selection } from "../../state/store/state.ts";
import type { SceneShape, ShapeRole } from "./scene.ts";

/** Lines and polygons: sites in the colour of their status, everything else in the grey of the map. */
export function shapesOf(shapes: readonly ShapeInView[], selection: Selection | null): SceneShape[] {
  return shapes.map((shape) => ({
    role: roleOf(shape, selection),
    geometry: shape.geometry,
    pick: pickOf(shape),
  }));
}

/** The same without the sites that are no stops of a patrol. */
export function shapesOfStops(shapes: readonly SceneShape[], { teams }: PatrolAnswer): SceneShape[] {
  const stops = new Set<string>(teams.flatMap((team) => team.stops.map(({ site }) => site)));
  return shapes.filter(({ pick }) => pick?.type !== "site" || stops.has(pick.ref));
}

function roleOf(shape: ShapeInView, selection: Selection | null): ShapeRole {
  if (shape.kind === "site") {
    const selected = selection?.type === "site" && selection.ref === shape.ref;
    return { role: "site", status: DISPLAY_STATUSES[shape.status]!, selected, isBeyond: shape.isBeyond === true };
  }
  const look = shapeLook(shape.kind, shape.word);
  // What the engine tells of is drawn, and only sites have a status.
  return { role: look === null || look === "site" ? "community" : look };
}

function pickOf(shape: ShapeInView): Selection | null {
  if (shape.kind === "site") return { type: "site", ref: shape.ref };
  if (!kindRule(shape.kind).isPicked) return null;
  return { type: "record", ref: shape.ref };
}
