import type { Edit } from "../../contract/contract.ts";
import { isFilterEmpty } from "../../core/filter.ts";
import type { NewTourView, WallShows } from "../../core/tour.ts";
import type { App } from "../app.ts";
import { RINGS } from "../queries/holidayQueries.ts";
import { holdsBounds } from "../selectors/cameraOver.ts";
import { cameraThatFits } from "../selectors/cameraThatFits.ts";
import { ringsBounds } from "../selectors/ringsBounds.ts";
import type { LinkedView } from "../selectors/tourViews.ts";
import { showsRings } from "../store/showsRings.ts";
import type { AppState } from "../store/state.ts";
import { writeLink } from "../url/codec.ts";
import type { Link } from "../url/params.ts";
import { setMode } from "./choose.ts";
import { correct } from "./corrections.ts";
import { isShown, resolveView } from "./resolveView.ts";

/** A view that stands so much closer than it need to see all that it is of is one of that part alone: steps of zoom. */
const WHOLE = 1;
/** A tour that is made of a project shows so many of its venues at most. */
const MOST_VENUES = 8;

/**
 * The link of what the desk shows, as a wall shows it: without what was searched and the open card, the day and the looks. An id
 * that tells a person stands in it as the project has it: the engine tells it as its hash on a wall. Of a map that shows just
 * what it is of the place is not said: each screen then fits it anew.
 */
export function linkOfDesk(app: App): string {
  const state = app.store.getState();
  const { filter, period, venue, radius } = state;
  const { q: _, ...conditions } = filter;
  const isOfRings = showsRings(state);
  const at = isSeenWhole(app, state) ? null : state.viewport;
  const link: Link = {
    mode: "wall",
    filter: conditions,
    ...(isOfRings ? { show: "rings" as const } : {}),
    ...(isOfRings && period !== null ? { period } : {}),
    ...(isOfRings && venue !== null ? { venue } : {}),
    ...(isOfRings && radius !== null ? { radius } : {}),
    ...(at === null ? {} : { at: { lng: at.lng, lat: at.lat, zoom: at.zoom } }),
  };
  return writeLink(link, []).slice(1);
}

/** The link of a table over the whole screen, of the sites that the desk shows. */
export function linkOfTable(app: App, show: Extract<WallShows, "overdue" | "ranking">): string {
  const state = app.store.getState();
  const { q: _, ...conditions } = state.filter;
  return writeLink({ mode: "wall", show, filter: conditions }, []).slice(1);
}

function isSeenWhole({ queries }: App, state: AppState): boolean {
  const { viewport, project } = state;
  if (viewport === null) return true;
  if (!showsRings(state) && !isFilterEmpty(state.filter) && state.filter.area !== undefined) return false;
  const whole = project?.bounds ?? null;
  const bounds = showsRings(state)
    ? ringsBounds(queries.get(RINGS).value ?? [])
    : whole === null
      ? null
      : { west: whole[0], south: whole[1], east: whole[2], north: whole[3] };
  if (bounds === null || !holdsBounds(viewport.bbox, bounds)) return false;
  return cameraThatFits(bounds, viewport).zoom - viewport.zoom < WHOLE;
}

/** One view more, at the end. What its title may not tell on a wall the engine keeps to itself. */
export const addView = (app: App, view: NewTourView): Promise<boolean> => correct(app, { type: "add-view", view });

/** What is said of a view: null takes it away again. */
export const setView = (
  app: App,
  { key: view }: Pick<LinkedView, "key">,
  key: keyof NewTourView,
  value: string | number | null,
): Promise<boolean> => correct(app, { type: "set-view", view, key, value });

export const removeView = (app: App, { key: view }: Pick<LinkedView, "key">): Promise<boolean> =>
  correct(app, { type: "remove-view", view });

/** A view of a list goes to another place in it, both from 0 on. */
export function moveView(app: App, views: readonly LinkedView[], from: number, to: number): Promise<boolean> {
  const others = views.filter((_, i) => i !== from);
  return correct(app, { type: "move-view", view: views[from]!.key, before: others[to]?.key ?? null });
}

export const setTourSeconds = (app: App, value: number): Promise<boolean> =>
  correct(app, { type: "set-tour", key: "seconds", value });

/** Is an edit one of the tour alone? */
export const isTourEdit = (edit: Edit | null): boolean => {
  if (edit === null) return false;
  if (edit.type === "many") return edit.edits.length > 0 && edit.edits.every(isTourEdit);
  return edit.type === "set-tour" || edit.type.endsWith("-view");
};

/**
 * A tour of the project as one edit: all of it, the venues with events in the period that is meant on the day, and what is overdue.
 * Which period it is the wall sees for itself: of one that is over nothing is shown, and of the next one its venues.
 */
export async function makeTour(app: App): Promise<boolean> {
  const { asOf } = app.store.getState();
  const report = await app.queries.ask("venueReport", { personal: "hide", asOf, filter: {}, period: null, rows: 0 });
  const venues = (report?.answer.venues ?? []).filter(({ placed, events }) => placed && events.length > 0);
  const link = (more: Partial<Link>) => writeLink({ mode: "wall", filter: {}, ...more }, []).slice(1);
  const views: NewTourView[] = [
    { link: link({}) },
    ...(venues.length > 1 ? [{ link: link({ show: "rings" }) }] : []),
    ...venues.slice(0, MOST_VENUES).map(({ layer, id, name }) => ({
      link: link({ show: "rings", venue: `${layer}/${id}` }),
      ...(name === "" ? {} : { title: name }),
    })),
    { link: link({ show: "overdue" }) },
  ];
  return correct(app, { type: "many", edits: views.map((view) => ({ type: "add-view", view })) });
}

/** Plays the tour on the wall, from a place on, counted from 0. */
export function playTour(app: App, place: number): void {
  app.store.setState({ tourWish: place + 1 });
  setMode(app, "wall");
}

/** Shows on the desk what a view shows of its map; nothing of one that cannot be shown. */
export async function showViewHere(app: App, view: LinkedView): Promise<void> {
  const resolved = await resolveView(app, view);
  if (!isShown(resolved)) return;
  const { wallShows, ...choices } = resolved.choices;
  setMode(app, wallShows === "rings" ? "holiday" : "explore");
  app.store.setState({
    ...choices,
    dragged: null,
    ...(resolved.camera === null ? {} : { wanted: { camera: resolved.camera, isExact: true } }),
  });
}
