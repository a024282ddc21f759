import type { Bounds } from "../../core/bounds.ts";
import type { Viewport } from "../store/state.ts";

/** Does the view hold the whole box? */
export const holdsBounds = (view: Viewport["bbox"], { west, south, east, north }: Bounds): boolean =>
  west >= view[0] && south >= view[1] && east <= view[2] && north <= view[3];
