import { roomOf } from "../../core/donutRoom.ts";
import { modeRule } from "../../core/modes.ts";
import { showsRings } from "../store/showsRings.ts";
import type { Ahead, Viewport } from "../store/state.ts";
import { ringsOnMap } from "./holidayQueries.ts";
import { queryOf } from "./query.ts";
import { questionOnDay } from "./questionOnDay.ts";

/** More sites than these would be a carpet on a wall, and are gathered. */
const MOST_APART = 300;

/** What stands on the map that is seen, a margin around it included; nothing before it sees anything. */
export const MAP_VIEW = queryOf("mapView", (state, last) => {
  const { viewport, scale, tour } = state;
  if (viewport === null) return null;
  const room = roomOf(viewport, scale);
  return {
    ...questionOnDay(state),
    bbox: boxAround(viewport, boxAt(room.zoom, last), boxAt(room.zoom, tour?.ahead ?? null)),
    ...room,
    ...ringsOnMap(state),
    ...(modeRule(state.mode).hasDesk || showsRings(state) ? {} : { apart: MOST_APART }),
  };
});

/**
 * What is seen with a margin around it; a small pan within what was asked for last needs no new question, nor does a flight that
 * ends in what was asked ahead.
 */
export const boxAround = ({ bbox }: Viewport, ...asked: readonly (Viewport["bbox"] | null)[]): Viewport["bbox"] =>
  asked.find((one) => one !== null && contains(one, bbox)) ?? withMargin(bbox);

const boxAt = (zoom: number, asked: Ahead | null): Viewport["bbox"] | null =>
  asked?.zoom === zoom ? asked.bbox : null;

function contains(outer: Viewport["bbox"], inner: Viewport["bbox"]): boolean {
  return inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];
}

/** A third of the view on every side. */
function withMargin([west, south, east, north]: Viewport["bbox"]): Viewport["bbox"] {
  const lng = (east - west) / 3;
  const lat = (north - south) / 3;
  return [west - lng, Math.max(-85, south - lat), east + lng, Math.min(85, north + lat)];
}

/** The card of the site that is selected. */
export const SELECTED_SITE = queryOf("site", (state) =>
  state.selection?.type === "site" ? { ...questionOnDay(state), ref: state.selection.ref } : null,
);

/** The card of anything else that is selected. */
export const SELECTED_RECORD = queryOf("record", (state) => {
  const { selection } = state;
  if (selection?.type !== "record") return null;
  return { personal: questionOnDay(state).personal, ref: selection.ref };
});

/** The card of the site that the pointer is over. A pointer that sweeps over a hundred marks asks about a few. */
export const HOVERED_SITE = queryOf(
  "site",
  (state) =>
    state.hover?.type === "site" && state.mode !== "wall" ? { ...questionOnDay(state), ref: state.hover.ref } : null,
  { name: "hoveredSite" },
);

/** The same of anything else. */
export const HOVERED_RECORD = queryOf(
  "record",
  (state) => {
    const { hover, mode } = state;
    if (hover?.type !== "record" || mode === "wall") return null;
    return { personal: questionOnDay(state).personal, ref: hover.ref };
  },
  { name: "hoveredRecord" },
);
