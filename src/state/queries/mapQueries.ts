import { roomOf } from "../../core/donutRoom.ts";
import { modeRule } from "../../core/modes.ts";
import { showsRings } from "../store/showsRings.ts";
import type { Ahead, Viewport } from "../store/state.ts";
import { boxAround } from "./boxAround.ts";
import { partsOnMap } from "./partsOnMap.ts";
import { queryOf } from "./query.ts";
import { questionOnDay } from "./questionOnDay.ts";

/** More sites than these would be a carpet on a wall, and are gathered. */
const MOST_APART = 300;

/** What stands on the map that is seen, a margin around it included; nothing before it sees anything. */
export const MAP_VIEW = queryOf(
  "mapView",
  (state, last) => {
    const { viewport, scale, tour } = state;
    if (viewport === null) return null;
    const room = roomOf(viewport, scale);
    return {
      ...questionOnDay(state),
      bbox: boxAround(viewport, ...[last, ...(tour?.ahead ?? [])].map((asked) => boxAt(room.zoom, asked))),
      ...room,
      ...partsOnMap(state),
      ...(modeRule(state.mode).hasDesk || showsRings(state) ? {} : { apart: MOST_APART }),
    };
  },
  { isFirst: true },
);

const boxAt = (zoom: number, asked: Ahead | null): Viewport["bbox"] | null =>
  asked?.zoom === zoom ? asked.bbox : null;

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
