import { rankedByOverdue } from "../../core/rankedByOverdue.ts";
import type { App } from "../app.ts";
import { ringsQuestion } from "../queries/holidayQueries.ts";
import { RANKING } from "../queries/wallQueries.ts";
import { cameraThatFits } from "../selectors/cameraThatFits.ts";
import { ringsBounds } from "../selectors/ringsBounds.ts";
import type { LinkedView } from "../selectors/tourViews.ts";
import type { Camera, WallChoices } from "../store/state.ts";
import { isPeriodKnown, meantFilter, resolveVenue } from "./resolveLink.ts";

/** Why a view cannot be shown: what of its link the project does not have, or that nothing lies where it looks. */
export type ViewTrouble =
  | { readonly type: "absent"; readonly key: "layers" | "category" | "period" | "venue"; readonly value: string }
  | { readonly type: "bad"; readonly key: string; readonly value: string }
  /** The period has no venue on the map. */
  | { readonly type: "no-rings" }
  /** Fewer than two have anything overdue. */
  | { readonly type: "no-ranking" };

/** A view that can be shown. */
export interface ResolvedView {
  readonly choices: WallChoices;
  /** Where the map goes; null where it stays as it is. */
  readonly camera: Camera | null;
}

/** Fewer are no ranking. */
const LEAST_RANKED = 2;

/** What a view shows in the open project on its day, or why it cannot. */
export async function resolveView(app: App, view: LinkedView): Promise<ResolvedView | ViewTrouble> {
  const { to, shows } = view;
  const chosen = await resolveChoices(app, view);
  if ("type" in chosen) return chosen;
  const choices = { ...chosen, wallShows: shows };
  if (shows === "overdue") return { choices, camera: null };
  if (shows === "ranking") return (await isRanked(app, choices)) ? { choices, camera: null } : { type: "no-ranking" };
  if (shows === "map") return { choices, camera: to.at ?? wholeOf(app) };
  return aroundVenues(app, choices, to.at);
}

/** What the link of a view chooses, or what of it the open project does not have. */
export async function resolveChoices(
  app: App,
  { to, bad }: Pick<LinkedView, "to" | "bad">,
): Promise<Omit<WallChoices, "wallShows"> | ViewTrouble> {
  const { project } = app.store.getState();
  const [wrong] = bad;
  // A view of which a condition is left out would show other figures than it says.
  if (wrong !== undefined) return { type: "bad", ...wrong };
  const { meant: filter, absent } =
    project === null ? { meant: to.filter, absent: [] } : meantFilter(project, to.filter);
  const [missing] = absent;
  if (missing !== undefined) return { type: "absent", ...missing };
  if (to.period !== undefined && !(await isPeriodKnown(app, to.period)))
    return { type: "absent", key: "period", value: to.period };
  const venue = to.venue === undefined ? null : await resolveVenue(app, to.venue);
  if (to.venue !== undefined && venue === null) return { type: "absent", key: "venue", value: to.venue };
  return { filter, period: to.period ?? null, venue, radius: to.radius ?? null };
}

/** Is a view one that can be shown? */
export const isShown = (view: ResolvedView | ViewTrouble): view is ResolvedView => "choices" in view;

async function isRanked(app: App, choices: WallChoices): Promise<boolean> {
  const question = RANKING.questionOf({ ...app.store.getState(), ...choices }, null);
  const tally = question === null ? null : await app.queries.ask("tally", question);
  return tally === null || rankedByOverdue(tally.answer.rows).length >= LEAST_RANKED;
}

async function aroundVenues(
  app: App,
  choices: WallChoices,
  at: Camera | undefined,
): Promise<ResolvedView | ViewTrouble> {
  const rings = await app.queries.ask("rings", ringsQuestion({ ...app.store.getState(), ...choices }));
  const bounds = ringsBounds(rings?.answer ?? []);
  if (bounds === null) return { type: "no-rings" };
  const { viewport } = app.store.getState();
  return { choices, camera: at ?? (viewport === null ? null : cameraThatFits(bounds, viewport)) };
}

/** All that is placed. */
function wholeOf(app: App): Camera | null {
  const { project, viewport } = app.store.getState();
  if (project?.bounds == null || viewport === null) return null;
  const [west, south, east, north] = project.bounds;
  return cameraThatFits({ west, south, east, north }, viewport);
}
