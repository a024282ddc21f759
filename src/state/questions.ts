import type { AskedOnDay, Contract } from "../contract/contract.ts";
import { patrolQuestion } from "./patrolQuestion.ts";
import { personalOf } from "./privacy.ts";
import type { AppState, Sight } from "./state.ts";
import { isPublic } from "./url/params.ts";

const MOST_OVERDUE = 100;

/** The day, the filter and the redaction that every question about sites carries. What was searched stays at the desk: a wall shows what its link gives. */
export function questionOnDay(state: AppState): AskedOnDay {
  const { mode, asOf, filter } = state;
  const personal = personalOf(state);
  if (!isPublic(mode)) return { asOf, filter, personal };
  const { q: _, ...others } = filter;
  return { asOf, filter: others, personal };
}

/** What the map needs to know for what it sees, a margin around it included; null before it sees anything. */
export function viewQuestion(state: AppState): Contract["view"]["ask"] | null {
  const { sight, view, project } = state;
  if (project === null || sight === null) return null;
  const common = questionOnDay(state);
  // A small pan within what was asked for last needs no new question.
  const last = view?.ask;
  // Larger marks need the room of a lower zoom.
  const zoom = Math.floor((sight.zoom - Math.log2(state.scale)) * 2) / 2;
  if (last !== undefined && last.zoom === zoom && contains(last.bbox, sight.bbox))
    return { ...common, bbox: last.bbox, zoom };
  return { ...common, bbox: withMargin(sight.bbox), zoom };
}

function contains(outer: Sight["bbox"], inner: Sight["bbox"]): boolean {
  return inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];
}

/** A third of the view on every side. */
function withMargin([west, south, east, north]: Sight["bbox"]): Sight["bbox"] {
  const lng = (east - west) / 3;
  const lat = (north - south) / 3;
  return [west - lng, Math.max(-85, south - lat), east + lng, Math.min(85, north + lat)];
}

/** What lies around the venues of the chosen period. */
export function aroundQuestion(state: AppState): Contract["exposure"]["ask"] {
  const { period, venue, radius } = state;
  return {
    ...questionOnDay(state),
    period,
    ...(venue === null ? {} : { venue }),
    ...(radius === null ? {} : { radius }),
  };
}

/** Hazards by week; the status of a site is of one day, so it does not come into it. */
function weeksQuestion(state: AppState): Contract["weeks"]["ask"] {
  const { personal, filter } = questionOnDay(state);
  const { status: _, ...others } = filter;
  return { personal, filter: others };
}

/** The tally of the panel; its own condition is left out, so that the other rows still say what they stand for. */
function tallyQuestion(state: AppState): Contract["tally"]["ask"] {
  const day = questionOnDay(state);
  const { [state.tallyBy]: _, ...filter } = day.filter;
  return { ...day, by: state.tallyBy, filter };
}

/** The ranking of the wall: by area, or by department where that was chosen on the desk or there is no area. */
function rankingQuestion(state: AppState): Contract["tally"]["ask"] {
  const hasAreas = state.project?.layers.some(({ kind }) => kind === "area") === true;
  return { ...questionOnDay(state), by: state.tallyBy === "department" || !hasAreas ? "department" : "area" };
}

/** The worst of what is overdue, for the wall: as many as it turns over. */
function overdueQuestion(state: AppState): Contract["hazards"]["ask"] {
  return {
    ...questionOnDay(state),
    which: "overdue",
    sort: { by: "days", descending: false },
    offset: 0,
    limit: MOST_OVERDUE,
  };
}

/** What each slot of the state asks; most are named after their question. */
export const QUESTION_OF = {
  view: "view",
  totals: "totals",
  site: "site",
  record: "record",
  members: "members",
  calendar: "calendar",
  exposure: "exposure",
  rings: "rings",
  patrol: "patrol",
  weeks: "weeks",
  tally: "tally",
  hazards: "hazards",
  events: "events",
  hoveredSite: "site",
  hoveredRecord: "record",
} as const;

export type Slot = keyof typeof QUESTION_OF;

/** The questions that the state raises, by the slot their answers go to; null where there is nothing to ask. */
export function questionsOf(state: AppState) {
  const { selection, hover, project } = state;
  const day = questionOnDay(state);
  const isWall = project !== null && state.mode === "wall";
  const around = project !== null && state.mode === "holiday" ? aroundQuestion(state) : null;
  const patrol = state.mode === "patrol" ? patrolQuestion(state, day) : null;
  return {
    view: viewQuestion(state),
    totals: project === null ? null : day,
    site: selection?.type === "site" ? { ...day, site: selection.site } : null,
    record:
      selection?.type === "record"
        ? { personal: day.personal, layer: selection.layer, record: selection.record }
        : null,
    calendar: project === null ? null : { personal: day.personal, asOf: state.asOf },
    exposure: around,
    rings: around ?? (patrol?.of.type === "rings" ? aroundQuestion(state) : null),
    patrol,
    weeks: project === null ? null : weeksQuestion(state),
    tally: isWall ? rankingQuestion(state) : project !== null && state.panel === "tally" ? tallyQuestion(state) : null,
    hazards: isWall ? overdueQuestion(state) : null,
    events: isWall ? { personal: day.personal, asOf: state.asOf } : null,
    // One at a time and the newest waits, like any other: a pointer that sweeps over a hundred marks asks about a few.
    hoveredSite: hover?.type === "site" && !isWall ? { ...day, site: hover.site } : null,
    hoveredRecord:
      hover?.type === "record" && !isWall ? { personal: day.personal, layer: hover.layer, record: hover.record } : null,
    members: selection?.type === "node" ? { ...day, node: selection.node, offset: 0, limit: 200 } : null,
  } as const satisfies {
    readonly [S in Slot]: Contract[(typeof QUESTION_OF)[S]]["ask"] | null;
  };
}
