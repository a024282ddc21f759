import { ALL_IN_RINGS, type Contract } from "../../contract/contract.ts";
import type { HazardRow, SiteInRings } from "../answers.ts";
import type { App } from "../app.ts";
import { chosenRings } from "../queries/holidayQueries.ts";
import { questionOnDay } from "../queries/questionOnDay.ts";
import { askPictured, type Seen } from "../queries/seen.ts";
import type { AppState, Camera, Viewport } from "../store/state.ts";
import { addNotice } from "./notices.ts";

/** Why no picture came of it. */
export type PictureTrouble = "no-webgl" | "context-lost" | "other";

/** What of the world a picture shows. */
interface Framed extends Pick<Viewport, "bbox"> {
  readonly camera: Camera;
}

/** Rows beside the map of a picture. */
const MOST_ROWS = 5;

/** The first rows of the list that belongs to the map, worst first, and how many there are in all. */
export type PictureRows =
  | { readonly list: "rings"; readonly total: number; readonly rows: readonly SiteInRings[] }
  | { readonly list: "overdue"; readonly total: number; readonly rows: readonly HazardRow[] };

/** What a picture is made of; no rows where its map has no list. */
export interface Pictured extends Seen {
  readonly rows: PictureRows | null;
}

/**
 * What a picture of the map may show: all that is drawn and said is asked anew with personal data hidden, for the part of the
 * map that the picture holds; null when another project was opened meanwhile, or a bug was met and said.
 */
export async function pictureSeen(app: App, { camera, bbox }: Framed): Promise<Pictured | null> {
  const now = app.store.getState();
  if (now.project === null) return null;
  const viewport: Viewport = { ...camera, bbox };
  const state: AppState = { ...now, personal: "hide", viewport, scale: 1, hover: null };
  const [answers, rows] = await Promise.all([askPictured(app.queries, state, bbox), rowsOf(app, state)]);
  if (answers === null || rows === null || app.store.getState().generation !== now.generation) return null;
  return {
    state: { ...state, project: now.project.hidden ?? now.project },
    answers,
    rows: rows.total === 0 ? null : rows,
  };
}

/** Null when a bug was met and said. */
async function rowsOf({ queries }: App, state: AppState): Promise<PictureRows | null> {
  if (state.mode === "holiday") {
    const asked = { ...chosenRings(state), part: ALL_IN_RINGS, offset: 0, limit: MOST_ROWS };
    const page = await queries.ask("sitesInRings", asked);
    return page === null ? null : { list: "rings", ...page.answer };
  }
  if (state.mode !== "explore") return { list: "rings", total: 0, rows: [] };
  const worst: Contract["hazards"]["ask"] = {
    ...questionOnDay(state),
    which: "overdue",
    sort: { by: "days", descending: false },
    offset: 0,
    limit: MOST_ROWS,
  };
  const page = await queries.ask("hazards", worst);
  return page === null ? null : { list: "overdue", ...page.answer };
}

/** Says that no picture was saved, and why. */
export function pictureFailed(app: App, why: PictureTrouble, detail: string): void {
  addNotice(app, "error", { type: "picture-failed", why, detail: why === "other" ? detail : "" });
}
