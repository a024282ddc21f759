import type { ProjectFile } from "../../core/projectFile.ts";
import { isWallShows, TOUR_SECONDS, type TourView, type WallShows } from "../../core/tour.ts";
import { readLink } from "../url/codec.ts";
import type { Link } from "../url/params.ts";

/** A view of the wall's tour as its link means it. */
export interface LinkedView extends TourView {
  /** Without what stays out of the link of a wall. */
  readonly to: Link;
  readonly shows: WallShows;
  /** How long it stays, in milliseconds. */
  readonly ms: number;
  /** What of its link cannot be. */
  readonly bad: readonly { readonly key: string; readonly value: string }[];
}

const NONE: readonly LinkedView[] = [];
const read = new WeakMap<object, readonly LinkedView[]>();

/** The views of a project's tour, in their order; the same list for the same tour. */
export function tourViews(project: Pick<ProjectFile, "tour"> | undefined): readonly LinkedView[] {
  const tour = project?.tour;
  if (tour === undefined) return NONE;
  const views = read.get(tour) ?? tour.views.map((view) => linkedView(view, tour.seconds));
  read.set(tour, views);
  return views;
}

function linkedView(view: TourView, seconds = TOUR_SECONDS): LinkedView {
  const { to, bad } = keptLink(view.link);
  return { ...view, to: ringsAlone(to), shows: shownBy(to), ms: (view.seconds ?? seconds) * 1000, bad };
}

/**
 * The link of a desk, of a wall or written by hand, as it is shown on another day: what it shows of filter, period, venue and
 * place is shown; day, clock, looks and language are those of whoever shows it, and what was searched and the open card are
 * nobody's.
 */
export function keptLink(kept: string): Pick<LinkedView, "to" | "bad"> {
  const { link, bad, repeated } = readLink(kept);
  const { sel: _, asOf: __, now: ___, theme: ____, lang: _____, tour: ______, ...to } = link;
  const { q: _______, ...filter } = link.filter;
  return {
    to: { ...to, filter },
    bad: [...bad, ...repeated].filter(({ key }) => key !== "q" && key !== "sel"),
  };
}

/** The radius of a link about water is not one of rings. */
function ringsAlone({ radius, ...to }: Link): Link {
  return radius === undefined || to.mode === "water" ? to : { ...to, radius };
}

/** A link of the periods, or one that names a period or a venue, is one of rings. */
function shownBy({ show, mode, period, venue }: Link): WallShows {
  if (isWallShows(show)) return show;
  return mode === "holiday" || period !== undefined || venue !== undefined ? "rings" : "map";
}
