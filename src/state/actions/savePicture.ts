import { roomOf } from "../../core/donutRoom.ts";
import type { App } from "../app.ts";
import { GROUND_NAMES } from "../queries/groundQueries.ts";
import { RINGS, ringsOnMap, VENUE_REPORT } from "../queries/holidayQueries.ts";
import { questionOnDay } from "../queries/questionOnDay.ts";
import { type Seen, seenMaker } from "../queries/seen.ts";
import type { Viewport } from "../store/state.ts";
import { addNotice } from "./notices.ts";

/** Why no picture came of it. */
export type PictureTrouble = "no-webgl" | "context-lost" | "other";

/**
 * What a picture of the map may show: what is drawn and said is asked anew with personal data hidden, for the part of the map
 * that the picture holds; null when another project was opened meanwhile, or a bug was met and said.
 */
export async function pictureSeen(app: App, { bbox, zoom }: Pick<Viewport, "bbox" | "zoom">): Promise<Seen | null> {
  const state = app.store.getState();
  const { queries } = app;
  if (state.project === null) return null;
  const hiding = { ...state, personal: "hide" } as const;
  const day = questionOnDay(hiding);
  const around = VENUE_REPORT.questionOf(hiding, null);
  const ringed = RINGS.questionOf(hiding, null);
  const named = GROUND_NAMES.questionOf(hiding, null);
  const [view, totals, venueReport, rings, groundNames] = await Promise.all([
    queries.ask("mapView", { ...day, bbox, ...roomOf({ bbox, zoom }, 1), ...ringsOnMap(hiding) }),
    queries.ask("siteTotals", day),
    around === null ? null : queries.ask("venueReport", around),
    ringed === null ? null : queries.ask("rings", ringed),
    named === null ? null : queries.ask("groundNames", { ...named, bbox, zoom: Math.floor(zoom) }),
  ]);
  if (view === null || totals === null || app.store.getState().generation !== state.generation) return null;
  return {
    state: { ...hiding, project: state.project.hidden ?? state.project, scale: 1, hover: null },
    answers: { ...seenMaker(app)().answers, view, totals, venueReport, rings, groundNames },
  };
}

/** Says that no picture was saved, and why. */
export function pictureFailed(app: App, why: PictureTrouble, detail: string): void {
  addNotice(app, "error", { type: "picture-failed", why, detail: why === "other" ? detail : "" });
}
